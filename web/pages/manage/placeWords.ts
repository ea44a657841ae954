import type { Language } from '../../../surveys/text.ts';
import { documentLinkWords } from '../../text/manage/documentLinks/words.ts';

/**
 * Where in a questionnaire a JSON pointer leads, as the editor counts: `section 2, question 4`; or what it is of the
 * questionnaire as a whole. Null for places of other formats.
 */
export function placeWords(pointer: string, language: Language): string | null {
  const words = documentLinkWords[language];
  const found = /^\/sections\/(\d+)(?:\/items\/(\d+))?(?:\/|$)/.exec(pointer);
  if (found !== null) {
    const [, section, item] = found;
    return words.place(Number(section) + 1, item === undefined ? null : Number(item) + 1);
  }
  const [root, head = '', index] = pointer.split('/');
  if (root !== '' || !Object.hasOwn(words.heads, head)) return null;
  return head === 'scales' && index !== undefined ? words.scale(Number(index) + 1) : (words.heads[head] ?? null);
}
