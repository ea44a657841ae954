import type { RecruitmentStage } from '../../../../analysis/recruitment/stages.ts';
import type { Side } from '../../../../surveys/side.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages on which an office collects who applied, who was selected, and accommodations. */
export interface RecruitmentWords {
  title: string;
  link: string;
  lead: string[];
  stages: Record<RecruitmentStage, { title: string; lead: string }>;
  states: { none: string; open: (day: string) => string; closed: (day: string) => string };
  open: { button: string; consequence: string };
  close: { button: string; consequence: string };
  places: string;
  received: string;
  place: string;
  side: string;
  sides: Record<Side, string>;
  records: string;
  address: string;
  sheet: string;
  enter: string;
  importFile: string;
  noPlaces: string;
  waiting: string;
  figures: string;
  entry: {
    title: (stage: string) => string;
    lead: string;
    send: string;
    unanswered: string;
    preferNot: string;
    another: string;
    fields: Record<'institutionId' | 'side', FieldWords>;
    /** What to do about an answer that was refused. */
    repair: string;
  };
  fileImport: {
    title: (stage: string) => string;
    lead: string[];
    columns: string;
    column: string;
    codes: string;
    send: string;
    imported: (records: number) => string;
    faults: string;
    line: string;
    problem: string;
    reasons: Record<string, string>;
    fields: Record<'file' | 'csv', FieldWords>;
  };
  poster: {
    title: (stage: string) => string;
    heading: Record<'applied' | 'selected', string>;
    text: string;
    qr: string;
  };
}

export const recruitmentWords: Record<Language, RecruitmentWords> = { fr, en };
