import { cubeLayout } from '../../../analysis/layout.ts';
import { documentSchema, type QuestionnaireDocument } from '../../../surveys/document.ts';

const same = (words: string) => ({ fr: words, en: words });

/** The items of the one scale. */
export const millionItems = Array.from({ length: 20 }, (_, i) => `item_${i + 1}`);

export const millionScale = 'all_items';

/** Twenty statements of five points, put to both sides, in one scale. */
export const millionQuestionnaire: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'million',
  purpose: 'experience',
  title: same('Million'),
  description: same('Million'),
  consent: { heading: same('Million'), paragraphs: [same('Million')] },
  licence: 'CC0-1.0',
  sections: [
    {
      name: 'all',
      title: same('All'),
      items: millionItems.map((name) => ({ kind: 'agreement', name, text: same(name), dontKnow: true })),
    },
  ],
  scales: [{ name: millionScale, title: same('All items'), items: millionItems.map((name) => ({ name })) }],
});

export const millionLayout = cubeLayout('million', [millionQuestionnaire]);
