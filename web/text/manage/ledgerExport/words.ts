import type { Language } from '../../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Columns of the file of recommendations. */
export type RecommendationColumn =
  | 'recommendation'
  | 'institution'
  | 'team'
  | 'titleFr'
  | 'titleEn'
  | 'detailFr'
  | 'detailEn'
  | 'side'
  | 'state'
  | 'since'
  | 'submittedOn'
  | 'owner'
  | 'dueOn'
  | 'theme'
  | 'priority'
  | 'origin'
  | 'reviewOn'
  | 'declared'
  | 'verified'
  | 'disputed'
  | 'reasonCode'
  | 'reason'
  | 'routedTo'
  | 'supersededBy'
  | 'links'
  | 'objectives'
  | 'evidence'
  | 'patientContributors'
  | 'professionalContributors'
  | 'imported';
/** Columns of the file of events, before those of what an event can say. */
export type EventColumn =
  | 'recommendation'
  | 'institution'
  | 'team'
  | 'number'
  | 'event'
  | 'occurredOn'
  | 'recordedAt'
  | 'role'
  | 'imported'
  | 'owned';

/** Words of the files of recommendations, and of the links to them. */
export interface LedgerExportWords {
  legend: string;
  files: { recommendations: string; events: string; json: string };
  columns: Record<RecommendationColumn | EventColumn, string>;
  yes: string;
  no: string;
}

export const ledgerExportWords: Record<Language, LedgerExportWords> = { fr, en };
