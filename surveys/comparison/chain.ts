import { type Comparability, type ComparedItem, worstOf } from './comparability.ts';

/** What was decided when a version was published, about the items and scales it shares with the one before. */
export interface StoredComparison {
  versionId: string;
  baseVersionId: string;
  /** By name of item or scale: those that both versions have. */
  items: Readonly<Record<string, ComparedItem>>;
}

/** The steps from a version back to the first one it comes from. */
function stepsBack(bases: Map<string, StoredComparison>, from: string): StoredComparison[] {
  const steps: StoredComparison[] = [];
  for (let at = bases.get(from); at !== undefined && !steps.includes(at); at = bases.get(at.baseVersionId))
    steps.push(at);
  return steps;
}

/** The steps that lead from one version to another, through the version that both come from; null when none does. */
function stepsBetween(chain: readonly StoredComparison[], from: string, to: string): StoredComparison[] | null {
  const bases = new Map(chain.map((step) => [step.versionId, step]));
  const [a, b] = [stepsBack(bases, from), stepsBack(bases, to)];
  const stops = [from, ...a.map((step) => step.baseVersionId)];
  const meeting = [to, ...b.map((step) => step.baseVersionId)].findIndex((stop) => stops.includes(stop));
  if (meeting < 0) return null;
  const shared = meeting === 0 ? to : (b[meeting - 1]?.baseVersionId ?? to);
  return [...a.slice(0, stops.indexOf(shared)), ...b.slice(0, meeting)];
}

/**
 * Whether an item, or a scale, may be compared between two versions: the worst of what was decided at each step between
 * them. A step at which one of the two versions lacks it makes it not comparable: nobody judged it across the gap. The
 * order of the two versions does not matter. `null` when the versions have nothing to do with each other.
 * @param chain the stored comparisons, of the two versions and of those they come from; others do no harm.
 */
export function comparabilityBetween(
  chain: readonly StoredComparison[],
  from: string,
  to: string,
  name: string,
): Comparability | null {
  const steps = stepsBetween(chain, from, to);
  if (steps === null) return null;
  return worstOf(
    steps.map(({ items }) => (Object.hasOwn(items, name) ? items[name]?.decided : undefined) ?? 'not_comparable'),
  );
}
