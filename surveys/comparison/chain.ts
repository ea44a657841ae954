import { type Comparability, type ComparedItem, worstOf } from './comparability.ts';

/** What was decided when a version was published, about the items and scales it shares with the one it comes from. */
export interface VersionComparison {
  versionId: string;
  baseVersionId: string;
  /** By name of item or scale: those that both versions have. */
  items: Readonly<Record<string, ComparedItem>>;
}

/** The comparisons from a version back to the ones it came from, the nearest first. */
function lineOf(bases: ReadonlyMap<string, VersionComparison>, versionId: string): VersionComparison[] {
  const line: VersionComparison[] = [];
  for (let at = bases.get(versionId); at !== undefined && !line.includes(at); at = bases.get(at.baseVersionId))
    line.push(at);
  return line;
}

/** The steps that lead from one version to another, through the one that both come from; null when there is none. */
function stepsBetween(comparisons: readonly VersionComparison[], a: string, b: string): VersionComparison[] | null {
  const bases = new Map(comparisons.map((each) => [each.versionId, each]));
  const [line, other] = [lineOf(bases, a), lineOf(bases, b)];
  const stops = [a, ...line.map(({ baseVersionId }) => baseVersionId)];
  const meeting = [b, ...other.map(({ baseVersionId }) => baseVersionId)].findIndex((stop) => stops.includes(stop));
  if (meeting < 0) return null;
  const shared = meeting === 0 ? b : (other[meeting - 1]?.baseVersionId ?? b);
  return [...line.slice(0, stops.indexOf(shared)), ...other.slice(0, meeting)];
}

/**
 * Whether answers to an item (or scores of a scale) compare between two versions: the worst of the steps that lead from one
 * to the other, in whichever order they are given, through the version that both come from where neither comes from the
 * other. Null when no steps do, or one of them does not know the name: nobody judged it across the gap. The same version:
 * identical.
 * @param comparisons those of the two versions and of all they come from; others do no harm.
 */
export function comparabilityBetween(
  a: string,
  b: string,
  name: string,
  comparisons: readonly VersionComparison[],
): Comparability | null {
  const steps = stepsBetween(comparisons, a, b);
  if (steps === null) return null;
  const known = steps.flatMap(({ items }) => (Object.hasOwn(items, name) ? (items[name]?.decided ?? []) : []));
  return known.length < steps.length ? null : worstOf(known);
}
