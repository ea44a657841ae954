import { and, eq, sql } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { can } from '../access.ts';
import type { Transaction } from '../db/database.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { digestRefusals, type messages, unsubscribedAddresses } from '../db/schema/messages.ts';
import { members } from '../db/schema/organization.ts';
import { recommendationStates as row } from '../db/schema/recommendationStates.ts';
import { recommendationContributors } from '../db/schema/recommendations.ts';
import { roleAssignments, user } from '../db/schema/staff.ts';
import { loadActor } from './actors.ts';
import { ownerOfDigest, recommendationOfNews } from './newsIds.ts';

/** Why a message that was queued did not leave; the words stand in web/text. */
export type DropReason =
  | 'answered'
  | 'declined'
  | 'left'
  | 'no_address'
  | 'campaign_over'
  | 'unsubscribed'
  | 'unlinked'
  | 'reassigned';

type Message = Pick<typeof messages.$inferSelect, 'id' | 'kind' | 'invitationId' | 'memberId' | 'recipient'>;

const situation = (tx: Pick<Transaction, 'select'>, invitationId: string) =>
  tx
    .select({
      ...{ spent: invitations.spent, declined: invitations.declined, status: campaigns.status },
      ...{ closesOn: campaigns.closesOn, email: members.email, leftOn: members.leftOn },
      unsubscribed: unsubscribedAddresses.address,
    })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .leftJoin(unsubscribedAddresses, eq(unsubscribedAddresses.address, sql`lower(${members.email})`))
    .where(eq(invitations.id, invitationId));

type Situation = Awaited<ReturnType<typeof situation>>[number];

/** Why somebody is not to be asked to answer (any more). */
function whyNotAsked({ spent, declined, leftOn, status, closesOn }: Situation, today: string): DropReason | null {
  if (spent === 1) return 'answered';
  if (declined === 1) return 'declined';
  if (leftOn !== null && leftOn <= today) return 'left';
  return status !== 'open' || (closesOn !== null && closesOn < today) ? 'campaign_over' : null;
}

/** News of a recommendation: whether the person still is a contributor and wants it, by the message's id. */
async function whyUntold(tx: Pick<Transaction, 'select'>, { id }: Message, memberId: string) {
  const [now] = await tx
    .select({ email: members.email, unsubscribed: unsubscribedAddresses.address })
    .from(recommendationContributors)
    .innerJoin(members, eq(members.id, recommendationContributors.memberId))
    .leftJoin(unsubscribedAddresses, eq(unsubscribedAddresses.address, sql`lower(${members.email})`))
    .where(
      and(
        eq(recommendationContributors.memberId, memberId),
        eq(recommendationContributors.recommendationId, recommendationOfNews(id)),
      ),
    );
  if (now === undefined) return { reason: 'unlinked' as const };
  if (now.email === null) return { reason: 'no_address' as const };
  if (now.unsubscribed !== null) return { reason: 'unsubscribed' as const };
  return { recipient: now.email };
}

/** A weekly reminder: whether the owner still works here and wants it. */
async function whyNotReminded(tx: Pick<Transaction, 'select'>, { id }: Message) {
  const userId = ownerOfDigest(id);
  const [now] = await tx
    .select({ email: user.email, refused: digestRefusals.userId })
    .from(roleAssignments)
    .innerJoin(user, eq(user.id, roleAssignments.userId))
    .leftJoin(digestRefusals, eq(digestRefusals.userId, user.id))
    .where(eq(roleAssignments.userId, userId))
    .limit(1);
  if (now === undefined) return { reason: 'left' as const };
  return now.refused === null ? { recipient: now.email } : { reason: 'unsubscribed' as const };
}

/** To a new owner: whether they still answer for it, and may still read it. */
async function whyNotAssigned(tx: Pick<Transaction, 'select'>, { id }: Message) {
  const [now] = await tx
    .select({
      userId: user.id,
      email: user.email,
      program: row.programId,
      institution: row.institutionId,
      team: row.teamId,
    })
    .from(row)
    .innerJoin(user, eq(user.id, row.ownerId))
    .where(eq(row.recommendationId, recommendationOfNews(id)));
  if (now === undefined || !id.endsWith(`:${now.userId}`)) return { reason: 'reassigned' as const };
  const { userId, email, ...place } = now;
  return can(await loadActor(tx, userId, email), 'recommendation.read', place)
    ? { recipient: email }
    : { reason: 'left' as const };
}

/**
 * Looks once more, at the moment of sending, whether a message is wanted: people answer, decline, unsubscribe and leave
 * while messages wait. @returns the reason, or the address as it is now.
 */
export async function whyUnwanted(
  tx: Pick<Transaction, 'select'>,
  message: Message,
  at: number,
): Promise<{ reason: DropReason } | { recipient: string }> {
  const { kind, invitationId, memberId, recipient } = message;
  if (memberId !== null) return whyUntold(tx, message, memberId);
  if (kind === 'owner_digest') return whyNotReminded(tx, message);
  if (kind === 'assigned') return whyNotAssigned(tx, message);
  if (invitationId === null) return { recipient };
  const [now] = await situation(tx, invitationId);
  if (now === undefined) return { recipient };
  const reason = kind === 'results' ? null : whyNotAsked(now, dayOf(at));
  if (reason !== null) return { reason };
  if (now.email === null) return { reason: 'no_address' };
  return now.unsubscribed === null ? { recipient: now.email } : { reason: 'unsubscribed' };
}
