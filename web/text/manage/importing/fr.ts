import { counted } from '../../../../analysis/format.ts';
import type { ImportingWords } from './words.ts';

export const fr: ImportingWords = {
  title: 'Importer un questionnaire',
  lead: 'Choisissez un fichier. Vous verrez d’abord ce qui est gardé, ce qui change et ce qui se perd. Rien n’est enregistré avant votre accord.',
  open: 'Importer un questionnaire',
  check: 'Vérifier le fichier',
  confirm: 'Créer le brouillon',
  again: 'Choisir un autre fichier',
  nothingSaved:
    'Rien n’est encore enregistré. Le questionnaire deviendra un brouillon : vous pourrez encore tout y changer.',
  report: 'Ce que devient le fichier',
  format: 'Format',
  formats: {
    fhir: 'Questionnaire FHIR R4',
    xlsx: 'XLSForm (.xlsx)',
    json: 'JSON de ce logiciel',
  },
  holds: 'Contenu',
  contents: (sections, items) =>
    `${counted(sections, 'fr', 'section', 'sections')}, ${counted(items, 'fr', 'question ou texte', 'questions ou textes')}`,
  purpose: 'Usage',
  asInFile: 'Celui du fichier ; expérience du partenariat s’il n’en dit rien',
  kept: 'Tout ce que contient le fichier est gardé tel quel.',
  placesNote: 'Le code à la fin d’une phrase est l’endroit dans le fichier.',
  names: (count) => `${count} changements de cette sorte en tout`,
  places: (count) => counted(count, 'fr', 'endroit', 'endroits'),
  more: (count) => `et ${counted(count, 'fr', 'autre', 'autres')}`,
  whole: 'tout le fichier',
  faults: (count) => `À corriger avant de publier : ${counted(count, 'fr', 'endroit', 'endroits')}`,
  faultsLead: 'Cela n’empêche pas de créer le brouillon. La page du brouillon les montre de nouveau.',
  noFaults: 'Le brouillon pourra être publié tel quel.',
  reasons: 'Pourquoi le fichier ne peut pas être lu',
  fields: {
    file: {
      label: 'Fichier',
      hint: 'Questionnaire FHIR R4 (.json), XLSForm (.xlsx) ou JSON de ce logiciel ; au plus 4 Mo.',
      repair: 'Choisissez un fichier d’au plus 4 Mo.',
    },
    slug: {
      label: 'Nom court (facultatif)',
      hint: 'Minuscules sans accent, chiffres et traits d’union. Il ne change plus ensuite. Si vous le laissez vide, ce sera celui du fichier.',
      repair:
        'Commencez par une minuscule ; continuez avec des minuscules sans accent, des chiffres ou des traits d’union.',
    },
    purpose: { label: 'Usage', repair: 'Choisissez à quoi sert le questionnaire.' },
    language: {
      label: 'Langue des textes, si le fichier ne le dit pas',
      repair: 'Choisissez le français ou l’anglais.',
    },
    document: { label: 'Questionnaire', repair: 'Choisissez de nouveau le fichier.' },
  },
  exporting: {
    title: 'Exporter',
    lead: 'Chaque fichier contient les textes en français et en anglais.',
    licence: (licence) => `La licence accompagne chaque fichier : ${licence}`,
    noLicence: 'Cette version n’indique aucune licence.',
    download: (format) => `Télécharger : ${format}`,
    about: {
      fhir: 'Pour les dossiers de santé électroniques et les autres logiciels qui lisent FHIR.',
      xlsx: 'Pour KoboToolbox, ODK et les autres logiciels qui lisent XLSForm, ou pour relire dans un tableur.',
      json: 'Pour une autre installation de ce logiciel, ou pour le conserver.',
    },
    nothingLost: 'Contient tout.',
    losses: (count) =>
      `Ce que le format ne peut pas contenir ou que les autres logiciels négligent : ${counted(count, 'fr', 'sorte', 'sortes')}`,
  },
};
