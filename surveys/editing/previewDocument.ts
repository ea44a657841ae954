import type { Item, QuestionnaireDocument } from '../document.ts';
import { withoutPipes } from '../piping.ts';
import type { Text } from '../text.ts';
import type { DraftDocument, DraftItem } from './draft.ts';

/** A text with something in place of what is still to be written, and of the answers it recalls. */
const shown = ({ fr, en }: Text, blank: Text): Text =>
  withoutPipes({ fr: fr.trim() || blank.fr, en: en.trim() || blank.en });

function shownItem(item: DraftItem, blank: Text): Item {
  const { shownIf: _, textFor, hint, ...rest } = item;
  const ofSide = (text: Text | undefined) => text && shown(text, blank);
  const sidesText = textFor && {
    patient_side: ofSide(textFor.patient_side),
    professional_side: ofSide(textFor.professional_side),
  };
  const labelled = <C extends { label: Text }>(choices: C[] | undefined) =>
    choices?.map((choice) => ({ ...choice, label: shown(choice.label, blank) })) ?? [];
  // What the kind needs and nobody has written yet is empty here: this is looked at, never stored.
  return {
    audience: 'all',
    required: false,
    dontKnow: false,
    preferNotToSay: false,
    notApplicable: false,
    maxLength: item.kind === 'long_text' ? 4000 : 200,
    integer: false,
    ...rest,
    text: shown(item.text, blank),
    textFor: sidesText,
    hint: hint && (hint.fr || hint.en) ? shown(hint, blank) : undefined,
    options: labelled(item.options),
    points: labelled(item.points),
  } as unknown as Item;
}

/**
 * A draft as it would be met if it were published now: everything is there, whatever is still to be written, and rules
 * hide nothing. `blank` stands for a text that is missing.
 */
export function previewDocument(draft: DraftDocument, blank: Text): QuestionnaireDocument {
  // What nobody has checked yet, such as its scales, stays as it was typed: this is looked at, never stored.
  return {
    ...draft,
    title: shown(draft.title, blank),
    consent: {
      heading: shown(draft.consent.heading, blank),
      paragraphs: draft.consent.paragraphs.map((paragraph) => shown(paragraph, blank)),
    },
    sections: draft.sections.map(({ shownIf: _, ...section }) => ({
      ...section,
      audience: section.audience ?? 'all',
      title: shown(section.title, blank),
      intro: section.intro && (section.intro.fr || section.intro.en) ? shown(section.intro, blank) : undefined,
      items: section.items.map((item) => shownItem(item, blank)),
    })),
  } as unknown as QuestionnaireDocument;
}
