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
      'Comparez-le signe par signe avec votre reçu. S’il est exact, l’envoi n’a pas abouti, ou la réponse a été retirée.',
  },
};
