import type { MethodReference } from '../finding.ts';
import { byTime } from './byTime.ts';
import { normalQuantile } from './distributions/normal.ts';

export const aalenJohansenMethod: MethodReference = { id: 'aalen_johansen', version: '1' };

/** One case: how long it was watched, and what ended it; null while it is open. */
export interface Ended {
  /** In days, 0 or more. */
  time: number;
  outcome: string | null;
}

export interface IncidencePoint {
  time: number;
  atRisk: number;
  /** Share still open just after this time. */
  open: number;
  /** By outcome: the share that ended so by then, its standard error, and a log-log 95 % interval (null at 0 and 1). */
  outcomes: Record<string, { share: number; standardError: number; interval: [low: number, high: number] | null }>;
}

/** Aalen's variance of one cumulative incidence at a time, from the steps so far. */
interface Step {
  atRisk: number;
  all: number;
  own: number;
  /** Share open just before. */
  before: number;
  /** Cumulative incidence just after. */
  reached: number;
}

/** A sum of shares that rounding leaves a hair beside 1 is 1: its log-log interval would reach from 0 to 1. */
const whole = (share: number): number => (share > 1 - 1e-12 ? 1 : share);

function varianceOf(steps: readonly Step[]): number {
  const now = steps.at(-1)?.reached ?? 0;
  return steps.reduce((sum, { atRisk: y, all, own, before, reached }) => {
    const left = now - reached;
    const death = y > all ? (left ** 2 * all) / (y * (y - all)) : 0;
    const cause = y > 0 ? (before ** 2 * own * (y - own)) / y ** 3 : 0;
    const cross = y > 0 ? (2 * left * before * own) / y ** 2 : 0;
    return sum + death + cause - cross;
  }, 0);
}

/**
 * The share of cases that ended in each way as time goes on, when one way rules out the others (implemented, declined,
 * stopped): F_j(t) = Σ S(t−)·d_j/n. With the share still open they sum to 1 at every time, where 1 − Kaplan–Meier of one
 * outcome would promise too much. At equal times events come before the end of watching. Throws a RangeError for a negative or
 * broken time. Source: Aalen & Johansen 1978, Scand J Stat 5:141. R: `survival::survfit(Surv(time, factor(status)) ~ 1)`.
 */
export function aalenJohansen(cases: readonly Ended[]): IncidencePoint[] {
  if (!cases.every(({ time }) => time >= 0 && Number.isFinite(time))) throw new RangeError('a time is 0 or more days');
  const z = normalQuantile(0.975);
  const outcomes = [...new Set(cases.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])))].sort();
  const steps = new Map<string, Step[]>(outcomes.map((outcome) => [outcome, []]));
  let [atRisk, open] = [cases.length, 1];
  return byTime(cases).map(([time, here]) => {
    const all = here.filter(({ outcome }) => outcome !== null).length;
    const before = open;
    const point: IncidencePoint = { time, atRisk, open: before * (1 - all / atRisk), outcomes: {} };
    for (const outcome of outcomes) {
      const own = here.filter((each) => each.outcome === outcome).length;
      const past = steps.get(outcome) ?? [];
      const share = whole((past.at(-1)?.reached ?? 0) + (before * own) / atRisk);
      if (all > 0) past.push({ atRisk, all, own, before, reached: share });
      const inside = share > 0 && share < 1;
      // Where everybody has ended so there is nothing left to be unsure of.
      const standardError = share < 1 ? Math.sqrt(Math.max(0, varianceOf(past))) : 0;
      const spread = inside ? (z * standardError) / Math.abs(share * Math.log(share)) : 0;
      const interval: [number, number] | null = inside ? [share ** Math.exp(spread), share ** Math.exp(-spread)] : null;
      point.outcomes[outcome] = { share, standardError, interval };
    }
    open = point.open;
    atRisk -= here.length;
    return point;
  });
}
