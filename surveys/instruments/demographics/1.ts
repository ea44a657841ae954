import { documentSchema, type QuestionnaireDocument } from '../../document.ts';
import { source } from '../papers.ts';

/**
 * Who is around the table: asked after the experience questions, always optional, stored apart from them with no key.
 * Category sets follow docs/methods.md; the wording is our own. Indigenous identity is asked before race.
 */
export const demographics1: QuestionnaireDocument = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'demographics',
  purpose: 'demographics',
  title: { fr: 'Quelques questions sur vous', en: 'A few questions about you' },
  description: {
    fr: 'Des questions facultatives pour voir quelles voix manquent autour de la table et ajuster nos invitations.',
    en: 'You may skip all of these. They show whose voices are missing around the table, and whom to invite.',
  },
  consent: {
    heading: {
      fr: 'Acceptez-vous de répondre à quelques questions sur vous ?',
      en: 'May we ask a few questions about you?',
    },
    paragraphs: [
      {
        fr: 'Pourquoi : pour voir quelles voix manquent et ajuster nos invitations. Vos réponses ne servent à rien d’autre.',
        en: 'Why: to see whose voices are missing and adjust our outreach. Your answers serve no other purpose.',
      },
      {
        fr: 'Elles sont conservées à part de vos réponses sur votre expérience. Rien ne relie les unes aux autres.',
        en: 'They are stored apart from your answers about your experience. Nothing links the two.',
      },
      {
        fr: 'Tout est facultatif. Vous pouvez sauter une question, choisir « Je préfère ne pas répondre », ou ne répondre à aucune.',
        en: 'All of it is optional. You may skip a question, choose “I prefer not to say”, or answer none.',
      },
      {
        fr: 'Vous parlez en votre nom : personne ne vous demande de représenter un groupe.',
        en: 'You speak for yourself: nobody asks you to represent a group.',
      },
    ],
  },
  licence: 'Apache-2.0',
  sources: [
    source('engagement', {
      fr: 'encadré 1, CARE2, « aller vers », et les paragraphes sur la diversité',
      en: 'Box 1, CARE2, “Reach out”, and the paragraphs on diversity',
    }),
    'Statistique Canada, recensement de 2021 : genre | Statistics Canada, census of population 2021: gender',
    'Statistique Canada, Enquête canadienne sur l’incapacité 2022 : types d’incapacité | Statistics Canada, Canadian Survey on Disability 2022: types of disability',
    'Normes de la Colombie-Britannique sur l’identité autochtone et la race : catégories et ordre | British Columbia standards on Indigenous identity and race: categories and order',
  ],
  sections: [
    {
      name: 'age_and_gender',
      title: { fr: 'Âge et genre', en: 'Age and gender' },
      items: [
        {
          kind: 'single',
          name: 'age',
          preferNotToSay: true,
          text: { fr: 'Quel est votre groupe d’âge ?', en: 'What is your age group?' },
          options: [
            { code: '18-24', label: { fr: '18 à 24 ans', en: '18 to 24' } },
            { code: '25-34', label: { fr: '25 à 34 ans', en: '25 to 34' } },
            { code: '35-44', label: { fr: '35 à 44 ans', en: '35 to 44' } },
            { code: '45-54', label: { fr: '45 à 54 ans', en: '45 to 54' } },
            { code: '55-64', label: { fr: '55 à 64 ans', en: '55 to 64' } },
            { code: '65-74', label: { fr: '65 à 74 ans', en: '65 to 74' } },
            { code: '75-84', label: { fr: '75 à 84 ans', en: '75 to 84' } },
            { code: '85+', label: { fr: '85 ans et plus', en: '85 and over' } },
          ],
        },
        {
          kind: 'single',
          name: 'gender',
          preferNotToSay: true,
          text: { fr: 'Quel est votre genre actuellement ?', en: 'What is your gender today?' },
          options: [
            { code: 'WOMAN', label: { fr: 'Femme', en: 'Woman' } },
            { code: 'MAN', label: { fr: 'Homme', en: 'Man' } },
            { code: 'NONBINARY', label: { fr: 'Personne non binaire', en: 'Non-binary person' } },
            { code: 'SELF', label: { fr: 'Je le dis dans mes mots', en: 'I say it in my own words' } },
          ],
        },
        {
          kind: 'short_text',
          name: 'gender_self',
          sensitive: true,
          preferNotToSay: true,
          maxLength: 100,
          shownIf: { item: 'gender', is: ['SELF'] },
          text: { fr: 'Comment décrivez-vous votre genre ?', en: 'How do you describe your gender?' },
        },
        {
          kind: 'single',
          name: 'trans',
          sensitive: true,
          preferNotToSay: true,
          text: {
            fr: 'Votre genre est-il différent du sexe inscrit à votre naissance ?',
            en: 'Is your gender different from the sex recorded at your birth?',
          },
          options: [
            { code: 'YES', label: { fr: 'Oui', en: 'Yes' } },
            { code: 'NO', label: { fr: 'Non', en: 'No' } },
          ],
        },
      ],
    },
    {
      name: 'origins',
      title: { fr: 'Origines et langues', en: 'Origins and languages' },
      items: [
        {
          kind: 'multiple',
          name: 'indigenous',
          sensitive: true,
          dontKnow: true,
          preferNotToSay: true,
          text: {
            fr: 'Vous identifiez-vous comme membre des Premières Nations, Métis ou Inuk (Inuit) ?',
            en: 'Do you identify as First Nations, Métis or Inuk (Inuit)?',
          },
          hint: { fr: 'Choisissez tout ce qui vous décrit.', en: 'Choose all that describe you.' },
          options: [
            { code: 'FN', label: { fr: 'Oui, Premières Nations', en: 'Yes, First Nations' } },
            { code: 'METIS', label: { fr: 'Oui, Métis', en: 'Yes, Métis' } },
            { code: 'INUIT', label: { fr: 'Oui, Inuk (Inuit)', en: 'Yes, Inuk (Inuit)' } },
            { code: 'NO', exclusive: true, label: { fr: 'Non', en: 'No' } },
          ],
        },
        {
          kind: 'multiple',
          name: 'race',
          dontKnow: true,
          preferNotToSay: true,
          text: { fr: 'Quels groupes vous décrivent ?', en: 'Which groups describe you?' },
          hint: {
            fr: 'Choisissez tout ce qui vous décrit.',
            en: 'Choose all that describe you.',
          },
          options: [
            { code: 'INDIGENOUS', sensitive: true, label: { fr: 'Autochtone', en: 'Indigenous' } },
            { code: 'BLACK', label: { fr: 'Noir ou Noire', en: 'Black' } },
            { code: 'EAST_ASIAN', label: { fr: 'Asie de l’Est', en: 'East Asian' } },
            { code: 'LATIN_AMERICAN', label: { fr: 'Amérique latine', en: 'Latin American' } },
            { code: 'MIDDLE_EASTERN', label: { fr: 'Moyen-Orient', en: 'Middle Eastern' } },
            { code: 'SOUTH_ASIAN', label: { fr: 'Asie du Sud', en: 'South Asian' } },
            { code: 'SOUTHEAST_ASIAN', label: { fr: 'Asie du Sud-Est', en: 'Southeast Asian' } },
            { code: 'WHITE', label: { fr: 'Blanc ou Blanche', en: 'White' } },
            { code: 'ANOTHER', label: { fr: 'Un autre groupe', en: 'Another group' } },
          ],
        },
        {
          kind: 'single',
          name: 'immigration',
          preferNotToSay: true,
          text: { fr: 'Depuis combien de temps vivez-vous au Canada ?', en: 'How long have you lived in Canada?' },
          options: [
            {
              code: 'BORN',
              label: { fr: 'Depuis ma naissance : je suis né ou née au Canada', en: 'I was born in Canada' },
            },
            { code: '0-5', label: { fr: '5 ans ou moins', en: '5 years or less' } },
            { code: '6-10', label: { fr: '6 à 10 ans', en: '6 to 10 years' } },
            { code: '11+', label: { fr: '11 ans ou plus', en: '11 years or more' } },
          ],
        },
        {
          kind: 'multiple',
          name: 'language_learned',
          preferNotToSay: true,
          text: {
            fr: 'Quelle langue avez-vous apprise en premier et comprenez-vous encore ?',
            en: 'Which language did you learn first and still understand?',
          },
          hint: { fr: 'Choisissez-en plus d’une si c’est le cas.', en: 'Choose more than one if that is the case.' },
          options: [
            { code: 'FR', label: { fr: 'Français', en: 'French' } },
            { code: 'EN', label: { fr: 'Anglais', en: 'English' } },
            { code: 'INDIG', label: { fr: 'Une langue autochtone', en: 'An Indigenous language' } },
            { code: 'SIGN', label: { fr: 'Une langue des signes', en: 'A sign language' } },
            { code: 'OTHER', label: { fr: 'Une autre langue', en: 'Another language' } },
          ],
        },
        {
          kind: 'multiple',
          name: 'language_of_care',
          preferNotToSay: true,
          text: {
            fr: 'Dans quelle langue êtes-vous le plus à l’aise pour recevoir des soins ?',
            en: 'In which language are you most comfortable receiving care?',
          },
          hint: { fr: 'Choisissez-en plus d’une si c’est le cas.', en: 'Choose more than one if that is the case.' },
          options: [
            { code: 'FR', label: { fr: 'Français', en: 'French' } },
            { code: 'EN', label: { fr: 'Anglais', en: 'English' } },
            { code: 'INDIG', label: { fr: 'Une langue autochtone', en: 'An Indigenous language' } },
            { code: 'SIGN', label: { fr: 'Une langue des signes', en: 'A sign language' } },
            { code: 'OTHER', label: { fr: 'Une autre langue', en: 'Another language' } },
          ],
        },
      ],
    },
    {
      name: 'daily_life',
      title: { fr: 'Vie quotidienne', en: 'Daily life' },
      items: [
        {
          kind: 'multiple',
          name: 'disability',
          preferNotToSay: true,
          text: {
            fr: 'Une difficulté ou un problème de santé qui dure limite-t-il ce que vous faites chaque jour ?',
            en: 'Does a lasting difficulty or health problem limit what you do each day?',
          },
          hint: { fr: 'Choisissez tout ce qui vous limite.', en: 'Choose all that limit you.' },
          options: [
            { code: 'PAIN', label: { fr: 'Douleur', en: 'Pain' } },
            { code: 'FLEXIBILITY', label: { fr: 'Se pencher ou étendre le bras', en: 'Bending or reaching' } },
            { code: 'MOBILITY', label: { fr: 'Marcher ou se déplacer', en: 'Walking or moving around' } },
            { code: 'MENTAL_HEALTH', label: { fr: 'Santé mentale', en: 'Mental health' } },
            { code: 'SEEING', label: { fr: 'Vision', en: 'Seeing' } },
            { code: 'HEARING', label: { fr: 'Audition', en: 'Hearing' } },
            { code: 'DEXTERITY', label: { fr: 'Se servir de ses mains', en: 'Using the hands' } },
            { code: 'LEARNING', label: { fr: 'Apprentissage', en: 'Learning' } },
            { code: 'MEMORY', label: { fr: 'Mémoire', en: 'Memory' } },
            { code: 'DEVELOPMENTAL', label: { fr: 'Trouble du développement', en: 'A developmental condition' } },
            { code: 'OTHER', label: { fr: 'Autre chose', en: 'Something else' } },
            { code: 'NONE', exclusive: true, label: { fr: 'Non, aucune limite', en: 'No, nothing limits me' } },
          ],
        },
        {
          kind: 'single',
          name: 'income_strain',
          sensitive: true,
          preferNotToSay: true,
          text: {
            fr: 'Dans les 12 derniers mois, avez-vous eu de la difficulté à joindre les deux bouts ?',
            en: 'In the last 12 months, was it hard for you to make ends meet?',
          },
          options: [
            { code: 'OFTEN', label: { fr: 'Oui, souvent', en: 'Yes, often' } },
            { code: 'SOMETIMES', label: { fr: 'Oui, parfois', en: 'Yes, sometimes' } },
            { code: 'NO', label: { fr: 'Non', en: 'No' } },
          ],
        },
        {
          kind: 'single',
          name: 'education',
          preferNotToSay: true,
          text: { fr: 'Quel est votre plus haut diplôme ?', en: 'What is your highest diploma or degree?' },
          options: [
            { code: 'NO_DIPLOMA', label: { fr: 'Aucun diplôme', en: 'No diploma' } },
            { code: 'SECONDARY', label: { fr: 'Études secondaires', en: 'High school' } },
            { code: 'TRADE_COLLEGE', label: { fr: 'École de métier ou cégep', en: 'Trade school or college (cegep)' } },
            { code: 'UNIVERSITY', label: { fr: 'Université', en: 'University' } },
          ],
        },
        {
          kind: 'single',
          name: 'residence',
          preferNotToSay: true,
          text: { fr: 'Où vivez-vous ?', en: 'Where do you live?' },
          options: [
            { code: 'LARGE_CITY', label: { fr: 'Une grande ville ou sa banlieue', en: 'A large city or its suburbs' } },
            {
              code: 'SMALL_CITY',
              label: { fr: 'Une petite ou une moyenne ville', en: 'A small or medium-sized town' },
            },
            { code: 'RURAL', label: { fr: 'Un village ou la campagne', en: 'A village or the countryside' } },
          ],
        },
        {
          kind: 'single',
          name: 'caregiving',
          preferNotToSay: true,
          text: {
            fr: 'Aidez-vous, sans salaire, un proche qui est malade, âgé ou qui vit avec un handicap ?',
            en: 'Do you help, without pay, someone close to you who is ill, old or lives with a disability?',
          },
          options: [
            { code: 'NOW', label: { fr: 'Oui, en ce moment', en: 'Yes, at present' } },
            { code: 'PAST', label: { fr: 'Je l’ai fait dans le passé', en: 'I have in the past' } },
            { code: 'NO', label: { fr: 'Non', en: 'No' } },
          ],
        },
      ],
    },
  ],
});
