import type { VoiceWords } from './words.ts';

export const fr: VoiceWords = {
  list: {
    title: 'Vos recommandations',
    lead: (team) =>
      `Voici ce que sont devenues les recommandations auxquelles vous avez contribué avec l’équipe ${team}.`,
    none: 'Aucune recommandation pour le moment.',
    private: 'Cette page est à vous seul ou à vous seule. Ne transmettez son adresse à personne.',
  },
  back: 'Toutes vos recommandations',
  where: 'Où elle en est',
  since: (day) => `depuis le ${day}`,
  submitted: (day) => `Déposée le ${day}`,
  detail: 'Précisions',
  history: 'Tout ce qui s’est passé',
  relations: {
    parent: 'Elle fait partie d’une autre recommandation',
    duplicate_of: 'Elle répète une autre recommandation',
    related: 'Elle touche au même sujet',
  },
  recordedBy: (who) => `Inscrit par : ${who}`,
  evidence: 'Fichiers donnés comme preuve',
  declared: {
    open: 'C’est ce que dit l’établissement. Le côté patient ne l’a pas encore vérifié.',
    verified: 'Le côté patient l’a vérifié.',
    disputed: 'Le côté patient le conteste.',
    both: 'Le côté patient l’a contesté, puis vérifié. La contestation reste visible.',
  },
  dispute: {
    heading: 'La contestation',
    lead: 'Elle reste visible pour l’établissement et pour l’équipe.',
    mediator: 'Le patient coach de votre équipe a été prévenu. Il fait la médiation.',
    noMediator: 'Votre équipe n’a pas de patient coach. L’établissement voit la contestation.',
    steps: { disputed: 'Contestation ouverte', mediated: 'Médiation', dispute_settled: 'Contestation réglée' },
    pending: { mediated: 'Médiation : à venir', dispute_settled: 'Règlement : à venir' },
  },
  say: {
    heading: 'Ce que vous voulez dire',
    once: 'Ce que vous envoyez s’ajoute à l’historique et ne peut plus être changé. Votre nom n’y est pas : on y lit seulement votre côté, patient ou professionnel. Dans une petite équipe, on peut deviner.',
    verify: {
      heading: 'C’est vraiment réalisé',
      lead: 'Vous avez constaté que la recommandation est réalisée comme le dit l’établissement.',
      send: 'Confirmer',
    },
    dispute: {
      heading: 'Ce n’est pas vraiment réalisé',
      lead: 'Dites ce que vous avez constaté. Le patient coach, s’il y en a un, sera prévenu pour faire la médiation.',
      send: 'Contester',
    },
    heard: {
      heading: 'Vous a-t-on écouté ?',
      lead: 'Vous pouvez le dire une seule fois. Personne dans l’établissement ne voit votre réponse : elle compte seulement dans un total, à partir de 5 réponses.',
      send: 'Envoyer ma réponse',
      done: 'Vous avez dit si la réponse montre qu’on vous a écouté. Merci.',
      scores: { 1: '1, pas du tout', 2: '2', 3: '3, moyennement', 4: '4', 5: '5, tout à fait' },
    },
    comment: {
      heading: 'Commenter',
      lead: 'Votre commentaire sera lu par l’équipe, l’établissement et les autres auteurs.',
      send: 'Envoyer le commentaire',
    },
    fields: {
      'detail.note': { label: 'Ce que vous avez constaté (facultatif)', repair: 'Raccourcissez ce texte.' },
      'detail.reason': {
        label: 'Ce que vous avez constaté',
        hint: 'Une phrase d’au moins 20 caractères.',
        repair: 'Écrivez une phrase d’au moins 20 caractères.',
      },
      'detail.score': {
        label: 'La réponse de l’établissement montre-t-elle que la recommandation a été bien étudiée ?',
        repair: 'Choisissez un chiffre de 1 à 5.',
      },
      'detail.comment': { label: 'Votre commentaire', repair: 'Écrivez votre commentaire.' },
    },
  },
  done: 'C’est noté. Merci.',
  meanwhile:
    'Quelque chose a été inscrit pendant que vous écriviez. Lisez ce qui suit : votre texte est gardé plus bas, envoyez-le de nouveau s’il convient encore.',
  ledger: {
    heading: 'Vérifier que rien n’a été modifié',
    text: (count) =>
      `Le registre du programme compte ${count} événements. Gardez ce nombre et l’empreinte du dernier : avec eux, on peut vérifier plus tard que rien n’a été modifié ni effacé.`,
  },
  unknown: {
    title: 'Ce lien ne sert plus.',
    text: 'Il ne correspond à aucune recommandation. Votre adresse a peut-être été changée depuis, ou le lien est incomplet. Répondez au dernier message que vous avez reçu, ou demandez à votre équipe.',
  },
};
