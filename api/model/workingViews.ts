import { and, asc, count, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { type State, states } from '../../analysis/ledger/transitions.ts';
import { openStates } from '../../analysis/ledger/working.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { user } from '../db/schema/staff.ts';
import { type Reach, reachIn } from './reach.ts';
import type { Owner } from './recommendationOwners.ts';
import { type Recommendation, recommendationOf } from './recommendationRow.ts';
import { type BoardQuery, inOrder, limitedTo, onBoard, statesFor, type WorkingQuery } from './workingQuery.ts';

const row = recommendationStates;
/** Recommendations of a page of the table, and of a column of the board. */
const rowsOfPage = 50;
const cardsOfColumn = 8;

/** What asks for attention among those that match. */
export interface Asking {
  overdue: number;
  reviewDue: number;
  /** The day that both are counted on, `YYYY-MM-DD`. */
  today: string;
}

export interface WorkingTable extends Asking {
  items: Recommendation[];
  /** All that match, on every page. */
  total: number;
  page: number;
  pages: number;
  /** Staff accounts that answer for a recommendation of the programme. */
  owners: Owner[];
}

export interface BoardColumn {
  state: State;
  /** All that stand there; `items` are the first of them. */
  count: number;
  items: Recommendation[];
}
export interface Board extends Asking {
  /** One for each state, in the order of the ledger. */
  columns: BoardColumn[];
  owners: Owner[];
}

type Limits = BoardQuery & Partial<WorkingQuery>;

/** What the reader may read and asks for, in one order. */
const ids = (db: Reader, limits: Limits, where: SQL | undefined, order: SQL[], [limit, offset = 0]: number[]) =>
  db
    .select({ id: sql<string>`${row.recommendationId}` })
    .from(statesFor(limits))
    .where(where)
    .orderBy(...order)
    .limit(limit ?? rowsOfPage)
    .offset(offset);

/** The recommendations of these ids, in their order. */
async function recommendationsOf(db: Reader, wanted: string[]): Promise<Recommendation[]> {
  const rows = await db.select().from(row).where(inArray(row.recommendationId, wanted));
  const byId = new Map(rows.map((found) => [found.recommendationId, recommendationOf(found)]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

/** Who answers for something that the reader may read in a programme, by name. Looked up by account: there are few. */
const ownersIn = ({ db, reach, today }: Asked, program: string): Promise<Owner[]> =>
  db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(
      exists(
        db
          .select({ one: sql`1` })
          .from(sql`${row} indexed by recommendation_states_owner`)
          .where(and(eq(row.ownerId, user.id), limitedTo({ program }, reach, today))),
      ),
    )
    .orderBy(asc(user.name), asc(user.id));

interface Counted {
  state: State;
  count: number;
}

interface Asked {
  db: Reader;
  reach: Reach;
  today: string;
}
const asked = (context: Context, program: string): Asked => ({
  db: context.db.read,
  reach: reachIn(context, 'recommendation.read', program),
  today: dayOf(context.now().getTime()),
});

/** How many stand in each state. Counting limits nothing in an order: the index that holds every column will do. */
const countStates = ({ db, reach, today }: Asked, limits: Limits): Promise<Counted[]> =>
  db
    .select({ state: sql<State>`${row.state}`, count: count() })
    .from(statesFor({ ...limits, sort: 'state' }))
    .where(limitedTo(limits, reach, today))
    .groupBy(row.state);

const totalOf = (counted: Counted[]): number => counted.reduce((sum, each) => sum + each.count, 0);

async function readAsking(from: Asked, limits: Limits): Promise<Asking> {
  return {
    overdue: totalOf(await countStates(from, { ...limits, attention: 'overdue' })),
    reviewDue: totalOf(await countStates(from, { ...limits, attention: 'review_due' })),
    today: from.today,
  };
}

/** A page of the recommendations that match and that the reader may read, with how many there are. */
export async function readTable(context: Context, query: WorkingQuery): Promise<WorkingTable> {
  const from = asked(context, query.program);
  const { db, reach, today } = from;
  const { attention: _, state: __, ...whole } = query;
  const total = totalOf(await countStates(from, query));
  const pages = Math.max(1, Math.ceil(total / rowsOfPage));
  const page = Math.min(query.page, pages);
  const place = [rowsOfPage, (page - 1) * rowsOfPage];
  const found = await ids(db, query, limitedTo(query, reach, today), inOrder(query.sort), place);
  const items = await recommendationsOf(
    db,
    found.map(({ id }) => id),
  );
  const asking = await readAsking(from, whole);
  return { items, total, page, pages, ...asking, owners: await ownersIn(from, query.program) };
}

/** The first recommendations of each state, with how many stand there. */
export async function readBoard(context: Context, query: BoardQuery): Promise<Board> {
  const from = asked(context, query.program);
  const { db, reach, today } = from;
  const counted = await countStates(from, query);
  const firsts: string[] = [];
  for (const { state } of counted) {
    const limits = { ...query, state };
    const order = onBoard(openStates.includes(state) || state === 'deferred');
    const found = await ids(db, limits, limitedTo(limits, reach, today), order, [cardsOfColumn]);
    firsts.push(...found.map(({ id }) => id));
  }
  const cards = await recommendationsOf(db, firsts);
  const columns = states.map((state) => ({
    state,
    count: counted.find((each) => each.state === state)?.count ?? 0,
    items: cards.filter((card) => card.state.state === state),
  }));
  return { columns, ...(await readAsking(from, query)), owners: await ownersIn(from, query.program) };
}
