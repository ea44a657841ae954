import type { Language } from '../../../surveys/text.ts';

/** Words of a page that says what went wrong, and how to go on from there. */
interface TroubleWords {
  again: string;
  /** Of a form that was sent: it is on the page, to be sent once more. */
  kept: string;
  home: string;
  /** An address that leads nowhere: for visitors, and for what a reader of staff looked for. */
  startAtHome: string;
  gone: { title: string; detail: string };
}

export const troubleWords: Record<Language, TroubleWords> = {
  fr: {
    again: 'Réessayer',
    kept: 'Ce que vous avez écrit n’est pas perdu. Restez sur cette page, puis réessayez.',
    home: 'Page d’accueil',
    startAtHome: 'Vérifiez l’adresse, ou repartez de la page d’accueil.',
    gone: {
      title: 'Il n’y a rien à cette adresse.',
      detail: 'Vérifiez l’adresse. Ce que vous cherchez a peut-être été déplacé ou retiré.',
    },
  },
  en: {
    again: 'Try again',
    kept: 'What you wrote is not lost. Stay on this page, then try again.',
    home: 'Home page',
    startAtHome: 'Check the address, or start from the home page.',
    gone: {
      title: 'There is nothing at this address.',
      detail: 'Check the address. What you are looking for may have been moved or removed.',
    },
  },
};
