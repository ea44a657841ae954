import { and, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { languages } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { inParts } from '../db/inParts.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { chainHead } from './ledgerChain.ts';
import { type ExportedEvent, exportedEvents } from './ledgerExportEvents.ts';
import { ownerNames, readPlaceNames } from './ledgerExportNames.ts';
import { contributorCounts, type ExportedRecommendation, exportedRecommendation } from './ledgerExportRows.ts';
import { placeOfProgram } from './places.ts';
import { reachIn } from './reach.ts';
import { inOrder, limitedTo, statesFor, workingQuery } from './workingQuery.ts';

/** What the table of recommendations can be limited to, and its order. */
export const exportQuery = workingQuery.omit({ page: true }).extend({
  /** Language of the words of a CSV file. */
  lang: z.enum(languages).optional(),
});
export type ExportQuery = z.infer<typeof exportQuery>;

/** A recommendation as it leaves, with its events where they were asked for. */
export interface Exported {
  recommendation: ExportedRecommendation;
  events: ExportedEvent[];
}

export interface LedgerExport {
  program: string;
  takenAt: string;
  /**
   * Of the whole programme: hash of the last event in hexadecimal, which `verify-ledger --head` looks for. Not how many there are:
   * less those in the file, that would be how many contributors said whether they were heard.
   */
  ledger: { head: string | null };
  parts: AsyncGenerator<Exported[]>;
}

/**
 * The recommendations that the reader may read and asks for, a part at a time, from the rows that hold where each stands:
 * nothing is folded. Events are those up to the head that is given with them; whether somebody felt heard is told in none.
 * @throws Problem before the first part: `unauthenticated`, `forbidden`, `not_found`.
 */
export async function exportLedger(context: Context, query: ExportQuery, withEvents: boolean): Promise<LedgerExport> {
  const { program } = query;
  const reach = reachIn(context, 'recommendation.read', program);
  const db = context.db.read;
  await placeOfProgram(db, program);
  const now = context.now();
  const { count, hash } = await chainHead(db, program);
  const row = recommendationStates;
  const wanted = await db
    .select({ id: sql<string>`${row.recommendationId}` })
    .from(statesFor(query))
    .where(limitedTo(query, reach, dayOf(now.getTime())))
    .orderBy(...inOrder(query.sort));

  async function* parts(): AsyncGenerator<Exported[]> {
    const places = await readPlaceNames(db, program);
    for (const part of inParts(wanted)) {
      const ids = part.map(({ id }) => id);
      const found = await db
        .select()
        .from(row)
        .where(and(inArray(row.recommendationId, ids), eq(row.programId, program)));
      const byId = new Map(found.map((each) => [each.recommendationId, each]));
      const owners = await ownerNames(db, found);
      const counts = await contributorCounts(db, context.actor, found);
      const events = withEvents
        ? await exportedEvents(db, { program, until: count, ids })
        : new Map<string, ExportedEvent[]>();
      yield ids.flatMap((id) => {
        const state = byId.get(id);
        if (state === undefined) return [];
        const recommendation = exportedRecommendation(state, { places, owners, counts });
        return [{ recommendation, events: events.get(id) ?? [] }];
      });
    }
  }
  return {
    ...{ program, takenAt: now.toISOString() },
    ...{ ledger: { head: hash?.toString('hex') ?? null }, parts: parts() },
  };
}
