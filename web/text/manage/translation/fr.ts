import { counted } from '../../../../analysis/format.ts';
import type { TranslationWords } from './words.ts';

const texts = (count: number) => counted(count, 'fr', 'texte', 'textes');

export const fr: TranslationWords = {
  title: (questionnaire) => `Traduire : ${questionnaire}`,
  name: 'Traduire',
  draft: 'Brouillon',
  lead: 'Un questionnaire se publie en français et en anglais. Confiez les textes à une personne qui écrit l’autre langue : elle remplit un tableau, sans compte ni accès, et vous le déposez ici.',
  none: 'Tous les textes écrits le sont dans les deux langues.',
  waiting: (count) => `${texts(count)} ${count < 2 ? 'n’est écrit' : 'ne sont écrits'} que dans une langue.`,
  download: 'Textes à traduire (CSV)',
  downloadAll: 'Tous les textes (CSV)',
  how: [
    'Le fichier s’ouvre dans un tableur. Une ligne par texte : sa place, le français (fr), l’anglais (en).',
    'La personne écrit dans la colonne vide. Elle ne change ni la place ni la langue de départ : elles servent à vérifier. Ce qui est entre accolades, comme {{prenom}}, reste tel quel.',
    'Elle enregistre en CSV et vous renvoie le fichier.',
  ],
  upload: 'Déposer le fichier traduit',
  check: 'Voir ce qui changera',
  previewTitle: 'Ce qui changera',
  changes: (count) => `${texts(count)} à changer`,
  nothing: 'Le fichier ne change rien dans ce brouillon.',
  others: (same, empty) =>
    [
      same > 0 ? `${texts(same)} ${same < 2 ? 'est déjà le même' : 'sont déjà les mêmes'}.` : '',
      empty > 0 ? `${counted(empty, 'fr', 'ligne vide', 'lignes vides')} : rien n’est effacé.` : '',
    ]
      .join(' ')
      .trim(),
  leftAside: (count) => `${counted(count, 'fr', 'ligne laissée', 'lignes laissées')} de côté`,
  why: {
    no_place: 'cette place n’existe plus dans le brouillon',
    other_text: 'le texte de départ n’est plus celui du brouillon',
    twice: 'cette place est déjà plus haut dans le fichier',
  },
  nothingSaved: 'Rien n’est encore enregistré. Seuls ces textes changent : ni les codes, ni les noms, ni l’ordre.',
  moved: 'Le brouillon a changé entre-temps. Voici ce que le même fichier y changerait maintenant.',
  save: 'Enregistrer ces textes',
  again: 'Choisir un autre fichier',
  refused: 'Pourquoi l’enregistrement est refusé',
  whole: 'tout le document',
  table: {
    caption: 'Textes à changer',
    place: 'Place',
    other: 'Texte de départ',
    before: 'Avant',
    after: 'Après',
  },
  blank: 'rien',
  languages: { fr: 'Français', en: 'Anglais' },
  parts: {
    title: 'titre',
    description: 'description',
    heading: 'titre du premier écran',
    paragraphs: 'premier écran, paragraphe',
    intro: 'introduction',
    text: 'énoncé',
    patient_side: 'énoncé, côté patient',
    professional_side: 'énoncé, côté professionnel',
    hint: 'précision',
    message: 'message propre',
    options: 'choix',
    points: 'point',
  },
  at: (place, what) => `${place} : ${what}`,
  fields: {
    into: {
      label: 'Langue à remplir',
      hint: 'Seuls les textes de cette langue changent.',
      repair: 'Choisissez une langue.',
    },
    file: {
      label: 'Fichier traduit',
      hint: 'Un fichier CSV, de 2 Mo au plus.',
      repair: 'Choisissez le fichier CSV téléchargé ici, avec ses colonnes place, fr et en.',
    },
  },
};
