import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { MemberRole, Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { invitationToken, shortCode } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { messages, unsubscribedAddresses } from '../db/schema/messages.ts';
import { members, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { findCampaign } from './campaigns.ts';
import { inviteMembers } from './invitationCreation.ts';
import { type InvitationMessage, messagesAbout } from './invitationMessages.ts';
import { type Page, pageQuery, toPage } from './page.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn, reachIn, withinReach } from './reach.ts';
import { recordShortCodes } from './shortCodes.ts';
import { write } from './write.ts';

export const invitationQuery = pageQuery;
export type InvitationMail = 'none' | 'queued' | 'sent' | 'failed' | 'dropped';

export interface Invitation {
  id: string;
  member: { id: string; name: string; role: MemberRole; hasEmail: boolean; leftOn: string | null };
  team: { id: string; name: Text };
  side: Side;
  /** Who has answered is known; when is not. */
  spent: boolean;
  /** Said that they will not answer, and has not answered since. Why is never told beside a name. */
  declined: boolean;
  /** Wants no more messages at this address. */
  unsubscribed: boolean;
  /** The state of the message that carries the invitation. */
  mail: InvitationMail;
  /** Everything that was or will be sent about it. */
  messages: InvitationMessage[];
}

/** Id of the message that carries an invitation. */
export const invitationMessageId = (invitationId: string): string => `invitation:${invitationId}`;

/** The address a respondent opens. The token is derived, never stored, and must not be logged. */
export const invitationUrl = ({ config }: Pick<Context, 'config'>, invitationId: string): string =>
  `${config.baseUrl}/r/${invitationToken(config.secret, invitationId)}`;

/** Who was invited to a campaign and who has answered, where the reader follows invitations. */
export async function listInvitations(
  context: Context,
  campaignId: string,
  { limit, after }: z.infer<typeof invitationQuery>,
): Promise<Page<Invitation>> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const { program } = await placeOfCampaign(context.db.read, campaignId);
  const reach = reachIn(context, 'invitation.read', program);
  const rows = await context.db.read
    .select({
      ...{ invitation: invitations, member: members, team: teams.name, mail: messages.status },
      unsubscribed: unsubscribedAddresses.address,
    })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .leftJoin(messages, eq(messages.id, sql`'invitation:' || ${invitations.id}`))
    .leftJoin(unsubscribedAddresses, eq(unsubscribedAddresses.address, sql`lower(${members.email})`))
    .where(and(eq(invitations.campaignId, campaignId), gt(invitations.id, after), withinReach(reach)))
    .orderBy(asc(invitations.id))
    .limit(limit + 1);
  const sent = await messagesAbout(
    context.db.read,
    rows.map(({ invitation }) => invitation.id),
  );
  const items = rows.map(
    ({ invitation, member: { id, name, role, email, leftOn }, team, mail, unsubscribed }): Invitation => ({
      id: invitation.id,
      member: { id, name, role, hasEmail: email !== null, leftOn },
      team: { id: invitation.teamId, name: team },
      side: invitation.side,
      spent: invitation.spent === 1,
      declined: invitation.declined === 1 && invitation.spent === 0,
      unsubscribed: unsubscribed !== null,
      mail: mail ?? 'none',
      messages: sent.get(invitation.id) ?? [],
    }),
  );
  return toPage(items, limit);
}

/** Invites those who joined since the campaign opened. @throws Problem `wrong_state` unless it is open. */
export async function inviteNewMembers(context: Context, campaignId: string): Promise<{ invited: number }> {
  await authoriseIn(context, 'invitation.send', placeOfCampaign, campaignId);
  return write(context, 'invitation.send', { campaignId, invite: 'new' }, async (tx) => {
    const { status } = await findCampaign(tx, campaignId);
    if (status !== 'open') throw new Problem('wrong_state', { status });
    const invited = await inviteMembers(tx, context, campaignId);
    return { result: { invited }, subject: `campaign:${campaignId}`, detail: { invited } };
  });
}

export interface InvitationLink {
  team: Text;
  member: string;
  language: Language;
  url: string;
  /** For those who type rather than scan, at `codeUrl`. */
  code: string;
}

/**
 * The link sheet for a meeting: the link of everyone who has not answered and has not left. Their short codes
 * are good from now on. Reading it is audited; nothing of the reply is stored, whatever idempotency key comes along.
 */
export async function listInvitationLinks(
  context: Context,
  campaignId: string,
): Promise<{ items: InvitationLink[]; codeUrl: string }> {
  await authoriseIn(context, 'invitation.link', placeOfCampaign, campaignId);
  const rows = await context.db.read
    .select({ id: invitations.id, team: teams.name, member: members.name, language: members.language })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .where(
      and(
        eq(invitations.campaignId, campaignId),
        eq(invitations.spent, 0),
        or(isNull(members.leftOn), gt(members.leftOn, dayOf(context.now().getTime()))),
      ),
    )
    .orderBy(asc(teams.id), asc(members.name), asc(members.id));
  const audited = { ...context, idempotencyKey: null };
  await write(audited, 'invitation.link', { campaignId }, async (tx) => {
    await recordShortCodes(
      tx,
      context,
      rows.map(({ id }) => id),
    );
    return { result: null, subject: `campaign:${campaignId}`, detail: { links: rows.length } };
  });
  const { secret, baseUrl } = context.config;
  const items = rows.map(({ id, ...row }) => ({
    ...row,
    url: invitationUrl(context, id),
    code: shortCode(secret, id),
  }));
  return { items, codeUrl: `${baseUrl}/code` };
}
