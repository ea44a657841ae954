import { and, asc, eq, gt, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { dayOf, daysAfter } from '../../analysis/ledger/days.ts';
import { asks, type MemberRole, type Side, sideOfRole } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { mailLanguage } from '../../web/text/mail/mail.ts';
import type { Context } from '../context.ts';
import { campaigns, campaignTeams, invitations } from '../db/schema/campaigns.ts';
import { contacts, unsubscribedAddresses } from '../db/schema/messages.ts';
import { institutions, members, teams } from '../db/schema/organization.ts';
import { burdenDays } from './burden.ts';
import type { Campaign } from './campaigns.ts';

/** Somebody whom a campaign would ask, and what that person would get. */
export interface DryRunPerson {
  id: string;
  name: string;
  role: MemberRole;
  side: Side;
  email: string | null;
  /** The person's own language, and the one in which the campaign writes: its first where it does not offer the other. */
  ownLanguage: Language;
  language: Language;
  /** Asked for questions about the person as well. */
  aboutYou: boolean;
  unsubscribed: boolean;
  /** By e-mail, or by a letter or a link handed over in person. */
  way: 'mail' | 'letter';
  /** Other campaigns of the last twelve months that asked this person. */
  asked: number;
}

export interface DryRunTeam {
  id: string;
  name: Text;
  institution: Text;
  people: DryRunPerson[];
  /** Members of the patient side, asked or not. */
  patients: number;
}

type Db = Context['db']['read'];

/** Memberships that share an address are one person. */
const personOf = ({ id, email }: { id: string; email: string | null }): string => email?.toLowerCase() ?? id;

/** How many other campaigns have asked each person since a day: by invitation or by any message or letter. */
async function askedSince(db: Db, { id, programId }: Campaign, since: string): Promise<Map<string, number>> {
  const member = { id: members.id, email: members.email };
  const other = and(eq(campaigns.programId, programId), ne(campaigns.id, id));
  const [invited, written] = await Promise.all([
    db
      .selectDistinct({ member, campaign: invitations.campaignId })
      .from(invitations)
      .innerJoin(members, eq(invitations.memberId, members.id))
      .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
      .where(and(other, gt(campaigns.openedOn, since))),
    db
      .selectDistinct({ member, campaign: contacts.campaignId })
      .from(contacts)
      .innerJoin(members, eq(contacts.memberId, members.id))
      .innerJoin(campaigns, eq(contacts.campaignId, campaigns.id))
      .where(and(other, gt(contacts.contactedOn, since))),
  ]);
  const byPerson = new Map<string, Set<string>>();
  for (const row of [...invited, ...written]) {
    const person = personOf(row.member);
    byPerson.set(person, (byPerson.get(person) ?? new Set()).add(row.campaign));
  }
  return new Map([...byPerson].map(([person, asking]) => [person, asking.size]));
}

const memberRows = (db: Db, campaignId: string, today: string) =>
  db
    .select({ team: teams, institution: institutions.name, member: members })
    .from(campaignTeams)
    .innerJoin(teams, eq(campaignTeams.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .leftJoin(members, and(eq(members.teamId, teams.id), or(isNull(members.leftOn), gt(members.leftOn, today))))
    .where(eq(campaignTeams.campaignId, campaignId))
    .orderBy(asc(institutions.id), asc(teams.id), asc(members.name), asc(members.id));

/** Whom a campaign asks in its teams, as they are today: the same people as the opening invites. */
export async function dryRunTeams({ db, now }: Context, campaign: Campaign): Promise<DryRunTeam[]> {
  const today = dayOf(now().getTime());
  const [rows, unsubscribed, asked] = await Promise.all([
    memberRows(db.read, campaign.id, today),
    db.read
      .select({ address: unsubscribedAddresses.address })
      .from(unsubscribedAddresses)
      .innerJoin(
        members,
        and(isNotNull(members.email), eq(sql`lower(${members.email})`, unsubscribedAddresses.address)),
      ),
    askedSince(db.read, campaign, daysAfter(today, -burdenDays)),
  ]);
  const gone = new Set(unsubscribed.map(({ address }) => address));
  const found = new Map<string, DryRunTeam>();
  for (const { team, institution, member } of rows) {
    const into = found.get(team.id) ?? { id: team.id, name: team.name, institution, people: [], patients: 0 };
    found.set(team.id, into);
    const side = member === null ? null : sideOfRole(member.role);
    if (member === null || side === null) continue;
    if (side === 'patient_side') into.patients++;
    if (!asks(campaign.audience, side)) continue;
    const { id, name, role, email, language: ownLanguage } = member;
    const left = email !== null && gone.has(email.toLowerCase());
    into.people.push({
      ...{ id, name, role, side, email, ownLanguage },
      language: mailLanguage(ownLanguage, campaign.languages),
      aboutYou: campaign.demographicsVersionId !== null && asks(campaign.demographicsAudience, side),
      unsubscribed: left,
      way: email === null || left ? 'letter' : 'mail',
      asked: asked.get(personOf(member)) ?? 0,
    });
  }
  return [...found.values()];
}
