import type { Language } from '../../../../surveys/text.ts';
import { translationWords } from '../../../text/manage/translation/words.ts';
import { placeWords } from '../placeWords.ts';

/** Where a text stands and which one it is, for its readers: `section 2, question 4: choice 3`. */
export function textPlaceWords(pointer: string, language: Language): string {
  const words = translationWords[language];
  const parts = pointer.split('/').slice(1);
  const part = parts.findLast((each) => words.parts[each] !== undefined);
  const last = parts.at(-1) ?? '';
  const number = /\/(\d+)(?:\/label)?$/.exec(pointer)?.[1] ?? null;
  const what =
    part === undefined ? last : `${words.parts[part]}${number === null ? '' : `\u00a0${Number(number) + 1}`}`;
  // Titles and the first screen name themselves.
  const place = /^\/(sections|scales)\//.test(pointer) ? placeWords(pointer, language) : null;
  return place === null ? what : words.at(place, what);
}
