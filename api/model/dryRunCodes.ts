import type { Side } from '../../surveys/side.ts';
import type { Language } from '../../surveys/text.ts';

/** Everything a dry run can find. An error stops the opening; a warning is for people to weigh. */
const dryRunSeverities = {
  no_team: 'error',
  nobody_to_invite: 'error',
  closes_in_past: 'error',
  version_retired: 'error',
  nothing_for_side: 'error',
  text_missing: 'error',
  nothing_about_side: 'warning',
  reminder_after_close: 'warning',
  mail_not_set_up: 'warning',
  no_email: 'warning',
  unsubscribed: 'warning',
  language_not_offered: 'warning',
  team_without_patients: 'warning',
  team_asked_few: 'warning',
  address_twice: 'warning',
  asked_often: 'warning',
} as const;

export type DryRunCode = keyof typeof dryRunSeverities;

export interface DryRunFinding {
  code: DryRunCode;
  severity: 'error' | 'warning';
  /** The people and teams it is about, by id; empty for the campaign as a whole. */
  members: string[];
  teams: string[];
  side?: Side;
  language?: Language;
  /** The text, questionnaire or message it is about. */
  of?: 'experience' | 'demographics' | 'invitation' | 'reminder' | 'results';
  /** `YYYY-MM-DD` */
  day?: string;
  /** How many, where neither people nor teams are counted. */
  number?: number;
}

export const finding = (
  code: DryRunCode,
  about: Partial<Omit<DryRunFinding, 'code' | 'severity'>> = {},
): DryRunFinding => ({ code, severity: dryRunSeverities[code], members: [], teams: [], ...about });
