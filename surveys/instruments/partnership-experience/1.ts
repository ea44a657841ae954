import { documentSchema, type QuestionnaireDocument } from '../../document.ts';
import { source } from '../papers.ts';

/**
 * Experience of working in partnership: twelve statements in three scales of four, the same for both sides, then the
 * objectives, an overall rating and two open questions. Our own wording; nothing is required.
 */
export const partnershipExperience1: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'partnership-experience',
  purpose: 'experience',
  title: { fr: 'Votre expérience du travail en partenariat', en: 'Your experience of working in partnership' },
  description: {
    fr: 'Ce que vivent patients, proches et professionnels dans une même équipe : se préparer, parler, peser sur les décisions.',
    en: 'What patients, caregivers and professionals live in one team. Were they prepared? Could they speak? Did they have a say?',
  },
  consent: {
    heading: { fr: 'Votre expérience compte', en: 'Your experience matters' },
    paragraphs: [
      {
        fr: 'Ces questions portent sur ce que vous avez vécu dans votre équipe : si la préparation était bonne, si chaque personne pouvait parler, et si ce qu’elle apportait a compté.',
        en: 'These questions are about what you have lived in your team. Were you well prepared? Could each person speak? Did what they brought count?',
      },
      {
        fr: 'Vos réponses aident votre équipe et votre établissement à voir ce qui va bien et ce qui doit changer. Elles ne servent pas à noter des personnes. Il n’y a pas de mauvaise réponse.',
        en: 'Your answers help your team and your institution see what goes well and what needs to change. They are not used to grade people. There are no wrong answers.',
      },
      { fr: 'Vous pouvez sauter toute question.', en: 'You may skip any question.' },
    ],
  },
  licence: 'Apache-2.0',
  sources: [
    source('teams', { fr: 'les quatre étapes du programme', en: 'the four steps of the program' }),
    source('engagement', {
      fr: 'encadré 1, CARE2, et les paragraphes sur les suites à donner',
      en: 'Box 1, the CARE2 considerations, and the paragraphs on acting on recommendations',
    }),
  ],
  sections: [
    {
      name: 'preparation',
      title: { fr: 'La préparation', en: 'Preparation' },
      intro: {
        fr: 'Ici, « équipe » désigne les patients, les proches et les professionnels qui travaillent ensemble au même mandat. Dites à quel point vous êtes d’accord avec chaque phrase.',
        en: 'Here, “team” means the patients, caregivers and professionals who work together on the same mandate. Say how much you agree with each statement.',
      },
      items: [
        {
          kind: 'agreement',
          name: 'purpose_clear',
          preferNotToSay: true,
          text: {
            fr: 'Je comprends ce que notre équipe doit accomplir.',
            en: 'I understand what our team is meant to achieve.',
          },
        },
        {
          kind: 'agreement',
          name: 'prepared',
          preferNotToSay: true,
          text: {
            fr: 'J’ai eu ce qu’il me fallait pour me préparer à travailler en partenariat.',
            en: 'I had the preparation I needed to work in partnership.',
          },
          textFor: {
            patient_side: {
              fr: 'J’ai eu ce qu’il me fallait pour me préparer à travailler avec des professionnels.',
              en: 'I had the preparation I needed to work well with professionals.',
            },
            professional_side: {
              fr: 'J’ai eu ce qu’il me fallait pour me préparer à travailler avec des patients et des proches.',
              en: 'I had the preparation I needed to work well with patients and caregivers.',
            },
          },
          hint: {
            fr: 'Par exemple : une formation, une rencontre, un guide.',
            en: 'For example: training, a meeting, a guide.',
          },
        },
        {
          kind: 'agreement',
          name: 'documents_usable',
          notApplicable: true,
          preferNotToSay: true,
          text: {
            fr: 'Les documents de l’équipe étaient faciles à utiliser pour moi.',
            en: 'The team’s documents were easy for me to use.',
          },
          hint: {
            fr: 'Par exemple : les ordres du jour, les comptes rendus, les textes à lire.',
            en: 'For example: agendas, minutes, texts to read.',
          },
        },
        {
          kind: 'agreement',
          name: 'accommodated',
          notApplicable: true,
          preferNotToSay: true,
          text: {
            fr: 'J’ai eu ce qu’il me fallait pour pouvoir participer.',
            en: 'I had what I needed to be able to take part.',
          },
          hint: {
            fr: 'Par exemple : l’heure, du temps libre au travail, le transport, la garde d’enfants, la langue, un accès facile.',
            en: 'For example: time of day, time off work, transport, child care, language, easy access.',
          },
        },
      ],
    },
    {
      name: 'voice',
      title: { fr: 'La parole', en: 'Voice' },
      intro: {
        fr: 'Dites à quel point vous êtes d’accord avec chaque phrase. « Patients » comprend aussi les proches.',
        en: 'Say how much you agree with each statement. “Patients” includes family and caregivers.',
      },
      items: [
        {
          kind: 'agreement',
          name: 'speak_freely',
          preferNotToSay: true,
          text: { fr: 'J’ai pu m’exprimer librement dans l’équipe.', en: 'I could speak freely in the team.' },
        },
        {
          kind: 'agreement',
          name: 'listened_to',
          preferNotToSay: true,
          text: { fr: 'Quand je parlais, l’équipe m’écoutait.', en: 'When I spoke, the team listened to me.' },
        },
        {
          kind: 'agreement',
          name: 'mutual_respect',
          preferNotToSay: true,
          text: {
            fr: 'Patients et professionnels se sont traités avec respect.',
            en: 'Patients and professionals treated one another with respect.',
          },
        },
        {
          kind: 'agreement',
          name: 'shared_leadership',
          preferNotToSay: true,
          text: {
            fr: 'Patients et professionnels ont dirigé ensemble le travail de l’équipe.',
            en: 'Patients and professionals led the team’s work together.',
          },
        },
      ],
    },
    {
      name: 'influence',
      title: { fr: 'L’influence', en: 'Influence' },
      intro: {
        fr: 'Dites à quel point vous êtes d’accord avec chaque phrase.',
        en: 'Say how much you agree with each statement.',
      },
      items: [
        {
          kind: 'agreement',
          name: 'input_considered',
          preferNotToSay: true,
          text: {
            fr: 'L’équipe a bien réfléchi à ce que j’ai apporté.',
            en: 'What I brought to the team was carefully considered.',
          },
          textFor: {
            patient_side: {
              fr: 'L’équipe a bien réfléchi à ce que j’ai apporté de mon expérience des soins.',
              en: 'What I brought from my experience of care was carefully considered.',
            },
            professional_side: {
              fr: 'L’équipe a bien réfléchi à ce que j’ai apporté de mon expérience au travail.',
              en: 'What I brought from my work experience was carefully considered.',
            },
          },
        },
        {
          kind: 'agreement',
          name: 'influenced_decisions',
          notApplicable: true,
          dontKnow: true,
          preferNotToSay: true,
          text: {
            fr: 'Ce que j’ai apporté a influencé les décisions de l’équipe.',
            en: 'What I brought influenced the team’s decisions.',
          },
        },
        {
          kind: 'agreement',
          name: 'know_what_happened',
          notApplicable: true,
          preferNotToSay: true,
          text: {
            fr: 'Je sais ce que sont devenues les idées de notre équipe.',
            en: 'I know what became of our team’s ideas.',
          },
        },
        {
          kind: 'agreement',
          name: 'would_do_again',
          preferNotToSay: true,
          text: {
            fr: 'Je participerais de nouveau à une équipe comme celle-ci.',
            en: 'I would take part in a team like this again.',
          },
        },
      ],
    },
    {
      name: 'overall',
      title: { fr: 'Vue d’ensemble', en: 'Overall view' },
      items: [
        {
          kind: 'agreement',
          name: 'objectives_achieved',
          notApplicable: true,
          dontKnow: true,
          preferNotToSay: true,
          text: {
            fr: 'À ce jour, notre équipe atteint les objectifs qu’elle s’est donnés.',
            en: 'To date, our team is achieving the objectives it set for itself.',
          },
        },
        {
          kind: 'rating',
          name: 'overall_satisfaction',
          preferNotToSay: true,
          text: {
            fr: 'Dans l’ensemble, comment trouvez-vous votre expérience dans cette équipe ?',
            en: 'All in all, how satisfied are you with partnership in this team?',
          },
          points: [
            { value: 1, label: { fr: 'Très insatisfaisante', en: 'Very dissatisfied' } },
            { value: 2, label: { fr: 'Insatisfaisante', en: 'Dissatisfied' } },
            {
              value: 3,
              label: { fr: 'Ni satisfaisante ni insatisfaisante', en: 'Neither satisfied nor dissatisfied' },
            },
            { value: 4, label: { fr: 'Satisfaisante', en: 'Satisfied' } },
            { value: 5, label: { fr: 'Très satisfaisante', en: 'Very satisfied' } },
          ],
        },
        {
          kind: 'long_text',
          name: 'went_well',
          preferNotToSay: true,
          text: { fr: 'Qu’est-ce qui a bien fonctionné ?', en: 'What worked well?' },
          hint: {
            fr: 'Évitez les noms et les détails qui feraient reconnaître quelqu’un, vous y compris.',
            en: 'Please leave out names and anything that would point to someone, even you.',
          },
        },
        {
          kind: 'long_text',
          name: 'to_improve',
          preferNotToSay: true,
          text: {
            fr: 'Qu’est-ce qui pourrait être amélioré, et comment ?',
            en: 'What could be improved, and how?',
          },
          hint: {
            fr: 'Évitez les noms et les détails qui feraient reconnaître quelqu’un, vous y compris.',
            en: 'Please leave out names and anything that would point to someone, even you.',
          },
        },
      ],
    },
  ],
  scales: [
    {
      name: 'preparation',
      title: { fr: 'Préparation', en: 'Preparation' },
      items: [{ name: 'purpose_clear' }, { name: 'prepared' }, { name: 'documents_usable' }, { name: 'accommodated' }],
    },
    {
      name: 'voice',
      title: { fr: 'Parole', en: 'Voice' },
      items: [
        { name: 'speak_freely' },
        { name: 'listened_to' },
        { name: 'mutual_respect' },
        { name: 'shared_leadership' },
      ],
    },
    {
      name: 'influence',
      title: { fr: 'Influence', en: 'Influence' },
      items: [
        { name: 'input_considered' },
        { name: 'influenced_decisions' },
        { name: 'know_what_happened' },
        { name: 'would_do_again' },
      ],
    },
  ],
});
