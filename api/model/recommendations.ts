import { and, desc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { states } from '../../analysis/ledger/transitions.ts';
import { sides } from '../../surveys/side.ts';
import { type Text, textSchema } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { recommendationEvents, recommendations } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { actingRole } from './actingRole.ts';
import { type RecordedEvent, readLedger, type Standing, standingOf } from './ledger.ts';
import { newestFirstQuery, olderThan, toNewestPage } from './newestFirst.ts';
import type { Page } from './page.ts';
import { placeOfRecommendation, placeOfTeam } from './places.ts';
import { authoriseIn, reachIn } from './reach.ts';
import { newId, write } from './write.ts';

const isWritten = ({ fr, en }: Text): boolean => fr.trim() !== '' || en.trim() !== '';

export const recommendationInput = z.strictObject({
  teamId: z.string().max(100),
  /** In the language it was made in, or both. */
  title: textSchema.refine(isWritten, 'must be written in one language at least'),
  detail: textSchema,
  contributorSide: z.enum([...sides, 'joint']),
  /** The day it was made, `YYYY-MM-DD`, not after today; today when left out. */
  occurredOn: z.iso.date().optional(),
});

export const recommendationQuery = newestFirstQuery.extend({
  program: z.string().max(100),
  institution: z.string().max(100).optional(),
  team: z.string().max(100).optional(),
  state: z.enum(states).optional(),
});

export type Recommendation = typeof recommendations.$inferSelect & { institutionId: string } & Standing;
export type RecommendationWithEvents = Recommendation & { events: RecordedEvent[] };

const columns = { ...getTableColumns(recommendations), institutionId: teams.institutionId };

/** The state of a recommendation is its last event that enters a state. */
const isInState = (state: string): SQL => {
  const { type, recommendationId, sequence } = recommendationEvents;
  return sql`(select ${type} from ${recommendationEvents} where ${recommendationId} = ${recommendations.id}
    and ${inArray(type, [...states])} order by ${sequence} desc limit 1) = ${state}`;
};

/** Recommendations of a programme that the reader may read, the newest first, each with where it stands. */
export async function listRecommendations(
  context: Context,
  query: z.infer<typeof recommendationQuery>,
): Promise<Page<Recommendation>> {
  const reach = reachIn(context, 'recommendation.read', query.program);
  const { institution, team, state } = query;
  const rows = await context.db.read
    .select(columns)
    .from(recommendations)
    .innerJoin(teams, eq(recommendations.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(
      and(
        eq(institutions.programId, query.program),
        institution === undefined ? undefined : eq(institutions.id, institution),
        team === undefined ? undefined : eq(teams.id, team),
        state === undefined ? undefined : isInState(state),
        reach.everywhere ? undefined : or(inArray(institutions.id, reach.institutions), inArray(teams.id, reach.teams)),
        olderThan(recommendations.createdAt, recommendations.id, query.after),
      ),
    )
    .orderBy(desc(recommendations.createdAt), desc(recommendations.id))
    .limit(query.limit + 1);
  const { items, next } = toNewestPage(rows, query.limit, ({ createdAt }) => createdAt);
  const ledger = await readLedger(
    context.db.read,
    items.map(({ id }) => id),
  );
  return { items: items.map((row) => ({ ...row, ...standingOf(ledger.get(row.id) ?? []) })), next };
}

export async function getRecommendation(context: Context, id: string): Promise<RecommendationWithEvents> {
  await authoriseIn(context, 'recommendation.read', placeOfRecommendation, id);
  const [row] = await context.db.read
    .select(columns)
    .from(recommendations)
    .innerJoin(teams, eq(recommendations.teamId, teams.id))
    .where(eq(recommendations.id, id));
  if (!row) throw new Problem('not_found', { noun: 'recommendation' });
  const events = (await readLedger(context.db.read, [id])).get(id) ?? [];
  return { ...row, ...standingOf(events), events };
}

/** Records a recommendation and its first event, `submitted`. @throws Problem `invalid_request` for a day to come. */
export async function createRecommendation(
  context: Context,
  input: z.infer<typeof recommendationInput>,
): Promise<RecommendationWithEvents> {
  const place = await authoriseIn(context, 'recommendation.create', placeOfTeam, input.teamId);
  const recordedAt = context.now().getTime();
  const today = dayOf(recordedAt);
  const { occurredOn = today, ...fields } = input;
  if (occurredOn > today) {
    const faults = [{ path: 'occurredOn', message: 'must not be after today' }];
    throw new Problem('invalid_request', { target: 'json', faults });
  }
  return write(context, 'recommendation.create', input, async (tx) => {
    const row = { id: newId(), ...fields, createdAt: recordedAt };
    const event: RecordedEvent = {
      ...{ id: newId(), sequence: 1, type: 'submitted', detail: {}, occurredOn, imported: false, recordedAt },
      actorRole: actingRole(context, 'recommendation.create', place),
    };
    await tx.insert(recommendations).values(row);
    const actorId = context.actor?.userId ?? null;
    await tx.insert(recommendationEvents).values({ ...event, recommendationId: row.id, actorId });
    const result = { ...row, institutionId: place.institution, ...standingOf([event]), events: [event] };
    return { result, subject: `recommendation:${row.id}` };
  });
}
