import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import { sampleDemographics, sampleExperience } from '../support/sampleDocuments.ts';

const same = (words: string) => ({ fr: words, en: words });
const option = (code: string, more = {}) => ({ code, label: same(code), ...more });

/** Two statements with a scale, one for patients alone, and an overall rating. */
export const auditExperience: QuestionnaireDocument = documentSchema.parse({
  ...sampleExperience,
  slug: 'audit-experience',
  sections: [
    {
      name: 'team',
      title: same('Team'),
      items: [
        { kind: 'agreement', name: 'heard', text: same('Heard'), dontKnow: true },
        { kind: 'agreement', name: 'useful', text: same('Useful'), notApplicable: true },
        { kind: 'agreement', name: 'prepared', text: same('Prepared'), audience: 'patient_side' },
        {
          ...{ kind: 'rating', name: 'overall', text: same('Overall') },
          points: [1, 2, 3, 4].map((value) => ({ value, label: same(`Point ${value}`) })),
        },
      ],
    },
  ],
});

/** One plain, one sensitive and one multiple question, with an exclusive and a sensitive option. */
export const auditDemographics: QuestionnaireDocument = documentSchema.parse({
  ...sampleDemographics,
  slug: 'audit-demographics',
  sections: [
    {
      name: 'person',
      title: same('Person'),
      items: [
        {
          ...{ kind: 'single', name: 'home', text: same('Home'), preferNotToSay: true },
          options: ['city', 'town', 'country'].map((code) => option(code)),
        },
        {
          ...{ kind: 'single', name: 'income', text: same('Income'), sensitive: true },
          options: ['low', 'middle', 'high'].map((code) => option(code)),
        },
        {
          ...{ kind: 'multiple', name: 'origin', text: same('Origin') },
          options: [
            option('here'),
            option('near'),
            option('far', { sensitive: true }),
            option('none', { exclusive: true }),
          ],
        },
      ],
    },
  ],
});
