import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { formFor } from '../../surveys/form.ts';
import type { Side } from '../../surveys/side.ts';
import type { Language } from '../../surveys/text.ts';
import { answeringMinutes } from '../../web/pages/respondent/answeringTime.ts';
import { invitationMail } from '../../web/text/mail/mail.ts';
import type { Context } from '../context.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { members, programs, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { invitationMessageId, invitationUrl } from './invitations.ts';
import { type NewMessage, queueMessages } from './messages.ts';
import { placeOfCampaign } from './places.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

/** The address alone, out of `Name <address>`. */
export const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;

/** Minutes to answer everything a campaign asks one side. */
async function minutesOf({ db }: Context, campaign: Campaign, side: Side, language: Language): Promise<number> {
  const versions = [campaign.experienceVersionId, campaign.demographicsVersionId].filter((id) => id !== null);
  const documents = await Promise.all(versions.map((id) => publishedDocument(db.read, id)));
  return documents.reduce((total, document) => {
    const form = formFor(document, side);
    return total + answeringMinutes({ form }, language);
  }, 0);
}

/** Those to write to: invited, not answered, not left, with an address. */
const recipients = ({ db, now }: Context, campaignId: string) =>
  db.read
    .select({
      id: invitations.id,
      side: invitations.side,
      name: members.name,
      email: members.email,
      language: members.language,
      team: teams.name,
    })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .where(
      and(
        eq(invitations.campaignId, campaignId),
        eq(invitations.spent, 0),
        isNotNull(members.email),
        or(isNull(members.leftOn), gt(members.leftOn, dayOf(now().getTime()))),
      ),
    );

async function writeMessages(context: Context, campaign: Campaign): Promise<NewMessage[]> {
  const [program] = await context.db.read.select().from(programs).where(eq(programs.id, campaign.programId));
  if (!program) throw new Problem('not_found', { noun: 'program' });
  const minutes = new Map<string, number>();
  for (const side of ['patient_side', 'professional_side'] as const) {
    for (const language of ['fr', 'en'] as const) {
      minutes.set(`${side} ${language}`, await minutesOf(context, campaign, side, language));
    }
  }
  const rows = await recipients(context, campaign.id);
  return rows.map(({ id, side, name, email, language, team }) => ({
    id: invitationMessageId(id),
    kind: 'invitation',
    recipient: email ?? '',
    language,
    ...invitationMail(language, {
      memberName: name,
      program: program.name,
      team,
      mode: campaign.mode,
      minimumGroup: campaign.minimumGroup,
      aboutYou: campaign.demographicsVersionId !== null,
      minutes: minutes.get(`${side} ${language}`) ?? 1,
      closesOn: campaign.closesOn,
      url: invitationUrl(context, id),
      replyTo: addressOf(context.config.mailFrom),
    }),
  }));
}

/**
 * Queues one message for each invitation with an address that has not been used; never the same one twice.
 * @throws Problem `wrong_state` unless the campaign is open; `mail_not_set_up` where nothing would ever send them.
 */
export async function sendInvitations(context: Context, campaignId: string): Promise<{ queued: number }> {
  await authoriseIn(context, 'invitation.send', placeOfCampaign, campaignId);
  const campaign = await findCampaign(context.db.read, campaignId);
  if (campaign.status !== 'open') throw new Problem('wrong_state', { status: campaign.status });
  if (context.config.smtpUrl === undefined && !context.config.demo) throw new Problem('mail_not_set_up');
  const messages = await writeMessages(context, campaign);
  return write(context, 'invitation.send', { campaignId, send: 'all' }, async (tx) => {
    const queued = await queueMessages(tx, messages, context.now());
    return { result: { queued }, subject: `campaign:${campaignId}`, detail: { queued } };
  });
}
