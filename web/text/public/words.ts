import type { Language } from '../../../surveys/text.ts';
import type { FieldWords } from '../../parts/formView.ts';

const tooLong = { fr: 'Écrivez 4000 caractères au plus.', en: 'Write 4,000 characters at most.' };

/** Words of the pages that everyone can read, and of the page on which staff open them. */
export interface PublicWords {
  title: string;
  lead: string;
  none: string;
  madeUp: string;
  submitted: (day: string) => string;
  heard: string;
  did: string;
  why: string;
  changed: string;
  evidence: string;
  routed: string;
  review: string;
  /** After words that are in the other language only. */
  inOther: string;
  ledger: (count: number) => string;
  feeds: string;
  poster: string;
  all: string;
  /** What teams made, and what came of a recommendation. */
  products: string;
  cameOf: string;
  paging: string;
  older: string;
  newest: string;
  /** For staff. */
  setting: {
    title: string;
    link: string;
    lead: string[];
    open: string;
    close: string;
    isOpen: string;
    isClosed: string;
    see: string;
    embed: string;
  };
  listing: {
    title: string;
    link: string;
    lead: string[];
    open: string;
    close: string;
    isOpen: string;
    isClosed: string;
    save: string;
    languages: Record<Language, string>;
    fields: Record<string, FieldWords>;
  };
}

export const publicWords: Record<Language, PublicWords> = {
  fr: {
    title: 'Ce que nous avons entendu, ce que nous avons fait',
    lead: 'Voici des recommandations de patients, de proches et de professionnels, et ce qu’elles sont devenues.',
    none: 'Aucune recommandation n’est publiée pour le moment.',
    madeUp: 'Données de démonstration : tout est inventé.',
    submitted: (day) => `Déposée le ${day}`,
    heard: 'Ce que nous avons entendu',
    did: 'Notre réponse :',
    why: 'Pourquoi pas, ou pas entièrement',
    changed: 'Ce qui change',
    evidence: 'Ce qui le montre',
    routed: 'Transmise à',
    review: 'À revoir le',
    inOther: '(en anglais)',
    ledger: (count) => `Registre du programme : ${count} événements. Empreinte du dernier :`,
    feeds: 'Suivre cette page',
    poster: 'Affiche à imprimer',
    all: 'Lire toute la page',
    products: 'Ce que les équipes ont fait',
    cameOf: 'Ce qui en est sorti :',
    paging: 'Suite des recommandations',
    older: 'Recommandations plus anciennes',
    newest: 'Revenir aux plus récentes',
    setting: {
      title: 'Page publique',
      link: 'Page publique',
      lead: [
        'La page publique dit à tout le monde, sans compte, ce qui a été entendu, ce qui a été fait, et pourquoi pas. Elle est fermée tant que vous ne l’ouvrez pas.',
        'Seules les recommandations que vous publiez une à une y paraissent, pour les établissements qui ont ouvert leur page. Aucun nom, commentaire, note ni fichier n’y paraît.',
      ],
      open: 'Ouvrir la page publique',
      close: 'Fermer la page publique',
      isOpen: 'La page est ouverte à tout le monde.',
      isClosed: 'La page est fermée.',
      see: 'Voir la page publique',
      embed: 'Pour la montrer dans un autre site :',
    },
    listing: {
      title: 'Publier la recommandation',
      link: 'Page publique : publier ou retirer',
      lead: [
        'Une recommandation publiée paraît sur la page publique de son établissement et du programme, si elles sont ouvertes : ses mots, où elle en est, et les explications que vous avez écrites.',
        'Relisez-les d’abord : aucun nom ni détail ne doit permettre de reconnaître une personne.',
      ],
      open: 'Publier',
      close: 'Retirer de la page publique',
      isOpen: 'Cette recommandation est publiée.',
      isClosed: 'Cette recommandation n’est pas publiée.',
      save: 'Enregistrer',
      languages: { fr: 'en français', en: 'en anglais' },
      fields: {
        'wording.language': {
          label: 'Vos explications sont écrites',
          hint: 'Les mots du registre ne changent pas. Écrivez-les aussi dans l’autre langue : chaque personne les lira dans la sienne.',
          repair: 'Choisissez la langue de vos explications.',
        },
        'wording.changed': { label: 'Ce qui change, dans l’autre langue', repair: tooLong.fr },
        'wording.evidence': { label: 'Ce qui le montre, dans l’autre langue', repair: tooLong.fr },
        'wording.reason': { label: 'Pourquoi pas, ou pas entièrement, dans l’autre langue', repair: tooLong.fr },
        'wording.routedTo': { label: 'À qui elle a été transmise, dans l’autre langue', repair: tooLong.fr },
      },
    },
  },
  en: {
    title: 'What we heard, what we did',
    lead: 'Here are recommendations of patients, families and professionals, and what became of them.',
    none: 'No recommendation is published yet.',
    madeUp: 'Demonstration data: everything is invented.',
    submitted: (day) => `Submitted on ${day}`,
    heard: 'What we heard',
    did: 'Our answer:',
    why: 'Why not, or not wholly',
    changed: 'What changes',
    evidence: 'What shows it',
    routed: 'Passed on to',
    review: 'To be reviewed on',
    inOther: '(in French)',
    ledger: (count) => `Ledger of the programme: ${count} events. Hash of the last one:`,
    feeds: 'Follow this page',
    poster: 'Poster to print',
    all: 'Read the whole page',
    products: 'What the teams made',
    cameOf: 'What came of it:',
    paging: 'More recommendations',
    older: 'Older recommendations',
    newest: 'Back to the newest',
    setting: {
      title: 'Public page',
      link: 'Public page',
      lead: [
        'The public page tells everyone, without an account, what was heard, what was done, and why not. It is closed until you open it.',
        'Only recommendations that you publish one by one appear on it, of institutions that have opened their page. No name, comment, note or file appears there.',
      ],
      open: 'Open the public page',
      close: 'Close the public page',
      isOpen: 'The page is open to everyone.',
      isClosed: 'The page is closed.',
      see: 'See the public page',
      embed: 'To show it in another site:',
    },
    listing: {
      title: 'Publish the recommendation',
      link: 'Public page: publish or take off',
      lead: [
        'A published recommendation appears on the public page of its institution and of the programme, where they are open: its words, where it stands, and the explanations that you wrote.',
        'Read them first: no name or detail may let anyone recognise a person.',
      ],
      open: 'Publish',
      close: 'Take off the public page',
      isOpen: 'This recommendation is published.',
      isClosed: 'This recommendation is not published.',
      save: 'Save',
      languages: { fr: 'in French', en: 'in English' },
      fields: {
        'wording.language': {
          label: 'Your explanations are written',
          hint: 'The words of the ledger do not change. Write them in the other language too: each person will read them in their own.',
          repair: 'Choose the language of your explanations.',
        },
        'wording.changed': { label: 'What changes, in the other language', repair: tooLong.en },
        'wording.evidence': { label: 'What shows it, in the other language', repair: tooLong.en },
        'wording.reason': { label: 'Why not, or not wholly, in the other language', repair: tooLong.en },
        'wording.routedTo': { label: 'To whom it was passed on, in the other language', repair: tooLong.en },
      },
    },
  },
};
