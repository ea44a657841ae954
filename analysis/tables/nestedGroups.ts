import type { CodeColumn } from './columns.ts';
import { type Grouping, inOrder } from './groups.ts';

/** Groups within groups: the same inner name in two outer groups is two groups, in order of the outer, then the inner. */
export function nestedGrouping(outer: CodeColumn, inner: CodeColumn, scores: Float64Array) {
  const outerPlace = new Map(inOrder(outer.labels).map((label, i) => [label, i]));
  const innerPlace = new Map(inOrder(inner.labels).map((label, i) => [label, i]));
  const width = inner.labels.length;
  const seen = new Map<number, number>();
  const pairs = scores.length > 0 ? new Float64Array(scores.length).fill(-1) : new Float64Array(0);
  const outerOf = outer.labels.map((label) => outerPlace.get(label) ?? 0);
  const innerOf = inner.labels.map((label) => innerPlace.get(label) ?? 0);
  for (let row = 0; row < scores.length; row++) {
    const [o, i] = [outer.codes[row] ?? -1, inner.codes[row] ?? -1];
    if (o < 0 || i < 0 || Number.isNaN(scores[row])) continue;
    pairs[row] = (outerOf[o] ?? 0) * width + (innerOf[i] ?? 0);
    seen.set(pairs[row] ?? 0, 0);
  }
  const ordered = [...seen.keys()].sort((a, b) => a - b);
  ordered.forEach((pair, i) => {
    seen.set(pair, i);
  });
  const outerLabels = inOrder(outer.labels);
  const innerLabels = inOrder(inner.labels);
  const grouping: Grouping = {
    ids: ordered.map((pair) => innerLabels[pair % width] ?? ''),
    of: Int32Array.from(pairs, (pair) => (pair < 0 ? -1 : (seen.get(pair) ?? -1))),
  };
  return { grouping, outerOf: ordered.map((pair) => outerLabels[Math.floor(pair / width)] ?? '') };
}
