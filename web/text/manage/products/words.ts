import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';

/** Words about what teams made. */
export interface ProductWords {
  title: string;
  list: string;
  none: string;
  add: string;
  change: string;
  kind: string;
  day: string;
  from: string;
  shown: string;
  published: { yes: string; no: string };
  lead: string;
  recommendations: string;
  noRecommendation: string;
  remove: string;
  removeMeans: string;
  ofRecommendation: string;
  fields: Record<string, FieldWords>;
}

export const productWords: Record<Language, ProductWords> = {
  fr: {
    title: 'Ce que l’équipe a fait',
    list: 'Réalisations',
    none: 'Rien n’est inscrit encore : trajectoires de soins, outils, sites.',
    add: 'Ajouter une réalisation',
    change: 'Modifier la réalisation',
    kind: 'Sorte',
    day: 'Prête le',
    from: 'Recommandations',
    shown: 'Page publique',
    published: { yes: 'y paraît, si la page est ouverte', no: 'n’y paraît pas' },
    lead: 'Une réalisation paraît à la page de l’équipe et sur ses attestations. Elle ne paraît à la page publique que si vous le choisissez.',
    recommendations: 'Recommandations dont elle vient',
    noRecommendation: 'L’équipe n’a pas encore de recommandation.',
    remove: 'Retirer cette réalisation',
    removeMeans: 'Elle disparaît de toutes les pages.',
    ofRecommendation: 'Ce qui en est sorti',
    fields: {
      'title.fr': { label: 'Titre en français', repair: 'Écrivez un titre dans une langue au moins.' },
      'title.en': { label: 'Titre en anglais', repair: 'Écrivez un titre dans une langue au moins.' },
      title: { label: 'Titre', repair: 'Écrivez un titre dans une langue au moins.' },
      kind: { label: 'Sorte', repair: 'Choisissez dans la liste.' },
      link: {
        label: 'Adresse (facultative)',
        hint: 'Commence par https://.',
        repair: 'Donnez une adresse complète qui commence par https://.',
      },
      finishedOn: { label: 'Prête le', repair: 'Donnez un jour, aujourd’hui au plus tard.' },
      recommendations: { label: 'Recommandations dont elle vient', repair: 'Choisissez parmi celles de l’équipe.' },
      published: {
        label: 'La montrer à la page publique',
        hint: 'Elle y paraît si l’établissement a ouvert sa page. Aucun nom d’équipe ni de personne n’y paraît : relisez le titre.',
        repair: 'Choisissez oui ou non.',
      },
    },
  },
  en: {
    title: 'What the team made',
    list: 'Things made',
    none: 'Nothing is entered yet: care pathways, tools, sites.',
    add: 'Add something made',
    change: 'Change what was made',
    kind: 'Kind',
    day: 'Ready on',
    from: 'Recommendations',
    shown: 'Public page',
    published: { yes: 'appears there, where the page is open', no: 'does not appear there' },
    lead: 'What was made appears on the page of the team and on its certificates. It appears on the public page only if you choose so.',
    recommendations: 'Recommendations that it comes from',
    noRecommendation: 'The team has no recommendation yet.',
    remove: 'Remove this',
    removeMeans: 'It disappears from every page.',
    ofRecommendation: 'What came of it',
    fields: {
      'title.fr': { label: 'Title in French', repair: 'Write a title in a language at least.' },
      'title.en': { label: 'Title in English', repair: 'Write a title in a language at least.' },
      title: { label: 'Title', repair: 'Write a title in a language at least.' },
      kind: { label: 'Kind', repair: 'Choose from the list.' },
      link: {
        label: 'Address (optional)',
        hint: 'Begins with https://.',
        repair: 'Give a whole address that begins with https://.',
      },
      finishedOn: { label: 'Ready on', repair: 'Give a day, today at the latest.' },
      recommendations: { label: 'Recommendations that it comes from', repair: 'Choose among those of the team.' },
      published: {
        label: 'Show it on the public page',
        hint: 'It appears there if the institution has opened its page. No name of a team or a person appears there: read the title again.',
        repair: 'Choose yes or no.',
      },
    },
  },
};
