import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';

const text = (fr: string, en: string) => ({ fr, en });
const yesNo = [
  { code: 'YES', label: text('Oui', 'Yes') },
  { code: 'NO', label: text('Non', 'No') },
];

/** A questionnaire with every kind of item, one that must be answered, and rules on the same page and on the next. */
export const everyKind: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'every-kind',
  purpose: 'experience',
  title: text('Toutes les sortes de questions', 'Every kind of question'),
  description: text('Questionnaire d’essai.', 'A questionnaire for tests.'),
  consent: {
    heading: text('Avant de commencer', 'Before you start'),
    paragraphs: [text('Ces questions servent aux essais.', 'These questions are for tests.')],
  },
  licence: 'CC0-1.0',
  sections: [
    {
      name: 'kinds',
      title: text('Les sortes', 'The kinds'),
      items: [
        { kind: 'agreement', name: 'heard', required: true, text: text('On m’écoute.', 'I am listened to.') },
        {
          kind: 'number',
          name: 'meetings',
          integer: true,
          min: 0,
          max: 50,
          preferNotToSay: true,
          text: text('Combien de rencontres ?', 'How many meetings?'),
        },
        { kind: 'date', name: 'first', min: '2020-01-01', text: text('La première ?', 'The first one?') },
        { kind: 'short_text', name: 'role', maxLength: 20, text: text('Votre rôle ?', 'Your role?') },
        {
          kind: 'multiple',
          name: 'helped',
          preferNotToSay: true,
          text: text('Qu’est-ce qui a aidé ?', 'What helped?'),
          options: [
            { code: 'TIME', label: text('Le temps', 'Time') },
            { code: 'COACH', label: text('Le coach', 'The coach') },
            { code: 'NONE', exclusive: true, label: text('Rien', 'Nothing') },
          ],
        },
        { kind: 'single', name: 'again', dontKnow: true, text: text('Encore ?', 'Again?'), options: yesNo },
        {
          kind: 'long_text',
          name: 'why_not',
          maxLength: 600,
          shownIf: { item: 'again', is: ['NO'] },
          text: text('Pourquoi pas ?', 'Why not?'),
        },
      ],
    },
    {
      name: 'unheard',
      title: text('Quand on n’écoute pas', 'When nobody listens'),
      shownIf: { item: 'heard', atMost: 2 },
      items: [{ kind: 'long_text', name: 'when', text: text('Quand cela arrive-t-il ?', 'When does it happen?') }],
    },
    {
      name: 'whole',
      title: text('L’ensemble', 'The whole'),
      items: [
        { kind: 'information', name: 'almost', text: text('C’est presque fini.', 'Almost done.') },
        {
          kind: 'rating',
          name: 'rating',
          text: text('En un mot ?', 'In a word?'),
          points: [
            { value: 1, label: text('Mal', 'Badly') },
            { value: 2, label: text('Bien', 'Well') },
          ],
        },
      ],
    },
  ],
});
