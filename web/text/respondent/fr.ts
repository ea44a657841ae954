import { counted, formatNumber } from '../../../analysis/format.ts';
import type { RespondentWords } from './words.ts';

const grouped = (minimumGroup: number): string[] => [
  `Les résultats réunissent toujours au moins ${formatNumber(minimumGroup, 'fr')} personnes. Avec moins de réponses, rien n’est montré.`,
  'Dans une équipe, les réponses des patients et des proches ne sont jamais séparées de celles des professionnels.',
  'Vos commentaires sont relus par une personne désignée avant d’être montrés, et seulement si au moins 10 personnes ont répondu.',
];

const together = (minimumGroup: number): string =>
  `Ensuite, les réponses sont réunies en résultats d’ensemble, toujours pour au moins ${formatNumber(minimumGroup, 'fr')} personnes.`;

export const fr: RespondentWords = {
  landing: {
    asker: 'Qui le demande',
    team: 'Votre équipe',
    time: 'Durée',
    minutes: (minutes, questions) =>
      `Environ ${counted(minutes, 'fr', 'minute', 'minutes')}, pour ${counted(questions, 'fr', 'question', 'questions')}`,
    minutesAboutYou: (minutes) =>
      `Puis, si vous le voulez, environ ${counted(minutes, 'fr', 'minute', 'minutes')} de questions sur vous`,
    until: 'Jusqu’au',
    noEnd: 'La date de fin n’est pas encore fixée',
    freely: {
      heading: 'Vous répondez librement',
      points: [
        'Vous pouvez revenir en arrière, changer vos réponses et changer de langue à tout moment, sans rien perdre.',
        'Rien n’est envoyé avant que vous appuyiez sur « Envoyer mes réponses », à la fin. D’ici là, si votre navigateur le permet, cet appareil garde ce que vous écrivez, verrouillé.',
      ],
    },
    skipAny: 'Vous pouvez passer n’importe quelle question.',
    skipMost: 'Vous pouvez passer les questions, sauf celles qui portent la mention « réponse demandée ».',
    kept: {
      heading: 'Ce qui est gardé, ce qui ne l’est pas',
      points: {
        anonymous: (side) => [
          `Gardé : vos réponses, le nom de votre équipe et le groupe dont vous faites partie (${side}).`,
          'Jamais gardé avec vos réponses : votre nom, votre adresse courriel, le jour ou l’heure.',
          'Le programme voit qui a répondu. Rien ne relie votre nom à vos réponses, même dans la base de données.',
          'Dans vos commentaires, évitez ce qui ferait reconnaître quelqu’un, vous y compris.',
        ],
        confidential: (side) => [
          `Gardé : vos réponses, le nom de votre équipe, le groupe dont vous faites partie (${side}), la langue et le jour.`,
          'Un code remplace votre nom. Il sert à rapprocher vos réponses d’une fois à l’autre.',
          'Le programme voit qui a répondu. Il ne voit pas vos réponses à vous.',
          'Dans vos commentaires, évitez ce qui ferait reconnaître quelqu’un, vous y compris.',
        ],
        shared: (side) => [
          `Gardé : vos réponses, le nom de votre équipe, votre groupe (${side}), la langue et le jour.`,
          'Un code remplace votre nom. Mais comme votre équipe est petite, on pourra sans doute deviner qui a écrit quoi.',
        ],
      },
    },
    keptAboutYou:
      'Les questions sur vous, à la fin, sont facultatives. Elles sont gardées à part, sans lien avec vos autres réponses.',
    readers: {
      heading: 'Qui verra quoi',
      points: {
        anonymous: grouped,
        confidential: grouped,
        shared: () => [
          'Vos réponses, commentaires compris, seront montrées à votre équipe comme vous les écrivez, avec votre rôle, pour préparer une discussion entre vous.',
          'Elles sont lues par les membres de votre équipe, et par les personnes qui la dirigent et l’accompagnent. Personne d’autre ne les lit, pas même le programme.',
          'Elles paraissent dès qu’au moins une personne de chaque côté a répondu. Vous lisez celles des autres après avoir envoyé les vôtres.',
          'Si vous ne répondez pas, rien à votre sujet n’est montré.',
        ],
      },
    },
    sides: { patient_side: 'patients et proches', professional_side: 'professionnels et gestionnaires' },
    privacy: 'Tout savoir sur la confidentialité',
    start: 'Commencer',
  },
  part: (part, parts) => `Partie ${part} de ${parts}`,
  sheet: (page, pages) => `page ${page} de ${pages}`,
  next: 'Continuer',
  back: 'Revenir',
  backToReview: 'Revenir à la relecture',
  toReview: 'Relire mes réponses',
  newQuestions: 'Selon vos réponses, il y a maintenant d’autres questions sur cette page :',
  appeared: 'Nouvelle question :',
  vanished: 'Question retirée :',
  required: 'réponse demandée',
  takeBack: 'Retirer ma réponse',
  upTo: (length) => `Jusqu’à ${length} caractères.`,
  dateHint: 'Année-mois-jour, par exemple 1956-03-21.',
  aboutYou: { yes: 'Oui, je veux bien', no: 'Non, passer cette partie' },
  review: {
    title: 'Relisez vos réponses',
    nothingSent: 'Rien n’est encore envoyé. Vous pouvez changer chaque réponse.',
    blanks: (count) =>
      `Vous avez laissé ${counted(count, 'fr', 'question', 'questions')} sans réponse. C’est tout à fait permis.`,
    change: 'Modifier',
    agreedAboutYou: 'Vous avez accepté d’y répondre.',
    skippedAboutYou: 'Vous avez choisi de passer cette partie.',
    send: 'Envoyer mes réponses',
    sendAgain: 'Réessayer l’envoi',
    nothingLost:
      'Nous n’avons pas pu confirmer l’envoi. Rien n’est perdu : vos réponses sont sur cette page. Vous pouvez réessayer sans crainte, elles ne compteront qu’une fois.',
  },
  thanks: {
    title: 'Merci, vos réponses sont bien reçues',
    received: 'Merci d’avoir pris le temps de partager votre expérience.',
    receipt: 'Votre code de reçu',
    keep: 'Notez-le ou imprimez cette page. Ce code n’est affiché qu’ici : personne ne pourra vous le redonner.',
    check:
      'Il sert à vérifier plus tard, sans vous nommer, que votre réponse est bien gardée, et à supprimer vos réponses tant que le questionnaire est ouvert.',
    next: 'Et maintenant ?',
    openUntil: (day) => `Les autres membres de votre équipe peuvent répondre jusqu’au ${day}.`,
    afterwards: {
      anonymous: together,
      confidential: together,
      shared: () => 'Ensuite, votre équipe lira les réponses de chacun, avec le rôle, pour en parler ensemble.',
    },
    ask: 'Quand le questionnaire sera fermé, ouvrez de nouveau votre lien, ou tapez de nouveau votre code : vous verrez les résultats.',
    close: 'Vous pouvez fermer cette page. Si l’appareil n’est pas à vous, fermez aussi le navigateur.',
  },
  answered: {
    title: 'Une réponse a déjà été reçue pour cette invitation',
    paragraphs: [
      'Si c’est la vôtre, merci : tout est en ordre, vous n’avez rien d’autre à faire. Chaque invitation sert une seule fois.',
      'Si vous n’avez pas répondu, écrivez à la personne qui vous a envoyé ou remis l’invitation.',
    ],
    check: 'Vous avez votre code de reçu ? Vous pouvez vérifier que votre réponse est bien gardée.',
  },
  closed: {
    title: 'Ce questionnaire n’accepte pas de réponses en ce moment',
    paragraphs: [
      'Il n’est pas encore ouvert, ou il est déjà fermé.',
      'Si vous pensez que c’est une erreur, écrivez à la personne qui vous a envoyé ou remis le lien.',
    ],
  },
  unknown: {
    title: 'Ce lien ne mène à aucun questionnaire',
    paragraphs: [
      'Il en manque peut-être un bout. Revenez au message reçu et copiez le lien au complet, jusqu’au dernier signe.',
      'Si cela ne marche toujours pas, demandez un nouveau lien à la personne qui vous a écrit.',
    ],
  },
  faults: {
    required: 'Cette question demande une réponse.',
    tooLong: (length, over, limit) =>
      `Votre texte compte ${length} caractères, soit ${over} de trop. Raccourcissez-le : la limite est de ${limit}. Rien n’est perdu.`,
    number: 'Écrivez un nombre en chiffres, par exemple 12 ou 2,5.',
    wholeNumber: 'Écrivez un nombre entier en chiffres, par exemple 12.',
    date: 'Écrivez la date dans cet ordre : année-mois-jour, par exemple 1956-03-21.',
    range: ({ min, max }) => {
      if (min !== undefined && max !== undefined) return `La réponse doit être entre ${min} et ${max}.`;
      return min === undefined ? `La réponse doit être au plus ${max}.` : `La réponse doit être au moins ${min}.`;
    },
    exclusive: (option) =>
      `Vous avez choisi « ${option} » avec d’autres réponses. Gardez seulement celle-là, ou seulement les autres.`,
    pattern: 'Votre réponse n’a pas la forme demandée. Vérifiez s’il y a une faute de frappe.',
    answerAndReason: (reason) => `Vous avez répondu, et choisi aussi « ${reason} ». Gardez l’un des deux.`,
    badText: 'Ce texte contient un signe qui ne peut pas être gardé. Effacez-le ou retapez le texte.',
    other: 'Choisissez une des réponses proposées.',
  },
};
