import type { RecruitmentWords } from './words.ts';

export const fr: RecruitmentWords = {
  title: 'Recrutement et adaptations',
  link: 'Recrutement et adaptations : qui a posé sa candidature, qui a été choisi, ce qui a été demandé',
  lead: [
    'Ces fiches disent qui entre par la porte, et qui la franchit. Chacune porte la campagne, un établissement et un côté : aucun nom, aucune équipe, aucun jour. Rien ne les relie aux candidatures ni aux réponses.',
    'Les chiffres sont montrés une seule fois, à la fermeture de la collecte, et seulement pour des groupes assez grands.',
  ],
  stages: {
    applied: {
      title: 'Candidatures',
      lead: 'Les personnes qui se proposent disent, si elles le veulent, qui elles sont. Leur candidature n’en dépend pas.',
    },
    selected: {
      title: 'Personnes choisies',
      lead: 'Les mêmes questions, posées de nouveau aux personnes choisies. Une fiche n’est jamais reprise d’une candidature.',
    },
    accommodations: {
      title: 'Adaptations demandées',
      lead: 'Une fiche par demande : ce qui a été demandé, ce qui a été fait. Le personnel l’inscrit, sans nom.',
    },
  },
  states: {
    none: 'Pas encore ouverte',
    open: (day) => `Ouverte depuis le ${day}`,
    closed: (day) => `Fermée le ${day}, chiffres figés`,
  },
  open: { button: 'Ouvrir la collecte', consequence: 'Un lien est fait pour chaque côté de chaque établissement.' },
  close: {
    button: 'Fermer et figer les chiffres',
    consequence: 'Une fois la collecte fermée, aucune fiche ne peut plus y être ajoutée. Cela ne se défait pas.',
  },
  places: 'Fiches reçues et liens à remettre',
  received: 'Fiches reçues',
  place: 'Établissement',
  side: 'Côté',
  sides: { patient_side: 'patients et proches', professional_side: 'professionnels' },
  records: 'Fiches',
  address: 'Lien à remettre',
  sheet: 'Feuille à imprimer',
  enter: 'Inscrire une fiche',
  importFile: 'Importer un fichier CSV',
  noPlaces: 'Cette campagne ne va à aucun de vos établissements.',
  waiting: 'Le bureau du partenariat n’a pas encore ouvert cette collecte.',
  figures: 'Voir les chiffres',
  entry: {
    title: (stage) => `Inscrire une fiche : ${stage}`,
    lead: 'Recopiez seulement ce que la personne a écrit elle-même. Ne devinez jamais une réponse d’après un nom, une adresse ou une apparence.',
    send: 'Inscrire la fiche',
    unanswered: 'Sans réponse',
    preferNot: 'Préfère ne pas répondre',
    another: 'La fiche est inscrite. Vous pouvez en inscrire une autre.',
    fields: {
      institutionId: { label: 'Établissement', repair: 'Choisissez un établissement de la campagne.' },
      side: { label: 'Côté', repair: 'Choisissez un côté.' },
    },
    repair: 'Vérifiez cette réponse : une réponse qui exclut les autres se donne seule.',
  },
  fileImport: {
    title: (stage) => `Importer des fiches : ${stage}`,
    lead: [
      'Une ligne par fiche. La première ligne nomme les colonnes : institution, side, puis les questions que le fichier contient.',
      'Écrivez les codes ci-dessous. Séparez plusieurs réponses par une espace. Laissez vide une question sans réponse ; écrivez * pour « Je préfère ne pas répondre ».',
      'Retirez du fichier tout nom, toute adresse et tout numéro : une colonne inconnue fait refuser le fichier entier.',
    ],
    columns: 'Colonnes du fichier',
    column: 'Colonne',
    codes: 'Codes',
    send: 'Importer les fiches',
    imported: (records) => (records === 1 ? '1 fiche est importée.' : `${records} fiches sont importées.`),
    faults: 'Rien n’est importé. À corriger dans le fichier :',
    line: 'Ligne',
    problem: 'Ce qui ne va pas',
    reasons: {
      unreadable: 'Cette ligne ne se lit pas comme du CSV.',
      missing_column: 'Cette colonne manque.',
      unknown_column: 'Cette colonne n’est pas une question du questionnaire.',
      unknown_institution: 'Cet établissement n’est pas un des vôtres dans la campagne.',
      unknown_side: 'Écrivez patient_side ou professional_side.',
      invalid_answer: 'Ce code n’existe pas pour cette question, ou ne va pas avec les autres.',
    },
    fields: {
      file: {
        label: 'Fichier CSV',
        hint: 'En UTF-8, 2 Mo au plus.',
        repair: 'Choisissez un fichier CSV, ou collez ses lignes.',
      },
      csv: { label: 'Ou collez les lignes ici', repair: 'Collez les lignes, la première nommant les colonnes.' },
    },
  },
  poster: {
    title: (stage) => `Feuille à remettre : ${stage}`,
    heading: {
      applied: 'Vous vous proposez comme partenaire ? Dites-nous, si vous le voulez, qui vous êtes.',
      selected: 'Bienvenue dans l’équipe ! Dites-nous, si vous le voulez, qui vous êtes.',
    },
    text: 'C’est facultatif et sans nom. Vos réponses ne sont liées ni à votre candidature ni à vous. Elles servent à voir qui manque autour de la table, pour mieux inviter. On ne demande à personne de représenter un groupe.',
    qr: 'Code à photographier pour ouvrir le formulaire',
  },
};
