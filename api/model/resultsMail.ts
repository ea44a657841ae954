import { and, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { mailLanguage } from '../../web/text/mail/mail.ts';
import { resultsMail } from '../../web/text/mail/resultsMail.ts';
import type { Services } from '../context.ts';
import { campaigns, invitations } from '../db/schema/campaigns.ts';
import { unsubscribedAddresses } from '../db/schema/messages.ts';
import { members, programs, teams } from '../db/schema/organization.ts';
import type { Campaign } from './campaigns.ts';
import { addressOf } from './invitationMail.ts';
import { queuedInvitationUrl, queuedResultsUrl, queuedUnsubscribeUrl } from './mailTokens.ts';
import type { NewMessage } from './messages.ts';

/** Id of the message that says that the results are there. */
const resultsMessageId = (invitationId: string): string => `results:${invitationId}`;

/** Everyone who was invited and can be written to, whether they answered or not: not who left or wants no more mail. */
const recipients = ({ db, now }: Services, campaignId: string) =>
  db.read
    .select({
      ...{ id: invitations.id, name: members.name, email: members.email, language: members.language },
      ...{ team: teams.name, program: programs.name },
    })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .innerJoin(programs, eq(campaigns.programId, programs.id))
    .leftJoin(unsubscribedAddresses, eq(unsubscribedAddresses.address, sql`lower(${members.email})`))
    .where(
      and(
        eq(invitations.campaignId, campaignId),
        isNotNull(members.email),
        isNull(unsubscribedAddresses.address),
        or(isNull(members.leftOn), gt(members.leftOn, dayOf(now().getTime()))),
      ),
    );

/**
 * The messages that tell everyone who was invited that the results are there, to be queued with what closes the campaign: once,
 * by their ids. None where no mail leaves: they would go out years later. The link on paper leads to the same page.
 */
export async function resultsMessages(services: Services, campaign: Campaign): Promise<NewMessage[]> {
  const { config } = services;
  if (config.smtpUrl === undefined && !config.demo) return [];
  const shared = campaign.mode === 'shared';
  const url = shared ? `${queuedInvitationUrl(config)}/team` : queuedResultsUrl(config);
  const rows = await recipients(services, campaign.id);
  return rows.map(({ id, name, email, language: own, team, program }): NewMessage => {
    const language = mailLanguage(own, campaign.languages);
    const facts = { memberName: name, program, team, shared, url, unsubscribeUrl: queuedUnsubscribeUrl(config) };
    const mail = resultsMail(language, { ...facts, replyTo: addressOf(config.mailFrom) });
    return { id: resultsMessageId(id), kind: 'results', recipient: email ?? '', language, invitationId: id, ...mail };
  });
}
