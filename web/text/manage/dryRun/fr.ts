import { counted } from '../../../../analysis/format.ts';
import type { DryRunWords } from './words.ts';

const people = (count: number) => counted(count, 'fr', 'personne', 'personnes');
const teams = (count: number) => counted(count, 'fr', 'équipe', 'équipes');

export const fr: DryRunWords = {
  title: 'Qui recevra quoi',
  lead: 'Si la campagne s’ouvrait aujourd’hui, voici à qui elle s’adresserait, pour quoi, dans quelle langue et comment. Regarder n’envoie rien et n’invite personne.',
  leadOpen:
    'Voici à qui la campagne s’adresse dans ses équipes telles qu’elles sont aujourd’hui. Les personnes arrivées depuis l’ouverture y figurent : invitez-les à partir de la page de la campagne.',
  link: 'Voir qui recevra quoi (essai à blanc)',
  linkOpen: 'Voir qui reçoit quoi dans les équipes d’aujourd’hui',
  errors: 'Ce qui empêche l’ouverture',
  warnings: 'À regarder',
  errorsLead: 'La campagne ne peut pas s’ouvrir tant qu’un de ces points demeure.',
  warningsLead: 'La campagne peut s’ouvrir quand même. À vous de juger.',
  nothing: 'Rien à signaler.',
  ready: 'Rien n’empêche l’ouverture.',
  whom: (count) => `Voir lesquelles (${count})`,
  mend: 'Modifier',
  total: (count, of) => `La campagne s’adresserait à ${people(count)} dans ${teams(of)}.`,
  byWay: {
    mail: (count) => `${people(count)} par courriel`,
    letter: (count) => `${people(count)} par une lettre ou un lien remis en personne`,
  },
  gets: 'Ce que chaque personne reçoit',
  teams: 'Les personnes, équipe par équipe',
  teamTable: 'Personnes sollicitées',
  csv: 'Télécharger la liste (CSV)',
  people,
  toTeam: (team) => `Ouvrir la page de l’équipe ${team}`,
  noPeople: 'Personne n’est sollicité dans cette équipe.',
  columns: {
    institution: 'Établissement',
    team: 'Équipe',
    name: 'Personne',
    role: 'Rôle',
    side: 'Côté',
    language: 'Langue',
    way: 'Comment',
    questionnaire: 'Questionnaire',
    aboutYou: 'Questions sur la personne',
    asked: 'Autres campagnes en douze mois',
  },
  ways: { mail: 'courriel', letter: 'lettre ou lien' },
  yes: 'oui',
  no: 'non',
  of: {
    experience: 'le questionnaire d’expérience',
    demographics: 'les questions sur la personne',
    invitation: 'vos mots dans l’invitation',
    reminder: 'vos mots dans le rappel',
    results: 'vos mots avec les résultats',
  },
  findings: {
    no_team: () => 'Aucune équipe n’est encore choisie.',
    nobody_to_invite: () =>
      'Il n’y a personne à inviter : les équipes choisies n’ont aucun membre des côtés sollicités.',
    closes_in_past: ({ day }) => `Le dernier jour pour répondre, le ${day}, est passé.`,
    version_retired: ({ of }) => `Une version n’est plus en vigueur : ${of}. Choisissez-en une autre.`,
    nothing_for_side: ({ side }) =>
      `Le questionnaire d’expérience ne demande rien à ce côté : ${side}. Sollicitez l’autre côté seulement, ou choisissez un autre questionnaire.`,
    text_missing: ({ of, language }) => `Il manque un texte en ${language} : ${of}.`,
    nothing_about_side: ({ side }) => `Les questions sur la personne ne demandent rien à ce côté : ${side}.`,
    reminder_after_close: ({ number, day }) =>
      `${counted(number, 'fr', 'rappel tombe', 'rappels tombent')} après le dernier jour, le ${day} : pas d’envoi dans ce cas.`,
    mail_not_set_up: () =>
      'Aucun serveur de courriel n’est configuré : aucun courriel ne partira. Remettez des lettres ou des liens, ou demandez à votre équipe technique de configurer SMTP_URL.',
    no_email: ({ people: count }) =>
      `Sans adresse courriel : ${people(count)}. Il faut une lettre ou un lien remis en personne.`,
    unsubscribed: ({ people: count }) =>
      `Ne veut plus de courriels : ${people(count)}. Il faut une lettre ou un lien remis en personne.`,
    language_not_offered: ({ people: count }) => `Langue que la campagne n’offre pas : ${people(count)}.`,
    team_without_patients: ({ teams: count }) => `Ni patient ni proche autour de la table : ${teams(count)}.`,
    team_asked_few: ({ teams: count }) =>
      `Moins de 5 personnes sollicitées : ${teams(count)}. Les réponses d’une telle équipe ne sont jamais montrées seules.`,
    address_twice: ({ people: count }) =>
      `La même adresse pour plusieurs invitations : ${people(count)}. Chaque invitation a son propre lien.`,
    asked_often: ({ people: count }) => `Plus de quatre campagnes en douze mois, celle-ci comprise : ${people(count)}.`,
  },
};
