import type { NamedRow } from './featureRows.ts';
import type { PopulationShare } from './population.ts';
import type { OnFault } from './tableFault.ts';

const isShare = (share: number): boolean => share > 0 && share < 1;

/** A population from the rows of a file `category,share`, shares strictly between 0 and 1. */
export function sharesFrom(heading: readonly string[], rows: readonly NamedRow[], onFault: OnFault): PopulationShare[] {
  const missing = ['category', 'share'].filter((name) => !heading.includes(name));
  for (const column of missing) onFault({ line: 1, column, code: 'missing_column', params: {} });
  if (missing.length > 0) return [];
  const seen = new Set<string>();
  return rows.flatMap(({ line, cells }) => {
    const category = (cells.category ?? '').trim();
    const text = (cells.share ?? '').trim();
    const share = text === '' ? Number.NaN : Number(text);
    if (category === '' || seen.has(category))
      onFault({ line, column: 'category', code: category === '' ? 'no_value' : 'repeated_code', params: {} });
    if (Number.isNaN(share)) onFault({ line, column: 'share', code: 'not_a_number', params: {} });
    else if (!isShare(share)) onFault({ line, column: 'share', code: 'not_a_share', params: {} });
    seen.add(category);
    return [{ category, share }];
  });
}

/**
 * A population from JSON: an object of shares by category, or a list of `{ "category": …, "share": … }`. Null for anything
 * else, and for shares that are not strictly between 0 and 1.
 */
export function sharesFromJson(json: unknown): PopulationShare[] | null {
  if (typeof json !== 'object' || json === null) return null;
  const list: unknown[] = Array.isArray(json)
    ? json
    : Object.entries(json).map(([category, share]) => ({ category, share }));
  const shares = list.flatMap((each): PopulationShare[] => {
    if (typeof each !== 'object' || each === null || !('category' in each) || !('share' in each)) return [];
    const { category, share } = each;
    return typeof category === 'string' && typeof share === 'number' && isShare(share) ? [{ category, share }] : [];
  });
  const distinct = new Set(shares.map(({ category }) => category)).size;
  return shares.length > 0 && shares.length === list.length && distinct === list.length ? shares : null;
}
