import type { Text } from '../../surveys/text.ts';
import type { Estimate } from '../finding.ts';
import type { Representation } from '../stats/representation.ts';

/** People who have two characteristics at once. */
export interface CrossRow {
  label: Text;
  /** Null is withheld. */
  count: number | null;
  share: Estimate | null;
  /** Share of the population that two independent characteristics would give; null without both populations. */
  benchmark: number | null;
  /** Only on at least ten people, of whom five or more would be expected. */
  representation: Representation | null;
}
