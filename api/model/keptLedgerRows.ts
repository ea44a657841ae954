import { and, eq, gt } from 'drizzle-orm';
import { canonicalJson } from '../../surveys/canonical.ts';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { ledgerChain, recommendationEvents } from '../db/schema/recommendations.ts';
import { type RecentlyUsed, recentlyUsed } from '../recentlyUsed.ts';
import { type LedgerRow, type LedgerRows, recommendationRows } from './followThroughRows.ts';
import { bytesOf, type ChainHead, chainHead, chainHeadOn } from './ledgerChain.ts';

/** More recommendations than this that something happened to, and all are read anew. */
const mostBroughtForward = 500;

/** Places, and places on past days, whose rows are kept. */
const mostKept = 4;

/** What was read of the present of a place, and is brought forward by whoever asks next. */
interface Present {
  last: Promise<LedgerRows> | null;
}
interface Kept {
  present: RecentlyUsed<Present>;
  past: RecentlyUsed<Promise<LedgerRows>>;
}
const keptOf = new WeakMap<Reader, Kept>();

/** Whether the chain still has this event where it had it: another file may have taken the place of the database. */
async function stands(db: Reader, program: string, { count, hash }: ChainHead): Promise<boolean> {
  const [link] = await db
    .select({ hash: ledgerChain.hash })
    .from(ledgerChain)
    .where(and(eq(ledgerChain.programId, program), eq(ledgerChain.position, count)));
  return link !== undefined && hash !== null && bytesOf(link.hash).equals(hash);
}

/** The recommendations that something was recorded of after a position of the chain. */
async function changedAfter(db: Reader, program: string, position: number): Promise<string[]> {
  const found = await db
    .selectDistinct({ id: recommendationEvents.recommendationId })
    .from(ledgerChain)
    .innerJoin(recommendationEvents, eq(recommendationEvents.id, ledgerChain.eventId))
    .where(and(eq(ledgerChain.programId, program), gt(ledgerChain.position, position)))
    .limit(mostBroughtForward + 1);
  return found.map(({ id }) => id);
}

const byId = (a: LedgerRow, b: LedgerRow): number => (a.id < b.id ? -1 : 1);

/** The rows as they stand now, of which only those are read again that something happened to since. */
export async function broughtForward(db: Reader, place: Place, before: LedgerRows | null): Promise<LedgerRows> {
  if (before === null || !(await stands(db, place.program, before.head))) return recommendationRows(db, place, null);
  const { count } = await chainHead(db, place.program);
  if (count === before.head.count) return before;
  const changed = await changedAfter(db, place.program, before.head.count);
  if (changed.length > mostBroughtForward) return recommendationRows(db, place, null);
  const { rows, head } = await recommendationRows(db, place, null, changed);
  const now = new Map(rows.map((row) => [row.id, row]));
  const kept = before.rows.map((row) => {
    const newer = now.get(row.id);
    now.delete(row.id);
    return newer ?? row;
  });
  // New ones take their place among the others: what is drawn by chance over teams is drawn in the order of the rows.
  return { rows: now.size === 0 ? kept : [...kept, ...now.values()].sort(byId), head };
}

/** The rows of a place as of now, or of a past day: the figures of one place and day are made of the same ones. */
export async function keptRows(db: Reader, place: Place, past: string | null): Promise<LedgerRows> {
  const kept = keptOf.get(db) ?? { present: recentlyUsed(mostKept), past: recentlyUsed(mostKept) };
  keptOf.set(db, kept);
  if (past !== null) {
    const { count } = await chainHeadOn(db, place.program, past);
    return kept.past.get(canonicalJson([place, past, count]), () => recommendationRows(db, place, past));
  }
  const present = kept.present.get(canonicalJson(place), () => ({ last: null }));
  const before = present.last?.catch(() => null) ?? Promise.resolve(null);
  present.last = before.then((rows) => broughtForward(db, place, rows));
  return present.last;
}
