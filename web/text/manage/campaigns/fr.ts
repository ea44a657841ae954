import { counted } from '../../../../analysis/format.ts';
import { campaignFields } from './fields.ts';
import { stripWords } from './strips.ts';
import type { CampaignWords } from './words.ts';

export const fr: CampaignWords = {
  title: 'Campagnes',
  list: 'Campagnes du programme, les plus récentes d’abord',
  none: 'Aucune campagne pour l’instant.',
  add: 'Préparer une campagne',
  amend: 'Changer la date de fin, les messages, le seuil ou la confidentialité',
  amendThreshold: 'Relever le seuil',
  about: 'La campagne en bref',
  amendLead:
    'Le seuil peut monter, jamais descendre : ce qu’il protège alors est caché aussi dans les chiffres déjà diffusés. La confidentialité ne change plus après la première réponse.',
  amendMode:
    'Les messages et les lettres déjà partis promettent le mode d’aujourd’hui. Si vous le changez, prévenez toutes les personnes invitées avant qu’elles répondent : la première page du formulaire dira le nouveau.',
  name: 'Campagne',
  wave: 'Vague',
  mode: 'Confidentialité',
  status: 'État',
  opens: 'Ouverture prévue',
  closes: 'Dernier jour',
  noDate: 'pas fixé',
  threshold: 'Plus petit groupe montré',
  people: (count) => counted(count, 'fr', 'personne', 'personnes'),
  experience: 'Questionnaire d’expérience',
  demographics: 'Questions sur la personne',
  noDemographics: 'aucune',
  version: (title, number) => `${title}, version ${number}`,
  teams: 'Équipes',
  sentTo: (count) => `Pour ${counted(count, 'fr', 'équipe', 'équipes')}.`,
  everyTeam: 'Toutes les équipes du programme',
  everyTeamOf: (institution) => `Toutes les équipes : ${institution}`,
  noTeams: 'Ajoutez d’abord un établissement et une équipe.',
  step: {
    heading: 'Prochaine étape',
    waiting: 'La personne responsable du programme fait avancer la campagne.',
  },
  invited: {
    heading: 'Invitations',
    lead: 'On sait qui a répondu ; on ne sait pas quand, ni quoi.',
    count: (answered, invited) => `Ont répondu : ${answered} des ${invited} personnes invitées.`,
    bySide: (side, answered, invited) => `${side} : ${answered} sur ${invited}.`,
    byTeam: 'Voir équipe par équipe',
    table: 'Personnes invitées et réponses reçues, par équipe',
    team: 'Équipe',
    invited: 'Personnes invitées',
    answered: 'Ont répondu',
    none: 'Personne n’est encore invité.',
    send: {
      label: 'Envoyer les invitations',
      consequence:
        'Un courriel part à chaque personne invitée qui a une adresse et n’a pas répondu. Personne ne reçoit deux fois le même.',
    },
    add: {
      label: 'Inviter les nouveaux membres',
      consequence: 'Invite les personnes arrivées dans les équipes depuis l’ouverture. Aucun courriel ne part encore.',
    },
    people: 'Voir les invitations une à une',
    sheet: 'Ouvrir la feuille de liens à remettre en personne',
    letters: 'Imprimer des lettres',
    paper: 'Saisir des réponses données sur papier',
    kiosk: 'Ouvrir la page pour un appareil partagé',
  },
  sheet: {
    title: 'Feuille de liens',
    lead: 'Chaque lien est personnel. Imprimez la feuille, découpez-la et remettez à chaque personne le sien, à elle seule. L’ouverture de cette page est inscrite au journal.',
    none: 'Plus aucun lien à remettre : chaque personne a répondu.',
    code: stripWords.code,
    qr: stripWords.qr,
  },
  releases: {
    heading: 'Diffusions',
    none: 'Aucun chiffre n’est encore diffusé.',
    table: 'Diffusions de la campagne',
    number: 'Numéro',
    on: 'Date',
    reason: 'Occasion',
    fingerprint: 'Empreinte, pour citer',
    reasons: { close: 'fermeture de la campagne', manual: 'à la main' },
    make: {
      label: 'Diffuser les chiffres maintenant',
      consequence:
        'Les chiffres actuels sont figés et montrés. Ce n’est possible que si, depuis la dernière diffusion, chaque groupe montré n’a reçu aucune réponse, ou en a reçu au moins cinq. Les chiffres sur la personne viennent avec la fermeture.',
    },
    see: 'Voir les chiffres de la campagne',
  },
  fields: campaignFields.fr,
};
