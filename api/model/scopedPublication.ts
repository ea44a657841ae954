import type { PublishedComment } from '../db/schema/comments.ts';

const byKey = (a: PublishedComment, b: PublishedComment): number =>
  Buffer.compare(Buffer.from(a.id, 'base64url'), Buffer.from(b.id, 'base64url'));

/**
 * A new publication by somebody who reviews some institutions alone: what others published stands as it was; of these institutions,
 * what is accepted now. What joins it is marked, so that it is not read in a list where it would be known to come from few people;
 * what was published with the whole programme keeps its place and its theme there, so that no list tells by its change whose it is.
 */
export function scopedPublication(
  before: readonly PublishedComment[],
  accepted: readonly PublishedComment[],
  institutions: readonly string[],
): PublishedComment[] {
  const known = new Map(before.map((comment) => [comment.id, comment]));
  const own = accepted.map(({ theme, ...comment }): PublishedComment => {
    const earlier = known.get(comment.id);
    if (earlier === undefined || earlier.alone)
      return { ...comment, ...(theme !== undefined && { theme }), alone: true };
    return { ...comment, ...(earlier.theme !== undefined && { theme: earlier.theme }) };
  });
  return [...before.filter(({ institution }) => !institutions.includes(institution)), ...own].sort(byKey);
}
