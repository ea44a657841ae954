import type { Item, QuestionnaireDocument } from './document.ts';
import type { Text } from './text.ts';

/** A text with where it stands in the document, as a JSON pointer (`/sections/0/items/2/text`). */
export interface PlacedText {
  path: string;
  text: Text;
}

const placed = (path: string, text: Text | undefined): PlacedText[] => (text === undefined ? [] : [{ path, text }]);

function itemTexts(item: Item, path: string): PlacedText[] {
  const choices =
    item.kind === 'single' || item.kind === 'multiple'
      ? item.options.flatMap((option, i) => placed(`${path}/options/${i}/label`, option.label))
      : item.kind === 'rating'
        ? item.points.flatMap((point, i) => placed(`${path}/points/${i}/label`, point.label))
        : [];
  return [
    ...placed(`${path}/text`, item.text),
    ...placed(`${path}/textFor/patient_side`, item.textFor?.patient_side),
    ...placed(`${path}/textFor/professional_side`, item.textFor?.professional_side),
    ...placed(`${path}/hint`, item.hint),
    ...placed(`${path}/message`, 'message' in item ? item.message : undefined),
    ...choices,
  ];
}

/** Every text of a questionnaire that a respondent or a reader of its charts can meet. */
export function documentTexts(document: QuestionnaireDocument): PlacedText[] {
  const sections = document.sections.flatMap((section, s) => [
    ...placed(`/sections/${s}/title`, section.title),
    ...placed(`/sections/${s}/intro`, section.intro),
    ...section.items.flatMap((item, i) => itemTexts(item, `/sections/${s}/items/${i}`)),
  ]);
  return [
    ...placed('/title', document.title),
    ...placed('/description', document.description),
    ...placed('/consent/heading', document.consent.heading),
    ...document.consent.paragraphs.flatMap((paragraph, i) => placed(`/consent/paragraphs/${i}`, paragraph)),
    ...sections,
    ...document.scales.flatMap((scale, i) => placed(`/scales/${i}/title`, scale.title)),
  ];
}
