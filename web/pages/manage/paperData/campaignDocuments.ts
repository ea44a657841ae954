import type { CampaignDetail } from '../../../../api/model/campaignReading.ts';
import type { VersionSummary } from '../../../../api/model/questionnaireVersions.ts';
import { documentSchema, type QuestionnaireDocument } from '../../../../surveys/document.ts';
import { asks, type Side } from '../../../../surveys/side.ts';
import { type Client, unwrap } from '../../../client.ts';

export interface CampaignDocument {
  purpose: 'experience' | 'demographics';
  slug: string;
  number: number;
  document: QuestionnaireDocument;
}

/** The questionnaires that a campaign asks one side, experience first. */
export async function campaignDocuments(
  client: Client,
  campaign: CampaignDetail,
  side: Side,
): Promise<CampaignDocument[]> {
  const { experienceVersionId, demographicsVersionId, demographicsAudience } = campaign;
  const asked = [
    { purpose: 'experience' as const, id: experienceVersionId },
    ...(demographicsVersionId !== null && asks(demographicsAudience, side)
      ? [{ purpose: 'demographics' as const, id: demographicsVersionId }]
      : []),
  ];
  return Promise.all(
    asked.map(async ({ purpose, id }) => {
      const { slug, number, document } = await unwrap<VersionSummary & { document: unknown }>(
        client['questionnaire-versions'][':id'].$get({ param: { id } }),
      );
      return { purpose, slug, number, document: documentSchema.parse(document) };
    }),
  );
}
