import type { CountedScale, Cube, CubeLayout } from '../snapshot.ts';
import type { ResponseColumns } from './columns.ts';

/** Rows scored at a time: the running sums of a stretch stay in the processor's cache. */
const stretch = 8192;
/** Shares such as 0.55 × 20 must not miss a whole number by a rounding error; as in surveys/scoring.ts. */
const rounding = 1e-9;

/** For each slot of an item, its points on the scale (reversed items turned), and 1 where there is a value. */
function pointTables(layout: CubeLayout, scale: CountedScale) {
  return scale.items.flatMap(({ name, reversed }) => {
    const item = layout.items.findIndex((known) => known.name === name);
    const points = new Float64Array(256);
    const valid = new Uint8Array(256);
    layout.items[item]?.values.forEach((value, slot) => {
      if (typeof value !== 'number') return;
      points[slot] = reversed ? scale.low + scale.high - value : value;
      valid[slot] = 1;
    });
    return item < 0 ? [] : [{ item, points, valid }];
  });
}

/**
 * Each row's score on a scale: the mean of the answered items when enough are answered (surveys/scoring.ts `scoreScale`);
 * NaN without one. A stretch of rows at a time is handed to `take`, from row `from` on, and is overwritten by the next.
 */
function scoreRows(columns: ResponseColumns, scale: CountedScale, take: (from: number, scores: Float64Array) => void) {
  const needed = Math.max(scale.minimumAnswered * scale.items.length - rounding, 1);
  const tables = pointTables(columns.layout, scale);
  const sum = new Float64Array(stretch);
  const answered = new Uint16Array(stretch);
  for (let from = 0; from < columns.rows; from += stretch) {
    const length = Math.min(stretch, columns.rows - from);
    sum.fill(0);
    answered.fill(0);
    for (const { item, points, valid } of tables) {
      const column = columns.slots[item]?.subarray(from, from + length) ?? new Uint8Array(0);
      for (let row = 0; row < length; row++) {
        const slot = column[row] ?? 0;
        sum[row] = (sum[row] ?? 0) + (points[slot] ?? 0);
        answered[row] = (answered[row] ?? 0) + (valid[slot] ?? 0);
      }
    }
    for (let row = 0; row < length; row++) {
      const valued = answered[row] ?? 0;
      sum[row] = valued < needed ? Number.NaN : (sum[row] ?? 0) / valued;
    }
    take(from, sum.subarray(0, length));
  }
}

/** Each row's score on a scale; NaN without one. */
export function scaleScores(columns: ResponseColumns, scale: CountedScale): Float64Array {
  const scores = new Float64Array(columns.rows);
  scoreRows(columns, scale, (from, some) => scores.set(some, from));
  return scores;
}

/**
 * Adds the scores of all rows to the cube: for each scale as number, sum and sum of squares. `group` holds team × 2 + side
 * of each row.
 */
export function addScaleScores(cube: Cube, columns: ResponseColumns, group: Uint32Array): void {
  const { layout, scaleSums } = cube;
  layout.scales.forEach((scale, index) => {
    scoreRows(columns, scale, (from, scores) => {
      for (let row = 0; row < scores.length; row++) {
        const score = scores[row] ?? Number.NaN;
        if (Number.isNaN(score)) continue;
        const at = ((group[from + row] ?? 0) * layout.scales.length + index) * 3;
        scaleSums[at] = (scaleSums[at] ?? 0) + 1;
        scaleSums[at + 1] = (scaleSums[at + 1] ?? 0) + score;
        scaleSums[at + 2] = (scaleSums[at + 2] ?? 0) + score * score;
      }
    });
  });
}
