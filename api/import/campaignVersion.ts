import { eq } from 'drizzle-orm';
import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { questionnaireVersions } from '../db/schema/questionnaires.ts';
import { ImportRefused } from './target.ts';

/** The version that a campaign asks, by its number, with its document. */
export interface CampaignVersion {
  number: number;
  document: QuestionnaireDocument;
  /** Whether the campaign keeps nothing beside the answers. */
  anonymous: boolean;
}

/** Which of the two questionnaires of a campaign. */
export type Asked = 'experience' | 'demographics';

const columnOf = { experience: campaigns.experienceVersionId, demographics: campaigns.demographicsVersionId };

/** @throws ImportRefused for an unknown campaign, or one that does not ask this questionnaire. */
export async function versionOfCampaign(
  db: Reader,
  campaignId: string,
  asked: Asked = 'experience',
): Promise<CampaignVersion> {
  const [row] = await db
    .select({ number: questionnaireVersions.number, document: questionnaireVersions.document, mode: campaigns.mode })
    .from(campaigns)
    .innerJoin(questionnaireVersions, eq(questionnaireVersions.id, columnOf[asked]))
    .where(eq(campaigns.id, campaignId));
  if (row === undefined)
    throw new ImportRefused(
      `no campaign ${campaignId}${asked === 'demographics' ? ' that asks demographic questions' : ''}`,
    );
  const document = documentSchema.parse(JSON.parse(row.document));
  return { number: row.number, document, anonymous: row.mode === 'anonymous' };
}
