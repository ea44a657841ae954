import { accommodationsDocument } from '../../../../analysis/recruitment/accommodations.ts';
import { recruitmentStages } from '../../../../analysis/recruitment/stages.ts';
import type { Recruitment, RecruitmentPlace } from '../../../../api/model/recruitment.ts';
import type { QuestionnaireDocument } from '../../../../surveys/document.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { recruitmentWords } from '../../../text/manage/recruitment/words.ts';
import { campaignTrail } from '../campaignTrail.ts';
import type { Turn } from '../formPage.tsx';

export const campaignOf = ({ reader, param }: Turn) =>
  unwrap(reader.client.campaigns[':id'].$get({ param: { id: param('id') } }));

/** The collections around the campaign of a page, each with the places that the reader looks after. */
export const recruitmentOf = ({ reader, param }: Turn): Promise<{ items: Recruitment[] }> =>
  unwrap(reader.client.recruitment.$get({ query: { campaign: param('id') } }));

/** The collection that a page is about. @throws PageProblem `not_found`. */
export async function collectionAt(turn: Turn): Promise<Recruitment> {
  const stage = recruitmentStages.find((one) => one === turn.param('stage'));
  const found = (await recruitmentOf(turn)).items.find((one) => one.stage === stage);
  if (found === undefined) throw new PageProblem(404, 'not_found', { noun: 'recruitment' });
  return found;
}

/** What a collection asks. */
export async function questionsAt({ reader }: Turn, { versionId }: Recruitment): Promise<QuestionnaireDocument> {
  if (versionId === null) return accommodationsDocument;
  const version = reader.client['questionnaire-versions'][':id'].$get({ param: { id: versionId } });
  // The contract widens the rules of a document; none is read here.
  return (await unwrap(version)).document as object as QuestionnaireDocument;
}

export const recruitmentPath = (campaign: string): string => `/campaigns/${campaign}/recruitment`;

/** Where a page of a collection lies. */
export const recruitmentTrail = (campaign: Awaited<ReturnType<typeof campaignOf>>, turn: Turn) => {
  const { language } = turn.reader;
  return [
    ...campaignTrail(campaign, language),
    { href: recruitmentPath(campaign.id), label: recruitmentWords[language].title },
  ];
};

/** The place of a collection that a page names. @throws PageProblem `not_found`. */
export function placeAt({ reader }: Turn, { places }: Recruitment): RecruitmentPlace {
  const { searchParams } = reader.url;
  const found = places.find(
    ({ institution, side }) => institution.id === searchParams.get('institution') && side === searchParams.get('side'),
  );
  if (found === undefined) throw new PageProblem(404, 'not_found', { noun: 'institution' });
  return found;
}
