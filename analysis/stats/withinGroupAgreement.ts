import type { Estimate, MethodReference } from '../finding.ts';
import { flag } from '../flags.ts';
import type { Matrix } from './matrix.ts';
import { assertFinite } from './ranks.ts';

export const withinGroupAgreementMethod: MethodReference = { id: 'within_group_agreement', version: '1' };

/** Error variance if everyone answered at random: all points alike, or somewhat skewed (five points: 1.34). */
export type NullDistribution = 'uniform' | 'slight_skew';

/** Is there a published null of this kind for a scale of so many points? */
export const nullKnown = (points: number, distribution: NullDistribution): boolean =>
  Number.isInteger(points) && points >= 2 && (distribution === 'uniform' || points === 5);

/** @throws RangeError for a slight skew of a scale that has not five points: no such value is published. */
function nullVariance(points: number, distribution: NullDistribution): number {
  if (!(Number.isInteger(points) && points >= 2)) throw new RangeError('a scale has two points or more');
  if (distribution === 'uniform') return (points ** 2 - 1) / 12;
  if (points !== 5) throw new RangeError('the slightly skewed null is known for five points only');
  return 1.34;
}

const sampleVariance = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

/** Sums taken in another order must not turn “as at random” into “less than at random”. */
const rounding = 1e-12;

/** A group of people who all answered the same items, as sufficient statistics. */
export interface AgreeingGroup {
  n: number;
  items: number;
  /** Mean over the items of their sample variances (divisor n − 1). */
  variance: number;
}

/** The same from the mean of the items' variances: of thousands of groups, without their people. */
export function agreementOfVariances(
  { n, items, variance }: AgreeingGroup,
  points: number,
  distribution: NullDistribution = 'uniform',
): Estimate {
  const base = { n, interval: null, method: withinGroupAgreementMethod };
  if (n < 2 || items === 0) return { ...base, estimate: null, flags: [flag('too_few_to_tell')] };
  if (!(variance >= 0 && Number.isFinite(variance))) throw new RangeError('a variance is no number, or negative');
  const ratio = variance / nullVariance(points, distribution);
  const agreed = items * (1 - ratio);
  const raw = agreed / (agreed + ratio);
  if (ratio > 1 + rounding) return { ...base, estimate: 0, flags: [flag('less_agreement_than_chance')] };
  return { ...base, estimate: Math.max(0, raw), flags: [] };
}

/**
 * How far the people of one group agree, r_wg(J): 1 is full agreement, 0 what answering at random gives. `rows` are the
 * group's people by J items (one item: r_wg). From the mean item variance s̄² against the null σ²: J(1 − s̄²/σ²)/(J(1 −
 * s̄²/σ²) + s̄²/σ²). Below 0 it is 0 with a flag. Null with a flag for fewer than two people; throws a RangeError for a
 * missing answer, which is no agreement. A description of the group; never split by side. Source: James, Demaree & Wolf
 * 1984, J Appl Psychol 69:85. R: `multilevel::rwg.j`.
 */
export function withinGroupAgreement(
  rows: Matrix,
  points: number,
  distribution: NullDistribution = 'uniform',
): Estimate {
  for (const row of rows) assertFinite(row);
  if (rows.some((row) => row.length !== rows[0]?.length)) throw new RangeError('every person answers every item');
  const [n, items] = [rows.length, rows[0]?.length ?? 0];
  let variance = 0;
  for (let j = 0; j < items && n > 1; j++) variance += sampleVariance(rows.map((row) => row[j] ?? Number.NaN)) / items;
  return agreementOfVariances({ n, items, variance }, points, distribution);
}

/**
 * The typical distance of an answer from the group's mean, AD_M, in points. Null without answers. Source: Burke, Finkelstein
 * & Dusig 1999, Organ Res Methods 2:49.
 */
export function averageDeviation(values: readonly number[]): number | null {
  assertFinite(values);
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + Math.abs(value - mean), 0) / values.length;
}
