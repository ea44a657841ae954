import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';

const same = (words: string) => ({ fr: words, en: words });

/** Answers of each response. */
export const itemNames = Array.from({ length: 26 }, (_, i) => `item_${i + 1}`);

/** 26 agreement items in four scales, all offered "I don't know" and "does not apply". */
export const benchQuestionnaire: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'bench',
  purpose: 'experience',
  title: same('Bench'),
  description: same('Bench'),
  consent: { heading: same('Bench'), paragraphs: [same('Bench')] },
  licence: 'CC0-1.0',
  sections: [
    {
      name: 'all',
      title: same('All'),
      items: itemNames.map((name) => ({
        kind: 'agreement',
        name,
        text: same(name),
        dontKnow: true,
        notApplicable: true,
      })),
    },
  ],
  scales: [0, 1, 2, 3].map((scale) => ({
    name: `scale_${scale + 1}`,
    title: same(`Scale ${scale + 1}`),
    items: itemNames.filter((_, i) => i % 4 === scale).map((name) => ({ name })),
  })),
});
