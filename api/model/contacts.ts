import { and, asc, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { contacts, type MessageKind } from '../db/schema/messages.ts';
import { members, teams } from '../db/schema/organization.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { reachIn, withinReach } from './reach.ts';

export type Contact = typeof contacts.$inferSelect;
export const contactQuery = pageQuery.extend({
  program: z.string(),
  campaign: z.string().optional(),
  after: z.string().max(200).default(''),
});

const isContact = (kind: MessageKind): kind is Exclude<Contact['kind'], 'letter'> =>
  kind === 'invitation' || kind === 'reminder' || kind === 'results';

interface Left {
  id: string;
  kind: MessageKind;
  invitationId: string | null;
}

/** Notes in the ledger that a message of a campaign has left; one that leaves twice is noted once. */
export async function recordContact(tx: Transaction, { id, kind, invitationId }: Left, at: number): Promise<void> {
  if (invitationId === null || !isContact(kind)) return;
  const [invitation] = await tx
    .select({ memberId: invitations.memberId, campaignId: invitations.campaignId })
    .from(invitations)
    .where(eq(invitations.id, invitationId));
  if (invitation === undefined) return;
  await tx
    .insert(contacts)
    .values({ id, ...invitation, kind, contactedOn: dayOf(at) })
    .onConflictDoNothing();
}

/** Who was written to, for which campaign and on which day, where the reader follows invitations. Never who answered. */
export async function listContacts(
  context: Context,
  { program, campaign, limit, after }: z.infer<typeof contactQuery>,
): Promise<Page<Contact>> {
  const reach = reachIn(context, 'invitation.read', program);
  const rows = await context.db.read
    .select({ contact: contacts })
    .from(contacts)
    .innerJoin(campaigns, eq(contacts.campaignId, campaigns.id))
    .innerJoin(members, eq(contacts.memberId, members.id))
    .innerJoin(teams, eq(members.teamId, teams.id))
    .where(
      and(
        eq(campaigns.programId, program),
        campaign === undefined ? undefined : eq(contacts.campaignId, campaign),
        gt(contacts.id, after),
        withinReach(reach),
      ),
    )
    .orderBy(asc(contacts.id))
    .limit(limit + 1);
  return toPage(
    rows.map(({ contact }) => contact),
    limit,
  );
}
