import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { foldEvents } from '../../analysis/ledger/fold.ts';
import type { Database, Reader, Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { institutions, programs, teams } from '../db/schema/organization.ts';
import { ledgerDays, recommendationDays } from '../db/schema/recommendationDays.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import {
  ledgerChain,
  recommendationEvents,
  recommendationLinks,
  recommendations,
} from '../db/schema/recommendations.ts';
import { readLedger } from './ledger.ts';
import { type DayRow, dayRows, putDays, putLedgerDays } from './recommendationDays.ts';
import { insertStates, type PlacedSubmission, placedColumns, type StateRow, stateRow } from './recommendationStates.ts';

type Selecting = Pick<Reader, 'select'>;

/** Every recommendation as submitted, with its place, a part at a time. */
async function* submissions(db: Selecting): AsyncGenerator<PlacedSubmission[]> {
  const ids = (await db.select({ id: recommendations.id }).from(recommendations)).map(({ id }) => id);
  for (const part of inParts(ids)) {
    yield await db
      .select(placedColumns)
      .from(recommendations)
      .innerJoin(teams, eq(recommendations.teamId, teams.id))
      .innerJoin(institutions, eq(teams.institutionId, institutions.id))
      .where(inArray(recommendations.id, part));
  }
}

/** What is derived from the events of some recommendations. */
interface Folded {
  states: StateRow[];
  days: DayRow[];
}

/** Where each stands and stood, as the events say, from nothing; a part at a time. */
export async function* foldedLedgers(db: Selecting): AsyncGenerator<Folded> {
  for await (const part of submissions(db)) {
    const ledger = await readLedger(
      db,
      part.map(({ id }) => id),
    );
    const folded: Folded = { states: [], days: [] };
    for (const submission of part) {
      const events = ledger.get(submission.id) ?? [];
      const last = events.at(-1);
      if (last === undefined) continue;
      folded.states.push(stateRow(submission, foldEvents(events), last));
      folded.days.push(...dayRows(submission.id, submission.contributorSide, events));
    }
    yield folded;
  }
}

const linksAtOnce = 10_000;

async function rebuildLedgerDays(tx: Transaction): Promise<void> {
  await tx.delete(ledgerDays);
  const { programId, position, eventId } = ledgerChain;
  for (const { id } of await tx.select({ id: programs.id }).from(programs)) {
    for (let after = 0; ; ) {
      const links = await tx
        .select({ position, recordedAt: recommendationEvents.recordedAt })
        .from(ledgerChain)
        .innerJoin(recommendationEvents, eq(recommendationEvents.id, eventId))
        .where(and(eq(programId, id), gt(position, after)))
        .orderBy(asc(position))
        .limit(linksAtOnce);
      const last = links.at(-1);
      if (last === undefined) break;
      await putLedgerDays(tx, id, links);
      after = last.position;
    }
  }
}

/** Makes everything again that is derived from the events. @returns how many recommendations there are. */
export const rebuildStates = (db: Database): Promise<number> =>
  db.write(async (tx) => {
    await tx.delete(recommendationLinks);
    await tx.delete(recommendationStates);
    await tx.delete(recommendationDays);
    let count = 0;
    for await (const { states, days } of foldedLedgers(tx)) {
      await insertStates(tx, states);
      await putDays(tx, days);
      count += states.length;
    }
    await rebuildLedgerDays(tx);
    return count;
  });
