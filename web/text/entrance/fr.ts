import type { EntranceWords } from './words.ts';

export const fr: EntranceWords = {
  home: {
    title: (product) => `${product} : évaluer le travail entre patients et professionnels`,
    points: [
      'Les équipes où patients, proches et professionnels travaillent ensemble répondent à un court questionnaire, en français ou en anglais.',
      'Rien, dans la base de données, ne relie une réponse anonyme à l’invitation de la personne qui l’a donnée.',
      'Les chiffres d’un groupe de moins de cinq personnes ne sont jamais diffusés.',
      'On voit comment le partenariat est vécu, qui manque autour de la table et ce que deviennent les recommandations.',
      'Chaque chiffre dit d’où il vient, comment il est calculé et jusqu’où on peut s’y fier.',
    ],
    staff: {
      heading: 'Vous suivez des équipes',
      text: 'Connectez-vous par un lien envoyé à votre adresse courriel ; il n’y a pas de mot de passe.',
    },
    respondents: {
      heading: 'Vous avez reçu un questionnaire',
      text: 'Ouvrez le lien reçu par courriel ou en personne. Si vous avez déjà répondu, votre code de reçu permet de vérifier que la réponse est bien arrivée.',
      receipt: 'Vérifier un reçu',
    },
    demonstration: {
      heading: 'Visiter la démonstration',
      text: 'Tout y est inventé. Aucun courriel ne part : une boîte d’envoi en tient lieu. Vous y choisissez un rôle, et son lien de connexion apparaît.',
      outbox: 'Choisir un rôle',
    },
  },
  signIn: {
    title: 'Se connecter',
    lead: 'Écrivez votre adresse courriel. Nous y envoyons un lien qui ouvre la session ; il sert une fois, pendant 15 minutes.',
    email: 'Adresse courriel',
    send: 'Recevoir un lien',
    invalid: 'Écrivez une adresse complète, par exemple prenom.nom@exemple.ca.',
    expired: 'Ce lien a déjà servi ou n’est plus valide. Demandez-en un nouveau.',
  },
  confirm: {
    title: 'Connexion',
    lead: 'Appuyez sur le bouton pour vous connecter. Le lien sert une seule fois.',
    go: 'Me connecter',
  },
  sent: {
    title: 'Consultez vos courriels',
    paragraphs: (email) => [
      `Si l’adresse ${email} a un compte, un lien de connexion vient d’y être envoyé. Il est valable 15 minutes et sert une seule fois.`,
      'Rien après quelques minutes ? Regardez dans les courriels indésirables, puis vérifiez l’adresse avec la personne responsable du programme.',
    ],
    outbox: 'Ouvrir la boîte d’envoi de la démonstration',
    again: 'Écrire une autre adresse',
  },
  outbox: {
    title: 'Boîte d’envoi',
    lead: 'Dans la démonstration, aucun courriel ne part : les messages restent ici, les plus récents d’abord.',
    roles: {
      heading: 'Se connecter dans un rôle',
      text: 'Choisissez un rôle : son lien de connexion apparaît aussitôt, comme il arriverait par courriel.',
      signInAs: 'Demander le lien',
      role: 'Rôle',
      does: 'Ce que ce rôle permet',
    },
    ready: {
      heading: 'Le lien est prêt',
      text: (email) => `Il a été envoyé à ${email}. Il est valable 15 minutes et sert une seule fois.`,
      open: 'Ouvrir la session',
    },
    noAccount: 'Cette adresse n’a plus de compte.',
    messages: {
      heading: 'Messages',
      none: 'Aucun message pour l’instant. Pour répondre comme un patient, connectez-vous comme responsable du programme, ouvrez la campagne en cours et prenez un lien sur la feuille de liens, ou envoyez les invitations : elles arrivent ici.',
      to: 'À',
      html: 'Comme un logiciel de courriel le montre',
      frame: (subject) => `Message : ${subject}`,
      statuses: { queued: 'en route', sent: 'parti', failed: 'pas arrivé', dropped: 'pas envoyé, plus nécessaire' },
    },
    older: 'Messages plus anciens',
    notHere: {
      title: 'La boîte d’envoi n’existe que dans la démonstration.',
      detail: 'Ici, les courriels partent vraiment.',
    },
  },
};
