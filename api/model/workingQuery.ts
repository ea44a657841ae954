import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { origins, priorities, themes } from '../../analysis/ledger/facets.ts';
import { states } from '../../analysis/ledger/transitions.ts';
import { type Attention, attentions, type Order, openStates, orders } from '../../analysis/ledger/working.ts';
import { sides } from '../../surveys/side.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import type { Reach } from './reach.ts';

/** What the board and the table can be limited to. */
export const boardQuery = z.strictObject({
  program: z.string().max(100),
  institution: z.string().max(100).optional(),
  team: z.string().max(100).optional(),
  theme: z.enum(themes).optional(),
  priority: z.enum(priorities).optional(),
  origin: z.enum(origins).optional(),
  side: z.enum([...sides, 'joint']).optional(),
  /** The staff account that answers for it; `none` for those that nobody answers for. */
  owner: z.string().max(100).optional(),
});
export type BoardQuery = z.infer<typeof boardQuery>;

export const workingQuery = boardQuery.extend({
  state: z.enum(states).optional(),
  attention: z.enum(attentions).optional(),
  sort: z.enum(orders).default('newest'),
  /** From 1; fifty recommendations a page. */
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type WorkingQuery = z.infer<typeof workingQuery>;

const row = recommendationStates;

/**
 * The states, read through the index that holds every column of these views: a list of a hundred thousand is limited,
 * counted and put in order without touching the rows themselves, which are a hundred times as long.
 */
const indexedStates = sql`${recommendationStates} indexed by recommendation_states_working`;

const statesOfTeam = sql`${recommendationStates} indexed by recommendation_states_team`;

/** Those of a team are few, and the newest of a whole programme stand first in an index of their own. */
export function statesFor({ program: _, team, sort, page: __, ...limits }: BoardQuery & Partial<WorkingQuery>) {
  const isNewestOfAll = sort === 'newest' && Object.values(limits).every((limit) => limit === undefined);
  if (team !== undefined) return statesOfTeam;
  return isNewestOfAll ? recommendationStates : indexedStates;
}

const asks: Record<Attention, (today: string) => SQL | undefined> = {
  overdue: (today) => and(lt(row.dueOn, today), inArray(row.state, [...openStates])),
  review_due: (today) => and(eq(row.state, 'deferred'), lte(row.reviewOn, today)),
  review_planned: () => and(eq(row.state, 'deferred'), isNotNull(row.reviewOn)),
};
const given = (column: Parameters<typeof eq>[0], value: string | undefined) =>
  value === undefined ? undefined : eq(column, value);

/** Limits a query over the index to what the reader may read and asks for. */
export function limitedTo(query: BoardQuery & Partial<WorkingQuery>, reach: Reach, today: string): SQL | undefined {
  const { program, institution, team, theme, priority, origin, side, owner, state, attention } = query;
  return and(
    eq(row.programId, program),
    given(row.state, state),
    given(row.institutionId, institution),
    given(row.teamId, team),
    given(row.theme, theme),
    given(row.priority, priority),
    given(row.origin, origin),
    given(row.contributorSide, side),
    owner === 'none' ? isNull(row.ownerId) : given(row.ownerId, owner),
    attention === undefined ? undefined : asks[attention](today),
    reach.everywhere ? undefined : or(inArray(row.institutionId, reach.institutions), inArray(row.teamId, reach.teams)),
  );
}

/** The place of a code in its list, what has none last. */
const rank = (column: SQL | Parameters<typeof eq>[0], codes: readonly string[]): SQL =>
  sql`case ${column} ${sql.join(
    codes.map((code, index) => sql`when ${code} then ${sql.raw(String(index))}`),
    sql` `,
  )} else ${sql.raw(String(codes.length))} end`;

const newest = [desc(row.createdAt), desc(row.recommendationId)];
const firsts: Record<Order, SQL[]> = {
  newest: [],
  oldest: [asc(row.createdAt), asc(row.recommendationId)],
  state: [rank(row.state, states)],
  priority: [rank(row.priority, priorities)],
  due: [sql`${row.dueOn} is null`, asc(row.dueOn)],
  review: [sql`${row.reviewOn} is null`, asc(row.reviewOn)],
  since: [asc(row.since)],
};
/** An order that leaves nothing open: ties go to the newest. */
export const inOrder = (order: Order): SQL[] => [...firsts[order], ...newest];

/** Longest in its state first; of what has ended, the latest first. */
export const onBoard = (isOpen: boolean): SQL[] => [isOpen ? asc(row.since) : desc(row.since), ...newest];
