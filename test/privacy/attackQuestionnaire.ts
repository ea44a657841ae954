import { documentSchema } from '../../surveys/document.ts';

/** Statements answered from 1 to 5: enough of them that no two people answer alike. */
export const agreed = Array.from({ length: 9 }, (_, i) => `statement_${i + 1}`);

const text = (words: string) => ({ fr: words, en: words });

/** Statements and a remark, in one section. */
export const attackQuestionnaire = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'attacked-experience',
  purpose: 'experience',
  title: text('Experience'),
  description: text('For the attack.'),
  consent: { heading: text('Before'), paragraphs: [text('For the attack.')] },
  licence: 'CC0-1.0',
  sections: [
    {
      name: 'team',
      title: text('Team'),
      items: [
        ...agreed.map((name) => ({ kind: 'agreement', name, text: text(name) })),
        { kind: 'long_text', name: 'remark', text: text('Remark') },
      ],
    },
  ],
  scales: [],
});
