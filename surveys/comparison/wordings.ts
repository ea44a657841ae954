import { languages, type Text } from '../text.ts';
import type { Wording } from './change.ts';
import { wordingStep } from './wording.ts';

/** The languages in which a text says something else than before. */
export function wordings(before: Text | undefined, after: Text | undefined): Wording[] {
  return languages.flatMap((language) => {
    const [earlier, later] = [before?.[language] ?? null, after?.[language] ?? null];
    if (earlier === later) return [];
    const { size, turned } = wordingStep(earlier ?? '', later ?? '') ?? { size: 'trifling', turned: false };
    const wholly = earlier === null || later === null;
    return [{ language, before: earlier, after: later, size, turned: turned || wholly }];
  });
}
