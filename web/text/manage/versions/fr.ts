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
  copy: 'En faire un autre questionnaire',
  attribution: 'Attribution',
  rewording: 'Reformulation',
  allowed: 'permise',
  forbidden: 'interdite : les questions s’emploient sans en changer les mots',
  fingerprint: {
    what: 'À quoi sert l’empreinte',
    means:
      'Ce code est calculé à partir de tout le contenu de la version. Un seul mot changé donnerait un autre code : deux copies qui ont la même empreinte sont identiques. Vous n’avez rien à en faire, sauf la citer pour dire de quelle version vous parlez.',
  },
  retiring: {
    title: (number) => `Retirer la version ${number} ?`,
    follows: 'Voici ce qui suit, pour de bon : une version retirée ne peut pas être remise en vigueur.',
    consequences: [
      'Aucune nouvelle campagne ne pourra l’employer.',
      'Les campagnes en cours continuent avec elle.',
      'Les réponses, les chiffres diffusés et la version elle-même restent lisibles.',
      'Un nouveau brouillon peut encore en partir.',
    ],
    already: 'Cette version est déjà retirée.',
    keep: 'Retour à la version, sans rien changer',
  },
};
