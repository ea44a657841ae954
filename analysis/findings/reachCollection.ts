import type { Text } from '../../surveys/text.ts';
import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import type { CollectionStage } from '../recruitment/stages.ts';
import type { DiversityRows } from './diversityRows.ts';

/** One collection: what the gate shows of it, or why there is nothing. */
export interface ReachCollection {
  stage: CollectionStage;
  /** `none`: nothing was collected; `open`: not frozen yet; `frozen`: its figures stand. */
  state: 'none' | 'open' | 'frozen';
  /** The day its figures were frozen, `YYYY-MM-DD`. */
  frozenOn: string | null;
  /** The campaign it belongs to. */
  campaign: Text | null;
  /** Null where withheld, or where there is nothing. */
  read: GatedDemographicItem | null;
}

/** A collection with its figures. */
export interface ReadCollection extends ReachCollection {
  rows: DiversityRows | null;
}
