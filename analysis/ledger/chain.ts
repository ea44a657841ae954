import { createHash } from 'node:crypto';
import { canonicalJson } from '../../surveys/canonical.ts';

/** A row as it is stored, every column of it: what the chain vouches for. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** What stands before the first link: 32 bytes of zero. */
export const chainStart: Uint8Array = new Uint8Array(32);

/**
 * The hash of a link, 32 bytes: SHA-256 over the hash before it and the event in canonical JSON; that of a submission
 * covers the recommendation's own row too.
 */
export function linkHash(previous: Uint8Array, event: StoredRow, recommendation: StoredRow | null): Buffer {
  const covered = recommendation === null ? { event } : { event, recommendation };
  return createHash('sha256').update(previous).update(canonicalJson(covered), 'utf8').digest();
}

/** One link as stored, with the rows it vouches for as they stand now. */
export interface ChainLink {
  position: number;
  hash: Uint8Array;
  /** Null when it is no more. */
  event: StoredRow | null;
  /** Of a submission; null for every other event, or when it is no more. */
  recommendation: StoredRow | null;
}

const chainFaults = [
  'edited_event',
  'edited_recommendation',
  'missing_event',
  'edited_link',
  'missing_link',
  'outside_chain',
  'rewritten_chain',
  'lost_head',
  'cut_tail',
] as const;
export type ChainFault = (typeof chainFaults)[number];

export interface ChainVerdict {
  /** Links that hold, from the first; the whole chain when there is no fault. */
  count: number;
  /** Hash of the last of them, in hexadecimal; null for none. */
  head: string | null;
  /** The position whose hash is the one that was printed; null for none, or where none was given. */
  stands: number | null;
  /** The first thing that does not hold, and the position where; events outside the chain, and a hash that stands nowhere, have none. */
  fault: { kind: ChainFault; position: number | null } | null;
}

/** What was printed earlier: the hash that the chain had at its length then; null where only the hash was kept. */
export interface PrintedHead {
  head: string;
  count: number | null;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const hashOf = (previous: Uint8Array, { event, recommendation }: ChainLink): Buffer | null =>
  event === null ? null : linkHash(previous, event, recommendation);

/** Why a link does not hold. Where its own hash was changed, the next one still follows from what it should be. */
function faultOf(link: ChainLink, expected: Buffer | null, next: ChainLink | undefined): ChainFault {
  if (link.event === null || expected === null) return 'missing_event';
  const following = next === undefined ? null : hashOf(expected, next);
  if (next !== undefined && following !== null && equal(following, next.hash)) return 'edited_link';
  return link.event.type === 'submitted' ? 'edited_recommendation' : 'edited_event';
}

/** Every link with the one after it. */
async function* inPairs(links: AsyncIterable<ChainLink>): AsyncGenerator<[ChainLink, ChainLink | undefined]> {
  let earlier: ChainLink | undefined;
  for await (const link of links) {
    if (earlier !== undefined) yield [earlier, link];
    earlier = link;
  }
  if (earlier !== undefined) yield [earlier, undefined];
}

/**
 * Walks a chain from its first link, in order of position, and says whether it holds and whether a head printed
 * earlier still stands in it. Memory does not grow with its length.
 * @param outside Number of events of the programme that no link vouches for.
 */
export async function verifyChain(
  links: AsyncIterable<ChainLink>,
  { outside, printed }: { outside: number; printed: PrintedHead | null },
): Promise<ChainVerdict> {
  let head: Uint8Array = chainStart;
  let count = 0;
  let stands: number | null = null;
  const verdict = (kind: ChainFault, position: number | null): ChainVerdict => ({
    ...{ count, head: count === 0 ? null : hex(head), stands, fault: { kind, position } },
  });
  for await (const [link, next] of inPairs(links)) {
    const position = count + 1;
    if (link.position !== position) return verdict('missing_link', position);
    const expected = hashOf(head, link);
    if (expected === null || !equal(expected, link.hash)) return verdict(faultOf(link, expected, next), position);
    if (printed?.count === position && hex(expected) !== printed.head) return verdict('rewritten_chain', position);
    if (printed !== null && hex(expected) === printed.head) stands = position;
    head = expected;
    count = position;
  }
  if (printed !== null && printed.count !== null && printed.count > count) return verdict('cut_tail', count + 1);
  if (printed !== null && stands === null) return verdict('lost_head', null);
  if (outside > 0) return verdict('outside_chain', null);
  return { count, head: count === 0 ? null : hex(head), stands, fault: null };
}
