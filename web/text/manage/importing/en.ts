import { counted } from '../../../../analysis/format.ts';
import type { ImportingWords } from './words.ts';

export const en: ImportingWords = {
  title: 'Import a questionnaire',
  lead: 'Choose a file. You will first see what is kept, what changes and what is lost. Nothing is saved before you agree.',
  open: 'Import a questionnaire',
  check: 'Check the file',
  confirm: 'Create the draft',
  again: 'Choose another file',
  nothingSaved: 'Nothing is saved yet. The questionnaire becomes a draft: you can still change everything in it.',
  report: 'What becomes of the file',
  format: 'Format',
  formats: {
    fhir: 'FHIR R4 Questionnaire',
    xlsx: 'XLSForm (.xlsx)',
    json: 'JSON of this product',
  },
  holds: 'Contents',
  contents: (sections, items) =>
    `${counted(sections, 'en', 'section', 'sections')}, ${counted(items, 'en', 'item', 'items')}`,
  purpose: 'Purpose',
  asInFile: 'As in the file; experience of partnership if it does not say',
  kept: 'Everything in the file is kept as it is.',
  placesNote: 'The code after a sentence is the place in the file.',
  names: (count) => `${count} such changes in all`,
  places: (count) => counted(count, 'en', 'place', 'places'),
  more: (count) => `and ${counted(count, 'en', 'other', 'others')}`,
  whole: 'the whole file',
  faults: (count) => `To correct before publishing: ${counted(count, 'en', 'place', 'places')}`,
  faultsLead: 'They do not prevent you from creating the draft. The page of the draft lists them again.',
  noFaults: 'The draft can be published as it is.',
  reasons: 'Why the file cannot be read',
  fields: {
    file: {
      label: 'File',
      hint: 'FHIR R4 Questionnaire (.json), XLSForm (.xlsx) or JSON of this product; at most 4 MB.',
      repair: 'Choose a file of at most 4 MB.',
    },
    slug: {
      label: 'Short name (optional)',
      hint: 'Lower-case letters without accents, digits and hyphens. It does not change afterwards. If you leave it empty, the file’s own name is used.',
      repair: 'Start with a lower-case letter; go on with lower-case letters without accents, digits or hyphens.',
    },
    purpose: { label: 'Purpose', repair: 'Choose what the questionnaire is for.' },
    language: {
      label: 'Language of the texts, if the file does not say',
      repair: 'Choose French or English.',
    },
    document: { label: 'Questionnaire', repair: 'Choose the file again.' },
  },
  exporting: {
    title: 'Export',
    lead: 'Each file holds the texts in French and in English.',
    licence: (licence) => `The licence goes with each file: ${licence}`,
    noLicence: 'This version states no licence.',
    download: (format) => `Download: ${format}`,
    about: {
      fhir: 'For health record systems and other programs that read FHIR.',
      xlsx: 'For KoboToolbox, ODK and other programs that read XLSForm, or to go over it in a spreadsheet.',
      json: 'For another installation of this product, or to keep.',
    },
    nothingLost: 'Holds everything.',
    losses: (count) =>
      `What the format cannot hold, or other programs ignore: ${counted(count, 'en', 'kind', 'kinds')}`,
  },
};
