import { documentSchema, type QuestionnaireDocument } from '../../document.ts';
import { checklistLine, openQuestion } from '../itemShapes.ts';
import { source } from '../papers.ts';

const whereAreWe = {
  fr: 'Pour chaque phrase, dites où en est votre équipe.',
  en: 'For each statement, say where your team stands.',
};

/** A checklist of what the first two steps of the Program ask for, filled in by both sides before the work begins. */
export const teamReadiness1: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'team-readiness',
  purpose: 'experience',
  title: { fr: 'Notre équipe est-elle prête ?', en: 'Is our team ready?' },
  description: {
    fr: 'Une liste de ce qu’il faut avant de commencer : l’appui des dirigeants, le choix des membres et leur préparation.',
    en: 'A list of what a team needs before it begins. It is about support from leaders, the choice of members and how they prepare.',
  },
  consent: {
    heading: { fr: 'Sommes-nous prêts à travailler ensemble ?', en: 'Are we ready to work together?' },
    paragraphs: [
      {
        fr: 'Cette liste aide votre équipe à voir ce qui est en place et ce qui manque encore.',
        en: 'This list helps your team see what is in place and what is still missing.',
      },
      {
        fr: 'Répondez selon ce que vous voyez, de votre place. Vous ne savez pas ? Dites-le : c’est utile aussi.',
        en: 'Answer from what you see, from where you stand. You do not know? Say so: that is useful too.',
      },
      {
        fr: 'Ce n’est pas un examen. Personne ne compare votre équipe aux autres. Vous pouvez sauter toute question.',
        en: 'This is not a test. Nobody compares your team with others. You may skip any question.',
      },
    ],
  },
  licence: 'Apache-2.0',
  sources: [
    source('teams', { fr: 'étapes 1 et 2, encadré 1', en: 'steps 1 and 2, Box 1' }),
    source('engagement', {
      fr: 'encadré 1, CARE2, « adapter », « aller vers » et « apprendre les uns des autres »',
      en: 'Box 1, CARE2, “Accommodate”, “Reach out” and “Educate each other”',
    }),
  ],
  sections: [
    {
      name: 'awareness',
      title: { fr: 'Étape 1 : faire connaître le projet', en: 'Step 1: Making it known' },
      intro: whereAreWe,
      items: [
        checklistLine('leaders_support', {
          fr: 'Les dirigeants savent ce que nous faisons et nous appuient.',
          en: 'Top leaders know what we do and support us.',
        }),
        checklistLine('managers_met', {
          fr: 'Les gestionnaires des services touchés ont été rencontrés.',
          en: 'Someone has met with the managers of the services involved.',
        }),
        checklistLine('time_set_aside', {
          fr: 'Les professionnels ont du temps réservé pour ce travail.',
          en: 'Professionals have time set aside for this work.',
        }),
        checklistLine('means_planned', {
          fr: 'L’argent et l’aide qu’il nous faut sont prévus.',
          en: 'The money and help we need are planned for.',
        }),
        checklistLine('news_planned', {
          fr: 'Nous savons quoi dire de notre travail, à qui et quand.',
          en: 'We know what to say about our work, to whom and when.',
        }),
        checklistLine('staff_told', {
          fr: 'Tout le personnel du service a entendu parler du projet.',
          en: 'All the staff of the unit have heard about the project.',
        }),
        checklistLine('others_told', {
          fr: 'Les gens de l’établissement et du dehors peuvent suivre ce que nous faisons.',
          en: 'People inside and outside the institution can follow what we do.',
        }),
        checklistLine(
          'person_named',
          {
            fr: 'Une personne a été nommée pour soutenir l’équipe.',
            en: 'A person has been named to support the team.',
          },
          {
            hint: {
              fr: 'On dit souvent « leader de collaboration ».',
              en: 'Often called a “collaborative leader”.',
            },
          },
        ),
      ],
    },
    {
      name: 'selection',
      title: { fr: 'Étape 2 : choisir les membres', en: 'Step 2: Choosing members' },
      intro: {
        fr: 'Pour chaque phrase, dites où en est votre équipe. « Patients » comprend aussi les proches.',
        en: 'For each statement, say where your team stands. “Patients” includes family and caregivers.',
      },
      items: [
        checklistLine('mandate_plain', {
          fr: 'Notre mandat est écrit en mots simples.',
          en: 'Our mandate is written in plain words.',
        }),
        checklistLine('patients_fit_mandate', {
          fr: 'Nous avons choisi des patients qui ont vécu ce dont parle le mandat.',
          en: 'We chose patients who have lived through what the mandate is about.',
        }),
        checklistLine('six_to_eight', {
          fr: 'L’équipe compte de six à huit personnes.',
          en: 'The team has six to eight people.',
        }),
        checklistLine('two_patients', {
          fr: 'L’équipe compte au moins deux patients.',
          en: 'The team has two patients or more.',
        }),
        checklistLine('professionals_willing', {
          fr: 'Les professionnels sont là par choix.',
          en: 'The professionals are here by choice.',
        }),
        checklistLine('professionals_trusted', {
          fr: 'Leurs collègues leur font confiance.',
          en: 'Their colleagues trust them.',
        }),
        checklistLine('met_by_two', {
          fr: 'Deux personnes, dont un patient, ont rencontré chaque futur membre patient.',
          en: 'Two people, one of them a patient, met each patient who wished to join.',
        }),
        checklistLine('same_criteria', {
          fr: 'Elles ont posé les mêmes questions à tous.',
          en: 'They asked everyone the same questions.',
        }),
        checklistLine(
          'several_ways',
          {
            fr: 'Nous avons cherché des patients à plus d’un endroit.',
            en: 'We looked for patients in more than one place.',
          },
          {
            hint: {
              fr: 'Par exemple : par les soignants, les groupes de patients ou les réseaux sociaux.',
              en: 'For example: through care staff, patient groups or social media.',
            },
          },
        ),
        checklistLine(
          'needs_asked',
          {
            fr: 'Nous avons demandé à chaque personne ce qu’il lui faut pour venir et prendre part.',
            en: 'We asked each person what they need to come and take part.',
          },
          {
            hint: {
              fr: 'Par exemple : l’heure, le transport, la garde d’enfants, la langue, un accès facile.',
              en: 'For example: time of day, transport, child care, language, easy access.',
            },
          },
        ),
      ],
    },
    {
      name: 'preparation',
      title: { fr: 'Étape 2 : se préparer', en: 'Step 2: Getting ready' },
      intro: whereAreWe,
      items: [
        checklistLine('same_period', {
          fr: 'Les patients et les professionnels sont arrivés vers le même moment.',
          en: 'Patients and professionals joined at about the same time.',
        }),
        checklistLine('all_trained', {
          fr: 'Tous les membres ont appris à travailler en partenariat.',
          en: 'All members have learned how to work as partners.',
        }),
        checklistLine('trained_together', {
          fr: 'Nous avons suivi cette formation ensemble.',
          en: 'We took this training together.',
        }),
        checklistLine('patient_trainer', {
          fr: 'Un patient a aidé à donner la formation.',
          en: 'A patient helped to give the training.',
        }),
        openQuestion('still_missing', {
          fr: 'Que manque-t-il encore pour bien commencer ?',
          en: 'What is still missing for a good start?',
        }),
      ],
    },
  ],
  scales: [
    {
      name: 'step_1',
      title: { fr: 'Étape 1 : faire connaître le projet', en: 'Step 1: Making it known' },
      items: [
        ...['leaders_support', 'managers_met', 'time_set_aside', 'means_planned'],
        ...['news_planned', 'staff_told', 'others_told', 'person_named'],
      ].map((name) => ({ name })),
    },
    {
      name: 'step_2',
      title: { fr: 'Étape 2 : choisir et préparer', en: 'Step 2: Choosing and preparing' },
      items: [
        ...['mandate_plain', 'patients_fit_mandate', 'six_to_eight', 'two_patients', 'professionals_willing'],
        ...['professionals_trusted', 'met_by_two', 'same_criteria', 'several_ways', 'needs_asked'],
        ...['same_period', 'all_trained', 'trained_together', 'patient_trainer'],
      ].map((name) => ({ name })),
    },
  ],
});
