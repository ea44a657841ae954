import type { DocumentSource } from '../document.ts';
import type { Text } from '../text.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];
type More<Kind extends ItemSource['kind']> = Partial<
  Omit<Extract<ItemSource, { kind: Kind }>, 'kind' | 'name' | 'text'>
>;

/** A statement that a respondent agrees with or not. Like all that respondents meet here, it may be declined. */
export const statement = (name: string, text: Text, more: More<'agreement'> = {}): ItemSource => ({
  ...{ kind: 'agreement', name, preferNotToSay: true, text },
  ...more,
});

/** One line of a checklist. What does not apply, or is not known, is left out of the score and never counts as 0. */
export const checklistLine = (name: string, text: Text, more: More<'rating'> = {}): ItemSource => ({
  ...{ kind: 'rating', name, notApplicable: true, dontKnow: true, preferNotToSay: true, text },
  points: [
    { value: 0, label: { fr: 'Pas encore', en: 'Not yet' } },
    { value: 1, label: { fr: 'En partie', en: 'Partly' } },
    { value: 2, label: { fr: 'En place', en: 'In place' } },
  ],
  ...more,
});

/** A question answered in own words. */
export const openQuestion = (name: string, text: Text, more: More<'long_text'> = {}): ItemSource => ({
  ...{ kind: 'long_text', name, preferNotToSay: true, text },
  ...more,
});
