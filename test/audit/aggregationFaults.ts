import { spreadOfCounts } from '../../analysis/stats/countedSpread.ts';
import { fewestGroups } from '../../analysis/stats/mixedModel.ts';
import { agreementOfVariances } from '../../analysis/stats/withinGroupAgreement.ts';
import type { Scale } from '../../surveys/document.ts';
import { isHidden, type Reading, type Table, words } from './readings.ts';

interface Judged {
  release: string;
  scale: Pick<Scale, 'name' | 'items'>;
  by: string;
  tables: readonly Table[];
}

const points = [1, 2, 3, 4, 5];
const rounded = (value: number) => Number(Number(value.toPrecision(13)).toFixed(2));

/**
 * Where a comparison, or a figure over time, tells more of how answers are spread, or of how far people agree, than the answers themselves do where they are
 * shown: a sum that is not that of shown counts, an agreement of statements that are withheld, or a verdict on fewer than eight teams.
 */
export function aggregationFaults(
  { release, scale, by, tables }: Judged,
  names: ReadonlyMap<string, string>,
  readings: readonly Reading[],
): string[] {
  const what = `${by} means on ${scale.name}`;
  const faults: string[] = [];
  const known = (place: string) =>
    scale.items.map(({ name, reversed }) => {
      const found = readings.find(
        (one) =>
          one.kind === 'item' &&
          one.release === release &&
          one.place === place &&
          one.side === 'both' &&
          one.name === name,
      );
      const { figures } = found ?? { figures: null };
      const counts = figures && points.map((point) => figures[`point_${reversed ? 6 - point : point}`] ?? 0);
      return counts;
    });
  for (const table of tables) {
    for (const row of table.rows) {
      const group = words(row.group);
      const counts = known(names.get(group) ?? group);
      if (typeof row.answers === 'number')
        for (const [at, point] of points.entries()) {
          const sum = counts.reduce((total, own) => total + (own?.[at] ?? Number.NaN), 0);
          if (row[`point_${point}`] !== sum) faults.push(`${what}: answers of ${group} that are not shown`);
        }
      if (typeof row.rwg !== 'number') continue;
      const spreads = counts.flatMap((own) => (own && spreadOfCounts(points, own)) || []);
      const variance = spreads.reduce((sum, one) => sum + one.variance, 0) / spreads.length;
      const own = { n: 2, items: spreads.length, variance };
      const [even, leaning] = (['uniform', 'slight_skew'] as const).map(
        (null_) => agreementOfVariances(own, points.length, null_).estimate ?? Number.NaN,
      );
      if (row.statements !== spreads.length)
        faults.push(`${what}: ${group} is judged by statements that are not shown`);
      else if (row.rwg !== rounded(even ?? Number.NaN) || row.rwg_leaning !== rounded(leaning ?? Number.NaN))
        faults.push(`${what}: another agreement of ${group} than of its shown answers`);
    }
    const judged = table.columns.some(({ name }) => name === 'wanted');
    const compared = tables[0]?.rows.filter(({ n }) => !isHidden(n)).length ?? 0;
    if (judged && (by !== 'team' || compared < fewestGroups)) faults.push(`${what}: a verdict on ${compared} groups`);
  }
  return faults;
}
