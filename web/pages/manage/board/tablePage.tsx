import type { Child } from 'hono/jsx';
import { formatDay } from '../../../../analysis/format.ts';
import { daysBetween } from '../../../../analysis/ledger/days.ts';
import { priorityLabels, themeLabels } from '../../../../analysis/ledger/facets.ts';
import { isOverdue, isReviewDue, type Order } from '../../../../analysis/ledger/working.ts';
import type { Recommendation } from '../../../../api/model/recommendationRow.ts';
import type { WorkingTable } from '../../../../api/model/workingViews.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { Written } from '../../../parts/written.tsx';
import { boardWords } from '../../../text/manage/board/words.ts';
import { ledgerWords } from '../../../text/manage/ledger/words.ts';
import { recommendationWords } from '../../../text/manage/recommendations/words.ts';
import { currentProgram, ProgramNav } from '../currentProgram.tsx';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { StateWords } from '../recommendationState.tsx';
import { placesWithTeams, teamNames } from './places.ts';
import { TakeAway } from './takeAway.tsx';
import { ViewActions, ViewsNav } from './viewsNav.tsx';
import { boardLimits, said, tableLimits, viewOf, workingAddress } from './workingAddress.ts';
import { WorkingFilters } from './workingFilters.tsx';

interface RowProps {
  recommendation: Recommendation;
  language: Language;
  teams: Map<string, string>;
  owners: Map<string, string>;
  today: string;
}

/** The cells of a row after the first, in the order of the heads. */
function cellsOf({ recommendation, language, teams, owners, today }: RowProps): Child[] {
  const words = boardWords[language];
  const { state } = recommendation;
  const { priority, ownerId, dueOn, reviewOn } = state;
  return [
    teams.get(recommendation.teamId) ?? '',
    <StateWords standing={state} language={language} />,
    priority === null ? '–' : priorityLabels[priority][language],
    ownerId === null ? '–' : (owners.get(ownerId) ?? ledgerWords[language].formerAccount),
    dueOn === null ? (
      '–'
    ) : (
      <>
        {formatDay(dueOn, language)}
        {isOverdue(state, today) && <strong class="late">{words.late(daysBetween(dueOn, today))}</strong>}
      </>
    ),
    state.state !== 'deferred' || reviewOn === null ? (
      '–'
    ) : (
      <>
        {formatDay(reviewOn, language)}
        {isReviewDue(state, today) && <strong class="late">{words.toReview}</strong>}
      </>
    ),
    formatDay(state.since, language),
  ];
}

interface TableProps {
  table: WorkingTable;
  language: Language;
  teams: Map<string, string>;
  /** What the address says now. */
  parts: Record<string, string | undefined>;
}

/** The table; heads by which it can be put in order are links that do so. */
const Table = ({ table, language, teams, parts }: TableProps) => {
  const words = boardWords[language].table;
  const owners = new Map(table.owners.map(({ id, name }) => [id, name]));
  const head: [string, Order | null, 'ascending' | 'descending'][] = [
    [words.recommendation, null, 'ascending'],
    [words.team, null, 'ascending'],
    [words.state, 'state', 'ascending'],
    [words.priority, 'priority', 'descending'],
    [words.owner, null, 'ascending'],
    [words.dueOn, 'due', 'ascending'],
    [words.reviewOn, 'review', 'ascending'],
    [words.since, 'since', 'ascending'],
  ];
  if (table.items.length === 0) return <p class="none">{words.none}</p>;
  return (
    <section class="scroll list working" aria-labelledby="recommendations" tabindex={0}>
      <table>
        <caption id="recommendations">{words.caption(table.total)}</caption>
        <thead>
          <tr>
            {head.map(([label, order, direction]) => (
              <th scope="col" aria-sort={order !== null && order === parts.sort ? direction : undefined}>
                {order === null ? label : <a href={workingAddress('', { ...parts, sort: order })}>{label}</a>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.items.map((recommendation) => (
            <tr>
              <th scope="row">
                <a href={`/recommendations/${recommendation.id}`}>
                  <Written text={recommendation.title} language={language} />
                </a>
                {recommendation.state.theme !== null && (
                  <span class="measured">{themeLabels[recommendation.state.theme][language]}</span>
                )}
              </th>
              {cellsOf({ recommendation, language, teams, owners, today: table.today }).map((cell, index) => (
                <td data-head={head[index + 1]?.[0]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Paging = ({ table, language, parts }: Pick<TableProps, 'table' | 'language' | 'parts'>) => {
  const words = boardWords[language].paging;
  const { page, pages } = table;
  if (pages === 1) return null;
  const to = (number: number) => workingAddress('', { ...parts, page: String(number) });
  return (
    <nav class="buttons" aria-label={words.legend}>
      {page > 1 && <a href={to(page - 1)}>{words.previous}</a>}
      <span>{words.at(page, pages)}</span>
      {page < pages && <a href={to(page + 1)}>{words.next}</a>}
    </nav>
  );
};

/** Recommendations of a programme with where they stand, limited and in the order that the address asks for. */
export async function tablePage({ reader }: Turn) {
  const { client, language, url } = reader;
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const limits = tableLimits(url.searchParams);
  const page = /^[1-9]\d{0,4}$/.exec(url.searchParams.get('page') ?? '')?.[0] ?? '1';
  const query = { ...said({ program, ...limits }), program, page };
  const table = await unwrap<WorkingTable>(client.recommendations.table.$get({ query }));
  const places = await placesWithTeams(client, program);
  const parts = { program, ...limits };
  const view = viewOf(limits);
  return (
    <ManagePage
      reader={reader}
      section="recommendations"
      title={recommendationWords[language].title}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <ViewsNav reader={reader} program={program} at={view} asking={table} limits={boardLimits(url.searchParams)} />
      <p>{boardWords[language].leads[view]}</p>
      <ViewActions reader={reader} program={program} team={limits.team} />
      <WorkingFilters
        {...{ language, program, places, owners: table.owners, chosen: limits, path: '/recommendations' }}
      />
      <Table table={table} language={language} teams={teamNames(places, language)} parts={parts} />
      <Paging table={table} language={language} parts={parts} />
      <TakeAway language={language} parts={parts} />
    </ManagePage>
  );
}
