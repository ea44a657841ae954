import type { Text } from '../../surveys/text.ts';
import type { Estimate } from '../finding.ts';

/** What means are adjusted for: the kind of institution, the share of patients among those who answered, or both. */
export const caseMixes = ['setting', 'sides', 'setting_and_sides'] as const;
export type CaseMix = (typeof caseMixes)[number];

/** A kind of institution needs so many groups, or it would be measured by its own members alone. */
export const fewestOfSetting = 3;

/** Why nothing can be adjusted as asked. */
export type NotAdjustable = 'sides_of_teams' | 'sides_hidden' | 'one_setting';

/** Why a group that is shown is in no adjusted comparison. */
export type LeftOut = 'few_of_setting' | 'sides_hidden';

/** One thing adjusted for; the first of a setting or side is what the others are measured against. */
export interface AdjustedFor {
  of: 'setting' | 'side';
  code: string;
  /** Of the kind of institution, or of the side. */
  name: Text;
  groups: number;
  n: number;
  /** In points, null for the reference. */
  effect: Estimate | null;
}

export interface Adjustment {
  by: CaseMix;
  refused: NotAdjustable | null;
  left: Map<string, LeftOut>;
  effects: AdjustedFor[];
  /** The mean of each group as if it were composed like all compared together, in points; beside the observed one. */
  means: Map<string, number>;
  /** Where each group of this comparison stands if nothing is adjusted; null where that may not be compared. */
  crude: Map<string, 'above' | 'below' | 'not_distinguished'> | null;
}
