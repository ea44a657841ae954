import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Services } from '../context.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { contacts, messages, unsubscribedAddresses } from '../db/schema/messages.ts';
import { members, teams } from '../db/schema/organization.ts';

/** Somebody to write to about an invitation. */
export interface Recipient {
  /** Of the invitation. */
  id: string;
  side: Side;
  name: string;
  email: string;
  language: Language;
  team: Text;
}

/** 1 while a message about the invitation waits to leave. */
const isWaiting = sql<number>`exists (select 1 from ${messages}
  where ${messages.invitationId} = ${invitations.id} and ${messages.status} = 'queued')`;

/** 1 when a message to the address that the person has now came back or was refused. */
const cameBack = sql<number>`exists (select 1 from ${messages}
  where ${messages.invitationId} = ${invitations.id} and ${messages.status} = 'failed'
    and lower(${messages.recipient}) = lower(${members.email}))`;

/** 1 when a message of this kind, as its id begins, was made for the invitation before. */
const wasMade = (idStart: string) => sql<number>`exists (select 1 from ${messages}
  where ${messages.id} = ${idStart} || ${invitations.id})`;

/** Days on which somebody was asked for this campaign, first and last; null for who was not asked yet. */
const askedOn = (which: 'min' | 'max', kinds: string[]) => sql<string | null>`(
  select ${sql.raw(which)}(${contacts.contactedOn}) from ${contacts}
  where ${contacts.memberId} = ${invitations.memberId} and ${contacts.campaignId} = ${invitations.campaignId}
    and ${contacts.kind} in ${kinds})`;

/** Those who may be written to: invited, not answered, not declined, not left, with an address, not unsubscribed. */
async function reachable({ db, now }: Pick<Services, 'db' | 'now'>, campaignId: string, idStart: string) {
  const rows = await db.read
    .select({
      ...{ id: invitations.id, side: invitations.side, name: members.name, email: members.email },
      ...{ language: members.language, team: teams.name, isWaiting, cameBack },
      wasMade: wasMade(idStart),
      firstAsked: askedOn('min', ['invitation', 'letter']),
      lastAsked: askedOn('max', ['invitation', 'letter', 'reminder']),
    })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .leftJoin(unsubscribedAddresses, eq(unsubscribedAddresses.address, sql`lower(${members.email})`))
    .where(
      and(
        eq(invitations.campaignId, campaignId),
        eq(invitations.spent, 0),
        eq(invitations.declined, 0),
        isNotNull(members.email),
        isNull(unsubscribedAddresses.address),
        or(isNull(members.leftOn), gt(members.leftOn, dayOf(now().getTime()))),
      ),
    );
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}

/** Those to invite. */
export const toInvite = (services: Pick<Services, 'db' | 'now'>, campaignId: string): Promise<Recipient[]> =>
  reachable(services, campaignId, 'invitation:');

interface Reminder {
  /** How the ids of its messages begin; the id of the invitation follows. */
  idStart: string;
  /** Only those who were first asked before this day: the reminder of day 7 is not for who was invited on day 10. */
  before: string;
}

/**
 * Those to remind: asked before, by mail or letter, but not today; not those for whom a message waits or whose address
 * does not work, nor those who had this reminder.
 */
export async function toRemind(
  services: Pick<Services, 'db' | 'now'>,
  campaignId: string,
  { idStart, before }: Reminder,
): Promise<Recipient[]> {
  const today = dayOf(services.now().getTime());
  return (await reachable(services, campaignId, idStart)).filter(
    (person) =>
      !(person.isWaiting || person.cameBack || person.wasMade) &&
      person.firstAsked !== null &&
      person.firstAsked < before &&
      (person.lastAsked ?? today) < today,
  );
}
