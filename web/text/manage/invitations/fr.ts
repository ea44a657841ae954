import { counted } from '../../../../analysis/format.ts';
import type { InvitationsWords } from './words.ts';

export const fr: InvitationsWords = {
  title: 'Invitations une à une',
  lead: 'On sait qui a répondu ; on ne sait pas quand, ni quoi.',
  counts: {
    heading: 'Où en sont les choses',
    invited: 'Personnes invitées',
    answered: 'Ont répondu',
    declined: 'Ont refusé',
    waiting: 'Pas encore',
    onTheirWay: 'Courriels en route',
    faults: 'Personnes dont un courriel n’est pas arrivé',
    unsubscribed: 'Ne veulent plus de courriels',
    noAddress: 'Sans adresse',
  },
  shows: { all: 'Tout le monde', waiting: 'Pas encore répondu', faults: 'Courriel pas arrivé' },
  showing: 'Montrer',
  person: 'Personne',
  team: 'Équipe',
  role: 'Rôle',
  state: 'Réponse',
  mail: 'Courriels',
  none: 'Personne n’est encore invité.',
  nobody: 'Personne dans cette liste.',
  states: { answered: 'a répondu', declined: 'a refusé de répondre', left: 'a quitté l’équipe', waiting: 'pas encore' },
  unsubscribed: 'Ne veut plus de courriels : une lettre reste possible.',
  noAddress: 'Aucune adresse : remettez le lien en personne ou imprimez une lettre.',
  notSent: 'Rien d’envoyé.',
  kinds: {
    invitation: 'Invitation',
    reminder: 'Rappel',
    results: 'Résultats',
    sign_in: 'Lien de connexion',
    staff_role: 'Accès',
    contact_request: 'Demande à un coach',
    recommendation: 'Nouvelle d’une recommandation',
    dispute: 'Contestation',
    assigned: 'À un nouveau responsable',
    owner_digest: 'Rappel hebdomadaire à un responsable',
  },
  statuses: { queued: 'en route', sent: 'parti', failed: 'pas arrivé', dropped: 'pas envoyé' },
  message: (kind, status) => `${kind} : ${status}`,
  list: (shown, people) => `Invitations : ${shown} (${people})`,
  next: (time) => `prochain essai : ${time}`,
  delayed: 'parti, mais l’autre côté signale un retard',
  dropped: {
    answered: 'la personne avait répondu entre-temps',
    declined: 'la personne avait refusé entre-temps',
    left: 'la personne avait quitté l’équipe',
    no_address: 'il n’y avait plus d’adresse',
    campaign_over: 'la campagne n’était plus ouverte',
    unsubscribed: 'la personne ne voulait plus de courriels',
    unlinked: 'n’est plus liée à la recommandation',
    reassigned: 'n’en répond plus',
  },
  faults: {
    unknown_address: {
      reason: 'L’adresse n’existe pas.',
      repair: 'Corrigez-la et envoyez de nouveau les invitations, ou imprimez une lettre.',
    },
    mailbox_full: {
      reason: 'La boîte de courriel est pleine.',
      repair: 'Appelez la personne, ou imprimez une lettre.',
    },
    mailbox_closed: {
      reason: 'La boîte de courriel ne prend pas de messages en ce moment.',
      repair: 'Demandez une autre adresse à la personne, ou imprimez une lettre.',
    },
    unwanted: {
      reason: 'Le système de courriel de l’autre côté a pris le message pour du courrier indésirable.',
      repair: 'Demandez à ses techniciens de laisser passer notre adresse, ou imprimez une lettre.',
    },
    recipient_server: {
      reason: 'Le système de courriel de l’autre côté n’a pas pu être joint.',
      repair: 'Vérifiez ce qui suit le @ dans l’adresse, puis envoyez de nouveau.',
    },
    own_server: {
      reason: 'Notre propre serveur de courriel n’a pas pu servir.',
      repair: 'Avisez la personne qui s’occupe du serveur, puis envoyez de nouveau.',
    },
    own_sender: {
      reason: 'Le serveur de courriel refuse notre adresse d’expédition.',
      repair: 'Avisez la personne qui s’occupe du serveur : c’est le réglage MAIL_FROM.',
    },
    other: {
      reason: 'Le message n’a pas pu être remis.',
      repair: 'Vérifiez l’adresse, puis envoyez de nouveau, ou imprimez une lettre.',
    },
  },
  code: (code) => `code ${code}`,
  correct: (name) => `Corriger l’adresse de ${name}`,
  actions: {
    heading: 'Écrire aux gens',
    send: {
      label: 'Envoyer les invitations',
      consequence:
        'Un courriel part pour chaque personne invitée qui a une adresse et qui n’a ni répondu, ni refusé, ni demandé l’arrêt des messages. Qui n’a pas reçu le sien le reçoit de nouveau. Personne d’autre ne reçoit deux fois le même.',
    },
    remind: 'Envoyer un rappel maintenant',
    nextReminder: (day) => `Le prochain rappel part de lui-même le ${day}.`,
    noReminder: 'Plus aucun rappel ne part de lui-même.',
  },
  remind: {
    title: 'Envoyer un rappel maintenant',
    nobody:
      'Il n’y a personne à relancer maintenant. Un rappel s’adresse aux personnes qui ont reçu un message avant aujourd’hui et qui n’ont pas répondu.',
    people: (count) => `Un rappel partira pour ${counted(count, 'fr', 'personne', 'personnes')}.`,
    rules: [
      'Jamais à qui a répondu, refusé, demandé l’arrêt des messages ou quitté l’équipe.',
      'Au plus un message par jour et par personne.',
      'Qui répond avant le départ n’en reçoit pas.',
    ],
    send: 'Envoyer le rappel',
    quiet: (from, until) => `Il part entre ${from} h et ${until} h ; en dehors de ces heures, il attend.`,
  },
};
