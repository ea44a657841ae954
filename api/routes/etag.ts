/** The entity tag of a draft's revision. */
export const etagOf = (revision: number): string => `"${revision}"`;

/**
 * The revision an If-Match header names; null without one. A tag of no revision gives -1, which matches nothing.
 * Compression weakens tags on the way out, so weak ones are read as well.
 */
export function revisionOf(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined) return null;
  const revision = /^(?:W\/)?"(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  return revision === undefined ? -1 : Number(revision);
}
