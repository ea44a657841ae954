import { counted } from '../../../../analysis/format.ts';
import type { CampaignStepWords } from './words.ts';

export const fr: CampaignStepWords = {
  consequences: 'Ce qui va se passer',
  wouldInvite: (people, teams) =>
    `Une invitation par personne : ${counted(people, 'fr', 'personne', 'personnes')}, dans ${counted(teams, 'fr', 'équipe', 'équipes')}.`,
  answered: (answered, invited) => `Pour l’instant, ${answered} des ${invited} personnes invitées ont répondu.`,
  back: 'Ne rien changer, revenir à la campagne',
  prepare: 'Continuer la préparation',
  check: 'Vérifier et ouvrir',
  archived:
    'Cette campagne est archivée : elle se lit, mais ne se modifie plus. Ses chiffres diffusés restent accessibles.',
  byItself: (day, closedOn) =>
    `D’elle-même, la campagne commence à fermer après le ${day}, puis ferme et diffuse ses chiffres le ${closedOn}.`,
  states: 'Étapes de la campagne',
  steps: {
    draft: {
      title: 'Ouvrir la campagne',
      points: [
        'Les personnes peuvent répondre dès qu’elles ont leur lien.',
        'Aucun courriel ne part encore : vous enverrez les invitations à partir de la page de la campagne.',
        'Les questionnaires, les équipes et les côtés sollicités ne changent plus. Le dernier jour, les messages et le seuil (à la hausse) peuvent encore changer.',
        'La confidentialité ne change plus dès la première réponse.',
      ],
      button: 'Ouvrir la campagne',
    },
    open: {
      title: 'Commencer la fermeture',
      points: [
        'Plus personne ne peut commencer à répondre.',
        'Qui a commencé peut finir et envoyer ses réponses.',
        'La campagne ne peut plus être rouverte.',
      ],
      button: 'Commencer la fermeture',
    },
    closing: {
      title: 'Fermer la campagne et diffuser les chiffres',
      points: [
        'Plus aucune réponse n’est acceptée, même commencée.',
        'Les réponses sont mêlées et scellées ; plus personne ne peut supprimer la sienne.',
        'Les chiffres sont diffusés et figés pour toujours, là où les groupes sont assez grands.',
        'On ne peut pas revenir en arrière.',
      ],
      button: 'Fermer la campagne et diffuser les chiffres',
    },
    closed: {
      title: 'Archiver la campagne',
      points: [
        'La campagne se lit encore, mais plus rien n’y change, pas même le seuil.',
        'Ses chiffres diffusés restent accessibles.',
      ],
      button: 'Archiver la campagne',
    },
  },
  finish: {
    title: 'Terminer la fermeture',
    points: ['La fermeture a été interrompue avant la diffusion des chiffres.', 'Ce bouton la termine.'],
    button: 'Terminer la fermeture',
  },
};
