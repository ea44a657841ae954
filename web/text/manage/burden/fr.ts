import { counted } from '../../../../analysis/format.ts';
import type { BurdenWords } from './words.ts';

export const fr: BurdenWords = {
  title: 'À quelle fréquence on sollicite les gens',
  link: 'À quelle fréquence on sollicite les gens',
  lead: (since) =>
    `Ce qui a été envoyé ou imprimé pour chaque personne depuis le ${since}, en commençant par les plus sollicitées.`,
  limits: (campaigns, messages) =>
    `Plus de ${campaigns} campagnes ou de ${messages} messages par année, c’est trop pour une même personne.`,
  never:
    'Les membres qui ont la même adresse courriel comptent pour une seule personne. Rien ici ne dit qui a répondu.',
  above: (people) =>
    people === 0
      ? 'Personne n’a été trop sollicité.'
      : `${counted(people, 'fr', 'personne a été trop sollicitée', 'personnes ont été trop sollicitées')} : réfléchissez avant d’écrire de nouveau.`,
  list: 'Sollicitations par personne, 365 derniers jours',
  none: 'Rien n’a été envoyé dans les 365 derniers jours.',
  person: 'Personne',
  teams: 'Équipe',
  campaigns: 'Campagnes',
  messages: 'Messages et lettres',
  last: 'Dernière fois',
  verdict: 'Charge',
  tooMuch: 'trop',
  fine: 'dans les limites',
  download: 'Télécharger en CSV',
};
