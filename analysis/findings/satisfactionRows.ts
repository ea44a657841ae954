import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import { type Side, sides } from '../../surveys/side.ts';
import { topPoints } from '../charts/divergingSegments.ts';
import type { GatedDistribution, GatedExperience } from '../disclosure/experience.ts';
import type { Estimate } from '../finding.ts';
import type { Scope } from '../hierarchy.ts';
import { wilsonInterval } from '../stats/proportion.ts';
import { missingByReason } from './missing.ts';
import type { ScaledItem } from './scaledItems.ts';

/** The answers of one side to one item, as far as the gate lets them be seen. */
export interface SatisfactionRow {
  item: string;
  side: Side | 'both';
  /** Null: withheld. */
  answers: {
    /** Answers on the scale. */
    n: number;
    counts: number[];
    noValue: Record<NoValueCode, number>;
    /** In points of the scale; null without answers. */
    median: number | null;
    /** Share of the two highest points (the highest one when there are three points or fewer). */
    top: Estimate;
  } | null;
}

/** Answered off the scale or not at all, by people who were asked. */
const offScaleCodes: NoValueCode[] = noValueCodes.filter((code) => code !== 'not_shown' && code !== 'not_in_version');

export const offScale = (noValue: Record<NoValueCode, number>): number =>
  offScaleCodes.reduce((sum, code) => sum + noValue[code], 0);

/** Median point of counted answers: the middle one, or half-way between the two middle ones. */
export function medianPoint(counts: number[], values: number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const at = (rank: number): number => {
    let passed = 0;
    return values.find((_, i) => {
      passed += counts[i] ?? 0;
      return passed >= rank;
    }) as number;
  };
  return (at(Math.floor((n + 1) / 2)) + at(Math.floor(n / 2) + 1)) / 2;
}

/** The row of a distribution that the gate gave, or withheld. */
export function rowOf(item: ScaledItem, side: Side | 'both', distribution: GatedDistribution | null): SatisfactionRow {
  if (!distribution) return { item: item.name, side, answers: null };
  const { n, counts, noValue } = distribution;
  const highest = counts.slice(-topPoints(counts.length)).reduce((sum, count) => sum + count, 0);
  const values = item.points.map(({ value }) => value);
  const median = medianPoint(counts, values);
  const top = { ...wilsonInterval(highest, n), missing: missingByReason(noValue) };
  return { item: item.name, side, answers: { n, counts, noValue, median, top } };
}

/** The answers of one side to one item at a place. */
export const satisfactionRow = (
  gated: GatedExperience,
  scope: Scope,
  item: ScaledItem,
  side: Side | 'both',
): SatisfactionRow => rowOf(item, side, gated.item(scope, side, item.name));

/**
 * Rows per item: the two sides when they are asked for, the scope is larger than a team and the gate lets at least one
 * item be split; otherwise everyone together. A side that an item does not address has no row.
 */
export function satisfactionRows(
  gated: GatedExperience,
  scope: Scope,
  items: ScaledItem[],
  bySide: boolean,
): SatisfactionRow[] {
  if (bySide && scope.level !== 'team') {
    const split = items.flatMap((item) =>
      sides
        .filter((side) => item.audience === 'all' || item.audience === side)
        .map((side) => satisfactionRow(gated, scope, item, side)),
    );
    if (split.some(({ answers }) => answers)) return split;
  }
  return items.map((item) => satisfactionRow(gated, scope, item, 'both'));
}
