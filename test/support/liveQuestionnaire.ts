import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';

const text = (fr: string, en: string) => ({ fr, en });

/** A questionnaire whose pages follow the answers: rules, recalled answers and own messages on one page and over two. */
export const liveQuestionnaire: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'live',
  purpose: 'experience',
  title: text('Un questionnaire qui suit', 'A questionnaire that follows'),
  description: text('Questionnaire d’essai.', 'A questionnaire for tests.'),
  consent: {
    heading: text('Avant de commencer', 'Before you start'),
    paragraphs: [text('Ces questions servent aux essais.', 'These questions are for tests.')],
  },
  licence: 'CC0-1.0',
  sections: [
    {
      name: 'you',
      title: text('Votre participation', 'Your part'),
      items: [
        {
          kind: 'single',
          name: 'coached',
          text: text('Avez-vous eu un coach ?', 'Did you have a coach?'),
          options: [
            { code: 'YES', label: text('Oui', 'Yes') },
            { code: 'NO', label: text('Non', 'No') },
          ],
        },
        {
          kind: 'short_text',
          name: 'coach',
          maxLength: 200,
          text: text('Comment s’appelle votre coach ?', 'What is your coach called?'),
          shownIf: { item: 'coached', is: ['YES'] },
        },
        {
          kind: 'agreement',
          name: 'helped',
          text: text('{{coach|Mon coach}} m’a aidé.', '{{coach|My coach}} helped me.'),
          shownIf: { item: 'coach', answered: true },
        },
        {
          kind: 'short_text',
          name: 'postcode',
          text: text('Votre code postal ?', 'Your postal code?'),
          pattern: '[A-Z]\\d[A-Z] ?\\d[A-Z]\\d',
          message: text('Écrivez-le comme H2X 1Y4.', 'Write it like H2X 1Y4.'),
        },
      ],
    },
    {
      name: 'coaching',
      title: text('Avec {{coach|votre coach}}', 'With {{coach|your coach}}'),
      intro: text('Pensez à {{coach|votre coach}}.', 'Think of {{coach|your coach}}.'),
      shownIf: { item: 'coached', is: ['YES'] },
      items: [
        {
          kind: 'number',
          name: 'meetings',
          integer: true,
          min: 1,
          max: 50,
          message: text('Entre 1 et 50 rencontres.', 'Between 1 and 50 meetings.'),
          text: text('Combien de rencontres ?', 'How many meetings?'),
        },
      ],
    },
  ],
});
