import type { Item, Origin, QuestionnaireDocument } from '../../surveys/document.ts';
import type { EntryTerms } from '../../surveys/licences/licenceFaults.ts';

/** The terms an item is under: those of where it was taken from, else those of its questionnaire. */
export function termsOfItem(document: QuestionnaireDocument, origin: Origin | undefined): EntryTerms {
  const { licence, attribution = '', rewording = 'allowed' } = origin ?? document;
  return { licence, attribution, rewording };
}

/** An item of a published document as others may take it; null when there is none of this name. */
export function bankEntry(document: QuestionnaireDocument, name: string): { item: Item; terms: EntryTerms } | null {
  const item = document.sections.flatMap(({ items }) => items).find((each) => each.name === name);
  if (item === undefined || item.kind === 'information') return null;
  return { item, terms: termsOfItem(document, item.origin) };
}
