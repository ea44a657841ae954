import { and, desc, eq, inArray, or } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { facetFields, sourceSchema, writtenText } from '../../analysis/ledger/eventDetails.ts';
import { origins, priorities, themes } from '../../analysis/ledger/facets.ts';
import { states } from '../../analysis/ledger/transitions.ts';
import { sides } from '../../surveys/side.ts';
import { textSchema } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { Problem } from '../problem.ts';
import { actingRole } from './actingRole.ts';
import { insertLedgers, type NewEvent } from './ledgerWriting.ts';
import { newestFirstQuery, olderThan, toNewestPage } from './newestFirst.ts';
import type { Page } from './page.ts';
import { placeOfTeam } from './places.ts';
import { authoriseIn, reachIn } from './reach.ts';
import { type RecommendationWithEvents, readRecommendation } from './recommendationReading.ts';
import { type Recommendation, recommendationOf } from './recommendationRow.ts';
import { newId, write } from './write.ts';

export const recommendationInput = z.strictObject({
  teamId: z.string().min(1).max(100),
  /** In the language it was made in, or both. */
  title: writtenText,
  detail: textSchema,
  contributorSide: z.enum([...sides, 'joint']),
  ...facetFields,
  /** The finding it was raised from, or the campaign whose comments: no comment is put beside a team. */
  source: sourceSchema.omit({ commentId: true }).optional(),
  /** The day it was made, `YYYY-MM-DD`, not after today; today when left out. */
  occurredOn: z.iso.date().optional(),
});
export type RecommendationInput = z.infer<typeof recommendationInput>;

export const recommendationQuery = newestFirstQuery.extend({
  program: z.string().max(100),
  institution: z.string().max(100).optional(),
  team: z.string().max(100).optional(),
  state: z.enum(states).optional(),
  theme: z.enum(themes).optional(),
  priority: z.enum(priorities).optional(),
  origin: z.enum(origins).optional(),
  /** The staff account that answers for it. */
  owner: z.string().max(100).optional(),
});

/** Recommendations of a programme that the reader may read, the newest first, each with where it stands. */
export async function listRecommendations(
  context: Context,
  query: z.infer<typeof recommendationQuery>,
): Promise<Page<Recommendation>> {
  const reach = reachIn(context, 'recommendation.read', query.program);
  const { programId, institutionId, teamId, createdAt, recommendationId, ...columns } = recommendationStates;
  const given = (column: Parameters<typeof eq>[0], value: string | undefined) =>
    value === undefined ? undefined : eq(column, value);
  const rows = await context.db.read
    .select()
    .from(recommendationStates)
    .where(
      and(
        eq(programId, query.program),
        given(institutionId, query.institution),
        given(teamId, query.team),
        given(columns.state, query.state),
        given(columns.theme, query.theme),
        given(columns.priority, query.priority),
        given(columns.origin, query.origin),
        given(columns.ownerId, query.owner),
        reach.everywhere ? undefined : or(inArray(institutionId, reach.institutions), inArray(teamId, reach.teams)),
        olderThan(createdAt, recommendationId, query.after),
      ),
    )
    .orderBy(desc(createdAt), desc(recommendationId))
    .limit(query.limit + 1);
  return toNewestPage(rows.map(recommendationOf), query.limit, (row) => row.createdAt);
}

/** Records a recommendation and its first event, `submitted`. @throws Problem `invalid_request` for a day to come. */
export async function createRecommendation(
  context: Context,
  input: RecommendationInput,
): Promise<RecommendationWithEvents> {
  const place = await authoriseIn(context, 'recommendation.create', placeOfTeam, input.teamId);
  const recordedAt = context.now().getTime();
  const today = dayOf(recordedAt);
  const { occurredOn = today, teamId, title, detail, contributorSide, ...facets } = input;
  if (occurredOn > today) {
    const faults = [{ path: 'occurredOn', message: 'must not be after today' }];
    throw new Problem('invalid_request', { target: 'json', faults });
  }
  return write(context, 'recommendation.create', input, async (tx) => {
    const row = { id: newId(), teamId, title, detail, contributorSide, createdAt: recordedAt };
    const event: NewEvent = {
      ...{ id: newId(), recommendationId: row.id, sequence: 1, type: 'submitted', detail: facets, occurredOn },
      ...{ imported: false, recordedAt, actorId: context.actor?.userId ?? null },
      actorRole: actingRole(context, 'recommendation.create', place),
    };
    const submission = { ...row, institutionId: place.institution, programId: place.program };
    await insertLedgers(tx, place.program, [{ submission, events: [event] }]);
    const result = await readRecommendation(tx, context.actor, row.id);
    return { result, subject: `recommendation:${row.id}` };
  });
}
