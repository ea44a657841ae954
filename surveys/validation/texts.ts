import { hasBadCharacters } from '../answerText.ts';
import type { QuestionnaireDocument } from '../document.ts';
import { documentTexts } from '../documentTexts.ts';
import { languages } from '../text.ts';
import { type DocumentFault, documentFault } from './fault.ts';

/** Texts that are blank in one of the two equal languages, or hold characters that cannot be stored. */
export function textFaults(document: QuestionnaireDocument): DocumentFault[] {
  return documentTexts(document).flatMap(({ path, text }) =>
    languages.flatMap((language) => {
      const words = text[language];
      if (words.trim() === '') return [documentFault(`${path}/${language}`, 'text_missing', { language })];
      return hasBadCharacters(words) ? [documentFault(`${path}/${language}`, 'bad_text')] : [];
    }),
  );
}
