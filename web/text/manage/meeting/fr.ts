import type { MeetingWords } from './words.ts';

export const fr: MeetingWords = {
  title: 'Noter pendant une rencontre',
  lead: 'Dites une fois quelle équipe se rencontre, et quand. Écrivez ensuite une recommandation après l’autre : la touche Entrée l’inscrit, et le champ est prêt pour la suivante.',
  keeps:
    'Si la connexion se perd, continuez : ce que vous inscrivez attend sur cet appareil, même page fermée, et part dès que la connexion revient. Rouvrez alors cette page sur le même appareil. Rien n’y est verrouillé, et fermer la session n’y change rien : sur un appareil partagé, ne partez pas avant l’envoi ou l’effacement.',
  fields: {
    teamId: { label: 'Équipe', repair: 'Choisissez une équipe.' },
    occurredOn: {
      label: 'Date de la rencontre (facultatif)',
      hint: 'Aujourd’hui si vous laissez vide.',
      repair: 'Écrivez une date complète, pas après aujourd’hui.',
    },
    contributorSide: { label: 'Qui la propose', repair: 'Choisissez qui propose.' },
    title: { label: 'Recommandation', repair: 'Écrivez la recommandation.' },
    theme: { label: 'Thème (facultatif)', repair: 'Choisissez un thème dans la liste.' },
    priority: { label: 'Priorité (facultatif)', repair: 'Choisissez une priorité dans la liste.' },
  },
  meeting: 'La rencontre',
  send: 'Inscrire',
  done: 'C’est inscrit. La suivante ?',
  queue: {
    heading: 'Sur cet appareil',
    words: {
      waiting: 'attend d’être envoyée',
      offline: 'Il n’y a pas de connexion : ce que vous écrivez est gardé sur cet appareil et partira plus tard.',
      signedOut:
        'Votre session est terminée. Rien n’est perdu : reconnectez-vous avec le même compte dans un autre onglet, et ce qui attend partira.',
      recorded: 'C’est inscrit.',
      refused: 'refusée',
      mend: 'Remettre dans le formulaire',
      erase: 'Effacer de cet appareil',
      eraseSure: 'Elle n’a pas été envoyée. L’effacer de cet appareil pour de bon\u00a0?',
      erased: 'Effacée de cet appareil.',
      empty: 'Rien n’attend : tout est inscrit.',
    },
  },
  last: { heading: 'Notées en dernier par cette équipe', none: 'Rien encore.' },
};
