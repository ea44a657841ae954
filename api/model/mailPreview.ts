import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { formFor } from '../../surveys/form.ts';
import { asks, memberRoles, sideOfRole } from '../../surveys/side.ts';
import { languages } from '../../surveys/text.ts';
import { answeringMinutes } from '../../web/pages/respondent/answeringTime.ts';
import { invitationMail } from '../../web/text/mail/mail.ts';
import type { Mail } from '../../web/text/mail/words.ts';
import { previewWords } from '../../web/text/manage/campaignPreview/words.ts';
import type { Context } from '../context.ts';
import { campaignTeams } from '../db/schema/campaigns.ts';
import { programs, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { findCampaign } from './campaigns.ts';
import { placeOfCampaign } from './places.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseIn } from './reach.ts';

export const mailPreviewQuery = z.object({
  role: z.enum(memberRoles.filter((role) => sideOfRole(role) !== null)),
  language: z.enum(languages),
});

/**
 * The invitation as a made-up person in a role would get it, in the first team of the campaign. Its link opens nothing,
 * and nothing is sent.
 */
export async function previewMail(
  context: Context,
  id: string,
  { role, language }: z.infer<typeof mailPreviewQuery>,
): Promise<Mail> {
  await authoriseIn(context, 'campaign.manage', placeOfCampaign, id);
  const { db, config } = context;
  const campaign = await findCampaign(db.read, id);
  const [program] = await db.read.select().from(programs).where(eq(programs.id, campaign.programId));
  if (!program) throw new Problem('not_found', { noun: 'program' });
  const [team] = await db.read
    .select({ name: teams.name })
    .from(teams)
    .innerJoin(campaignTeams, eq(campaignTeams.teamId, teams.id))
    .where(eq(campaignTeams.campaignId, id))
    .limit(1);
  const side = sideOfRole(role) ?? 'patient_side';
  const aboutYou = asks(campaign.demographicsAudience, side) ? campaign.demographicsVersionId : null;
  const asked = [campaign.experienceVersionId, aboutYou].filter((version) => version !== null);
  const documents = await Promise.all(asked.map((version) => publishedDocument(db.read, version)));
  return invitationMail(language, {
    ...{ memberName: previewWords[language].person, program: program.name, mode: campaign.mode },
    team: team?.name ?? { fr: previewWords.fr.team, en: previewWords.en.team },
    ...{ minimumGroup: campaign.minimumGroup, aboutYou: aboutYou !== null, closesOn: campaign.closesOn },
    minutes: documents.reduce(
      (sum, document) => sum + answeringMinutes({ form: formFor(document, side) }, language),
      0,
    ),
    url: `${config.baseUrl}/r/…`,
    replyTo: /<([^>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom,
  });
}
