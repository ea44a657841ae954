import type { HandedWords } from './words.ts';

export const fr: HandedWords = {
  title: 'Ouvrir votre questionnaire avec un code',
  intro: 'Le code est imprimé sur la lettre ou la bande de papier qu’on vous a remise.',
  code: 'Votre code',
  hint: '10 lettres et chiffres, par exemple 7KQ2M-0XD94. Le trait, les espaces et les majuscules ne comptent pas.',
  open: 'Ouvrir mon questionnaire',
  malformed: 'Écrivez les 10 lettres et chiffres de votre code.',
  unknown: 'Ce code ne mène à aucun questionnaire. Comparez-le avec votre feuille, signe par signe, et réessayez.',
  help: 'Si cela ne marche toujours pas, demandez à la personne qui vous a remis la feuille : elle peut l’imprimer de nouveau.',
};
