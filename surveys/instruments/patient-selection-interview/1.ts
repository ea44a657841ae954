import { documentSchema, type QuestionnaireDocument } from '../../document.ts';
import type { Text } from '../../text.ts';
import { source } from '../papers.ts';

/** One of the twelve criteria of Box 1. An interviewer who has not seen it says so: no point stands for that. */
const criterion = (name: string, text: Text, hint?: Text) => ({
  kind: 'rating' as const,
  name,
  dontKnow: true,
  text,
  ...(hint === undefined ? {} : { hint }),
  points: [
    { value: 1, label: { fr: 'Pas du tout', en: 'Not at all' } },
    { value: 2, label: { fr: 'Un peu', en: 'A little' } },
    { value: 3, label: { fr: 'Assez bien', en: 'Fairly well' } },
    { value: 4, label: { fr: 'Très bien', en: 'Very well' } },
  ],
});

const comment = (name: string, text: Text, hint?: Text) => ({
  kind: 'long_text' as const,
  name,
  text,
  ...(hint === undefined ? {} : { hint }),
});

const howFar = {
  fr: 'Selon ce que vous avez vu et entendu, à quel point est-ce vrai de cette personne ? Si l’entrevue n’en a rien montré, choisissez « Je ne sais pas ».',
  en: 'From what you saw and heard, how true is this of the person? If nothing in the interview showed it, choose “I don’t know”.',
};

/**
 * The form of one interviewer of two, over the twelve criteria of Box 1. It has no scale on purpose: no total, no pass
 * mark. What the person needs is asked before anything is rated.
 */
export const patientSelectionInterview1: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'patient-selection-interview',
  purpose: 'interview',
  title: { fr: 'Entrevue avec un futur patient partenaire', en: 'Interview with a future patient partner' },
  description: {
    fr: 'Une fiche pour chacune des deux personnes qui mènent l’entrevue : douze critères, des mots pour chaque note, et de la place pour écrire.',
    en: 'One form for each of the two people who lead the interview. It has twelve criteria, words for each rating, and room to write.',
  },
  consent: {
    heading: { fr: 'Avant l’entrevue', en: 'Before the interview' },
    paragraphs: [
      {
        fr: 'Deux personnes mènent l’entrevue. L’une est un patient recruteur. L’autre s’occupe du partenariat.',
        en: 'Two people lead the interview. One is a patient recruiter. The other is in charge of partnership.',
      },
      {
        fr: 'Chacune remplit sa propre fiche, avant d’en parler avec l’autre. Ensuite, comparez vos fiches. Un écart n’est pas une erreur : c’est un bon sujet de discussion.',
        en: 'Each fills in one form of their own, before they talk. Then compare the two forms. A gap is not a mistake: it is a good thing to talk about.',
      },
      {
        fr: 'Il n’y a ni total ni note de passage. Les notes n’écartent personne. Elles vous aident à choisir à deux.',
        en: 'There is no total and no pass mark. The ratings rule nobody out. They help the two of you choose.',
      },
      {
        fr: 'Dites à la personne que vous prenez des notes, pourquoi, et qui les lira.',
        en: 'Tell the person that you take notes, why, and who will read them.',
      },
    ],
  },
  licence: 'Apache-2.0',
  sources: [
    source('teams', { fr: 'étape 2 et encadré 1', en: 'step 2 and Box 1' }),
    source('engagement', {
      fr: 'encadré 1, CARE2, « adapter » et « aller vers »',
      en: 'Box 1, CARE2, “Accommodate” and “Reach out”',
    }),
  ],
  sections: [
    {
      name: 'setting',
      title: { fr: 'L’entrevue', en: 'The interview' },
      items: [
        {
          kind: 'information',
          name: 'alone_first',
          text: {
            fr: 'Remplissez cette fiche par vous-même, avant de parler de l’entrevue avec l’autre personne.',
            en: 'Fill in this form on your own, before you talk about the interview with the other person.',
          },
        },
        {
          kind: 'single',
          name: 'filled_in_by',
          text: { fr: 'Qui remplit cette fiche ?', en: 'Who fills in this form?' },
          options: [
            { code: 'RECRUITER', label: { fr: 'Le patient recruteur', en: 'The patient recruiter' } },
            {
              code: 'PARTNERSHIP',
              label: { fr: 'La personne qui s’occupe du partenariat', en: 'The staff member in charge of partnership' },
            },
            { code: 'OTHER', label: { fr: 'Une autre personne', en: 'Someone else' } },
          ],
        },
        {
          kind: 'short_text',
          name: 'project',
          text: { fr: 'Pour quelle équipe ou quel projet ?', en: 'For which team or project?' },
        },
        {
          kind: 'single',
          name: 'held',
          text: { fr: 'Comment vous êtes-vous parlé ?', en: 'How did you talk?' },
          options: [
            { code: 'IN_PERSON', label: { fr: 'En personne', en: 'In person' } },
            { code: 'PHONE', label: { fr: 'Au téléphone', en: 'By phone' } },
            { code: 'VIDEO', label: { fr: 'En vidéo', en: 'By video' } },
          ],
        },
      ],
    },
    {
      name: 'fairness',
      title: { fr: 'Une chance égale', en: 'A fair chance' },
      intro: {
        fr: 'Certains critères peuvent écarter à tort quelqu’un qui lit peu, qui parle une autre langue ou dont l’emploi laisse peu de temps. Demandez d’abord ce qu’il faut à la personne, et offrez-le.',
        en: 'Some criteria may wrongly rule out someone who reads little, speaks another language or has a job that leaves little time. First ask what the person needs, and offer it.',
      },
      items: [
        {
          kind: 'single',
          name: 'needs_asked',
          text: {
            fr: 'Avez-vous demandé à la personne ce qu’il lui faut pour prendre part ?',
            en: 'Did you ask the person what they need to take part?',
          },
          hint: {
            fr: 'Par exemple : une autre heure, le transport, la garde d’enfants, un interprète, des textes plus simples.',
            en: 'For example: another time of day, a ride, child care, an interpreter, plain texts.',
          },
          options: [
            { code: 'YES', label: { fr: 'Oui', en: 'Yes' } },
            { code: 'NO', label: { fr: 'Pas encore', en: 'Not yet' } },
          ],
        },
        {
          kind: 'single',
          name: 'needs_offered',
          shownIf: { item: 'needs_asked', is: ['YES'] },
          text: { fr: 'Le lui avez-vous offert ?', en: 'Did you offer it?' },
          options: [
            { code: 'ALL', label: { fr: 'Oui, tout', en: 'Yes, all of it' } },
            { code: 'PART', label: { fr: 'Une partie', en: 'Part of it' } },
            { code: 'NOT_YET', label: { fr: 'Pas encore', en: 'Not yet' } },
            { code: 'NO_NEED', label: { fr: 'La personne n’a besoin de rien', en: 'The person needs nothing' } },
          ],
        },
        comment(
          'needs_plan',
          { fr: 'Que faut-il prévoir pour cette personne ?', en: 'What must be planned for this person?' },
          {
            fr: 'Notez ce qu’il faut faire, pas un diagnostic.',
            en: 'Write what must be done, not a diagnosis.',
          },
        ),
      ],
    },
    {
      name: 'criteria_1_to_6',
      title: { fr: 'Critères 1 à 6', en: 'Criteria 1 to 6' },
      intro: howFar,
      items: [
        criterion(
          'speaks_clearly',
          { fr: '1. On comprend bien ce qu’elle veut dire.', en: '1. It is easy to follow what they mean.' },
          {
            fr: 'Un accent, un interprète ou une aide à la parole ne compte pas contre la personne.',
            en: 'An accent, an interpreter or a speech aid does not count against the person.',
          },
        ),
        criterion('constructive', {
          fr: '2. Quand elle parle de ce qui va mal dans les soins, elle cherche comment faire mieux.',
          en: '2. When they speak of what goes wrong in care, they look for ways to do better.',
        }),
        criterion('illness_experience', {
          fr: '3. Elle connaît bien la maladie pour l’avoir vécue, ou pour avoir aidé un proche.',
          en: '3. They know the illness well from living with it, or from helping someone close.',
        }),
        criterion('care_experience', {
          fr: '4. Elle a souvent eu affaire aux soins dont parle le projet.',
          en: '4. They have often used the care that the project is about.',
        }),
        criterion(
          'stable_health',
          {
            fr: '5. Sa santé est stable en ce moment.',
            en: '5. Their health is stable right now.',
          },
          {
            fr: 'Il s’agit de ne pas lui nuire pendant une crise. Elle pourra revenir plus tard.',
            en: 'The point is not to harm them during a crisis. They can come back later.',
          },
        ),
        criterion('shares_story', {
          fr: '6. Elle peut raconter ce qu’elle a vécu et a appris à vivre avec.',
          en: '6. They can tell what they went through and have learned to live with it.',
        }),
      ],
    },
    {
      name: 'criteria_7_to_12',
      title: { fr: 'Critères 7 à 12', en: 'Criteria 7 to 12' },
      intro: howFar,
      items: [
        criterion('sees_beyond', {
          fr: '7. Elle voit ce que son vécu peut apprendre à d’autres services.',
          en: '7. They see what other services can learn from their story.',
        }),
        criterion('wants_to_help', {
          fr: '8. Elle veut aider d’autres gens, au-delà de son propre cas.',
          en: '8. They want to help others, beyond their own case.',
        }),
        criterion('works_with_others', {
          fr: '9. Elle écoute et se met à la place des autres.',
          en: '9. They listen and can put themselves in the place of others.',
        }),
        criterion('critical_mind', {
          fr: '10. Elle ose poser des questions, même à une équipe qui l’a soignée.',
          en: '10. They dare to ask hard questions, even of a team that cared for them.',
        }),
        criterion('knows_partnership', {
          fr: '11. Elle comprend ce qu’est un partenariat et ce qu’il lui demandera.',
          en: '11. They know what a partnership is and what it will ask of them.',
        }),
        criterion(
          'available',
          {
            fr: '12. Elle a le temps et le désir de rester jusqu’au bout.',
            en: '12. They have the time and the will to stay to the end.',
          },
          {
            fr: 'Notez le désir d’abord. L’heure, le lieu et les frais, l’équipe peut les changer.',
            en: 'Rate the will first. Time, place and costs are things that the team can change.',
          },
        ),
      ],
    },
    {
      name: 'conclusion',
      title: { fr: 'Pour finir', en: 'To finish' },
      items: [
        comment('strengths', {
          fr: 'Qu’est-ce que cette personne peut apporter à l’équipe ?',
          en: 'What can this person bring to the team?',
        }),
        comment('open_questions', { fr: 'Quelles questions restent ouvertes ?', en: 'Which questions remain open?' }),
        {
          kind: 'single',
          name: 'own_view',
          dontKnow: true,
          text: {
            fr: 'À votre avis, avant d’en parler à deux ?',
            en: 'What is your view, before the two of you talk?',
          },
          options: [
            { code: 'THIS_TEAM', label: { fr: 'Oui, pour cette équipe', en: 'Yes, for this team' } },
            { code: 'OTHER_TEAM', label: { fr: 'Oui, pour une autre équipe', en: 'Yes, for another team' } },
            { code: 'LATER', label: { fr: 'Plus tard', en: 'Later' } },
            { code: 'OTHER_ROLE', label: { fr: 'Dans un autre rôle', en: 'In another role' } },
            { code: 'NO', label: { fr: 'Non', en: 'No' } },
          ],
        },
        comment('free_comment', { fr: 'Autre chose à noter ?', en: 'Anything else to note?' }),
      ],
    },
  ],
});
