import { eq } from 'drizzle-orm';
import { commentsMethods } from '../../analysis/appendix/comments.ts';
import { coderAgreement } from '../../analysis/comments/agreement.ts';
import { commentsFinding } from '../../analysis/findings/comments.ts';
import { themes } from '../db/schema/comments.ts';
import { codingsOf } from './commentCoding.ts';
import { commentItems } from './commentGathering.ts';
import { latestPublication } from './commentPublications.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { invitedAt } from './invited.ts';
import { stillPublished } from './stillPublished.ts';

/** What people wrote in their own words at a place, as far as reviewers published it. */
export async function planComments({ db, campaign, source, scope, query }: ReleasedRequest): Promise<PlannedFinding> {
  const publication = await latestPublication(db, campaign.id);
  const comments = publication === null ? [] : await stillPublished(db, publication.comments);
  const codings = await codingsOf(db, campaign.id);
  const codeBook = await db.select().from(themes).where(eq(themes.programId, source.hierarchy.program));
  return {
    choice: {},
    mark: [publication?.id ?? '', comments.map(({ id, words }) => [id, words.length]), codings.length, codeBook],
    make: async () => {
      const options = {
        ...source.contextOf(scope, 'experience'),
        gated: source.experience,
        minimumGroup: source.minimumGroup,
        institutions: source.hierarchy.institutions.map(({ id }) => id),
        items: commentItems(source.document),
        themes: codeBook.map(({ id, name }) => ({ id, name })),
        publication: publication && { ...publication, comments },
        agreement: coderAgreement(codings),
        page: query.page,
      };
      const finding = commentsFinding(options);
      const { page, pages } = finding.stats;
      const methods = commentsMethods(options, await invitedAt(db, campaign.id, scope));
      const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
      return { finding, paging: { page, pages }, methods, data };
    },
  };
}
