import type { Priority, Theme } from '../../../../analysis/ledger/facets.ts';
import { priorities, priorityLabels, themeLabels, themes } from '../../../../analysis/ledger/facets.ts';
import type { Recommendation } from '../../../../api/model/recommendationRow.ts';
import type { WorkingTable } from '../../../../api/model/workingViews.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { type Choice, RadioField, SelectField } from '../../../parts/choiceFields.tsx';
import { TextField, Told } from '../../../parts/forms.tsx';
import { type FormView, faultBeside, fieldId, wordsOf } from '../../../parts/formView.ts';
import { Written } from '../../../parts/written.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { ledgerWords } from '../../../text/manage/ledger/words.ts';
import { meetingWords } from '../../../text/manage/meeting/words.ts';
import { recommendationWords } from '../../../text/manage/recommendations/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { islandPath } from '../../islands.ts';
import type { Reader } from '../../reader.ts';
import { currentProgram } from '../currentProgram.tsx';
import { chosen, lineOf, lineOrNull } from '../entries.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { teamGroups } from '../teamGroups.ts';

/** The one field that is written again and again: a line, so that Enter records it. */
const TitleField = ({ form, ready }: { form: FormView; ready: boolean }) => (
  <div class={faultBeside(form, 'title') === null ? 'field' : 'field faulty'}>
    <label for={fieldId('title')}>{wordsOf(form, 'title')?.label}</label>
    <Told form={form} name="title" />
    <input
      class="entry line"
      id={fieldId('title')}
      name="title"
      value={form.values.get('title') ?? ''}
      lang={form.language}
      autocomplete="off"
      autofocus={ready}
      aria-invalid={faultBeside(form, 'title') === null ? undefined : 'true'}
      aria-describedby={faultBeside(form, 'title') === null ? undefined : `${fieldId('title')}-fault`}
    />
  </div>
);

/** What the team wrote down last, the newest first. */
async function Last({ reader, program, team }: { reader: Reader; program: string; team: string }) {
  const { client, language } = reader;
  const words = meetingWords[language].last;
  const query = { program, team, origin: 'team_meeting' as const };
  const { items } =
    team === '' ? { items: [] } : await unwrap<WorkingTable>(client.recommendations.table.$get({ query }));
  return (
    <section aria-labelledby="last">
      <h2 id="last">{words.heading}</h2>
      <ol id="recorded" class="recorded">
        {items.slice(0, 10).map(({ id, title }: Recommendation) => (
          <li>
            <a href={`/recommendations/${id}`}>
              <Written text={title} language={language} />
            </a>
          </li>
        ))}
      </ol>
      {items.length === 0 && <p id="none-recorded">{words.none}</p>}
    </section>
  );
}

const withNone = (language: Language, choices: Choice[]): Choice[] => [
  { value: '', label: ledgerWords[language].noChoice },
  ...choices,
];

/** Recommendations written down one after the other while a team meets; what is lost on the way waits on the device. */
export const meetingPage: FormPage = {
  verb: 'recommendation.create',
  open({ reader }) {
    const asked = reader.url.searchParams;
    return new URLSearchParams({
      ...{ teamId: asked.get('team') ?? '', occurredOn: asked.get('on') ?? '' },
      contributorSide: asked.get('side') ?? 'joint',
    });
  },
  async show({ reader }, entries) {
    const { language, me, url } = reader;
    const words = meetingWords[language];
    const { program } = await currentProgram(reader);
    const form = { ...entries, language, words: words.fields };
    const team = lineOf(entries.values, 'teamId');
    const isDone = url.searchParams.has('recorded') && entries.problem === null;
    const coded = <Code extends string>(codes: readonly Code[], labels: Record<Code, Record<Language, string>>) =>
      withNone(
        language,
        codes.map((value) => ({ value, label: labels[value][language] })),
      );
    return (
      <ManagePage
        reader={reader}
        section="recommendations"
        title={words.title}
        path={[
          {
            href: `/recommendations?${new URLSearchParams({ program: program.id })}`,
            label: recommendationWords[language].title,
          },
        ]}
        form={form}
        script={await islandPath('meeting')}
      >
        <p>{words.lead}</p>
        <p id="keeps" hidden>
          {words.keeps}
        </p>
        <p id="told" role="status" class={isDone ? 'notice' : undefined}>
          {isDone && words.done}
        </p>
        <form
          id="form"
          class="entries meeting"
          method="post"
          novalidate
          data-user={me.id}
          data-language={language}
          data-words={JSON.stringify(words.queue.words)}
        >
          <input type="hidden" name="key" value={crypto.randomUUID()} />
          <fieldset>
            <legend>{words.meeting}</legend>
            <SelectField
              form={form}
              name="teamId"
              choices={[{ value: '', label: formWords[language].choose }]}
              groups={await teamGroups(reader, program.id)}
            />
            <TextField form={form} name="occurredOn" type="date" />
          </fieldset>
          <RadioField
            form={form}
            name="contributorSide"
            choices={Object.entries(vocabulary[language].sides).map(([value, label]) => ({ value, label }))}
          />
          <TitleField form={form} ready={team !== ''} />
          <SelectField form={form} name="theme" choices={coded(themes, themeLabels)} />
          <SelectField form={form} name="priority" choices={coded(priorities, priorityLabels)} />
          <p class="buttons">
            <button class="button" type="submit">
              {words.send}
            </button>
          </p>
        </form>
        <section id="queue" aria-labelledby="waiting" hidden>
          <h2 id="waiting">{words.queue.heading}</h2>
          <ul />
        </section>
        <Last reader={reader} program={program.id} team={team} />
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const facet = <Code extends string>(name: string): Code | undefined =>
      lineOrNull(values, name) === null ? undefined : chosen<Code>(values, name);
    const [team, on, side] = [
      lineOf(values, 'teamId'),
      lineOf(values, 'occurredOn'),
      lineOf(values, 'contributorSide'),
    ];
    const json = {
      teamId: team,
      title: { fr: '', en: '', [reader.language]: lineOf(values, 'title') },
      detail: { fr: '', en: '' },
      contributorSide: chosen<Recommendation['contributorSide']>(values, 'contributorSide'),
      theme: facet<Theme>('theme'),
      priority: facet<Priority>('priority'),
      origin: 'team_meeting' as const,
      occurredOn: on === '' ? undefined : on,
    };
    await unwrap(reader.client.recommendations.$post({ json }, once));
    const { program } = await currentProgram(reader);
    return `/recommendations/meeting?${new URLSearchParams({ program: program.id, team, on, side, recorded: 'yes' })}`;
  },
};
