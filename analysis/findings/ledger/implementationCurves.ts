import type { sides } from '../../../surveys/side.ts';
import { stepAt } from '../../charts/stepCurves.ts';
import type { IncidencePoint } from '../../stats/aalenJohansen.ts';
import type { GrayTest } from '../../stats/grayTest.ts';

/** Where the shares are read. */
export const implementationDays = [90, 180, 365, 730, 1095] as const;
/** The day at which the headline and the two sides are read. */
export const implementationYear = 365;

export interface EndsCurve {
  who: 'all' | (typeof sides)[number];
  n: number;
  points: IncidencePoint[];
}

export interface ImplementationStats {
  curves: EndsCurve[];
  test: GrayTest | null;
}

/** Where the shares stood at a day; null when nobody was watched that long. */
export function incidenceAt(points: readonly IncidencePoint[], day: number): IncidencePoint | null {
  if ((points.at(-1)?.time ?? -1) < day) return null;
  return stepAt(points, day) ?? { time: 0, atRisk: points[0]?.atRisk ?? 0, open: 1, outcomes: {} };
}
