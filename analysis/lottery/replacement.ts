import type { PooledPerson } from './commitment.ts';
import { listQuotas } from './panel.ts';
import type { Quotas } from './pool.ts';

export interface BrokenQuota {
  feature: string;
  answer: string;
  bound: 'min' | 'max';
  /** By how many the panel misses it. */
  by: number;
}

type Answers = Pick<PooledPerson, 'features'>;

/** Which quotas a panel misses; who gave no answer counts for the most and not for the fewest. */
export function brokenQuotas(panel: readonly Answers[], quotas: Quotas): BrokenQuota[] {
  return listQuotas(quotas).flatMap(({ feature, answer, min, max }): BrokenQuota[] => {
    const given = panel.filter((each) => each.features[feature] === answer).length;
    const silent = panel.filter((each) => (each.features[feature] ?? '') === '').length;
    return [
      ...(given < min ? [{ feature, answer, bound: 'min' as const, by: min - given }] : []),
      ...(given + silent > max ? [{ feature, answer, bound: 'max' as const, by: given + silent - max }] : []),
    ];
  });
}

/**
 * The first reserve, in the order drawn, with whom the panel misses no quota by more than it did before somebody left: of a
 * whole panel, all quotas are kept. Null when there is none.
 * @param before the panel with the person who leaves. @param after without.
 */
export function nextReserve(
  before: readonly Answers[],
  after: readonly Answers[],
  reserves: readonly PooledPerson[],
  quotas: Quotas,
): PooledPerson | null {
  const key = ({ feature, answer, bound }: BrokenQuota) => JSON.stringify([feature, answer, bound]);
  const allowed = new Map(brokenQuotas(before, quotas).map((each) => [key(each), each.by]));
  const keeps = (reserve: PooledPerson) =>
    brokenQuotas([...after, reserve], quotas).every((each) => each.by <= (allowed.get(key(each)) ?? 0));
  return reserves.find(keeps) ?? null;
}
