import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { writeMessages } from './invitationMail.ts';
import { invitationMessageId } from './invitations.ts';
import { toInvite } from './mailRecipients.ts';
import { queueMessages } from './messages.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

/**
 * The campaign, if it writes to people now.
 * @throws Problem `wrong_state` unless it is open; `mail_not_set_up` where nothing would ever leave.
 */
export async function writingCampaign({ db, config }: Context, campaignId: string): Promise<Campaign> {
  const campaign = await findCampaign(db.read, campaignId);
  if (campaign.status !== 'open') throw new Problem('wrong_state', { status: campaign.status });
  if (config.smtpUrl === undefined && !config.demo) throw new Problem('mail_not_set_up');
  return campaign;
}

/**
 * Queues one message for each invitation with an address that has not been used; never the same one twice.
 * @throws Problem `wrong_state` unless the campaign is open; `mail_not_set_up` where nothing would ever send them.
 */
export async function sendInvitations(context: Context, campaignId: string): Promise<{ queued: number }> {
  await authoriseIn(context, 'invitation.send', placeOfCampaign, campaignId);
  const campaign = await writingCampaign(context, campaignId);
  const people = await toInvite(context, campaignId);
  const messages = await writeMessages(context, campaign, 'invitation', people, invitationMessageId);
  return write(context, 'invitation.send', { campaignId, send: 'all' }, async (tx) => {
    const queued = await queueMessages(tx, messages, context.now());
    return { result: { queued }, subject: `campaign:${campaignId}`, detail: { queued } };
  });
}
