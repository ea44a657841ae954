import { and, asc, count, desc, eq, gt, inArray, isNull, notExists, sql } from 'drizzle-orm';
import { type ChainLink, chainStart, linkHash } from '../../analysis/ledger/chain.ts';
import type { Database, Reader, Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { institutions, programs, teams } from '../db/schema/organization.ts';
import { ledgerChain, recommendationEvents, recommendations } from '../db/schema/recommendations.ts';
import { chainedUntil, putLedgerDays } from './recommendationDays.ts';

type Selecting = Pick<Reader, 'select'>;
export type StoredEvent = typeof recommendationEvents.$inferSelect;
export type StoredRecommendation = typeof recommendations.$inferSelect;

/** Where a chain stands: how many events, and the hash of the last. Null for none. */
export interface ChainHead {
  count: number;
  hash: Buffer | null;
}

/** The driver gives bytes as an ArrayBuffer, drizzle as what the column says. */
export const bytesOf = (value: Uint8Array | ArrayBuffer): Buffer =>
  value instanceof ArrayBuffer ? Buffer.from(value) : Buffer.from(value.buffer, value.byteOffset, value.byteLength);

/** The chain of a programme, as it stands or as it stood at a position. */
export async function chainHead(db: Selecting, programId: string): Promise<ChainHead> {
  const [last] = await db
    .select({ position: ledgerChain.position, hash: ledgerChain.hash })
    .from(ledgerChain)
    .where(eq(ledgerChain.programId, programId))
    .orderBy(desc(ledgerChain.position))
    .limit(1);
  return last ? { count: last.position, hash: bytesOf(last.hash) } : { count: 0, hash: null };
}

/** The chain as it stood at the end of a day: up to the last event recorded until then. */
export async function chainHeadOn(db: Selecting, programId: string, day: string): Promise<ChainHead> {
  const position = await chainedUntil(db, programId, day);
  const [last] = await db
    .select({ hash: ledgerChain.hash })
    .from(ledgerChain)
    .where(and(eq(ledgerChain.programId, programId), eq(ledgerChain.position, position)));
  return last ? { count: position, hash: bytesOf(last.hash) } : { count: 0, hash: null };
}

/** An event to be chained; a submission comes with the recommendation's own row. */
export interface Chainable {
  event: StoredEvent;
  recommendation: StoredRecommendation | null;
}

/** Links of one insert. */
const linksAtOnce = 1000;

/** Adds events to the chain of their programme, in the order given, in the transaction that records them. */
export async function appendToChain(tx: Transaction, programId: string, added: Chainable[]): Promise<void> {
  const head = await chainHead(tx, programId);
  let previous: Uint8Array = head.hash ?? chainStart;
  const links = added.map(({ event, recommendation }, index) => {
    const hash = linkHash(previous, event, recommendation);
    previous = hash;
    return { programId, position: head.count + 1 + index, eventId: event.id, hash };
  });
  for (const part of inParts(links, linksAtOnce)) await tx.insert(ledgerChain).values(part);
  const days = added.map(({ event }, index) => ({ position: head.count + 1 + index, recordedAt: event.recordedAt }));
  await putLedgerDays(tx, programId, days);
}

const ofProgram = (db: Selecting, programId: string) =>
  db
    .select({ id: recommendations.id })
    .from(recommendations)
    .innerJoin(teams, eq(recommendations.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(eq(institutions.programId, programId));

/** Every link of a programme with the rows it vouches for, read a thousand at a time. */
export async function* chainLinks(db: Selecting, programId: string): AsyncGenerator<ChainLink> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await db
      .select({ link: ledgerChain, event: recommendationEvents, recommendation: recommendations })
      .from(ledgerChain)
      .leftJoin(recommendationEvents, eq(recommendationEvents.id, ledgerChain.eventId))
      .leftJoin(
        recommendations,
        and(eq(recommendations.id, recommendationEvents.recommendationId), eq(recommendationEvents.type, 'submitted')),
      )
      .where(and(eq(ledgerChain.programId, programId), gt(ledgerChain.position, after)))
      .orderBy(asc(ledgerChain.position))
      .limit(linksAtOnce);
    for (const { link, event, recommendation } of rows) {
      yield { position: link.position, hash: bytesOf(link.hash), event, recommendation };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.link.position;
  }
}

/** How many events of a programme stand in no chain. */
export async function eventsOutside(db: Selecting, programId: string): Promise<number> {
  const [row] = await db
    .select({ events: count() })
    .from(recommendationEvents)
    .leftJoin(ledgerChain, eq(ledgerChain.eventId, recommendationEvents.id))
    .where(and(isNull(ledgerChain.eventId), inArray(recommendationEvents.recommendationId, ofProgram(db, programId))));
  return row?.events ?? 0;
}

/**
 * Chains the events of programmes that have no chain yet, in the order they were recorded: those older than the chain
 * itself. A programme that has one gets no link here: what stands outside it is for `verify-ledger` to tell.
 */
export async function chainEarlierEvents(db: Database): Promise<void> {
  const unchained = await db.read
    .select({ id: programs.id })
    .from(programs)
    .where(
      and(
        notExists(db.read.select({ one: sql`1` }).from(ledgerChain).where(eq(ledgerChain.programId, programs.id))),
        inArray(
          programs.id,
          db.read
            .select({ id: institutions.programId })
            .from(recommendations)
            .innerJoin(teams, eq(recommendations.teamId, teams.id))
            .innerJoin(institutions, eq(teams.institutionId, institutions.id)),
        ),
      ),
    );
  for (const { id } of unchained) {
    await db.write(async (tx) => {
      const events = await tx
        .select({ event: recommendationEvents, recommendation: recommendations })
        .from(recommendationEvents)
        .innerJoin(recommendations, eq(recommendations.id, recommendationEvents.recommendationId))
        .where(inArray(recommendations.id, ofProgram(tx, id)))
        .orderBy(
          asc(recommendationEvents.recordedAt),
          asc(recommendationEvents.recommendationId),
          asc(recommendationEvents.sequence),
        );
      const added = events.map(({ event, recommendation }) => ({
        event,
        recommendation: event.type === 'submitted' ? recommendation : null,
      }));
      await appendToChain(tx, id, added);
    });
  }
}
