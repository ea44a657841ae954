import { and, eq, gt } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { contacts } from '../db/schema/messages.ts';
import { members, teams } from '../db/schema/organization.ts';
import { reachIn, withinReach } from './reach.ts';
import { dayAfter } from './reminders.ts';

export const burdenQuery = z.object({ program: z.string() });

/** A year, back from today. */
export const burdenDays = 365;
/** More than this many campaigns, or messages, in a year is too much to ask of one person. */
export const burdenLimits = { campaigns: 4, messages: 12 };

export interface Burden {
  /** The person as each team knows them: memberships that share an address are one person. */
  memberships: { memberId: string; name: string; team: { id: string; name: Text } }[];
  /** Campaigns that asked, and messages and letters in all, in the last 365 days. */
  campaigns: number;
  messages: number;
  /** `YYYY-MM-DD` */
  lastOn: string;
  tooMuch: boolean;
}

interface Row {
  member: { id: string; name: string; email: string | null };
  team: { id: string; name: Text };
  contact: typeof contacts.$inferSelect;
}

function burdenOf(rows: Row[]): Burden {
  const memberships = new Map(
    rows.map(({ member, team }) => [member.id, { memberId: member.id, name: member.name, team }]),
  );
  const asked = new Set(rows.map(({ contact }) => contact.campaignId)).size;
  return {
    memberships: [...memberships.values()],
    campaigns: asked,
    messages: rows.length,
    lastOn: rows.reduce((last, { contact }) => (contact.contactedOn > last ? contact.contactedOn : last), ''),
    tooMuch: asked > burdenLimits.campaigns || rows.length > burdenLimits.messages,
  };
}

/**
 * Who was asked how often in the last 365 days, those asked most first, within the places where the reader follows
 * invitations. Counts what was sent, never what was answered.
 */
export async function listBurden(
  context: Context,
  { program }: z.infer<typeof burdenQuery>,
): Promise<{ since: string; limits: typeof burdenLimits; items: Burden[] }> {
  const reach = reachIn(context, 'invitation.read', program);
  const since = dayAfter(dayOf(context.now().getTime()), -burdenDays);
  const rows = await context.db.read
    .select({
      member: { id: members.id, name: members.name, email: members.email },
      team: { id: teams.id, name: teams.name },
      contact: contacts,
    })
    .from(contacts)
    .innerJoin(campaigns, eq(contacts.campaignId, campaigns.id))
    .innerJoin(members, eq(contacts.memberId, members.id))
    .innerJoin(teams, eq(members.teamId, teams.id))
    .where(and(eq(campaigns.programId, program), gt(contacts.contactedOn, since), withinReach(reach)));
  const people = new Map<string, Row[]>();
  for (const row of rows) {
    const person = row.member.email?.toLowerCase() ?? row.member.id;
    const known = people.get(person);
    if (known === undefined) people.set(person, [row]);
    else known.push(row);
  }
  const items = [...people.values()].map(burdenOf).sort((a, b) => b.messages - a.messages || b.campaigns - a.campaigns);
  return { since, limits: burdenLimits, items };
}
