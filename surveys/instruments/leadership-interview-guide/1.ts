import { documentSchema, type QuestionnaireDocument } from '../../document.ts';
import type { Text } from '../../text.ts';
import { source } from '../papers.ts';

const asked = (name: string, text: Text, prompts: Text) => ({
  kind: 'long_text' as const,
  name,
  text,
  hint: prompts,
  maxLength: 10_000,
});

/** What may help or hinder: the same themes for both questions, so that they can be set side by side. */
const themes = [
  { code: 'LEADERS', label: { fr: 'L’appui des dirigeants', en: 'Support from leaders' } },
  { code: 'TIME', label: { fr: 'Le temps', en: 'Time' } },
  { code: 'MONEY', label: { fr: 'L’argent et les moyens', en: 'Money and means' } },
  { code: 'MEMBERS', label: { fr: 'Le choix des membres', en: 'The choice of members' } },
  { code: 'TRAINING', label: { fr: 'La formation', en: 'Training' } },
  { code: 'COACHING', label: { fr: 'Le soutien des coachs', en: 'Support from coaches' } },
  {
    code: 'SHARED_LEAD',
    label: { fr: 'Un duo patient-professionnel à la tête', en: 'A patient and a professional in the lead' },
  },
  { code: 'CLIMATE', label: { fr: 'Le respect et la confiance', en: 'Respect and trust' } },
  { code: 'NEWS', label: { fr: 'L’information qui circule', en: 'News that gets around' } },
  { code: 'THANKS', label: { fr: 'La reconnaissance', en: 'Thanks and credit' } },
  { code: 'RULES', label: { fr: 'Les règles et les frais', en: 'Rules and costs' } },
  { code: 'OTHER', label: { fr: 'Autre chose', en: 'Something else' } },
  { code: 'NONE', exclusive: true, label: { fr: 'Rien de cela', en: 'None of these' } },
];

/** A guide for talking with managers at the end, open questions with prompts, and themes for the one who codes the notes. */
export const leadershipInterviewGuide1: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'leadership-interview-guide',
  purpose: 'interview',
  title: { fr: 'Guide d’entrevue avec les gestionnaires', en: 'Interview guide for managers' },
  description: {
    fr: 'Des questions ouvertes pour savoir ce qui a aidé ou freiné le travail avec des patients, puis une liste de thèmes pour classer les réponses.',
    en: 'Open questions to learn what helped or hindered work with patients, then a list of themes to sort the answers.',
  },
  consent: {
    heading: { fr: 'Avant de commencer', en: 'Before you start' },
    paragraphs: [
      {
        fr: 'Dites qui vous êtes, pourquoi vous posez ces questions et qui lira vos notes.',
        en: 'Say who you are, why you ask these questions and who will read your notes.',
      },
      {
        fr: 'Dites aussi que la personne peut passer une question ou arrêter quand elle veut. Demandez son accord avant d’enregistrer.',
        en: 'Also say that the person may pass on a question or stop at any time. Ask before you record.',
      },
      {
        fr: 'Posez les questions dans l’ordre qui vous convient. Sous chaque question, il y a des pistes pour aller plus loin.',
        en: 'Ask the questions in the order that suits you. Under each one are prompts to go further.',
      },
      {
        fr: 'Après l’entrevue, une autre personne, si possible, lit les notes et choisit les thèmes.',
        en: 'After the interview, another person, if possible, reads the notes and picks the themes.',
      },
    ],
  },
  licence: 'Apache-2.0',
  sources: [
    source('teams', { fr: 'étapes 1, 3 et 4, conclusion', en: 'steps 1, 3 and 4, conclusion' }),
    source('engagement', {
      fr: 'les paragraphes sur les suites à donner et sur les moyens',
      en: 'the paragraphs on acting on recommendations and on resources',
    }),
  ],
  sections: [
    {
      name: 'person',
      title: { fr: 'La personne', en: 'The person' },
      items: [
        {
          kind: 'single',
          name: 'post',
          text: { fr: 'Quel est son poste ?', en: 'What is their post?' },
          options: [
            { code: 'EXECUTIVE', label: { fr: 'À la direction de l’établissement', en: 'Head of the institution' } },
            { code: 'DEPARTMENT', label: { fr: 'À la tête d’un service', en: 'Head of a department' } },
            { code: 'QUALITY', label: { fr: 'Qualité ou partenariat', en: 'Quality or partnership' } },
            { code: 'OTHER', label: { fr: 'Un autre poste', en: 'Another post' } },
          ],
        },
      ],
    },
    {
      name: 'questions',
      title: { fr: 'Les questions', en: 'The questions' },
      items: [
        asked(
          'support_given',
          {
            fr: 'Comment avez-vous aidé les équipes qui travaillent avec des patients ?',
            en: 'How have you helped the teams that work with patients?',
          },
          {
            fr: 'Pistes : le temps, l’argent, les gens, ce que vous avez dit et à qui.',
            en: 'Prompts: time, money, people, what you said and to whom.',
          },
        ),
        asked(
          'changes',
          {
            fr: 'Qu’est-ce que ce travail a changé chez vous ?',
            en: 'What has this work changed in your institution?',
          },
          {
            fr: 'Pistes : dans les soins, dans la façon de décider, chez les gens. Pouvez-vous donner un exemple ?',
            en: 'Prompts: in care, in how you decide, in people. Can you give an example?',
          },
        ),
        asked(
          'helped',
          { fr: 'Qu’est-ce qui a aidé ?', en: 'What helped?' },
          {
            fr: 'Pistes : au début, au milieu, à la fin. Qui a joué un grand rôle ?',
            en: 'Prompts: at the start, in the middle, at the end. Who played a large part?',
          },
        ),
        asked(
          'hindered',
          { fr: 'Qu’est-ce qui a nui ?', en: 'What made it hard?' },
          {
            fr: 'Pistes : qu’avez-vous fait alors ? Que feriez-vous d’autre la prochaine fois ?',
            en: 'Prompts: what did you do then? What would you do next time?',
          },
        ),
        asked(
          'patients_part',
          {
            fr: 'Quelle part les patients ont-ils prise aux décisions ?',
            en: 'What part did patients take in decisions?',
          },
          {
            fr: 'Pistes : une décision qui a changé grâce à eux ; une décision prise sans eux.',
            en: 'Prompts: a decision that changed because of them; a decision made without them.',
          },
        ),
        asked(
          'ideas_after',
          { fr: 'Que sont devenues les idées des équipes ?', en: 'What became of the teams’ ideas?' },
          {
            fr: 'Pistes : celles qui ont servi, celles qui attendent, celles que vous avez refusées. Qui l’a dit aux équipes ?',
            en: 'Prompts: those put to use, those that wait, those you turned down. Who told the teams?',
          },
        ),
        asked(
          'to_last',
          { fr: 'Que faut-il pour que cela dure ?', en: 'What will it take to make it last?' },
          {
            fr: 'Pistes : les gens, les moyens, les règles, la formation.',
            en: 'Prompts: people, means, rules, training.',
          },
        ),
        asked(
          'advice',
          {
            fr: 'Que diriez-vous à quelqu’un qui commence ailleurs ?',
            en: 'What would you tell someone who is starting elsewhere?',
          },
          {
            fr: 'Piste : la première chose à faire, et une chose à éviter.',
            en: 'Prompt: the first thing to do, and one thing to avoid.',
          },
        ),
      ],
    },
    {
      name: 'coding',
      title: { fr: 'Après : classer les réponses', en: 'Afterwards: sorting the answers' },
      intro: {
        fr: 'Pour la personne qui lit les notes. Choisissez tous les thèmes dont il a été question, même en peu de mots.',
        en: 'For the person who reads the notes. Choose every theme that came up, even in a few words.',
      },
      items: [
        {
          kind: 'multiple',
          name: 'coded_helped',
          text: { fr: 'Ce qui a aidé', en: 'What helped' },
          options: themes,
        },
        {
          kind: 'multiple',
          name: 'coded_hindered',
          text: { fr: 'Ce qui a nui', en: 'What made it hard' },
          options: themes,
        },
        {
          kind: 'multiple',
          name: 'coded_changes',
          text: { fr: 'Ce qui a changé', en: 'What changed' },
          options: [
            { code: 'CARE', label: { fr: 'Les soins et les services', en: 'Care and services' } },
            { code: 'DECISIONS', label: { fr: 'La façon de décider', en: 'How decisions are made' } },
            { code: 'PATIENTS', label: { fr: 'La place des patients', en: 'The place of patients' } },
            { code: 'STAFF', label: { fr: 'Le travail du personnel', en: 'The work of staff' } },
            { code: 'OTHER', label: { fr: 'Autre chose', en: 'Something else' } },
            { code: 'NONE', exclusive: true, label: { fr: 'Rien, pour l’instant', en: 'Nothing so far' } },
          ],
        },
        {
          kind: 'single',
          name: 'coded_part',
          dontKnow: true,
          text: {
            fr: 'La part des patients, d’après ce qui a été dit',
            en: 'The part of patients, from what was said',
          },
          options: [
            { code: 'INFORMED', label: { fr: 'On leur dit ce qui est décidé', en: 'They are told what is decided' } },
            { code: 'CONSULTED', label: { fr: 'On demande leur avis', en: 'They are asked for their view' } },
            {
              code: 'COLLABORATE',
              label: { fr: 'Ils y travaillent avec l’équipe', en: 'They work on it with the team' },
            },
            { code: 'DECIDE', label: { fr: 'Ils décident avec l’équipe', en: 'They decide with the team' } },
          ],
        },
        {
          kind: 'long_text',
          name: 'coder_notes',
          text: { fr: 'Un doute, une phrase à retenir ?', en: 'A doubt, a phrase to remember?' },
          hint: { fr: 'N’écrivez aucun nom.', en: 'Write no names.' },
        },
      ],
    },
  ],
});
