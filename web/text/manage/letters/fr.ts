import { counted } from '../../../../analysis/format.ts';
import type { LettersWords } from './words.ts';

export const fr: LettersWords = {
  title: 'Lettres à imprimer',
  lead: 'Une page pour chaque personne qui n’a pas répondu, dans sa langue, avec un code QR et un code court qui mènent au questionnaire. Les personnes qui ont refusé de répondre ou qui ont quitté l’équipe n’en reçoivent pas.',
  waiting: (count) => `Invitations encore sans réponse : ${count}.`,
  notOpen: 'Les lettres s’impriment pendant que la campagne est ouverte.',
  who: {
    all: 'Toutes les personnes qui n’ont pas répondu',
    no_email: 'Les personnes sans adresse courriel',
    unreached: 'Les personnes que le courriel ne rejoint pas : échec de l’envoi, ou désabonnement',
  },
  everyTeam: 'Toutes les équipes',
  printed: {
    new: 'Seulement les lettres qui ne sont pas encore notées comme imprimées',
    any: 'Aussi celles qui le sont, pour les imprimer de nouveau',
  },
  sizes: { letter: 'Lettre', a4: 'A4' },
  prepare: 'Afficher les lettres',
  fields: {
    who: { label: 'Pour qui', repair: 'Choisissez un des groupes.' },
    team: { label: 'Équipe', repair: 'Choisissez une équipe de la liste.' },
    printed: { label: 'Déjà imprimées', repair: 'Choisissez une des deux possibilités.' },
    size: { label: 'Papier', repair: 'Choisissez une des deux possibilités.' },
  },
  print: {
    title: (count) => `${counted(count, 'fr', 'lettre', 'lettres')} à imprimer`,
    none: 'Aucune lettre à imprimer avec ces choix.',
    how: 'Pour imprimer : Ctrl + P (⌘ + P sur un Mac). Cet encadré ne s’imprime pas.',
    personal:
      'Chaque lettre est personnelle : ne la remettez à personne d’autre. L’ouverture de cette page est notée au journal, et les codes sont valables dès maintenant.',
    marks:
      'Une fois les lettres imprimées, dites-le : chacune compte alors au registre de qui a été sollicité, et quand.',
    mark: 'J’ai imprimé ces lettres',
    back: 'Choisir d’autres lettres',
  },
};
