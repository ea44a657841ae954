import type { MethodReference } from '../finding.ts';
import { byTime } from './byTime.ts';
import { normalQuantile } from './distributions/normal.ts';

export const kaplanMeierMethod: MethodReference = { id: 'kaplan_meier', version: '1' };

/** One case: how long it was watched, and whether the event ended it. */
export interface Observed {
  /** In days, 0 or more. */
  time: number;
  event: boolean;
}

export interface SurvivalPoint {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  /** Share without the event just after this time. */
  survival: number;
  /** Greenwood. */
  standardError: number;
  /** Log-log; null where the share is 0 or 1. */
  interval: [low: number, high: number] | null;
}

export interface KaplanMeier {
  n: number;
  points: SurvivalPoint[];
  /** First time at which half or fewer are left, and the ends of its interval; null where that is not reached. */
  median: { estimate: number | null; low: number | null; high: number | null };
}

/** First time at which a share is at most a half; the middle to the next where it is exactly a half, as in R. */
function firstAtMost(
  points: readonly SurvivalPoint[],
  shareOf: (point: SurvivalPoint) => number | null,
): number | null {
  const at = points.findIndex((point) => {
    const share = shareOf(point);
    return share !== null && share <= 0.5 + 1e-9;
  });
  const found = points[at];
  if (found === undefined) return null;
  const exact = Math.abs((shareOf(found) ?? 0) - 0.5) < 1e-9;
  const next = exact ? points.slice(at + 1).find(({ events }) => events > 0) : undefined;
  return next === undefined ? found.time : (found.time + next.time) / 2;
}

/**
 * The share of cases without the event as time goes on, open cases counted until they were last seen: Kaplan–Meier with
 * Greenwood's standard error and log-log 95 % intervals. At equal times events come before the end of watching. For one
 * kind of event only: where others end a case first, use Aalen–Johansen. Throws a RangeError for a negative or broken time.
 * Source: Kaplan & Meier 1958, JASA 53:457. R: `survival::survfit(Surv(time, event) ~ 1, conf.type = "log-log")`.
 */
export function kaplanMeier(cases: readonly Observed[]): KaplanMeier {
  if (!cases.every(({ time }) => time >= 0 && Number.isFinite(time))) throw new RangeError('a time is 0 or more days');
  const z = normalQuantile(0.975);
  let [atRisk, survival, greenwood] = [cases.length, 1, 0];
  const points = byTime(cases).map(([time, here]): SurvivalPoint => {
    const events = here.filter(({ event }) => event).length;
    const risk = atRisk;
    survival *= 1 - events / risk;
    if (events > 0) greenwood += events < risk ? events / (risk * (risk - events)) : Number.POSITIVE_INFINITY;
    atRisk -= here.length;
    const inside = survival > 0 && survival < 1;
    const spread = inside ? (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)) : 0;
    const interval: [number, number] | null = inside
      ? [survival ** Math.exp(spread), survival ** Math.exp(-spread)]
      : null;
    const standardError = survival > 0 ? survival * Math.sqrt(greenwood) : 0;
    return { time, atRisk: risk, events, censored: here.length - events, survival, standardError, interval };
  });
  return {
    n: cases.length,
    points,
    median: {
      estimate: firstAtMost(points, ({ survival: share }) => share),
      low: firstAtMost(points, ({ interval }) => interval?.[0] ?? null),
      high: firstAtMost(points, ({ interval }) => interval?.[1] ?? null),
    },
  };
}

/**
 * Mean time without the event up to `limit` days, with its standard error and its normal interval, kept within 0 and the limit:
 * the area under the curve. Null without cases, and where nobody was watched up to the limit while some were still open: the
 * curve is not drawn on beyond what was seen. R: `print(survfit(…), rmean = limit)`.
 */
export function restrictedMean(
  { points, n }: KaplanMeier,
  limit: number,
): { estimate: number; standardError: number; interval: [low: number, high: number] | null } | null {
  if (!(limit > 0 && Number.isFinite(limit))) throw new RangeError('a limit is more than 0 days');
  const last = points.at(-1);
  if (n === 0 || last === undefined || (last.time < limit && last.survival > 0)) return null;
  const ends = points.filter(({ time }) => time < limit);
  const areaFrom = (start: number): number => {
    let [area, share, at] = [0, 1, 0];
    for (const { time, survival } of ends) {
      if (time > start) area += share * (time - Math.max(at, start));
      [share, at] = [survival, time];
    }
    return area + share * (limit - Math.max(at, start));
  };
  const variance = points
    .filter(({ time, events, atRisk }) => time <= limit && events > 0 && atRisk > events)
    .reduce((sum, { time, events, atRisk }) => sum + (areaFrom(time) ** 2 * events) / (atRisk * (atRisk - events)), 0);
  const [estimate, standardError] = [areaFrom(0), Math.sqrt(variance)];
  const half = normalQuantile(0.975) * standardError;
  const interval: [number, number] | null =
    standardError > 0 ? [Math.max(0, estimate - half), Math.min(limit, estimate + half)] : null;
  return { estimate, standardError, interval };
}
