import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';

const text = (fr: string, en: string) => ({ fr, en });
const consent = {
  heading: text('Avant de commencer', 'Before you start'),
  paragraphs: [text('Ces questions servent aux essais.', 'These questions are for tests.')],
};

/** A short experience questionnaire with every way an answer can be missing. */
export const sampleExperience: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'sample-experience',
  purpose: 'experience',
  title: text('Expérience en équipe', 'Experience in the team'),
  description: text('Questionnaire d’essai.', 'A questionnaire for tests.'),
  consent,
  licence: 'CC0-1.0',
  sections: [
    {
      name: 'team',
      title: text('Votre équipe', 'Your team'),
      items: [
        { kind: 'agreement', name: 'heard', text: text('On m’écoute.', 'I am listened to.'), dontKnow: true },
        { kind: 'agreement', name: 'useful', text: text('Je me sens utile.', 'I feel useful.'), notApplicable: true },
        { kind: 'long_text', name: 'remark', text: text('Autre chose ?', 'Anything else?') },
      ],
    },
  ],
  scales: [
    {
      name: 'inclusion',
      title: text('Inclusion', 'Inclusion'),
      items: [{ name: 'heard' }, { name: 'useful' }],
    },
  ],
});

/** A short demographics questionnaire. */
export const sampleDemographics: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'sample-demographics',
  purpose: 'demographics',
  title: text('À propos de vous', 'About you'),
  description: text('Questionnaire d’essai.', 'A questionnaire for tests.'),
  consent,
  licence: 'CC0-1.0',
  sections: [
    {
      name: 'person',
      title: text('Vous', 'You'),
      items: [
        {
          kind: 'single',
          name: 'home',
          text: text('Où habitez-vous ?', 'Where do you live?'),
          preferNotToSay: true,
          options: [
            { code: 'city', label: text('En ville', 'In a city') },
            { code: 'country', label: text('À la campagne', 'In the country') },
          ],
        },
        { kind: 'short_text', name: 'own_words', text: text('En vos mots', 'In your own words') },
      ],
    },
  ],
});
