import { documentSchema, type QuestionnaireDocument } from '../../document.ts';
import { openQuestion, statement } from '../itemShapes.ts';
import { source } from '../papers.ts';

const agree = {
  fr: 'Dites à quel point vous êtes d’accord avec chaque phrase.',
  en: 'Say how much you agree with each statement.',
};

/**
 * A team looks at itself halfway: a few open questions and five statements, read by the team with each person's role. The
 * first screen says so, whatever the campaign says.
 */
export const midMandateReflection1: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'mid-mandate-reflection',
  purpose: 'experience',
  title: { fr: 'Notre réflexion à mi-mandat', en: 'Our reflection at the midpoint' },
  description: {
    fr: 'À mi-chemin, chaque membre dit ce qui aide, ce qui freine et ce qu’il faut changer. L’équipe lit les réponses et en parle.',
    en: 'Halfway through, each member says what helps, what gets in the way and what to change. The team reads the answers and talks about them.',
  },
  consent: {
    heading: { fr: 'Votre équipe lira vos réponses', en: 'Your team will read your answers' },
    paragraphs: [
      {
        fr: 'Votre équipe est à mi-chemin. C’est le bon moment pour voir ce qui va bien et ce qu’il faut changer.',
        en: 'Your team is halfway through its work. This is a good time to see what goes well and what to change.',
      },
      {
        fr: 'Vos réponses seront montrées à votre équipe avec votre rôle : patient, proche ou gestionnaire, par exemple. Votre nom n’y sera pas, mais dans une petite équipe, on peut deviner qui a écrit.',
        en: 'Your answers will be shown to your team with your role, such as patient, caregiver or manager. Your name will not be there, but in a small team, others may guess who wrote what.',
      },
      {
        fr: 'Écrivez seulement ce que vous voulez dire à votre équipe. Pour le reste, parlez à la personne qui vous accompagne.',
        en: 'Write only what you want to tell your team. For anything else, talk to your coach.',
      },
      { fr: 'Vous pouvez sauter toute question.', en: 'You may skip any question.' },
    ],
  },
  licence: 'Apache-2.0',
  sources: [
    source('teams', { fr: 'étapes 3 et 4', en: 'steps 3 and 4' }),
    source('engagement', { fr: 'encadré 1, CARE2, « évaluer »', en: 'Box 1, CARE2, “Evaluate”' }),
  ],
  sections: [
    {
      name: 'so_far',
      title: { fr: 'Jusqu’ici', en: 'So far' },
      items: [
        openQuestion(
          'what_helps',
          { fr: 'Qu’est-ce qui nous aide à bien travailler ensemble ?', en: 'What helps us work well together?' },
          { hint: { fr: 'Un exemple aide les autres à comprendre.', en: 'An example helps others to understand.' } },
        ),
        openQuestion(
          'what_hinders',
          { fr: 'Qu’est-ce qui nous freine ?', en: 'What gets in our way?' },
          {
            hint: {
              fr: 'Parlez de notre façon de travailler, pas d’une personne.',
              en: 'Speak of the way we work, not of a person.',
            },
          },
        ),
      ],
    },
    {
      name: 'heard',
      title: { fr: 'La parole de chaque personne', en: 'Being heard' },
      intro: agree,
      items: [
        statement('can_speak', {
          fr: 'Je peux dire ce que je pense dans l’équipe.',
          en: 'I can say what I think in the team.',
        }),
        statement('views_used', {
          fr: 'L’équipe se sert de ce que je dis.',
          en: 'The team makes use of what I say.',
        }),
        openQuestion('heard_better', {
          fr: 'Que pouvons-nous faire pour que chaque personne soit mieux entendue ?',
          en: 'What can we do so that each person is heard better?',
        }),
      ],
    },
    {
      name: 'lead',
      title: { fr: 'Mener le travail ensemble', en: 'Leading together' },
      intro: agree,
      items: [
        statement('lead_together', {
          fr: 'Un patient et un professionnel mènent nos rencontres ensemble.',
          en: 'A patient and a professional lead our meetings together.',
        }),
        statement('decide_together', {
          fr: 'Nous prenons nos décisions tous ensemble.',
          en: 'We make our decisions as one team.',
        }),
        openQuestion('lead_better', {
          fr: 'Comment mieux partager la conduite du travail ?',
          en: 'How can we share the lead better?',
        }),
      ],
    },
    {
      name: 'adjust',
      title: { fr: 'Ce que nous changeons', en: 'What we change' },
      items: [
        statement('on_track', { fr: 'Notre travail avance vers son but.', en: 'Our work moves toward its goal.' }),
        openQuestion('change_first', {
          fr: 'Que faut-il changer en premier d’ici la fin ?',
          en: 'What should we change first, before the end?',
        }),
        openQuestion('my_part', {
          fr: 'Et vous, que pouvez-vous faire pour aider ?',
          en: 'And you, what can you do to help?',
        }),
      ],
    },
  ],
  scales: [
    {
      name: 'heard',
      title: { fr: 'Être entendu', en: 'Being heard' },
      items: [{ name: 'can_speak' }, { name: 'views_used' }],
    },
    {
      name: 'lead',
      title: { fr: 'Leadership partagé', en: 'Shared leadership' },
      items: [{ name: 'lead_together' }, { name: 'decide_together' }],
    },
  ],
});
