import { languages, type Text } from '../text.ts';
import type { Wording } from './change.ts';
import { turnsMeaning, wordingSize } from './wording.ts';

/** The languages in which a text says something else than before. */
export function wordings(before: Text | undefined, after: Text | undefined): Wording[] {
  return languages.flatMap((language) => {
    const [earlier, later] = [before?.[language] ?? null, after?.[language] ?? null];
    if (earlier === later) return [];
    const size = wordingSize(earlier ?? '', later ?? '') ?? 'trifling';
    const turned = earlier === null || later === null || turnsMeaning(earlier, later);
    return [{ language, before: earlier, after: later, size, turned }];
  });
}
