import { studentTQuantile } from '../../analysis/stats/distributions/studentT.ts';
import type { Side } from '../../surveys/side.ts';
import type { Reading } from './readings.ts';

/** Ends of the audit's scale, at which an interval is cut, and the step to which its ends are told. */
const [least, most, step] = [1, 5, 0.1];

/**
 * Between what the sum of squared scores must lie: the width of the interval of a mean gives the standard deviation back, as
 * far as its decimals go. Null without an interval, or with one that is cut at both ends.
 */
export function squaresTold(
  { low, high }: Record<string, number>,
  people: number,
  sum: number,
): { low: number; high: number } | null {
  if (low === undefined || high === undefined) return null;
  const mean = sum / people;
  const halves = [...(low > least ? [mean - low] : []), ...(high < most ? [high - mean] : [])];
  if (halves.length === 0) return null;
  // Ends are told outwards: each half is too wide by less than a step.
  const range = { low: Math.max(0, ...halves.map((half) => half - step)), high: Math.min(...halves) };
  const squares = (half: number) =>
    (people - 1) * ((half * Math.sqrt(people)) / studentTQuantile(0.975, people - 1)) ** 2 + people * mean ** 2;
  // What is cut at one end may be wider there, not narrower: the other end says how wide.
  return { low: squares(range.low), high: squares(range.high) };
}

interface Moments {
  people: number;
  sum: number;
  squares: number;
}

/** Where a page tells something else of a scale than the attack takes for known: then the attack would know less than a reader. */
export function spreadFaults(
  readings: Reading[],
  scale: string,
  momentsOf: (place: string, side: Side | 'both') => Moments,
): string[] {
  return readings.flatMap(({ kind, name, place, side, figures }) => {
    if (kind !== 'scale' || name !== scale || figures === null || figures.value === undefined) return [];
    const { people, sum, squares } = momentsOf(place, side);
    const told = squaresTold(figures, people, sum);
    const fits = told === null || (squares >= told.low - 1e-6 && squares <= told.high + 1e-6);
    const isMean = figures.n === people && Math.abs(figures.value - sum / people) <= 0.05 + 1e-9;
    return fits && isMean ? [] : [`scale ${place} ${side}: other than what was taken for known`];
  });
}
