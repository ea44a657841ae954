import { unwrap } from '../../client.ts';
import { RadioField } from '../../parts/choiceFields.tsx';
import { EntryForm, MoreRows, TextField, TextPair } from '../../parts/forms.tsx';
import type { FormView } from '../../parts/formView.ts';
import { formWords } from '../../text/forms/words.ts';
import { placeWords } from '../../text/manage/places/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { rowsOf } from './entries.ts';
import type { Entries, FormPage, Turn } from './formPage.tsx';
import { ManagePage, type Step } from './managePage.tsx';
import { teamOf, teamValues } from './teamEntries.ts';

/** Rows to show: those that are filled, and one more when there is none or when asked for. */
function rowIndexes({ values }: FormView, rows: string): number[] {
  const count = rowsOf(values, rows) + (values.get('button') === `more:${rows}` ? 1 : 0);
  return [...Array(Math.max(1, count)).keys()];
}

const TeamFields = ({ form }: { form: FormView }) => {
  const { language } = form;
  const words = placeWords[language].team;
  const { levels, continuum } = vocabulary[language];
  return (
    <>
      <TextPair form={form} name="name" />
      <TextPair form={form} name="mandate" rows={5} />
      <RadioField
        form={form}
        name="level"
        choices={Object.entries(levels).map(([value, label]) => ({ value, label }))}
      />
      <RadioField
        form={form}
        name="continuum"
        choices={Object.entries(continuum).map(([value, { name, means }]) => ({ value, label: name, hint: means }))}
      />
      <section id="field-objectives" aria-labelledby="objectives">
        <h2 id="objectives">{words.objectives}</h2>
        {rowIndexes(form, 'objectives').map((index) => (
          <TextPair form={form} name={`objectives.${index}`} rows={2} />
        ))}
        <MoreRows form={form} rows="objectives" label={words.addObjective} />
      </section>
      <section id="field-engagementMethods" aria-labelledby="methods">
        <h2 id="methods">{words.methods}</h2>
        {rowIndexes(form, 'engagementMethods').map((index) => (
          <div class="row">
            <TextPair form={form} name={`engagementMethods.${index}.method`} />
            <TextField form={form} name={`engagementMethods.${index}.on`} type="date" />
          </div>
        ))}
        <MoreRows form={form} rows="engagementMethods" label={words.addMethod} />
      </section>
      <section aria-labelledby="dates">
        <h2 id="dates">{words.dates}</h2>
        <TextField form={form} name="startsOn" type="date" />
        <TextField form={form} name="midpointOn" type="date" />
        <TextField form={form} name="endsOn" type="date" />
      </section>
    </>
  );
};

function teamFormPage({ reader }: Turn, entries: Entries, title: string, send: string, path: Step[]) {
  const { language } = reader;
  const form = { ...entries, language, words: placeWords[language].team.fields };
  return (
    <ManagePage reader={reader} section="institutions" title={title} path={path} form={form}>
      <EntryForm form={form} send={send}>
        <TeamFields form={form} />
      </EntryForm>
    </ManagePage>
  );
}

export const newTeam: FormPage = {
  verb: 'team.create',
  async show(turn, entries) {
    const { reader, param } = turn;
    const { team, institution } = placeWords[reader.language];
    const id = param('institution');
    const { name } = await unwrap(reader.client.institutions[':id'].$get({ param: { id } }));
    return teamFormPage(turn, entries, team.add, team.add, [
      { href: '/institutions', label: institution.title },
      { href: `/institutions/${id}`, label: name[reader.language] },
    ]);
  },
  async send({ reader, param }, values, once) {
    const json = { ...teamOf(values), institutionId: param('institution') };
    const { id } = await unwrap(reader.client.teams.$post({ json }, once));
    return `/teams/${id}?done=added`;
  },
};

export const changedTeam: FormPage = {
  verb: 'team.update',
  open: async ({ reader, param }) =>
    teamValues(await unwrap(reader.client.teams[':id'].$get({ param: { id: param('id') } }))),
  async show(turn, entries) {
    const { reader, param } = turn;
    const id = param('id');
    const { name } = await unwrap(reader.client.teams[':id'].$get({ param: { id } }));
    const path = [
      { href: '/institutions', label: placeWords[reader.language].institution.title },
      { href: `/teams/${id}`, label: name[reader.language] },
    ];
    const { language } = reader;
    return teamFormPage(turn, entries, placeWords[language].team.edit, formWords[language].save, path);
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    await unwrap(reader.client.teams[':id'].$put({ param: { id }, json: teamOf(values) }, once));
    return `/teams/${id}?done=saved`;
  },
};
