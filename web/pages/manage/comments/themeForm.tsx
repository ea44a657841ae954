import { PageProblem, unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { EntryForm, TextPair } from '../../../parts/forms.tsx';
import type { FormView } from '../../../parts/formView.ts';
import { formWords } from '../../../text/forms/words.ts';
import { commentWords } from '../../../text/manage/comments/words.ts';
import { currentProgram } from '../currentProgram.tsx';
import { putText, textOf } from '../entries.ts';
import type { FormPage, Turn } from '../formPage.tsx';
import { ManagePage, type Step } from '../managePage.tsx';

const Fields = ({ form }: { form: FormView }) => (
  <>
    <TextPair form={form} name="name" />
    <TextPair form={form} name="description" rows={4} />
  </>
);

const wordsTyped = (values: URLSearchParams) => ({
  name: textOf(values, 'name'),
  description: textOf(values, 'description'),
});

async function stepsIn({ reader }: Turn): Promise<{ program: string; steps: Step[] }> {
  const { title, themes } = commentWords[reader.language];
  const { program } = await currentProgram(reader);
  const query = new URLSearchParams({ program: program.id });
  return {
    program: program.id,
    steps: [
      { href: `/comments?${query}`, label: title },
      { href: `/comments/themes?${query}`, label: themes.title },
    ],
  };
}

async function readTheme(turn: Turn) {
  const { program } = await stepsIn(turn);
  const { items } = await unwrap(turn.reader.client.themes.$get({ query: { program } }));
  const theme = items.find(({ id }) => id === turn.param('theme'));
  if (theme === undefined) throw new PageProblem(404, 'not_found', { noun: 'theme' });
  return theme;
}

/** A theme that is added to the code book. */
export const newTheme: FormPage = {
  verb: 'theme.manage',
  async show(turn, entries) {
    const { language } = turn.reader;
    const words = commentWords[language];
    const form = { ...entries, language, words: words.fields };
    const { steps } = await stepsIn(turn);
    return (
      <ManagePage reader={turn.reader} section="comments" title={words.themes.add} path={steps} form={form}>
        <EntryForm form={form} send={formWords[language].add}>
          <Fields form={form} />
        </EntryForm>
      </ManagePage>
    );
  },
  async send(turn, values, once) {
    const { program } = await stepsIn(turn);
    const json = { programId: program, ...wordsTyped(values) };
    await unwrap(turn.reader.client.themes.$post({ json }, once));
    return `/comments/themes?${new URLSearchParams({ program, done: 'added' })}`;
  },
};

/** A theme whose words are made clearer, or that is taken out of use. */
export const changedTheme: FormPage = {
  verb: 'theme.manage',
  async open(turn) {
    const theme = await readTheme(turn);
    const values = new URLSearchParams();
    putText(values, 'name', theme.name);
    putText(values, 'description', theme.description);
    return values;
  },
  async show(turn, entries) {
    const { language } = turn.reader;
    const words = commentWords[language];
    const form = { ...entries, language, words: words.fields };
    const { steps } = await stepsIn(turn);
    const theme = await readTheme(turn);
    return (
      <ManagePage
        reader={turn.reader}
        section="comments"
        title={words.themes.change(theme.name[language])}
        path={steps}
        form={form}
      >
        <p>{words.themes.changeNote}</p>
        <EntryForm form={form} send={formWords[language].save}>
          <Fields form={form} />
        </EntryForm>
        {theme.retiredOn === null && (
          <ActionForm action="retire" label={words.themes.retire} consequence={words.themes.retireConsequence} second />
        )}
      </ManagePage>
    );
  },
  async send(turn, values, once) {
    const { program } = await stepsIn(turn);
    const call = turn.reader.client.themes[':id'];
    const param = { id: turn.param('theme') };
    const retires = values.get('button') === 'retire';
    if (retires) await unwrap(call.retire.$post({ param }, once));
    else await unwrap(call.$put({ param, json: wordsTyped(values) }, once));
    return `/comments/themes?${new URLSearchParams({ program, done: retires ? 'retired' : 'saved' })}`;
  },
};
