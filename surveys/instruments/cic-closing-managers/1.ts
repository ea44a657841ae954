import { documentSchema, type QuestionnaireDocument } from '../../document.ts';
import { openQuestion, statement } from '../itemShapes.ts';
import { source } from '../papers.ts';

const agree = {
  fr: 'Dites à quel point vous êtes d’accord avec chaque phrase.',
  en: 'Say how much you agree with each statement.',
};
const namesNobody = {
  fr: 'Évitez les noms et ce qui ferait reconnaître quelqu’un.',
  en: 'Please leave out names and what would identify anyone.',
};

/**
 * What managers say of a continuous improvement committee when it ends. A patient who is invited with the team is told at
 * once that there is nothing to answer.
 */
export const cicClosingManagers1: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'cic-closing-managers',
  purpose: 'experience',
  title: { fr: 'Fin du comité : questions aux gestionnaires', en: 'Closing the committee: questions for managers' },
  description: {
    fr: 'Un comité d’amélioration continue (CAC) se termine. Les gestionnaires disent ce qu’ils ont donné, ce qu’ils ont vu et ce qui doit durer.',
    en: 'A continuous improvement committee (CIC) is ending. Managers say what they gave, what they saw and what should last.',
  },
  consent: {
    heading: { fr: 'Le comité se termine : qu’en dites-vous ?', en: 'The committee is ending: what do you say?' },
    paragraphs: [
      {
        fr: 'Ici, « le comité » veut dire le comité d’amélioration continue (CAC). C’est une équipe de patients, de proches et de gens du service. Son but est de changer ce service.',
        en: 'Here, “the committee” means the continuous improvement committee (CIC). It is a team of patients, caregivers and staff of a unit. Its aim is to change that unit.',
      },
      {
        fr: 'Ces questions sont pour les gestionnaires. Vos réponses aident à mieux appuyer les comités qui suivront.',
        en: 'These questions are for managers. Your answers help give better support to the committees that follow.',
      },
      { fr: 'Vous pouvez sauter toute question.', en: 'You may skip any question.' },
    ],
  },
  licence: 'Apache-2.0',
  sources: [
    source('teams', { fr: 'étapes 1, 3 et 4', en: 'steps 1, 3 and 4' }),
    source('engagement', {
      fr: 'encadré 1, CARE2, « agir », et le paragraphe sur les suites à donner',
      en: 'Box 1, CARE2, “Act”, and the paragraph on acting on recommendations',
    }),
  ],
  sections: [
    {
      name: 'not_for_patients',
      audience: 'patient_side',
      title: { fr: 'Rien à répondre ici', en: 'Nothing to answer here' },
      items: [
        {
          kind: 'information',
          name: 'for_managers_only',
          text: {
            fr: 'Ce questionnaire est pour les gestionnaires. Vous n’avez rien à répondre et pouvez fermer cette page. Votre avis compte aussi : un autre questionnaire est fait pour vous.',
            en: 'This questionnaire is for managers. You have nothing to answer and may close this page. Your view counts too: another questionnaire is made for you.',
          },
        },
      ],
    },
    {
      name: 'support',
      audience: 'professional_side',
      title: { fr: 'Votre appui', en: 'Your support' },
      intro: agree,
      items: [
        {
          kind: 'single',
          name: 'link',
          preferNotToSay: true,
          text: { fr: 'Quel lien avez-vous avec le comité ?', en: 'What is your link with the committee?' },
          options: [
            { code: 'MEMBER', label: { fr: 'J’en suis membre', en: 'I am a member' } },
            { code: 'UNIT', label: { fr: 'Il travaille pour mon service', en: 'It works for my unit' } },
            { code: 'TOP', label: { fr: 'Je suis à la direction', en: 'I am in top management' } },
            { code: 'OTHER', label: { fr: 'Un autre lien', en: 'Another link' } },
          ],
        },
        statement('aim_clear', {
          fr: 'Le but du comité était clair pour moi.',
          en: 'The aim of the committee was clear to me.',
        }),
        statement('gave_time', {
          fr: 'J’ai pu donner aux membres le temps qu’il leur fallait.',
          en: 'I could give members the time they needed.',
        }),
        statement('gave_means', {
          fr: 'J’ai pu donner au comité les moyens qu’il lui fallait.',
          en: 'I could give the committee the means it needed.',
        }),
        statement('kept_informed', {
          fr: 'On m’a dit souvent où en était le comité.',
          en: 'I was often told how the committee was doing.',
        }),
      ],
    },
    {
      name: 'results',
      audience: 'professional_side',
      title: { fr: 'Ce que le comité a donné', en: 'What came of the committee' },
      intro: agree,
      items: [
        statement(
          'aim_reached',
          { fr: 'Le comité a atteint son but.', en: 'The committee reached its aim.' },
          {
            dontKnow: true,
          },
        ),
        statement(
          'patients_changed_decisions',
          {
            fr: 'Des décisions ont changé grâce aux patients.',
            en: 'Decisions changed because of patients.',
          },
          { dontKnow: true },
        ),
        statement(
          'ideas_acted_on',
          { fr: 'Nous avons donné suite aux idées du comité.', en: 'We acted on the committee’s ideas.' },
          { dontKnow: true, notApplicable: true },
        ),
        statement(
          'products_used',
          {
            fr: 'Ce que le comité a produit sert déjà.',
            en: 'What the committee made is already in use.',
          },
          {
            dontKnow: true,
            notApplicable: true,
            hint: {
              fr: 'Par exemple : un guide, un parcours de soins, un outil, un site Web.',
              en: 'For example: a guide, a care pathway, a tool, a website.',
            },
          },
        ),
        statement(
          'members_thanked',
          {
            fr: 'Chaque membre a reçu des remerciements et sait ce que son travail a changé.',
            en: 'Each member was thanked and knows what their work has changed.',
          },
          { dontKnow: true },
        ),
      ],
    },
    {
      name: 'next',
      audience: 'professional_side',
      title: { fr: 'La suite', en: 'What comes next' },
      intro: agree,
      items: [
        statement('would_support_again', {
          fr: 'J’appuierais un autre comité comme celui-ci.',
          en: 'I would support another committee like this one.',
        }),
        statement('patients_stay', {
          fr: 'Je veux que mon service continue de travailler avec des patients.',
          en: 'I want my unit to keep working with patients.',
        }),
        openQuestion('what_helped', { fr: 'Qu’est-ce qui a aidé ?', en: 'What helped?' }, { hint: namesNobody }),
        openQuestion(
          'what_hindered',
          { fr: 'Qu’est-ce qui a freiné le comité ?', en: 'What held the committee back?' },
          { hint: namesNobody },
        ),
        openQuestion(
          'what_next',
          {
            fr: 'Que faut-il garder ou changer pour les prochains comités ?',
            en: 'What should be kept or changed for the next committees?',
          },
          { hint: namesNobody },
        ),
      ],
    },
  ],
  scales: [
    {
      name: 'support',
      title: { fr: 'Appui donné', en: 'Support given' },
      items: [{ name: 'aim_clear' }, { name: 'gave_time' }, { name: 'gave_means' }, { name: 'kept_informed' }],
    },
    {
      name: 'results',
      title: { fr: 'Résultats vus', en: 'Results seen' },
      items: [
        { name: 'aim_reached' },
        { name: 'patients_changed_decisions' },
        { name: 'ideas_acted_on' },
        { name: 'products_used' },
        { name: 'members_thanked' },
      ],
    },
    {
      name: 'next',
      title: { fr: 'Volonté de continuer', en: 'Will to go on' },
      items: [{ name: 'would_support_again' }, { name: 'patients_stay' }],
    },
  ],
});
