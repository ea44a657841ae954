import type { CountedScale } from '../snapshot.ts';
import type { CrossProducts } from '../stats/covariance.ts';
import type { ResponseColumns } from './columns.ts';
import { pointColumns } from './completeRows.ts';
import { codeCounts, countRows, emptyPairCounts, type PairCounts } from './pairCounts.ts';

/** Σ over codes of people × points. */
function weighed(people: ArrayLike<number>, points: Float64Array): number {
  let sum = 0;
  for (let code = 0; code < points.length; code++) sum += (people[code] ?? 0) * (points[code] ?? 0);
  return sum;
}

/** Sums over all people of products of points, from how many have each pair of codes. */
function productsOf(pairCounts: PairCounts, items: number): CrossProducts {
  const { bundles, pairs, size, complete } = pairCounts;
  const sums = new Array<number>(items).fill(0);
  const products = sums.map(() => new Array<number>(items).fill(0));
  const add = (i: number, j: number, product: number): void => {
    const row = products[i];
    if (row) row[j] = (row[j] ?? 0) + product;
  };
  bundles.forEach(({ first, points }, bundle) => {
    const people = codeCounts(pairCounts, bundle);
    points.forEach((own, a) => {
      const times = people.map((count, code) => count * (own[code] ?? 0));
      sums[first + a] = weighed(people, own);
      points.forEach((other, b) => {
        add(first + a, first + b, weighed(times, other));
      });
    });
  });
  for (const { own, other, counts } of pairs) {
    const [left, right] = [bundles[own], bundles[other]];
    if (!left || !right || own === other) continue;
    for (let code = 0; code < size; code++) {
      const people = counts.subarray(code * size, (code + 1) * size);
      right.points.forEach((points, b) => {
        const sum = weighed(people, points);
        left.points.forEach((ownPoints, a) => {
          const product = sum * (ownPoints[code] ?? 0);
          add(left.first + a, right.first + b, product);
          add(right.first + b, left.first + a, product);
        });
      });
    }
  }
  return { n: items === 0 ? 0 : complete, sums, products };
}

/**
 * Sums and cross-products of the items of a scale over the people who answered all of them, reversed items turned: all that
 * α, ω and item-total correlations need. Exact for whole points, whatever the order of the rows. Pairs of bundles of items
 * are counted rather than pairs of items multiplied: for five points a ninth of the steps.
 */
export function crossProducts(columns: ResponseColumns, scale: CountedScale): CrossProducts {
  const items = pointColumns(columns, scale);
  const counts = emptyPairCounts(items);
  countRows(counts, items, columns.rows);
  return productsOf(counts, items.length);
}

interface Kept {
  counts: PairCounts;
  products: CrossProducts;
}

const kept = new WeakMap<ResponseColumns, WeakMap<CountedScale, Kept>>();

/**
 * The same, remembered for these columns: only rows appended since are looked at. Rows that were counted must not change, as
 * rows of columns never do. Two megabytes for a scale of twenty items.
 */
export function keptCrossProducts(columns: ResponseColumns, scale: CountedScale): CrossProducts {
  const ofColumns = kept.get(columns) ?? new WeakMap<CountedScale, Kept>();
  kept.set(columns, ofColumns);
  const known = ofColumns.get(scale);
  if (known?.counts.rows === columns.rows) return known.products;
  const items = pointColumns(columns, scale);
  const counts = known?.counts ?? emptyPairCounts(items);
  countRows(counts, items, columns.rows);
  const products = productsOf(counts, items.length);
  ofColumns.set(scale, { counts, products });
  return products;
}
