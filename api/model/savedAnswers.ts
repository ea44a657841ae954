import { eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import { openSaved, revisionOf, sealSaved } from '../answers/savedSeal.ts';
import { hashToken } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import type { Reader, Transaction } from '../db/database.ts';
import { savedAnswers } from '../db/schema/answers.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { Problem } from '../problem.ts';

/** Bytes of what is saved: many times the longest answers of a questionnaire that people fill in. */
const largestSaved = 300_000;

/** The fields of the form by name, as typed, with where the person stands. */
const fieldsSchema = z.record(z.string().max(200), z.array(z.string().max(100_000)).max(1000));
export const savedInput = z.strictObject({
  fields: fieldsSchema,
  /** Of the saving that these answers go on from; null when there was none. */
  revision: z.string().max(40).nullable(),
});

export interface Saved {
  fields: Record<string, string[]>;
  revision: string;
  savedOn: string;
}

type Selecting = Pick<Reader, 'select'>;

async function invitationOf(db: Selecting, token: string) {
  const [row] = await db
    .select({ id: invitations.id, spent: invitations.spent, mode: campaigns.mode, status: campaigns.status })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .where(eq(invitations.tokenHash, hashToken(token)));
  if (!row) throw new Problem('unknown_token');
  if (row.mode === 'anonymous') throw new Problem('saving_not_allowed');
  if (row.spent === 1) throw new Problem('already_answered');
  if (row.status !== 'open' && row.status !== 'closing') throw new Problem('campaign_not_open');
  return row;
}

async function savedUnder(db: Selecting, token: string, id: string): Promise<Saved | null> {
  const [row] = await db.select().from(savedAnswers).where(eq(savedAnswers.invitationId, id));
  const text = row && openSaved(token, id, row.sealed);
  if (!row || text === null || text === undefined) return null;
  const fields = fieldsSchema.parse(JSON.parse(text));
  return { fields, revision: revisionOf(row.sealed), savedOn: row.savedOn };
}

/** Of the connection: what is overwritten or deleted here leaves nothing in free space. */
const overwriting = async ({ db }: Context, tx: Transaction): Promise<void> => {
  if (db.local) await tx.run(sql`pragma secure_delete = on`);
};

/**
 * Keeps answers not yet sent, to be gone on with on another device; sealed with the token. The same answers again change nothing.
 * @throws Problem `unknown_token`, `saving_not_allowed` in `anonymous` mode, `already_answered`, `campaign_not_open`,
 * `body_too_large`, `saved_elsewhere` with the present `revision` when another device has saved since.
 */
export async function saveAnswers(context: Context, token: string, { fields, revision }: z.infer<typeof savedInput>) {
  const text = canonicalJson(fields);
  if (Buffer.byteLength(text) > largestSaved) throw new Problem('body_too_large', { limit: largestSaved });
  const savedOn = dayOf(context.now().getTime());
  // Read first: what is refused takes no turn among the writes, however often it is tried.
  await invitationOf(context.db.read, token);
  const saved = await context.db.write(async (tx): Promise<Pick<Saved, 'revision' | 'savedOn'>> => {
    await overwriting(context, tx);
    const { id } = await invitationOf(tx, token);
    const present = await savedUnder(tx, token, id);
    if (present !== null && canonicalJson(present.fields) === text) {
      return { revision: present.revision, savedOn: present.savedOn };
    }
    if (present !== null && present.revision !== revision) {
      throw new Problem('saved_elsewhere', { revision: present.revision, savedOn: present.savedOn });
    }
    const sealed = sealSaved(token, id, text);
    await tx
      .insert(savedAnswers)
      .values({ invitationId: id, sealed, savedOn })
      .onConflictDoUpdate({ target: savedAnswers.invitationId, set: { sealed, savedOn } });
    return { revision: revisionOf(sealed), savedOn };
  });
  context.submissions.mixSoon();
  return saved;
}

/** What was saved; null when nothing is. @throws Problem as `saveAnswers`. */
export async function readSaved({ db }: Context, token: string): Promise<{ saved: Saved | null }> {
  const { id } = await invitationOf(db.read, token);
  return { saved: await savedUnder(db.read, token, id) };
}

/** Forgets what was saved; harmless if nothing is. @throws Problem as `saveAnswers`. */
export async function forgetSaved(context: Context, token: string): Promise<{ saved: null }> {
  const { id: mine } = await invitationOf(context.db.read, token);
  const kept = eq(savedAnswers.invitationId, mine);
  if ((await context.db.read.select({ on: savedAnswers.savedOn }).from(savedAnswers).where(kept)).length === 0)
    return { saved: null };
  await context.db.write(async (tx) => {
    await overwriting(context, tx);
    const { id } = await invitationOf(tx, token);
    await tx.delete(savedAnswers).where(eq(savedAnswers.invitationId, id));
  });
  context.submissions.mixSoon();
  return { saved: null };
}

/** At its close: what was saved in a campaign and never sent goes. */
export async function forgetSavedOf(context: Context, tx: Transaction, campaignId: string): Promise<void> {
  await overwriting(context, tx);
  const own = tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.campaignId, campaignId));
  await tx.delete(savedAnswers).where(inArray(savedAnswers.invitationId, own));
}
