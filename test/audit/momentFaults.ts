import { studentTQuantile } from '../../analysis/stats/distributions/studentT.ts';
import type { Side } from '../../surveys/side.ts';
import type { Reading } from './readings.ts';

interface Moments {
  people: number;
  sum: number;
  squares: number;
}

/** Ends of the audit's scale, at which an interval is cut. */
const [least, most] = [1, 5];

/**
 * Where what a page tells of a scale is not what the attack takes for known: its people, its mean, and the standard deviation
 * that follows from an end of the interval. So the attack knows no less than a reader.
 */
export function momentFaults(
  readings: Reading[],
  scale: string,
  momentsOf: (place: string, side: Side | 'both') => Moments,
): string[] {
  return readings.flatMap(({ kind, name, place, side, figures }) => {
    if (kind !== 'scale' || name !== scale || figures === null || figures.value === undefined) return [];
    const { n = 0, value, low, high } = figures;
    const { people, sum, squares } = momentsOf(place, side);
    const mean = sum / people;
    const faults =
      n !== people || Math.abs(value - mean) > 0.051 ? [`scale ${place} ${side}: not what was taken for known`] : [];
    const half =
      high !== undefined && high < most ? high - value : low !== undefined && low > least ? value - low : null;
    if (half === null) return faults;
    const told = (half * Math.sqrt(n)) / studentTQuantile(0.975, n - 1);
    const sd = Math.sqrt(Math.max(0, squares - people * mean ** 2) / (people - 1));
    return Math.abs(told - sd) > 1e-6
      ? [...faults, `scale ${place} ${side}: sd ${told} told, ${sd} taken for known`]
      : faults;
  });
}
