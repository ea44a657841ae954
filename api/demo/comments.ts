import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { canonicalJson } from '../../surveys/canonical.ts';
import type { Transaction } from '../db/database.ts';
import {
  commentCodings,
  commentDecisions,
  commentPublications,
  commentSettlements,
  comments,
  themes,
} from '../db/schema/comments.ts';
import { roleAssignments, user } from '../db/schema/staff.ts';
import { takeInComments } from '../model/commentGathering.ts';
import { publishable } from '../model/commentPublications.ts';
import { type DemoTheme, demoThemes, praise, wishes } from './commentPool.ts';
import { dayOf } from './day.ts';
import { insertAll } from './insert.ts';
import type { Random } from './random.ts';

interface Reviewed {
  programId: string;
  /** Ended campaigns, oldest first: all of the earlier ones is reviewed, most of the last. */
  closed: string[];
  items: { name: string }[];
  reviewer: string;
  secret: string;
  now: number;
  newId: () => string;
}

const pool = new Map([...praise, ...wishes].map((comment) => [comment.words, comment]));
const themeCodes = Object.keys(demoThemes) as DemoTheme[];

/** A second person who codes, so that agreement can be seen. */
async function addSecondCoder(tx: Transaction, { programId, now, newId }: Reviewed): Promise<string> {
  const id = newId();
  const when = new Date(now);
  const person = { id, name: 'Mélisse Duvallon', email: 'codage@exemple.invalid', emailVerified: true };
  await tx.insert(user).values({ ...person, createdAt: when, updatedAt: when });
  const scope = { scopeKind: 'program' as const, scopeId: programId };
  await tx
    .insert(roleAssignments)
    .values({ id: newId(), userId: id, role: 'comment_reviewer', ...scope, createdAt: now });
  return id;
}

async function addCodeBook(tx: Transaction, { programId, now, newId }: Reviewed): Promise<Map<DemoTheme, string>> {
  const ids = new Map(themeCodes.map((code) => [code, newId()]));
  const rows = themeCodes.map((code, i) => ({
    ...{ id: ids.get(code) ?? '', programId, ...demoThemes[code], retiredOn: null, createdAt: now + i },
  }));
  await tx.insert(themes).values(rows);
  return ids;
}

/** Reviews a share of a campaign's comments, has some coded twice, settles most of what differs, and publishes. */
async function reviewCampaign(
  tx: Transaction,
  random: Random,
  given: Reviewed & { campaignId: string; share: number; second: string; ids: Map<DemoTheme, string> },
): Promise<void> {
  const { campaignId, share, reviewer, second, ids, items, secret, now, newId } = given;
  await takeInComments(tx, secret, campaignId, items);
  const rows = await tx
    .select({ id: comments.id, words: comments.words })
    .from(comments)
    .where(eq(comments.campaignId, campaignId))
    .orderBy(asc(comments.id));
  const on = dayOf(now);
  const decisions: (typeof commentDecisions.$inferInsert)[] = [];
  const codings: (typeof commentCodings.$inferInsert)[] = [];
  const settlements: (typeof commentSettlements.$inferInsert)[] = [];
  for (const { id, words } of rows) {
    const known = pool.get(words);
    if (known === undefined || random.next() >= share) continue;
    const decided = { commentId: id, sequence: 1, note: '', decidedBy: reviewer, decidedOn: on };
    if (known.withheld !== undefined) {
      decisions.push({ ...decided, decision: 'withheld', words: null, reason: known.withheld });
      continue;
    }
    decisions.push({ ...decided, decision: 'accepted', words: known.redacted ?? words, reason: null });
    const themeOf = (code: DemoTheme | null): string | null => (code === null ? null : (ids.get(code) ?? null));
    const right = themeOf(known.theme);
    codings.push({ commentId: id, coderId: reviewer, themeId: right, codedOn: on });
    if (random.next() >= 0.6) continue;
    const differs = random.next() < 0.15;
    const other = differs ? themeOf(random.pick(themeCodes)) : right;
    codings.push({ commentId: id, coderId: second, themeId: other, codedOn: on });
    if (other !== right && random.next() < 0.5)
      settlements.push({ commentId: id, sequence: 1, themeId: right, settledBy: second, settledOn: on });
  }
  await insertAll(tx, commentDecisions, decisions);
  await insertAll(tx, commentCodings, codings);
  await insertAll(tx, commentSettlements, settlements);
  const accepted = await publishable(tx, campaignId);
  const sha256 = createHash('sha256').update(canonicalJson(accepted)).digest('hex');
  await tx.insert(commentPublications).values({
    ...{ id: newId(), campaignId, number: 1, publishedOn: on, publishedBy: reviewer, comments: accepted, sha256 },
  });
}

/** The comments of a programme, most of them reviewed, coded and published; some wait. */
export async function inventCommentReview(tx: Transaction, random: Random, given: Reviewed): Promise<void> {
  const second = await addSecondCoder(tx, given);
  const ids = await addCodeBook(tx, given);
  for (const [index, campaignId] of given.closed.entries()) {
    const share = index === given.closed.length - 1 ? 0.8 : 1;
    await reviewCampaign(tx, random, { ...given, campaignId, share, second, ids });
  }
}
