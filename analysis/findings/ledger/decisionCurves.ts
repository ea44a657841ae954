import type { Side } from '../../../surveys/side.ts';
import type { StepPoint } from '../../charts/stepCurves.ts';
import type { KaplanMeier, restrictedMean } from '../../stats/kaplanMeier.ts';
import type { LogRank } from '../../stats/logRank.ts';
import { responseDays } from '../followThroughRates.ts';

/** Where the shares are read. */
export const decisionDays = [30, 60, responseDays, 180, 365] as const;
/** The mean wait is told up to this many days. */
export const meanDays = 180;

export interface DecisionCurve {
  who: 'all' | Side;
  curve: KaplanMeier;
  answered: number;
  mean: ReturnType<typeof restrictedMean>;
}

export interface DecisionStats {
  curves: DecisionCurve[];
  test: LogRank | null;
}

/** The share answered: what is left of the curve of those who wait. */
export const answeredPoints = ({ points }: KaplanMeier): StepPoint[] =>
  points.map(({ time, survival, interval }) => ({
    ...{ time, share: 1 - survival, interval: interval === null ? null : [1 - interval[1], 1 - interval[0]] },
  }));
