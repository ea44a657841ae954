/** What was not saved when the page was left, with what it was made from. */
export interface Stash {
  revision: number;
  base: unknown;
  document: unknown;
}

const keyOf = (slug: string): string => `draft:${slug}`;

/** Keeps what is not saved for as long as the tab lives. Where there is no room or no leave, the warning on leaving stands. */
export function putStash(slug: string, stash: Stash): void {
  try {
    sessionStorage.setItem(keyOf(slug), JSON.stringify(stash));
  } catch {
    dropStash(slug);
  }
}

export function dropStash(slug: string): void {
  try {
    sessionStorage.removeItem(keyOf(slug));
  } catch {
    // Storage is switched off: there is nothing to remove.
  }
}

export function takeStash(slug: string): Stash | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    return 'revision' in kept && 'base' in kept && 'document' in kept && typeof kept.revision === 'number'
      ? { revision: kept.revision, base: kept.base, document: kept.document }
      : null;
  } catch {
    return null;
  }
}
