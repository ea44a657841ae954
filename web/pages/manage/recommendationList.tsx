import { formatDay } from '../../../analysis/format.ts';
import { stateLabels } from '../../../analysis/ledger/labels.ts';
import { type State, states } from '../../../analysis/ledger/transitions.ts';
import { unwrap } from '../../client.ts';
import { type ChoiceGroup, SelectField } from '../../parts/choiceFields.tsx';
import { ListTable } from '../../parts/listTable.tsx';
import { Written } from '../../parts/written.tsx';
import { formWords } from '../../text/forms/words.ts';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import type { Reader } from '../reader.ts';
import { currentProgram, may, ProgramNav } from './currentProgram.tsx';
import type { Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { placesOf } from './programTeams.ts';
import { StateWords } from './recommendationState.tsx';

/** Teams to choose from, by institution. */
export const teamGroups = async ({ client, language }: Reader, program: string): Promise<ChoiceGroup[]> =>
  (await placesOf(client, program))
    .filter(({ teams }) => teams.length > 0)
    .map(({ institution, teams }) => ({
      label: institution.name[language],
      choices: teams.map(({ id, name }) => ({ value: id, label: name[language] })),
    }));

const Filter = ({ reader, program, groups }: { reader: Reader; program: string; groups: ChoiceGroup[] }) => {
  const { language, url } = reader;
  const words = recommendationWords[language].filter;
  const fields = { team: { label: words.team, repair: '' }, state: { label: words.state, repair: '' } };
  const form = { language, values: url.searchParams, problem: null, words: fields };
  return (
    <form class="choose" method="get" aria-label={words.legend}>
      <input type="hidden" name="program" value={program} />
      <SelectField form={form} name="team" choices={[{ value: '', label: words.everyTeam }]} groups={groups} />
      <SelectField
        form={form}
        name="state"
        choices={[
          { value: '', label: words.everyState },
          ...states.map((state) => ({ value: state, label: stateLabels[state].words[language] })),
        ]}
      />
      <button class="button second" type="submit">
        {words.show}
      </button>
    </form>
  );
};

/** Recommendations of a programme with where they stand, of one team or in one state where that is asked for. */
export async function recommendationListPage({ reader }: Turn) {
  const { client, language, url } = reader;
  const words = recommendationWords[language];
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const groups = await teamGroups(reader, program);
  const names = new Map(groups.flatMap(({ choices }) => choices.map(({ value, label }) => [value, label])));
  const asked = url.searchParams;
  const team = asked.get('team');
  const state = states.find((known) => known === asked.get('state')) satisfies State | undefined;
  const query = {
    program,
    after: asked.get('after') ?? '',
    ...(team ? { team } : {}),
    ...(state === undefined ? {} : { state }),
  };
  const { items, next } = await unwrap(client.recommendations.$get({ query }));
  const add = new URLSearchParams({ program, ...(team ? { team } : {}) });
  return (
    <ManagePage
      reader={reader}
      section="recommendations"
      title={words.title}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      {may(reader, 'recommendation.create') && (
        <p>
          <a class="button" href={`/recommendations/new?${add}`}>
            {words.add}
          </a>
        </p>
      )}
      <p>
        <a href={`/recommendations/ledger?${new URLSearchParams({ program })}`}>{ledgerWords[language].page.link}</a>
      </p>
      <Filter reader={reader} program={program} groups={groups} />
      <ListTable
        id="recommendations"
        caption={words.list}
        head={[words.recommendation, words.team, words.state, words.since]}
        rows={items.map(({ id, title, teamId, state: standing }) => [
          <a href={`/recommendations/${id}`}>
            <Written text={title} language={language} />
          </a>,
          names.get(teamId) ?? '',
          <StateWords standing={standing} language={language} />,
          formatDay(standing.since, language),
        ])}
        none={words.none}
      />
      {next !== null && (
        <p>
          <a href={`/recommendations?${new URLSearchParams({ ...query, after: next })}`}>{formWords[language].next}</a>
        </p>
      )}
    </ManagePage>
  );
}
