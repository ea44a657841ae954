import type { Language } from '../../../surveys/text.ts';
import { documentLinkWords } from '../../text/manage/documentLinks/words.ts';

/**
 * Where in a questionnaire a JSON pointer leads, as the editor counts: `section 2, question 4`. Null for what belongs to
 * no section, and for places of other formats.
 */
export function placeWords(pointer: string, language: Language): string | null {
  const found = /^\/sections\/(\d+)(?:\/items\/(\d+))?(?:\/|$)/.exec(pointer);
  if (found === null) return null;
  const [, section, item] = found;
  return documentLinkWords[language].place(Number(section) + 1, item === undefined ? null : Number(item) + 1);
}
