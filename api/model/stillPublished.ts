import { isRedactionOf } from '../../analysis/comments/redaction.ts';
import type { Reader } from '../db/database.ts';
import type { PublishedComment } from '../db/schema/comments.ts';
import { acceptedAmong } from './comments.ts';

/**
 * What was published, less what reviewers have taken out since: a comment withheld later is gone at once, and more words taken out
 * are. Nothing is added before the next publication.
 */
export async function stillPublished(db: Reader, comments: PublishedComment[]): Promise<PublishedComment[]> {
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
