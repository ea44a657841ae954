import type { CountedScale } from '../snapshot.ts';
import type { CrossProducts } from '../stats/covariance.ts';
import type { ResponseColumns } from './columns.ts';
import { pointColumns } from './completeRows.ts';
import { countRows, emptyPairCounts, type PairCounts } from './pairCounts.ts';

/** Sums over all people of products of points, from how many have each pair of codes. */
function productsOf({ bundles, pairs, size, complete }: PairCounts, items: number): CrossProducts {
  const sums = new Array<number>(items).fill(0);
  const products = sums.map(() => new Array<number>(items).fill(0));
  const add = (i: number, j: number, product: number): void => {
    const row = products[i];
    if (row) row[j] = (row[j] ?? 0) + product;
  };
  for (const { own, other, counts } of pairs) {
    const [left, right] = [bundles[own], bundles[other]];
    if (!left || !right) continue;
    for (let code = 0; code < size; code++) {
      const row = counts.subarray(code * size, (code + 1) * size);
      right.points.forEach((points, b) => {
        let sum = 0;
        for (let at = 0; at < size; at++) sum += (row[at] ?? 0) * (points[at] ?? 0);
        left.points.forEach((ownPoints, a) => {
          const product = sum * (ownPoints[code] ?? 0);
          add(left.first + a, right.first + b, product);
          if (own !== other) add(right.first + b, left.first + a, product);
        });
        if (own === other) sums[right.first + b] = (sums[right.first + b] ?? 0) + sum;
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
