import { isText } from '../isText.ts';
import type { Language, Text } from '../text.ts';
import type { DraftDocument } from './draft.ts';

/** A text of a draft with its place, a JSON pointer (`/sections/0/items/2/text`). */
export interface DraftText {
  path: string;
  text: Text;
}

function textsIn(value: unknown, path: string): DraftText[] {
  if (isText(value)) return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}/${key}`));
}

/** Every text of a draft, in its order. */
export const draftTexts = (draft: DraftDocument): DraftText[] => textsIn(draft, '');

const isBlank = (words: string): boolean => words.trim() === '';

/** The language a text still lacks while it stands in the other one; null for a text in both, or in none. */
export function lackedLanguage({ fr, en }: Text): Language | null {
  if (isBlank(fr) === isBlank(en)) return null;
  return isBlank(fr) ? 'fr' : 'en';
}

/** The texts that stand in one language only, in order. */
export const toTranslate = (draft: DraftDocument): DraftText[] =>
  draftTexts(draft).filter(({ text }) => lackedLanguage(text) !== null);

/** The next text to translate after a place, from the first again after the last; null when none is left. */
export function nextToTranslate(draft: DraftDocument, after: string | null): DraftText | null {
  const texts = draftTexts(draft);
  const at = texts.findIndex(({ path }) => path === after);
  const inTurn = [...texts.slice(at + 1), ...texts.slice(0, at + 1)];
  return inTurn.find(({ text }) => lackedLanguage(text) !== null) ?? null;
}
