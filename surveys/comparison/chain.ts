import { type Comparability, type ComparedItem, worstOf } from './comparability.ts';

/** A stored comparison of a version with the one it was made from. */
export interface VersionComparison {
  versionId: string;
  baseVersionId: string;
  items: Readonly<Record<string, ComparedItem>>;
}

/** The comparisons from a version back to the ones it came from, the nearest first. */
function lineOf(versionId: string, comparisons: readonly VersionComparison[]): VersionComparison[] {
  const line: VersionComparison[] = [];
  let at = comparisons.find((each) => each.versionId === versionId);
  while (at !== undefined && !line.includes(at)) {
    line.push(at);
    const { baseVersionId } = at;
    at = comparisons.find((each) => each.versionId === baseVersionId);
  }
  return line;
}

/**
 * Whether answers to an item (or scores of a scale) compare between two versions: the worst of the steps that lead from one
 * to the other, in whichever order they are given; null when neither came from the other, or a step between them does not
 * know the name. The same version: identical.
 */
export function comparabilityBetween(
  a: string,
  b: string,
  name: string,
  comparisons: readonly VersionComparison[],
): Comparability | null {
  if (a === b) return 'identical';
  for (const [newer, older] of [
    [a, b],
    [b, a],
  ] as const) {
    const line = lineOf(newer, comparisons);
    const end = line.findIndex(({ baseVersionId }) => baseVersionId === older);
    if (end < 0) continue;
    const steps = line.slice(0, end + 1).map(({ items }) => (Object.hasOwn(items, name) ? items[name] : undefined));
    const known = steps.flatMap((step) => (step === undefined ? [] : [step.decided]));
    return known.length < steps.length ? null : worstOf(known);
  }
  return null;
}
