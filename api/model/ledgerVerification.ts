import { createHash } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { type ChainVerdict, type PrintedHead, verifyChain } from '../../analysis/ledger/chain.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendationEvents, recommendationEvidence } from '../db/schema/recommendations.ts';
import { chainHead, chainLinks, eventsOutside } from './ledgerChain.ts';
import { placeOfProgram } from './places.ts';
import { reachIn } from './reach.ts';

export interface LedgerHead {
  /** Events in the chain of the programme. */
  count: number;
  /** Hash of the last one, in hexadecimal; null for none. */
  head: string | null;
}

/** What the ledger of a programme vouches for, in two figures to print and to keep. */
export async function ledgerHead(context: Context, program: string): Promise<LedgerHead> {
  reachIn(context, 'recommendation.read', program);
  await placeOfProgram(context.db.read, program);
  const { count, hash } = await chainHead(context.db.read, program);
  return { count, head: hash?.toString('hex') ?? null };
}

/** Walks the chain of a programme: whether it holds, and whether a head printed earlier stands in it. */
export const verifyLedger = async (db: Reader, program: string, printed: PrintedHead | null): Promise<ChainVerdict> =>
  verifyChain(chainLinks(db, program), { outside: await eventsOutside(db, program), printed });

interface NamedFile {
  id: string;
  sha256: string;
}

/** Files that an event of the programme names and whose content is not what it was, or is gone; their ids. */
export async function alteredEvidence(db: Reader, program: string): Promise<string[]> {
  const ofProgram = db
    .select({ id: recommendationStates.recommendationId })
    .from(recommendationStates)
    .where(eq(recommendationStates.programId, program));
  const events = await db
    .select({ detail: recommendationEvents.detail })
    .from(recommendationEvents)
    .where(
      and(eq(recommendationEvents.type, 'evidence_added'), inArray(recommendationEvents.recommendationId, ofProgram)),
    )
    .orderBy(asc(recommendationEvents.recordedAt));
  const named = events.flatMap(({ detail }) => (Array.isArray(detail.files) ? (detail.files as NamedFile[]) : []));
  const altered: string[] = [];
  for (const { id, sha256 } of named) {
    const [file] = await db
      .select({ content: recommendationEvidence.content })
      .from(recommendationEvidence)
      .where(eq(recommendationEvidence.id, id));
    const hash = file && createHash('sha256').update(Buffer.from(file.content)).digest('hex');
    if (hash !== sha256) altered.push(id);
  }
  return altered;
}
