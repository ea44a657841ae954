import type { PairedScale } from '../../../analysis/snapshot.ts';

/** A change that may be told. */
export const fine: PairedScale = {
  ...{ scale: 'voice', pairs: 30, teams: 10, unpaired: [10, 0], estimate: 0.25, interval: [0.1, 0.4], p: 0.01 },
  moved: [15, 8, 7],
};
