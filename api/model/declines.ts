import { randomBytes } from 'node:crypto';
import { and, count, eq } from 'drizzle-orm';
import * as z from 'zod';
import { commitDecline, type DeclineOutcome } from '../answers/declining.ts';
import { hashToken } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import {
  type CampaignStatus,
  campaigns,
  type DeclineReason,
  declineReasons,
  invitations,
} from '../db/schema/campaigns.ts';
import { Problem, type ProblemCode } from '../problem.ts';
import { findCampaign } from './campaigns.ts';
import { type Coach, coachesOf } from './coaches.ts';
import { findInvitedPerson } from './invitedPersons.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';

const declineReasonCodes = ['no_time', 'not_concerned', 'already_told', 'not_safe', 'other'] as const;

export const declineInput = z.strictObject({ reason: z.enum(declineReasonCodes).nullish() });

const refusals: Record<Exclude<DeclineOutcome, 'declined'>, ProblemCode> = {
  unknown_token: 'unknown_token',
  already_answered: 'already_answered',
  not_open: 'campaign_not_open',
};

/**
 * Takes a no. The link stays good; saying it again changes nothing. Not audited, and without a time: who declined is known,
 * not when, and nothing joins a reason to a person.
 * @throws Problem `unknown_token`, `already_answered`, `campaign_not_open`.
 */
export async function declineInvitation(
  context: Context,
  token: string,
  { reason = null }: z.infer<typeof declineInput>,
): Promise<{ status: 'declined' }> {
  const { db, submissions } = context;
  const decline = { tokenHash: hashToken(token), reason, key: randomBytes(16) };
  // Read first: no token that nobody was given takes a turn among the writes, however many are tried.
  if ((await findInvitedPerson(db, decline.tokenHash)) === null) throw new Problem('unknown_token');
  const outcome = await db.maintain((client) => commitDecline(client, db.local, decline));
  if (outcome !== 'declined') throw new Problem(refusals[outcome]);
  submissions.mixSoon();
  return { status: 'declined' };
}

/** Reasons are counted from so many people who declined. */
const fewestDeclines = 5;

export interface DeclineReport {
  /** People who have said no, whether or not they changed their mind since. */
  declined: number;
  /** How many gave each reason, `none` for no reason; null where that could tell a person's. */
  reasons: Record<DeclineReason | 'none', number> | null;
  /**
   * Why the reasons are withheld: while people can still decline, one more count beside one more name would tell whose it
   * is; fewer than five are too few; and a reason that everybody gave is each person's.
   */
  withheld: 'still_open' | 'fewer_than_five' | 'unanimous' | null;
}

const over: Record<CampaignStatus, boolean> = {
  draft: false,
  open: false,
  closing: false,
  closed: true,
  archived: true,
};

/** How many declined a campaign, and why, without names. */
export async function reportDeclines(context: Context, campaignId: string): Promise<DeclineReport> {
  await authoriseIn(context, 'invitation.read', placeOfCampaign, campaignId);
  const db = context.db.read;
  const { status } = await findCampaign(db, campaignId);
  const [people] = await db
    .select({ declined: count() })
    .from(invitations)
    .where(and(eq(invitations.campaignId, campaignId), eq(invitations.declined, 1)));
  const declined = people?.declined ?? 0;
  if (declined < fewestDeclines) return { declined, reasons: null, withheld: 'fewer_than_five' };
  if (!over[status]) return { declined, reasons: null, withheld: 'still_open' };
  const rows = await db
    .select({ reason: declineReasons.reason, given: count() })
    .from(declineReasons)
    .where(eq(declineReasons.campaignId, campaignId))
    .groupBy(declineReasons.reason);
  const given = (reason: DeclineReason): number => rows.find((row) => row.reason === reason)?.given ?? 0;
  const reasons = {
    ...{ no_time: given('no_time'), not_concerned: given('not_concerned'), already_told: given('already_told') },
    ...{ not_safe: given('not_safe'), other: given('other') },
    none: declined - rows.reduce((sum, row) => sum + row.given, 0),
  };
  if (Object.values(reasons).includes(declined)) return { declined, reasons: null, withheld: 'unanimous' };
  return { declined, reasons, withheld: null };
}

/** Whom a person may turn to: the coaches of the team behind a token. @throws Problem `unknown_token`. */
export async function helpFor({ db }: Context, token: string): Promise<{ coaches: Coach[] }> {
  const [row] = await db.read
    .select({ teamId: invitations.teamId, programId: campaigns.programId })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .where(eq(invitations.tokenHash, hashToken(token)));
  if (!row) throw new Problem('unknown_token');
  return { coaches: await coachesOf(db.read, row.teamId) };
}
