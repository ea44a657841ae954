import { formFor } from '../../surveys/form.ts';
import { asks, type Side } from '../../surveys/side.ts';
import type { Language } from '../../surveys/text.ts';
import { answeringMinutes } from '../../web/pages/respondent/answeringTime.ts';
import type { Database } from '../db/database.ts';
import type { Campaign } from './campaigns.ts';
import { publishedDocument } from './publishedDocuments.ts';

/** Does the campaign ask this side about themselves? */
export const asksAboutYou = ({ demographicsVersionId, demographicsAudience }: Campaign, side: Side): boolean =>
  demographicsVersionId !== null && asks(demographicsAudience, side);

/** Minutes to answer everything a campaign asks one side, in one language. */
export async function minutesOf(
  { db }: { db: Pick<Database, 'read'> },
  campaign: Campaign,
  side: Side,
  language: Language,
): Promise<number> {
  const aboutYou = asksAboutYou(campaign, side) ? campaign.demographicsVersionId : null;
  const versions = [campaign.experienceVersionId, aboutYou].filter((id) => id !== null);
  const documents = await Promise.all(versions.map((id) => publishedDocument(db.read, id)));
  return documents.reduce((total, document) => {
    const form = formFor(document, side);
    return total + answeringMinutes({ form }, language);
  }, 0);
}
