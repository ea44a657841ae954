import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { memberRoles, sideOfRole } from '../../surveys/side.ts';
import { languages } from '../../surveys/text.ts';
import { htmlMail } from '../../web/mail/htmlMail.tsx';
import { previewWords } from '../../web/text/manage/campaignPreview/words.ts';
import type { Context } from '../context.ts';
import { campaignTeams } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { findCampaign } from './campaigns.ts';
import { writeMessages } from './invitationMail.ts';
import { withoutTokens } from './mailTokens.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';

export const mailPreviewQuery = z.object({
  role: z.enum(memberRoles.filter((role) => sideOfRole(role) !== null)),
  language: z.enum(languages),
  kind: z.enum(['invitation', 'reminder']).default('invitation'),
});

export interface MailPreview {
  subject: string;
  /** Plain text. */
  body: string;
  html: string;
}

/**
 * A message as a made-up person in a role would get it, in the first team of the campaign. Its links open nothing, and
 * nothing is sent.
 */
export async function previewMail(
  context: Context,
  id: string,
  { role, language, kind }: z.infer<typeof mailPreviewQuery>,
): Promise<MailPreview> {
  await authoriseIn(context, 'campaign.manage', placeOfCampaign, id);
  const { db } = context;
  const campaign = await findCampaign(db.read, id);
  const [team] = await db.read
    .select({ name: teams.name })
    .from(teams)
    .innerJoin(campaignTeams, eq(campaignTeams.teamId, teams.id))
    .where(eq(campaignTeams.campaignId, id))
    .limit(1);
  const person = {
    ...{ id, email: '', language, name: previewWords[language].person, side: sideOfRole(role) ?? 'patient_side' },
    team: team?.name ?? { fr: previewWords.fr.team, en: previewWords.en.team },
  };
  const [message] = await writeMessages(context, campaign, kind, [person], () => 'preview');
  if (message === undefined) throw new Problem('internal');
  const body = withoutTokens(message.body);
  const { subject, language: written } = message;
  return { subject, body, html: htmlMail({ subject, body, language: written, kind }) };
}
