import { eq } from 'drizzle-orm';
import { commentsMethods } from '../../analysis/appendix/comments.ts';
import { coderAgreement } from '../../analysis/comments/agreement.ts';
import { isRedactionOf } from '../../analysis/comments/redaction.ts';
import { commentsFinding } from '../../analysis/findings/comments.ts';
import type { Reader } from '../db/database.ts';
import { type PublishedComment, themes } from '../db/schema/comments.ts';
import { codingsOf } from './commentCoding.ts';
import { commentItems } from './commentGathering.ts';
import { latestPublication } from './commentPublications.ts';
import { acceptedAmong } from './comments.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import { invitedAt } from './invited.ts';

/**
 * What was published, less what reviewers have taken out since: a comment withheld later is gone at once, and more words taken out
 * are. Nothing is added before the next publication.
 */
async function stillPublished(db: Reader, comments: PublishedComment[]): Promise<PublishedComment[]> {
  const accepted = await acceptedAmong(
    db,
    comments.map(({ id }) => id),
  );
  return comments.flatMap((comment) => {
    const now = accepted.get(comment.id);
    if (now === undefined) return [];
    return [{ ...comment, words: isRedactionOf(comment.words, now) ? now : comment.words }];
  });
}

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
