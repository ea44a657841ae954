import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { chiSquareUpper } from './distributions/chiSquare.ts';
import type { Observed } from './kaplanMeier.ts';
import { cholesky, solveWith } from './matrix.ts';

export const logRankMethod: MethodReference = { id: 'log_rank', version: '1' };

export interface LogRank {
  chiSquare: number | null;
  df: number;
  p: number | null;
  groups: { id: string; observed: number; expected: number }[];
  method: MethodReference;
  flags: Flag[];
}

/**
 * Whether groups reach an event at the same pace: Mantel's log-rank test over all times of events. Open cases count until last
 * seen. Groups in the order given. No event, one group, or no variance: a flag and no p. Source: Mantel 1966, Cancer Chemother
 * Rep 50:163. R: `survival::survdiff(Surv(time, event) ~ group)`.
 */
export function logRank(groups: readonly { id: string; cases: readonly Observed[] }[]): LogRank {
  const known = groups.filter(({ cases }) => cases.length > 0);
  const times = [...new Set(known.flatMap(({ cases }) => cases.filter(({ event }) => event).map(({ time }) => time)))];
  const observed = known.map(({ cases }) => cases.filter(({ event }) => event).length);
  const expected = known.map(() => 0);
  const variance = known.map(() => known.map(() => 0));
  for (const time of times) {
    const risks = known.map(({ cases }) => cases.filter((each) => each.time >= time).length);
    const risk = risks.reduce((sum, each) => sum + each, 0);
    const events = known.reduce(
      (sum, { cases }) => sum + cases.filter((each) => each.event && each.time === time).length,
      0,
    );
    const factor = risk > 1 ? (events * (risk - events)) / (risk - 1) : 0;
    risks.forEach((own, i) => {
      expected[i] = (expected[i] ?? 0) + (events * own) / risk;
      const row = variance[i];
      if (row)
        risks.forEach((other, j) => {
          row[j] = (row[j] ?? 0) + factor * ((i === j ? own / risk : 0) - (own * other) / risk ** 2);
        });
    });
  }
  const df = Math.max(0, known.length - 1);
  const result = known.map(({ id }, i) => ({ id, observed: observed[i] ?? 0, expected: expected[i] ?? 0 }));
  const base = { df, groups: result, method: logRankMethod };
  const none = { ...base, chiSquare: null, p: null };
  if (times.length === 0 || df === 0) return { ...none, flags: [flag('no_observations')] };
  const lower = cholesky(variance.slice(0, df).map((row) => row.slice(0, df)));
  if (lower === null) return { ...none, flags: [flag('no_variation')] };
  const apart = result.slice(0, df).map(({ observed: o, expected: e }) => o - e);
  const chiSquare = solveWith(lower, apart).reduce((sum, value, i) => sum + value * (apart[i] ?? 0), 0);
  return { ...base, chiSquare, p: chiSquareUpper(chiSquare, df), flags: [] };
}
