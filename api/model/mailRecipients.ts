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

/** The last day on which somebody was asked to answer, by mail or letter; null for who was not asked yet. */
const lastAsked = sql<string | null>`(select max(${contacts.contactedOn}) from ${contacts}
  where ${contacts.memberId} = ${invitations.memberId} and ${contacts.campaignId} = ${invitations.campaignId}
    and ${contacts.kind} in ('invitation', 'letter', 'reminder'))`;

/** Those who may be written to: invited, not answered, not declined, not left, with an address, not unsubscribed. */
async function reachable({ db, now }: Pick<Services, 'db' | 'now'>, campaignId: string, idStart: string) {
  const rows = await db.read
    .select({
      ...{ id: invitations.id, side: invitations.side, name: members.name, email: members.email },
      ...{ language: members.language, team: teams.name, isWaiting, cameBack },
      wasMade: wasMade(idStart),
      lastAsked,
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
  /**
   * Only those who were asked, and last before this day: who was invited on day 10 does not get the reminder of day 7, and
   * one by hand on day 7 stands for it.
   */
  before: string;
}

/** Those to remind; not those for whom a message waits or whose address does not work, nor those who had this reminder. */
export async function toRemind(
  services: Pick<Services, 'db' | 'now'>,
  campaignId: string,
  { idStart, before }: Reminder,
): Promise<Recipient[]> {
  return (await reachable(services, campaignId, idStart)).filter(
    ({ isWaiting: waits, cameBack: failed, wasMade: had, lastAsked: last }) =>
      !(waits || failed || had) && last !== null && last < before,
  );
}
