import { and, eq, exists, gt, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Context } from '../context.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { contacts, messages, unsubscribedAddresses } from '../db/schema/messages.ts';
import { members } from '../db/schema/organization.ts';

export const letterQuery = z.object({
  /** Everybody, those without an address, or those whom mail does not reach: it failed, or they want none. */
  who: z.enum(['all', 'no_email', 'unreached']).default('all'),
  team: z.string().optional(),
  /** `new`: only those whose letter is not yet marked as printed. */
  printed: z.enum(['new', 'any']).default('any'),
});
export type LetterQuery = z.infer<typeof letterQuery>;

const letterId = sql<string>`'letter:' || ${invitations.id}`;

/** Who gets a letter, as SQL: not answered, not declined, still there. */
export function lettersFor(
  { db, now }: Context,
  campaignId: string,
  { who, team, printed }: LetterQuery,
): SQL | undefined {
  const failed = db.read
    .select({ one: sql`1` })
    .from(messages)
    .where(
      and(
        eq(messages.status, 'failed'),
        or(eq(messages.invitationId, invitations.id), eq(messages.id, sql`'invitation:' || ${invitations.id}`)),
      ),
    );
  const unsubscribed = db.read
    .select({ one: sql`1` })
    .from(unsubscribedAddresses)
    .where(eq(unsubscribedAddresses.address, sql`lower(${members.email})`));
  const marked = db.read.select({ one: sql`1` }).from(contacts).where(eq(contacts.id, letterId));
  return and(
    eq(invitations.campaignId, campaignId),
    eq(invitations.spent, 0),
    eq(invitations.declined, 0),
    or(isNull(members.leftOn), gt(members.leftOn, dayOf(now().getTime()))),
    who === 'no_email' ? isNull(members.email) : undefined,
    who === 'unreached' ? or(exists(failed), exists(unsubscribed)) : undefined,
    team === undefined ? undefined : eq(invitations.teamId, team),
    printed === 'new' ? not(exists(marked)) : undefined,
  );
}
