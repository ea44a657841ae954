import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import { byTime } from './byTime.ts';
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
 * seen. Groups in the order given. No event, one group, or no variance: a flag and no p. Throws a
 * RangeError for a negative or broken time. Source: Mantel 1966, Cancer Chemother
 * Rep 50:163. R: `survival::survdiff(Surv(time, event) ~ group)`.
 */
export function logRank(groups: readonly { id: string; cases: readonly Observed[] }[]): LogRank {
  if (!groups.every(({ cases }) => cases.every(({ time }) => time >= 0 && Number.isFinite(time))))
    throw new RangeError('a time is 0 or more days');
  const known = groups.filter(({ cases }) => cases.length > 0);
  const ends = known.map(({ cases }) => byTime(cases));
  const happened = ends.map(
    (own) => new Map(own.map(([time, here]) => [time, here.filter(({ event }) => event).length])),
  );
  const times = [
    ...new Set(happened.flatMap((own) => [...own].flatMap(([time, events]) => (events > 0 ? [time] : [])))),
  ];
  const observed = known.map(({ cases }) => cases.filter(({ event }) => event).length);
  const expected = known.map(() => 0);
  const variance = known.map(() => known.map(() => 0));
  const [risks, passed] = [known.map(({ cases }) => cases.length), known.map(() => 0)];
  for (const time of times.sort((a, b) => a - b)) {
    ends.forEach((own, i) => {
      for (
        let [at, here] = own[passed[i] ?? 0] ?? [];
        at !== undefined && at < time;
        [at, here] = own[passed[i] ?? 0] ?? []
      ) {
        risks[i] = (risks[i] ?? 0) - (here?.length ?? 0);
        passed[i] = (passed[i] ?? 0) + 1;
      }
    });
    const risk = risks.reduce((sum, each) => sum + each, 0);
    const events = happened.reduce((sum, own) => sum + (own.get(time) ?? 0), 0);
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
  // As in R: a group that nobody was left in at the first event could not have had one, and does not count.
  const able = known.flatMap((_, i) => ((expected[i] ?? 0) > 0 ? [i] : []));
  const df = Math.max(0, able.length - 1);
  const result = known.map(({ id }, i) => ({ id, observed: observed[i] ?? 0, expected: expected[i] ?? 0 }));
  const base = { df, groups: result, method: logRankMethod };
  const none = { ...base, chiSquare: null, p: null };
  if (known.length === 0) return { ...none, flags: [flag('no_observations')] };
  if (times.length === 0) return { ...none, flags: [flag('nothing_happened_yet')] };
  if (df === 0) return { ...none, flags: [flag('one_group')] };
  const compared = able.slice(0, df);
  const lower = cholesky(compared.map((i) => compared.map((j) => variance[i]?.[j] ?? 0)));
  if (lower === null) return { ...none, flags: [flag('no_variation')] };
  const apart = compared.map((i) => (observed[i] ?? 0) - (expected[i] ?? 0));
  const chiSquare = solveWith(lower, apart).reduce((sum, value, i) => sum + value * (apart[i] ?? 0), 0);
  return { ...base, chiSquare, p: chiSquareUpper(chiSquare, df), flags: [] };
}
