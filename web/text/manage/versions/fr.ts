import { counted } from '../../../../analysis/format.ts';
import type { VersionWords } from './words.ts';

export const fr: VersionWords = {
  states: {
    draft: 'Brouillon',
    published: (day) => `Publiée le ${day}`,
    retired: (day) => `Retirée le ${day}`,
    notRetired: 'Retirée : pas encore',
  },
  adaptedFrom: 'Adapté de',
  adaptedNote: 'Les questions de même nom sont les mêmes, sauf si la comparaison ci-dessous dit autre chose.',
  comparison: (slug, number) => `Comparée à la version ${number} de ${slug}`,
  none: 'Toutes les questions communes sont identiques.',
  first: 'Une première version : elle n’a été comparée à rien.',
  other: 'Non identiques',
  names: 'Question ou échelle',
  proposed: 'Proposé par les règles',
  decided: 'Décidé',
  identical: (count) =>
    `${counted(count, 'fr', 'question ou échelle est identique', 'questions et échelles sont identiques')}.`,
  attribution: 'Attribution',
  rewording: 'Reformulation',
  allowed: 'permise',
  forbidden: 'interdite : les questions s’emploient sans en changer les mots',
};
