import { stateLabels } from '../../../../analysis/ledger/labels.ts';
import { lanes } from '../../../../analysis/ledger/working.ts';
import type { Board, BoardColumn } from '../../../../api/model/workingViews.ts';
import { unwrap } from '../../../client.ts';
import { boardWords } from '../../../text/manage/board/words.ts';
import { recommendationWords } from '../../../text/manage/recommendations/words.ts';
import type { Reader } from '../../reader.ts';
import { currentProgram, may, ProgramNav } from '../currentProgram.tsx';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { Card } from './card.tsx';
import { placesWithTeams, teamNames } from './places.ts';
import { ViewActions, ViewsNav } from './viewsNav.tsx';
import { boardLimits, said, workingAddress } from './workingAddress.ts';
import { WorkingFilters } from './workingFilters.tsx';

interface ColumnProps {
  reader: Reader;
  column: BoardColumn;
  board: Board;
  teams: Map<string, string>;
  /** What the address says now. */
  parts: Record<string, string | undefined>;
}

/** The recommendations of one state, as a list under its heading. */
const Column = ({ reader, column, board, teams, parts }: ColumnProps) => {
  const { language } = reader;
  const words = boardWords[language].column;
  const { state, count, items } = column;
  const { icon, words: label } = stateLabels[state];
  const owners = new Map(board.owners.map(({ id, name }) => [id, name]));
  const query = may(reader, 'recommendation.decide') ? String(new URLSearchParams(said(parts))) : null;
  return (
    <section class="column" aria-labelledby={`state-${state}`}>
      <h3 id={`state-${state}`}>
        <span aria-hidden="true">{icon}</span> {label[language]}
        <span class="measured">{count === 0 ? words.none : words.count(count)}</span>
      </h3>
      {items.length > 0 && (
        <ul>
          {items.map((recommendation) => (
            <Card
              {...{ recommendation, language, owners, today: board.today, board: query }}
              team={teams.get(recommendation.teamId) ?? ''}
            />
          ))}
        </ul>
      )}
      {count > items.length && <a href={workingAddress('', { ...parts, state })}>{words.all(count)}</a>}
    </section>
  );
};

/** What stands where: a list for each state, in three rows, with the way to move each recommendation. */
export async function boardPage({ reader }: Turn) {
  const { client, language, url } = reader;
  const words = boardWords[language];
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const limits = boardLimits(url.searchParams);
  const parts = { program, ...limits };
  const board = await unwrap<Board>(client.recommendations.board.$get({ query: { ...said(limits), program } }));
  const places = await placesWithTeams(client, program);
  const teams = teamNames(places, language);
  return (
    <ManagePage
      reader={reader}
      section="recommendations"
      title={recommendationWords[language].title}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <ViewsNav reader={reader} program={program} at="board" asking={board} limits={limits} />
      <p>{words.leads.board}</p>
      <ViewActions reader={reader} program={program} team={limits.team} />
      <WorkingFilters
        {...{ language, program, places, owners: board.owners, chosen: limits, path: '/recommendations/board' }}
      />
      {lanes.map((lane) => (
        <section aria-labelledby={`lane-${lane.name}`}>
          <h2 id={`lane-${lane.name}`}>{words.lanes[lane.name]}</h2>
          <div class="board">
            {board.columns
              .filter(({ state }) => (lane.states as readonly string[]).includes(state))
              .map((column) => (
                <Column {...{ reader, column, board, teams, parts }} />
              ))}
          </div>
        </section>
      ))}
    </ManagePage>
  );
}
