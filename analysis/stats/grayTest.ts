import type { Flag, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import type { Ended } from './aalenJohansen.ts';
import { byTime } from './byTime.ts';
import { chiSquareUpper } from './distributions/chiSquare.ts';
import { cholesky, solveWith } from './matrix.ts';

export const grayTestMethod: MethodReference = { id: 'gray_test', version: '1' };

export interface GrayTest {
  chiSquare: number | null;
  df: number;
  p: number | null;
  n: number;
  method: MethodReference;
  flags: Flag[];
}

/** One group as the times go by: just before and just after the present one. */
interface Group {
  atRisk: number;
  openBefore: number;
  openAfter: number;
  reachedBefore: number;
  reachedAfter: number;
  /** Sum of squared influences so far, and with the score's own terms. */
  own: number;
  shared: number[];
}

const zeros = (k: number): number[] => Array.from({ length: k }, () => 0);

/**
 * Whether groups differ in how often, and how soon, cases end in one way, when other ways rule it out: Gray's test of equal
 * cumulative incidences. Beside `aalenJohansen`; the log-rank test answers another question, how fast among those still open.
 * In words: at each time at which cases end so, a group's number of such ends less the number its share of those who have not
 * ended so makes one expect, people who ended otherwise counting on as far as they were not lost from view; summed over
 * times, squared and divided by its variance. Recommendations cluster in teams, so the probability is too small. Groups in
 * any order. Null and a flag without cases, with one group, without such an end, or without variance. Throws a RangeError for
 * a negative or broken time. Source: Gray 1988, Ann Stat 16:1141 (ρ = 0). R: `cmprsk::cuminc(time, status, group)$Tests`.
 */
export function grayTest(groups: readonly (readonly Ended[])[], outcome: string): GrayTest {
  if (!groups.every((cases) => cases.every(({ time }) => time >= 0 && Number.isFinite(time))))
    throw new RangeError('a time is 0 or more days');
  const known = groups.filter((cases) => cases.length > 0);
  const all = known.flat();
  const k = known.length;
  const none = { chiSquare: null, df: Math.max(0, k - 1), p: null, n: all.length, method: grayTestMethod };
  if (k === 0) return { ...none, flags: [flag('no_observations')] };
  if (k === 1) return { ...none, flags: [flag('one_group')] };
  if (!all.some((each) => each.outcome === outcome)) return { ...none, flags: [flag('nothing_happened_yet')] };
  const { score, variance } = scoreOf(known, outcome);
  const compared = zeros(k - 1).map((_, i) => i);
  const lower = cholesky(compared.map((i) => compared.map((j) => variance[i]?.[j] ?? 0)));
  if (lower === null) return { ...none, flags: [flag('no_variation')] };
  const apart = score.slice(0, k - 1);
  const chiSquare = solveWith(lower, apart).reduce((sum, value, i) => sum + value * (apart[i] ?? 0), 0);
  return { ...none, chiSquare, p: chiSquareUpper(chiSquare, k - 1), flags: [] };
}

/** Gray's score of each group and its variance, after the sums of his paper's appendix as `cmprsk` takes them. */
function scoreOf(known: readonly (readonly Ended[])[], outcome: string): { score: number[]; variance: number[][] } {
  const k = known.length;
  const groups = known.map(
    (cases): Group => ({
      ...{ atRisk: cases.length, openBefore: 1, openAfter: 1, reachedBefore: 0, reachedAfter: 0 },
      ...{ own: 0, shared: zeros(k) },
    }),
  );
  const score = zeros(k);
  const variance = zeros(k).map(() => zeros(k));
  const carried = zeros(k).map(() => zeros(k));
  const ends = known.map((cases) => new Map(byTime(cases)));
  const times = [...new Set(ends.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
  let reached = 0;
  for (const time of times) {
    const here = ends.map((each) => each.get(time) ?? []);
    const own = here.map((cases) => cases.filter((each) => each.outcome === outcome).length);
    const other = here.map((cases, i) => cases.filter((each) => each.outcome !== null).length - (own[i] ?? 0));
    const ended = own.reduce((sum, each) => sum + each, 0);
    const before = reached;
    const active = groups.map(({ atRisk }) => atRisk > 0);
    if (ended > 0 || other.some((each) => each > 0)) {
      let [risk, left] = [0, 0];
      groups.forEach((group, i) => {
        if (!active[i]) return;
        const [d1, d2] = [own[i] ?? 0, other[i] ?? 0];
        group.openAfter = (group.openBefore * (group.atRisk - d1 - d2)) / group.atRisk;
        group.reachedAfter = group.reachedBefore + (group.openBefore * d1) / group.atRisk;
        risk += group.atRisk / group.openBefore;
        left += (group.atRisk * (1 - group.reachedBefore)) / group.openBefore;
      });
      reached = before + ended / risk;
      const weights = groups.map(({ atRisk, openBefore }, i) => (active[i] ? atRisk / openBefore : 0));
      const at = weights.map((a, i) =>
        weights.map((b, j) => (active[i] && active[j] ? (i === j ? a : 0) - (a * b) / risk : 0)),
      );
      at.forEach((row, i) => {
        const sums = carried[i];
        if (sums)
          row.forEach((value, j) => {
            sums[j] = (sums[j] ?? 0) + (value * ended) / (risk * (1 - before));
          });
      });
      groups.forEach((group, i) => {
        if (active[i])
          score[i] = (score[i] ?? 0) + (own[i] ?? 0) - (ended * (weights[i] ?? 0) * (1 - group.reachedBefore)) / left;
      });
      /** Adds one group's part of the variance: its influence on every score, squared, times `size`. */
      const add = (of: number, influence: (i: number) => number, share: number, size: number): void => {
        const group = groups[of];
        if (!group) return;
        group.own += share * share * size;
        for (let i = 0; i < k; i++) {
          group.shared[i] = (group.shared[i] ?? 0) + influence(i) * share * size;
          const row = variance[i];
          if (row) for (let j = 0; j < k; j++) row[j] = (row[j] ?? 0) + influence(i) * influence(j) * size;
        }
      };
      groups.forEach((group, of) => {
        if (!active[of]) return;
        const { atRisk, openBefore, openAfter } = group;
        if (ended > 0) {
          const share = openAfter > 0 ? 1 - (1 - reached) / openAfter : 1;
          const tied = ended > 1 ? 1 - (ended - 1) / (risk * openBefore - 1) : 1;
          const influence = (i: number) => (at[i]?.[of] ?? 0) - share * (carried[i]?.[of] ?? 0);
          add(of, influence, share, (tied * openBefore * ended) / (risk * atRisk));
        }
        const rivals = other[of] ?? 0;
        if (openAfter > 0 && rivals > 0) {
          const share = (1 - reached) / openAfter;
          const tied = rivals > 1 ? 1 - (rivals - 1) / (atRisk - 1) : 1;
          const influence = (i: number) => share * (carried[i]?.[of] ?? 0);
          add(of, influence, -share, (tied * openBefore ** 2 * rivals) / atRisk ** 2);
        }
      });
    }
    groups.forEach((group, i) => {
      group.openBefore = group.openAfter;
      group.reachedBefore = group.reachedAfter;
      group.atRisk -= here[i]?.length ?? 0;
    });
  }
  return {
    score,
    variance: variance.map((row, i) =>
      row.map((value, j) =>
        groups.reduce((sum, { own, shared }, of) => {
          const [a, b] = [carried[i]?.[of] ?? 0, carried[j]?.[of] ?? 0];
          return sum + a * b * own + a * (shared[j] ?? 0) + b * (shared[i] ?? 0);
        }, value),
      ),
    ),
  };
}
