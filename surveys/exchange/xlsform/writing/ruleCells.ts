import { canonicalJson } from '../../../canonical.ts';
import type { Item } from '../../../document.ts';
import type { Rule } from '../../../rule.ts';
import type { ReadItem } from '../rules/readComparison.ts';

/** Kept per set of items: a form of 2,000 of them has as many rules. */
const kept = new WeakMap<ReadonlyMap<string, Item>, ReadonlyMap<string, ReadItem>>();

/** The items of a document as the reader of rules wants them: every code is its own. */
export function readItemsOf(items: ReadonlyMap<string, Item>): ReadonlyMap<string, ReadItem> {
  const known = kept.get(items);
  if (known !== undefined) return known;
  const made = new Map([...items].map(([name, item]): [string, ReadItem] => [name, { item, codes: codesOf(item) }]));
  kept.set(items, made);
  return made;
}

const codesOf = (item: Item): ReadonlyMap<string, string> =>
  new Map(item.kind === 'single' || item.kind === 'multiple' ? item.options.map(({ code }) => [code, code]) : []);

export const isSameRule = (a: Rule, b: Rule): boolean => canonicalJson(a) === canonicalJson(b);

/** A rule in a cell of our own. Tools look for `${` in every cell of the sheet: the sign stands there by its number. */
export const ruleJson = (rule: Rule): string => JSON.stringify(rule).replaceAll('$', '\\u0024');
