import { eq } from 'drizzle-orm';
import { hideSmall, largestHidden } from '../../analysis/disclosure/smallCounts.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { type CollectionMode, collectionModes, responses, responseTail } from '../db/schema/answers.ts';
import { Problem } from '../problem.ts';
import { findCampaign } from './campaigns.ts';
import { earlierPaired } from './earlierPaired.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';

/**
 * Why counts are withheld: while answers come in, one more beside one more name would tell whose it is; fewer than five people;
 * or parts so small that they could be worked out.
 */
export type Withheld = 'still_open' | 'too_few' | null;

const inClosed = (status: string): boolean => status === 'closed' || status === 'archived';
const wayCodes: CollectionMode[] = ['web', 'kiosk', 'paper', 'assisted', 'proxy'];

export interface WaysReport {
  /** Responses received, those withdrawn since included where nobody knows which way they came. */
  responses: number | null;
  /** By way; null inside for a count that is hidden. */
  ways: Record<CollectionMode, number | null> | null;
  withheld: Withheld;
}

/**
 * In which ways a campaign was answered, without small counts. What came on paper is no secret from those who enter it, who see
 * how many sheets there are: it hides nothing of the others, and stands as it is.
 */
export async function reportWays(context: Context, campaignId: string): Promise<WaysReport> {
  await authoriseIn(context, 'invitation.read', placeOfCampaign, campaignId);
  const db = context.db.read;
  if (!inClosed((await findCampaign(db, campaignId)).status)) {
    return { responses: null, ways: null, withheld: 'still_open' };
  }
  const rows = await db.select().from(collectionModes).where(eq(collectionModes.campaignId, campaignId));
  const counts = Object.fromEntries(
    wayCodes.map((way) => [way, rows.find(({ mode }) => mode === way)?.responses ?? 0]),
  ) as Record<CollectionMode, number>;
  const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const { paper, ...entered } = counts;
  const ways = total <= largestHidden ? null : hideSmall(entered);
  if (ways === null) return { responses: null, ways: null, withheld: 'too_few' };
  return { responses: total, ways: { ...ways, paper }, withheld: null };
}

const fates = ['paired', 'unmatched', 'shared', 'none'] as const;

export interface PairingReport {
  responses: number | null;
  /**
   * `paired`: the code was given in an earlier campaign of the programme too; `unmatched`: it was not; `shared`: two people or
   * more of this campaign gave the same code, so that it pairs nobody; `none`: no code. Null inside for a count that is hidden.
   */
  codes: Record<(typeof fates)[number], number | null> | null;
  /** Earlier campaigns of the programme that asked for a code and have closed: in an open one, a count that moves would tell of whom. */
  earlier: number;
  withheld: Withheld;
}

async function codesOf(db: Reader, campaignId: string): Promise<(string | null)[]> {
  const read = (table: typeof responses | typeof responseTail) =>
    db.select({ pairing: table.pairing }).from(table).where(eq(table.campaignId, campaignId));
  const rows = [...(await read(responses)), ...(await read(responseTail))];
  return rows.map(({ pairing }) => pairing?.toString('hex') ?? null);
}

/**
 * How far the codes that respondents made up pair a campaign with earlier ones, without small counts. @throws Problem
 * `wrong_state` where none is asked for.
 */
export async function reportPairing(context: Context, campaignId: string): Promise<PairingReport> {
  await authoriseIn(context, 'invitation.read', placeOfCampaign, campaignId);
  const db = context.db.read;
  const campaign = await findCampaign(db, campaignId);
  if (!campaign.pairing) throw new Problem('wrong_state', { field: 'pairing' });
  const before = await earlierPaired(db, campaign);
  const withheld = (why: Withheld): PairingReport => ({
    ...{ responses: null, codes: null, earlier: before.length, withheld: why },
  });
  if (!inClosed(campaign.status)) return withheld('still_open');
  const known = new Set<string>();
  for (const { id } of before) for (const code of await codesOf(db, id)) if (code !== null) known.add(code);
  const given = await codesOf(db, campaignId);
  const times = new Map<string, number>();
  for (const code of given) if (code !== null) times.set(code, (times.get(code) ?? 0) + 1);
  const counts = { paired: 0, unmatched: 0, shared: 0, none: 0 };
  for (const code of given) {
    if (code === null) counts.none += 1;
    else if ((times.get(code) ?? 0) > 1) counts.shared += 1;
    else counts[known.has(code) ? 'paired' : 'unmatched'] += 1;
  }
  const codes = given.length <= largestHidden ? null : hideSmall(counts);
  if (codes === null) return withheld('too_few');
  return { responses: given.length, codes, earlier: before.length, withheld: null };
}
