import { type MissingCounts, resultOf } from '../result.ts';
import { signedRank, signedRankMethod } from '../stats/signedRank.ts';
import type { Pairs } from './pairs.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';
import { assertFewPairs } from './tooManyValues.ts';

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The change of the same people from one wave to the next; zeros dropped for the headline, Pratt's way beside it. @throws
 * TooManyValues.
 */
export function change(
  pairs: Pairs,
  waves: readonly [before: string, after: string],
  missing: MissingCounts,
): TableFinding {
  const { before, after, onlyBefore, onlyAfter } = pairs;
  const differences = after.map((value, i) => Number((value - (before[i] ?? 0)).toPrecision(12)));
  assertFewPairs(differences, differences);
  const found = signedRank(before, after);
  const pratt = signedRank(before, after, 'pratt');
  const { estimate, interval, n, v, p, rankBiserial, improved, same, worse, flags } = found;
  const means = { before: meanOf(before), after: meanOf(after) };
  const columns = [
    ...[plainColumn('before', 'text'), plainColumn('after', 'text'), plainColumn('n', 'count')],
    ...[plainColumn('mean_before'), plainColumn('mean_after'), plainColumn('change'), plainColumn('low')],
    ...[plainColumn('high'), plainColumn('v'), plainColumn('p'), plainColumn('p_pratt')],
    ...['improved', 'same', 'worse'].map((name) => plainColumn(name, 'count')),
  ];
  const row = {
    ...{ before: waves[0], after: waves[1], n, mean_before: means.before, mean_after: means.after },
    ...{ change: estimate, low: interval?.[0], high: interval?.[1], v, p, p_pratt: pratt.p, improved, same, worse },
  };
  return {
    figures: {
      ...{ n, waves: { before: waves[0], after: waves[1] }, means, v, p, change: resultOf(found, missing) },
      ...{
        rankBiserial,
        improved,
        same,
        worse,
        pratt: { v: pratt.v, p: pratt.p },
        unpaired: { onlyBefore, onlyAfter },
      },
    },
    methods: [signedRankMethod],
    flags: onceEach(flags),
    table: plainTable('Change of the same people', columns, [row]),
    chart: null,
  };
}
