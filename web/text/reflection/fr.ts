import { counted } from '../../../analysis/format.ts';
import type { ReflectionWords } from './words.ts';

export const fr: ReflectionWords = {
  title: 'Les réponses de votre équipe',
  lead: 'Lisez-les ensemble, écoutez d’abord, puis choisissez ce que l’équipe va changer. Il n’y a pas de mauvaise réponse.',
  whoReads:
    'Cette page est lue par les membres de l’équipe, et par les personnes qui la dirigent et l’accompagnent. Chaque réponse est montrée avec un rôle, jamais avec un nom. Ne la transmettez pas hors de l’équipe.',
  team: 'Équipe',
  answered: (patients, professionals) =>
    `Réponses de ${counted(patients, 'fr', 'personne', 'personnes')} du côté des patients et de ${counted(professionals, 'fr', 'personne', 'personnes')} du côté des professionnels`,
  statements: 'Là où les deux côtés diffèrent',
  statementsOrder:
    'La phrase où les moyennes des deux côtés sont le plus loin l’une de l’autre vient en premier. Les réponses ne suivent pas l’ordre dans lequel elles sont arrivées. Quelques réponses ne mesurent pas une équipe : elles ouvrent la discussion.',
  ownWords: 'Dans vos mots',
  distance: (points, width) => `Distance entre les moyennes : ${points} sur ${width} points`,
  mean: (mean) => `Moyenne ${mean}`,
  oneSide: 'Un seul côté a répondu : il n’y a rien à comparer.',
  none: {
    patient_side: 'Aucune réponse du côté des patients.',
    professional_side: 'Aucune réponse du côté des professionnels.',
  },
  waiting: {
    title: 'Il manque encore des voix',
    text: 'Les réponses paraîtront ici dès qu’au moins une personne de chaque côté aura répondu. Ainsi, personne n’est lu seul avant les autres. Revenez avec le même lien.',
  },
  nothing: 'Personne n’a répondu.',
  adjust: {
    title: 'Ce que nous allons ajuster',
    lead: 'Chaque membre peut écrire ici, ainsi que les personnes qui dirigent et accompagnent l’équipe. Les textes précédents sont gardés.',
    noneYet: 'Rien n’est encore écrit.',
    written: (role, day) => `Écrit le ${day} (${role})`,
    staff: 'responsable ou coach de l’équipe',
    field: {
      label: 'Ce que l’équipe va ajuster, qui s’en charge et pour quand',
      hint: 'Jusqu’à 4 000 caractères. Ce texte remplace celui qui est affiché plus haut ; l’ancien reste dans l’historique.',
      repair: 'Écrivez de 1 à 4 000 caractères.',
    },
    save: 'Enregistrer ce que nous allons ajuster',
    saved: 'Le texte est enregistré.',
    closed: 'Cette réflexion est archivée : le texte ne peut plus changer.',
    earlier: (count) => `Textes précédents (${count})`,
    theirs: 'Enregistré entre-temps par quelqu’un d’autre',
  },
  summary: {
    link: 'Résumé d’une page, à imprimer',
    title: 'Résumé de notre réflexion',
    text: 'Tout télécharger en texte',
    back: 'Revenir aux réponses',
    print: 'Imprimez cette page avec la commande d’impression du navigateur (Ctrl+P, ou ⌘P sur un Mac).',
    paper: 'Papier',
    sizes: { letter: 'Lettre', a4: 'A4' },
    statement: 'Phrase (moyennes)',
    distance: 'Distance',
    shortened:
      'Les longues réponses sont raccourcies ici, et certaines peuvent être laissées de côté. Tout se trouve sur la page de l’équipe.',
    printedOn: (day) => `En date du ${day}. Pour les membres de l’équipe.`,
  },
  answerFirst: {
    title: 'D’abord, vos réponses',
    paragraphs: [
      'Les réponses de votre équipe s’ouvrent quand vous avez envoyé les vôtres. Ainsi, ce que les autres ont écrit ne vous influence pas.',
      'Si vous préférez ne pas répondre, vous pourrez les lire quand le questionnaire sera fermé.',
    ],
    start: 'Aller au questionnaire',
  },
  left: {
    title: 'Ces réponses sont pour les membres actuels de l’équipe',
    paragraphs: [
      'Selon nos dossiers, vous avez quitté cette équipe. Si c’est une erreur, écrivez à la personne qui vous a invité ou invitée.',
    ],
  },
  notShared: {
    title: 'Ce questionnaire n’a pas de page d’équipe',
    paragraphs: [
      'Ici, personne ne lit les réponses une à une, même pas votre équipe. Cette page existe seulement pour les réflexions partagées.',
    ],
  },
  toTeam: 'Lire les réponses de votre équipe',
  toTeamLead: 'Ce questionnaire est une réflexion partagée : les réponses sont sur une page réservée à votre équipe.',
  ofTeam: {
    title: 'Réflexions partagées',
    lead: 'Pour vous, qui dirigez ou accompagnez l’équipe, et pour les membres de l’équipe. Personne d’autre ne lit ces réponses.',
    list: 'Réflexions de cette équipe',
    name: 'Campagne',
    wave: 'Vague',
    status: 'État',
  },
};
