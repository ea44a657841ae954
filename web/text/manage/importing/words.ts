import type { ExchangeFormat } from '../../../../api/exchange/format.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the page that imports a questionnaire and of the part of a version's page that exports it. */
export interface ImportingWords {
  title: string;
  lead: string;
  /** Link to the page, from the list of questionnaires. */
  open: string;
  check: string;
  confirm: string;
  again: string;
  nothingSaved: string;
  report: string;
  format: string;
  formats: Record<ExchangeFormat, string>;
  holds: string;
  contents: (sections: number, items: number) => string;
  purpose: string;
  asInFile: string;
  kept: string;
  placesNote: string;
  /** Many changes of one sort, before they are told one by one. */
  names: (count: number) => string;
  /** Where a loss stands in the file. */
  places: (count: number) => string;
  more: (count: number) => string;
  whole: string;
  faults: (count: number) => string;
  faultsLead: string;
  noFaults: string;
  reasons: string;
  fields: Record<string, FieldWords>;
  exporting: {
    title: string;
    lead: string;
    licence: (licence: string) => string;
    noLicence: string;
    download: (format: string) => string;
    about: Record<ExchangeFormat, string>;
    nothingLost: string;
    /** What others lose of it, before it is downloaded. */
    losses: (count: number) => string;
  };
}

export const importingWords: Record<Language, ImportingWords> = { fr, en };
