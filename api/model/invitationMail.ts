import { eq } from 'drizzle-orm';
import { sides } from '../../surveys/side.ts';
import { invitationMail, mailLanguage, reminderMail } from '../../web/text/mail/mail.ts';
import type { InvitationFacts } from '../../web/text/mail/words.ts';
import type { Services } from '../context.ts';
import { programs } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { asksAboutYou, minutesOf } from './askedOfSide.ts';
import type { Campaign } from './campaigns.ts';
import type { Recipient } from './mailRecipients.ts';
import { queuedInvitationUrl, queuedUnsubscribeUrl } from './mailTokens.ts';
import type { NewMessage } from './messages.ts';

/** The address alone, out of `Name <address>`. */
export const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;

type Kind = 'invitation' | 'reminder';
const mails = { invitation: invitationMail, reminder: reminderMail };

/**
 * The messages of a campaign to these people, each in their language if the campaign offers it. A person's own links are
 * put in when it leaves: a queued message opens no form.
 * @param idOf the deterministic id of the message about an invitation.
 */
export async function writeMessages(
  services: Pick<Services, 'db' | 'config'>,
  campaign: Campaign,
  kind: Kind,
  recipients: Recipient[],
  idOf: (invitationId: string) => string,
): Promise<NewMessage[]> {
  const { db, config } = services;
  const [program] = await db.read.select().from(programs).where(eq(programs.id, campaign.programId));
  if (!program) throw new Problem('not_found', { noun: 'program' });
  const minutes = new Map<string, number>();
  for (const side of sides) {
    for (const language of campaign.languages) {
      minutes.set(`${side} ${language}`, await minutesOf(services, campaign, side, language));
    }
  }
  return recipients.map(({ id, side, name, email, language: own, team }): NewMessage => {
    const language = mailLanguage(own, campaign.languages);
    const facts: InvitationFacts = {
      memberName: name,
      program: program.name,
      team,
      mode: campaign.mode,
      minimumGroup: campaign.minimumGroup,
      aboutYou: asksAboutYou(campaign, side),
      minutes: minutes.get(`${side} ${language}`) ?? 1,
      closesOn: campaign.closesOn,
      url: queuedInvitationUrl(config),
      unsubscribeUrl: queuedUnsubscribeUrl(config),
      replyTo: addressOf(config.mailFrom),
      ownWords: campaign.ownWords[kind],
      languages: campaign.languages,
    };
    const mail = mails[kind](language, facts);
    return { id: idOf(id), kind, recipient: email, language, invitationId: id, ...mail };
  });
}
