import { topPoints } from '../charts/divergingSegments.ts';
import type { Estimate } from '../finding.ts';
import { wilsonInterval } from '../stats/proportion.ts';
import type { CountedItem } from './distribution.ts';
import { type Tally, wholePoints } from './tally.ts';

/**
 * The share of the two highest points (of the highest one where there are three or fewer), as pages show it; null for what is
 * not answered on points, or where an answer lies between them.
 */
export function topShare({ column, range }: CountedItem, { n, counts }: Tally): Estimate | null {
  if (column.kind !== 'number') return null;
  const points = column.points ?? wholePoints(range);
  const known = new Set(points.map(String));
  if (points.length === 0 || Object.entries(counts).some(([value, count]) => count > 0 && !known.has(value)))
    return null;
  const highest = points.slice(-topPoints(points.length));
  return wilsonInterval(
    highest.reduce((sum, point) => sum + (counts[String(point)] ?? 0), 0),
    n,
  );
}
