import { documentSchema, type QuestionnaireDocument } from '../../document.ts';
import { checklistLine, openQuestion } from '../itemShapes.ts';
import { source } from '../papers.ts';

const scaleOf = (name: string, title: { fr: string; en: string }, items: string[]) => ({
  ...{ name, title, items: items.map((item) => ({ name: item })) },
});

const letters = {
  clarify: { fr: 'Préciser (C)', en: 'Clarify (C)' },
  accommodate: { fr: 'Adapter (A)', en: 'Accommodate (A)' },
  reach_out: { fr: 'Aller vers (R)', en: 'Reach out (R)' },
  educate: { fr: 'Apprendre ensemble (E)', en: 'Educate each other (E)' },
  compensate: { fr: 'Compenser (C)', en: 'Compensate (C)' },
  act: { fr: 'Agir (A)', en: 'Act (A)' },
  vary: { fr: 'Varier (R)', en: 'Vary it up (R)' },
  evaluate: { fr: 'Évaluer (E)', en: 'Evaluate (E)' },
};

/**
 * The eight considerations of CARE2 as a checklist, one scale a letter. Pay for time is asked only of those whose rules
 * allow it, so that nobody is scored down for what is forbidden.
 */
export const care2SelfAssessment1: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'care2-self-assessment',
  purpose: 'experience',
  title: {
    fr: 'Travailler avec des patients : où en sommes-nous ? (CARE2)',
    en: 'Working with patients: where do we stand? (CARE2)',
  },
  description: {
    fr: 'Huit choses à soigner quand on travaille avec des patients : une équipe voit ce qu’elle fait déjà et ce qui lui manque.',
    en: 'Eight things to take care of when you work with patients: a team sees what it does now and what it lacks.',
  },
  consent: {
    heading: { fr: 'Comment travaillons-nous avec les patients ?', en: 'How do we work with patients?' },
    paragraphs: [
      {
        fr: 'CARE2 est un nom fait de lettres de mots anglais. Il désigne huit choses à faire : préciser, adapter, aller vers, apprendre, compenser, agir, varier et évaluer.',
        en: 'CARE2 is a name made of letters. C is for clarify and compensate. A is for accommodate and act. R is for reach out and vary. E is for educate and evaluate.',
      },
      {
        fr: 'Répondez selon ce que vous voyez, de votre place. « Nous » veut dire votre équipe. « Patients » comprend aussi les proches.',
        en: 'Answer from what you see, from where you stand. “We” means your team. “Patients” includes family and caregivers.',
      },
      {
        fr: 'Ce n’est pas un examen. Choisissez « Ne s’applique pas à moi » quand une ligne ne touche pas votre équipe. Vous pouvez sauter toute question.',
        en: 'This is not a test. Choose “Does not apply to me” when a line is not about your team. You may skip any question.',
      },
    ],
  },
  licence: 'Apache-2.0',
  sources: [
    source('engagement', {
      fr: 'encadré 1, CARE2, et les paragraphes qui l’expliquent',
      en: 'Box 1, CARE2, and the paragraphs that explain it',
    }),
    source('teams', { fr: 'étape 3, frais et rémunération', en: 'step 3, costs and remuneration' }),
  ],
  sections: [
    {
      name: 'clarify',
      title: letters.clarify,
      items: [
        checklistLine('aim_with_patients', {
          fr: 'Nous avons choisi le but du travail avec les patients.',
          en: 'We chose the aim of the work with patients.',
        }),
        checklistLine('steps_known', {
          fr: 'Chaque personne sait comment le travail va se faire.',
          en: 'Each person knows how the work will be done.',
        }),
        checklistLine('results_known', {
          fr: 'Chaque personne sait à quoi le travail doit mener.',
          en: 'Each person knows what the work should lead to.',
        }),
      ],
    },
    {
      name: 'accommodate',
      title: letters.accommodate,
      items: [
        checklistLine(
          'needs_asked',
          {
            fr: 'Nous demandons à chaque personne ce qu’il lui faut pour prendre part.',
            en: 'We ask each person what they need to take part.',
          },
          {
            hint: {
              fr: 'Par exemple : l’heure, la garde d’enfants, le transport, la langue, un accès facile.',
              en: 'For example: time of day, child care, transport, language, easy access.',
            },
          },
        ),
        checklistLine('needs_met', {
          fr: 'Nous y répondons à temps.',
          en: 'We provide it in time.',
        }),
        checklistLine('easy_to_follow', {
          fr: 'Nos textes et nos rencontres sont faciles à suivre.',
          en: 'Our texts and our meetings are easy to follow.',
        }),
      ],
    },
    {
      name: 'reach_out',
      title: letters.reach_out,
      items: [
        checklistLine('voices_sought', {
          fr: 'Nous cherchons des gens de tous les milieux.',
          en: 'We look for people from all walks of life.',
        }),
        checklistLine('who_is_missing', {
          fr: 'Nous savons quelles voix manquent autour de la table.',
          en: 'We know whose voices are missing at the table.',
        }),
        checklistLine('facts_guide', {
          fr: 'Nous demandons aux gens qui ils sont, s’ils le veulent bien, pour guider nos invitations.',
          en: 'We ask people about themselves, if they are willing, to guide whom we invite.',
        }),
      ],
    },
    {
      name: 'educate',
      title: letters.educate,
      items: [
        checklistLine('staff_explain', {
          fr: 'Les professionnels expliquent comment marchent les soins.',
          en: 'Professionals explain how the health system works.',
        }),
        checklistLine('patients_explain', {
          fr: 'Les patients ont l’occasion de dire ce que c’est de vivre avec la maladie.',
          en: 'Patients get the chance to say what it is like to live with the illness.',
        }),
        checklistLine('staff_learn', {
          fr: 'Les professionnels apprennent à travailler avec des patients.',
          en: 'Professionals learn how to work with patients.',
        }),
      ],
    },
    {
      name: 'compensate',
      title: letters.compensate,
      intro: {
        fr: 'Certaines règles interdisent de payer les patients pour leur temps. Votre équipe ne perd aucun point pour cela.',
        en: 'Some rules forbid paying patients for their time. Your team loses no points for that.',
      },
      items: [
        checklistLine('thanks_agreed', {
          fr: 'Nous avons décidé comment remercier les patients pour ce qu’ils apportent.',
          en: 'We have decided how to thank patients for what they bring.',
        }),
        checklistLine('food_and_transport', {
          fr: 'Les repas et le transport sont fournis ou payés.',
          en: 'Food and transport are provided or paid for.',
        }),
        checklistLine('costs_repaid', {
          fr: 'Les frais des patients sont remboursés en 30 jours ou moins.',
          en: 'Patients get their costs back within 30 days.',
        }),
        {
          kind: 'single',
          name: 'pay_allowed',
          dontKnow: true,
          preferNotToSay: true,
          text: {
            fr: 'Les règles de chez vous permettent-elles de payer les patients pour leur temps ?',
            en: 'Do your rules allow you to pay patients for their time?',
          },
          options: [
            { code: 'YES', label: { fr: 'Oui', en: 'Yes' } },
            { code: 'NO', label: { fr: 'Non, c’est interdit', en: 'No, it is forbidden' } },
          ],
        },
        checklistLine(
          'time_paid',
          {
            fr: 'Les patients sont payés pour leur temps, s’ils le veulent.',
            en: 'Patients are paid for their time, if they wish.',
          },
          { shownIf: { item: 'pay_allowed', is: ['YES'] } },
        ),
      ],
    },
    {
      name: 'act',
      title: letters.act,
      items: [
        checklistLine('who_acts', {
          fr: 'Dès le départ, nous savons qui donnera suite aux idées.',
          en: 'From the start, we know who will act on the ideas.',
        }),
        checklistLine('ideas_used', {
          fr: 'Une partie au moins des idées est mise en œuvre.',
          en: 'At least some of the ideas are put to use.',
        }),
        checklistLine('results_told', {
          fr: 'Nous disons sans tarder aux patients ce que leurs idées sont devenues.',
          en: 'We tell patients without delay what became of their ideas.',
        }),
        checklistLine('no_explained', {
          fr: 'Quand la réponse est non, nous disons pourquoi.',
          en: 'When the answer is no, we say why.',
        }),
      ],
    },
    {
      name: 'vary',
      title: letters.vary,
      items: [
        checklistLine(
          'several_ways',
          {
            fr: 'Nous travaillons avec les patients de plus d’une façon.',
            en: 'We work with patients in more than one way.',
          },
          {
            hint: {
              fr: 'Par exemple : un comité, une entrevue, un groupe de discussion, un sondage.',
              en: 'For example: a committee, an interview, a group talk, a survey.',
            },
          },
        ),
        checklistLine('several_times', {
          fr: 'Les patients sont là au début, au milieu et à la fin.',
          en: 'Patients are there at the start, in the middle and at the end.',
        }),
      ],
    },
    {
      name: 'evaluate',
      title: letters.evaluate,
      items: [
        checklistLine('views_asked', {
          fr: 'Nous demandons aux patients comment ils vivent ce travail.',
          en: 'We ask patients how this work is for them.',
        }),
        checklistLine('views_answered', {
          fr: 'Nous changeons des choses après avoir lu leurs réponses.',
          en: 'We change things after reading their answers.',
        }),
        openQuestion('first_step', {
          fr: 'De ces huit choses, laquelle voulez-vous soigner d’abord, et comment ?',
          en: 'Which of these eight things would you work on first, and how?',
        }),
      ],
    },
  ],
  scales: [
    scaleOf('clarify', letters.clarify, ['aim_with_patients', 'steps_known', 'results_known']),
    scaleOf('accommodate', letters.accommodate, ['needs_asked', 'needs_met', 'easy_to_follow']),
    scaleOf('reach_out', letters.reach_out, ['voices_sought', 'who_is_missing', 'facts_guide']),
    scaleOf('educate', letters.educate, ['staff_explain', 'patients_explain', 'staff_learn']),
    scaleOf('compensate', letters.compensate, ['thanks_agreed', 'food_and_transport', 'costs_repaid', 'time_paid']),
    scaleOf('act', letters.act, ['who_acts', 'ideas_used', 'results_told', 'no_explained']),
    scaleOf('vary', letters.vary, ['several_ways', 'several_times']),
    scaleOf('evaluate', letters.evaluate, ['views_asked', 'views_answered']),
  ],
});
