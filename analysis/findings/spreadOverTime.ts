import type { Cell, Column } from '../finding.ts';
import type { Scope } from '../hierarchy.ts';
import {
  answerCells,
  answerColumns,
  countsAt,
  type Distributions,
  distributionsOf,
} from './comparisonDistributions.ts';
import { nColumn } from './comparisonFigure.ts';
import { scaledItems } from './scaledItems.ts';
import { ofGroup, scaleAt } from './teamMeans.ts';
import type { TrendWave } from './trendPoints.ts';

/*
 * What a figure over time shows where means of teams are not followed: how the answers are spread at each moment. Sums of counts
 * that the gate shows of each statement by itself, and nothing where one of them is withheld.
 */

export interface SpreadPoint {
  wave: TrendWave;
  /** This version put the statements, on the same points as the newest, and to this place. */
  asked: boolean;
  /** People; null: withheld. */
  n: number | null;
  /** Answers on each point, from the lowest; null: withheld. */
  counts: number[] | null;
}

/** The statements of a scale at every moment, and the points of the newest version that has it. */
export interface MomentSpreads {
  name: string;
  /** Null where statements of the scale do not share their points, and nothing can be added up. */
  newest: Distributions | null;
  byWave: ReadonlyMap<TrendWave, Distributions | null>;
}

export function momentSpreads(waves: readonly TrendWave[], name: string): MomentSpreads {
  const byWave = new Map(
    waves.map((wave) => {
      const scale = scaleAt(wave, name);
      return [wave, scale && distributionsOf(scale, scaledItems(wave.layout, [wave.document]))] as const;
    }),
  );
  const newest = waves.findLast((wave) => scaleAt(wave, name) !== null);
  return { name, newest: (newest && byWave.get(newest)) ?? null, byWave };
}

/** One place at every moment. */
export const spreadPoints = ({ name, newest, byWave }: MomentSpreads, scope: Scope): SpreadPoint[] =>
  [...byWave].map(([wave, of]): SpreadPoint => {
    const none = { wave, asked: false, n: null, counts: null };
    if (scaleAt(wave, name) === null) return none;
    const found = ofGroup(() => ({ scale: wave.gated.scale(scope, 'both', name) }));
    if (found === null) return none;
    const n = found.scale?.n ?? null;
    if (newest === null) return { ...none, asked: true, n };
    if (of?.points.length !== newest.points.length) return none;
    return { wave, asked: true, n, counts: found.scale === null ? null : countsAt(wave.gated, scope, of) };
  });

export const spreadColumns = ({ newest }: MomentSpreads): Column[] => [
  nColumn,
  ...(newest === null ? [] : answerColumns(newest.points)),
];

/** The cells of these columns at one moment. */
export function spreadCells({ newest }: MomentSpreads, { asked, n, counts }: SpreadPoint): Record<string, Cell> {
  const cells = { n: n ?? { hidden: true as const }, ...(newest === null ? {} : answerCells(newest.points, counts)) };
  return asked ? cells : Object.fromEntries(Object.keys(cells).map((name) => [name, null]));
}
