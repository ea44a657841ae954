import { sides } from '../../surveys/side.ts';
import { type Cube, countOffset, noValueSlot, scaleOffset, slotsPerItem } from '../snapshot.ts';

type Numbers = Uint32Array | Float64Array;

/** What the numbers of a group say: `width` of them from a position on, which add up when groups are joined. */
export interface Reading {
  width: number;
  /** People who count: respondents, value answers, or person scores. */
  count(numbers: Numbers, at: number): number;
  /** People about whom the numbers say anything at all: also those who skipped the item, say. */
  people(numbers: Numbers, at: number): number;
  /** Whether a group with these numbers may be shown for its own sake: enough people, and not all of one mind. */
  showable(numbers: Numbers, at: number): boolean;
  /** How far apart the means of so many of a group's people can lie, in points; infinite where nothing has a mean. */
  spread(numbers: Numbers, at: number, people: number): number;
  /** The points of the first slots, where these are answers on a scale; null where there are none. */
  points: readonly number[] | null;
}

const noMean = (): number => Number.POSITIVE_INFINITY;

/** Something counted of each team and side, and where it stands in a cube. */
export interface Measure extends Reading {
  source: Numbers;
  offset(team: number, side: number): number;
}

/** Respondents, whatever they answered. */
export const respondentMeasure = (cube: Cube, minimumGroup: number): Measure => ({
  width: 1,
  source: cube.respondents,
  offset: (team, side) => team * sides.length + side,
  count: (numbers, at) => numbers[at] ?? 0,
  people: (numbers, at) => numbers[at] ?? 0,
  showable: (numbers, at) => (numbers[at] ?? 0) >= minimumGroup,
  spread: noMean,
  points: null,
});

/** The mean of the first so many people, from one end of a distribution. */
function meanFrom(points: readonly number[], numbers: Numbers, at: number, people: number, fromTop: boolean): number {
  let [left, sum] = [people, 0];
  for (let step = 0; step < points.length && left > 0; step++) {
    const slot = fromTop ? points.length - 1 - step : step;
    const taken = Math.min(left, numbers[at + slot] ?? 0);
    sum += taken * (points[slot] ?? 0);
    left -= taken;
  }
  return sum / Math.max(1, people - left);
}

/**
 * The distribution of an item: one number per slot. The group is its respondents, also those who skipped the item; unanimous
 * means that all value answers are the same value, or that there is none.
 */
export function itemMeasure(cube: Cube, item: number, minimumGroup: number): Measure {
  const width = slotsPerItem(cube.layout);
  const points = cube.layout.items[item]?.values ?? [];
  const values = points.length;
  const numeric = points.filter((value) => typeof value === 'number');
  // Which version a team was sent is no secret, and says nothing about anybody.
  const notInVersion = noValueSlot(cube.layout, 'not_in_version');
  const count = (numbers: Numbers, at: number): number => {
    let total = 0;
    for (let slot = 0; slot < values; slot++) total += numbers[at + slot] ?? 0;
    return total;
  };
  const people = (numbers: Numbers, at: number): number => {
    let total = 0;
    for (let slot = 0; slot < width; slot++) if (slot !== notInVersion) total += numbers[at + slot] ?? 0;
    return total;
  };
  return {
    width,
    source: cube.counts,
    offset: (team, side) => countOffset(cube.layout, team, side, item),
    count,
    people,
    showable: (numbers, at) => {
      const total = count(numbers, at);
      if (people(numbers, at) < minimumGroup) return false;
      for (let slot = 0; slot < values; slot++) if (numbers[at + slot] === total) return false;
      return true;
    },
    points: numeric.length < values ? null : numeric,
    spread: (numbers, at, people) =>
      numeric.length < values
        ? noMean()
        : meanFrom(numeric, numbers, at, people, true) - meanFrom(numeric, numbers, at, people, false),
  };
}

/** Sum of squared deviations of [n, sum, sum of squares], 0 where only rounding is left of it. */
export function squaredDeviations(n: number, sum: number, squares: number): number {
  const deviations = n === 0 ? 0 : squares - (sum * sum) / n;
  return deviations > 1e-7 + 1e-11 * squares ? deviations : 0;
}

/** Person scores on a scale: number, sum, sum of squares. Unanimous means a standard deviation of 0. */
export const scaleMeasure = (cube: Cube, scale: number, minimumGroup: number): Measure => ({
  width: 3,
  source: cube.scaleSums,
  offset: (team, side) => scaleOffset(cube.layout, team, side, scale),
  count: (numbers, at) => numbers[at] ?? 0,
  people: (numbers, at) => numbers[at] ?? 0,
  showable: (numbers, at) =>
    (numbers[at] ?? 0) >= minimumGroup &&
    squaredDeviations(numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0) > 0,
  // What of a scale's items is shown tells its mean; where it would tell more, `scaleHidesItems` says so.
  spread: noMean,
  points: null,
});
