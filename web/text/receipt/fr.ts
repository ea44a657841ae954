import type { ReceiptWords } from './words.ts';

export const fr: ReceiptWords = {
  title: 'Vérifier un reçu',
  intro:
    'Avec le code affiché après l’envoi, vous pouvez vérifier que votre réponse est bien gardée. Pas besoin de vous nommer, et vos réponses ne s’affichent pas.',
  code: 'Code de reçu',
  hint: '16 lettres et chiffres, par exemple 7KQ2 M0XD 94TR HVWA. Les espaces et les majuscules ne comptent pas.',
  check: 'Vérifier',
  malformed: 'Écrivez les 16 lettres et chiffres du code.',
  received: { title: 'Oui, cette réponse est bien gardée.', detail: 'Vous n’avez rien d’autre à faire.' },
  unknown: {
    title: 'Aucune réponse gardée ne porte ce code.',
    detail:
      'Comparez-le signe par signe avec votre reçu. S’il est exact, l’envoi n’a pas abouti, ou la réponse a été supprimée.',
  },
  withdraw: {
    offer: 'Supprimer mes réponses',
    until: 'Tant que le questionnaire est ouvert, vous pouvez supprimer vos réponses.',
    tooLate: (contact) =>
      `Le questionnaire est fermé : ces réponses ne peuvent plus être supprimées ici. Pour toute question, écrivez à ${contact}, sans donner votre code de reçu.`,
    title: 'Supprimer vos réponses ?',
    points: [
      'Vos réponses à ce questionnaire seront supprimées pour de bon. Personne ne pourra les retrouver.',
      'Votre lien reste utilisé : vous ne pourrez pas répondre de nouveau avec lui.',
      'Les résultats déjà sortis gardent vos réponses dans leurs totaux. Ils ne changent jamais. Et si trop peu de personnes ont répondu entre-temps, les prochains résultats reprennent ces totaux, pour que personne ne retrouve vos réponses par soustraction.',
      'Si vous avez aussi répondu aux questions sur vous, ces réponses restent. Elles sont gardées à part, sans lien avec votre code : personne ne peut les retrouver, même pas nous.',
    ],
    confirm: 'Oui, supprimer mes réponses',
    keep: 'Non, les garder',
    done: {
      title: 'Vos réponses sont supprimées.',
      detail: 'Aucune réponse n’est gardée avec ce code. Vous pouvez fermer cette page.',
    },
  },
};
