import type { HandUpWords } from './words.ts';

export const fr: HandUpWords = {
  title: 'Le patient coach peut-il me contacter ?',
  offer: {
    heading: 'Quelque chose vous préoccupe ?',
    text: (coaches) =>
      `Si vous le voulez, le patient coach de votre équipe (${coaches}) peut vous contacter. C’est gardé à part de vos réponses.`,
    link: 'Demander au patient coach de me contacter',
    none: (contact) => `Vous voulez parler à quelqu’un au sujet de votre équipe ? Écrivez à ${contact}.`,
  },
  lead: (coaches, team) =>
    `Patient coach de l’équipe ${team} : ${coaches}. Personne d’autre ne lit ce que vous écrivez ici.`,
  points: [
    'C’est gardé à part de vos réponses au questionnaire. Rien ne relie les deux.',
    'Nous gardons ce que vous écrivez ici, l’équipe, le questionnaire et le jour. Votre lien et votre nom ne sont pas gardés avec, sauf si vous écrivez votre nom.',
    'Le coach peut effacer votre demande une fois qu’il a pris contact avec vous.',
    'En cas d’urgence, n’attendez pas de réponse : appelez le 911, ou le 811 pour un conseil de santé ou un conseil social.',
  ],
  fields: {
    reach: {
      label: 'Votre nom, ou une façon de vous joindre',
      hint: 'Un prénom, un numéro de téléphone, une adresse courriel ou « avant la prochaine rencontre » : ce qui vous convient.',
      repair: 'Écrivez comment le coach peut vous joindre, en 300 caractères au plus.',
    },
    words: {
      label: 'De quoi il s’agit, si vous voulez le dire',
      hint: 'Jusqu’à 2 000 caractères. Vous pouvez laisser cette case vide.',
      repair: 'Raccourcissez le texte à 2 000 caractères.',
    },
  },
  send: 'Envoyer au patient coach',
  back: 'Revenir à mon questionnaire',
  sent: {
    title: 'Votre demande est envoyée au patient coach',
    paragraphs: [
      'Personne d’autre ne la lit. On vous contactera comme vous l’avez demandé.',
      'Vous pouvez fermer cette page. Si l’appareil n’est pas à vous, fermez aussi le navigateur.',
    ],
  },
  noCoach: {
    title: 'Votre équipe n’a pas de patient coach ici',
    text: (contact) => `Pour parler à quelqu’un au sujet de votre équipe, écrivez à ${contact}.`,
  },
  coach: {
    title: 'Demandes de contact',
    lead: 'Des personnes des équipes que vous accompagnez vous demandent de prendre contact. Seuls les patients coachs de l’équipe les lisent : ni le programme ni l’établissement ne les voient.',
    waiting: 'À traiter',
    handled: 'Traitées',
    none: 'Personne n’attend.',
    noneHandled: 'Aucune pour le moment.',
    asked: (day) => `Demandé le ${day}`,
    campaign: 'Questionnaire',
    reach: 'Comment joindre la personne',
    words: 'Dans ses mots',
    noWords: 'Rien d’autre n’a été écrit.',
    handle: 'J’ai pris contact',
    done: (day, by) => `Traitée le ${day} par ${by}`,
    remove: 'Supprimer pour de bon',
    removeConsequence: 'Supprimez-la quand elle a servi : personne ne pourra plus la lire.',
  },
};
