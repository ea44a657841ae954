import type { Language } from '../../../surveys/text.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { Place } from './formPages.ts';

/** `Part 2 of 5`, and inside the last part `Part 5 of 5, page 1 of 3`; null where there is one page and no way to count. */
export function placeWords({ part, parts, sheet }: Place, language: Language): string | null {
  const words = respondentWords[language];
  if (parts === 1 && sheet === null) return null;
  const whole = words.part(part, parts);
  return sheet === null ? whole : `${whole}, ${words.sheet(sheet.page, sheet.pages)}`;
}
