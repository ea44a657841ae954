import type { ProblemCode } from '../../api/problem.ts';
import type { Text } from '../../surveys/text.ts';

export interface ProblemWords {
  title: Text;
  /** What to do. `{name}` is replaced by the parameter of that name. */
  detail: Text;
}

/** What somebody who answers, or takes answers back, may be told. */
export const answeringProblems = {
  receipt_in_use: {
    title: {
      fr: 'Ce code de reçu est celui d’un autre envoi.',
      en: 'This receipt code belongs to something sent before.',
    },
    detail: {
      fr: 'Rien n’a été enregistré. Rouvrez le formulaire à partir de votre lien : un nouveau code y est fait.',
      en: 'Nothing was saved. Open the form again from your link: it makes a new code.',
    },
  },
  mode_changed: {
    title: {
      fr: 'La façon de garder vos réponses a changé depuis que vous avez commencé.',
      en: 'How your answers are kept has changed since you began.',
    },
    detail: {
      fr: 'Rien n’a été envoyé. Lisez de nouveau la première page, puis envoyez vos réponses si vous êtes toujours d’accord : elles sont toutes là.',
      en: 'Nothing was sent. Read the first page again, then send your answers if you still agree: they are all still here.',
    },
  },
  already_answered: {
    title: { fr: 'Ce lien a déjà servi.', en: 'This link has already been used.' },
    detail: {
      fr: 'Une réponse complète a été reçue avec ce lien. Chaque lien sert une seule fois.',
      en: 'A full response came in with this link. Each link works once.',
    },
  },
  campaign_not_open: {
    title: {
      fr: 'Ce questionnaire n’accepte pas de réponses en ce moment.',
      en: 'This questionnaire is not open at the moment.',
    },
    detail: {
      fr: 'Écrivez à la personne qui vous a envoyé ou remis le lien si vous pensez que c’est une erreur.',
      en: 'Write to the person who invited you if you think this is a mistake.',
    },
  },
  withdrawal_too_late: {
    title: {
      fr: 'Le questionnaire est fermé : cette réponse ne peut plus être retirée ici.',
      en: 'The questionnaire has closed: this response can no longer be deleted here.',
    },
    detail: {
      fr: 'Elle fait partie de résultats déjà figés. Pour toute question, écrivez à {contact}, sans donner votre code de reçu.',
      en: 'It is part of results that are already frozen. If you have a question, write to {contact}, without giving your receipt code.',
    },
  },
  saving_not_allowed: {
    title: {
      fr: 'Ce questionnaire anonyme ne garde rien sur le serveur avant l’envoi.',
      en: 'This anonymous questionnaire keeps nothing on the server before it is sent.',
    },
    detail: {
      fr: 'Garder des réponses sous votre lien les relierait à votre nom. Continuez sur cet appareil.',
      en: 'Keeping answers under your link would tie them to your name. Go on with this device.',
    },
  },
  saved_elsewhere: {
    title: {
      fr: 'D’autres réponses ont été gardées entre-temps sur un autre appareil.',
      en: 'Other answers were saved on another device in the meantime.',
    },
    detail: { fr: 'Choisissez lesquelles garder.', en: 'Choose which ones to keep.' },
  },
} satisfies Partial<Record<ProblemCode, ProblemWords>>;
