import { type Loose, looseList, looseMember } from '../loose.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { recallOrderFaults, withoutLaterRecalls } from './recallOrder.ts';

/** An item with the names of the items that decide whether its section, and itself, are shown. */
interface Node {
  order: number;
  asks: readonly (readonly string[])[];
}

/** A rule as it stands: where, and the places of the first and the last item it decides about. */
interface StandingRule {
  rule: unknown;
  path: string;
  order: readonly [first: number, last: number];
}

/** Most items followed to tell a circle from a rule over a later item: both are refused. */
const longestCircle = 100;

/** And for all rules of a document. */
const mostFollowed = 20_000;

/** The conditions of any JSON value that looks like a rule, with where they stand in it. */
function looseConditions(rule: unknown, path: string): { path: string; item: string }[] {
  for (const join of ['all', 'any']) {
    const parts = looseMember(rule, join);
    if (parts !== undefined)
      return looseList(parts).flatMap((part, i) => looseConditions(part, `${path}/${join}/${i}`));
  }
  const negated = looseMember(rule, 'not');
  if (negated !== undefined) return looseConditions(negated, `${path}/not`);
  const item = looseMember(rule, 'item');
  return typeof item === 'string' ? [{ path, item }] : [];
}

const namesIn = (rule: unknown): string[] => [...new Set(looseConditions(rule, '').map(({ item }) => item))];

function read(document: unknown): { rules: StandingRule[]; nodes: Map<string, Node> } {
  const sections: StandingRule[] = [];
  const items: StandingRule[] = [];
  const nodes = new Map<string, Node>();
  let order = 0;
  for (const [s, section] of looseList(looseMember(document, 'sections')).entries()) {
    const path = `/sections/${s}`;
    const all = looseList(looseMember(section, 'items'));
    const sectionRule = looseMember(section, 'shownIf');
    sections.push({ rule: sectionRule, path: `${path}/shownIf`, order: [order, order + all.length - 1] });
    const ofSection = namesIn(sectionRule);
    for (const [i, item] of all.entries()) {
      const rule = looseMember(item, 'shownIf');
      items.push({ rule, path: `${path}/items/${i}/shownIf`, order: [order, order] });
      const name = looseMember(item, 'name');
      // Of two items with one name, which is a fault of its own, the first is meant.
      if (typeof name === 'string' && !nodes.has(name)) nodes.set(name, { order, asks: [ofSection, namesIn(rule)] });
      order += 1;
    }
  }
  return { rules: [...sections, ...items].filter(({ rule }) => rule !== undefined), nodes };
}

/**
 * Conditions over an item that stands in the same place or later, told as `rule_circular` where that item's own conditions
 * lead back, otherwise as `rule_item_later`. Such a rule could not be decided when it is met, so no draft may hold one.
 * `input` may be any JSON value; what is no rule, and names of no item, are passed over: they are faults of another kind.
 */
export function ruleOrderFaults(input: unknown): DocumentFault[] {
  const { rules, nodes } = read(input);
  let left = mostFollowed;
  /** Whether the rules that decide about an item lead back to what stands at `order`. */
  const leadsBack = (from: Node, order: StandingRule['order']): boolean => {
    const seen = new Set<Node>();
    const waiting = [from];
    for (let node = waiting.pop(); node !== undefined && seen.size < longestCircle; node = waiting.pop()) {
      left -= 1;
      if (left < 0) return false;
      if (node.order >= order[0] && node.order <= order[1]) return true;
      if (seen.has(node)) continue;
      seen.add(node);
      for (const name of node.asks.flat()) {
        const next = nodes.get(name);
        if (next !== undefined) waiting.push(next);
      }
    }
    return false;
  };
  return rules.flatMap(({ rule, path: at, order }) =>
    looseConditions(rule, at).flatMap(({ path, item }) => {
      const target = nodes.get(item);
      if (target === undefined || target.order < order[0]) return [];
      return [documentFault(path, leadsBack(target, order) ? 'rule_circular' : 'rule_item_later', { item })];
    }),
  );
}

/** Conditions and recalled answers that come too early, in any JSON value: no draft is saved with one. */
export const orderFaults = (input: unknown): DocumentFault[] => [
  ...ruleOrderFaults(input),
  ...recallOrderFaults(input),
];

/** A document without the rules that hold such a condition, which then show what they stood on to everyone, and where. */
function withoutMisplacedRules(document: Loose): { document: Loose; faults: DocumentFault[] } {
  const faults = ruleOrderFaults(document);
  const places = new Set(faults.map(({ path }) => path.slice(0, path.indexOf('/shownIf'))));
  const mended = (part: unknown, path: string): unknown => {
    if (!places.has(path)) return part;
    const { shownIf: _, ...rest } = part as Loose;
    return rest;
  };
  if (faults.length === 0) return { document, faults };
  const sections = looseList(document.sections).map((section, s) => {
    const path = `/sections/${s}`;
    const items = looseMember(section, 'items');
    if (!Array.isArray(items)) return mended(section, path);
    const kept = items.map((item: unknown, i) => mended(item, `${path}/items/${i}`));
    return mended({ ...(section as Loose), items: kept }, path);
  });
  return { document: { ...document, sections }, faults };
}

/** A document in which nothing comes too early: such rules are left out, such recalled answers too; and where they stood. */
export function inOrder(document: Loose): { document: Loose; faults: DocumentFault[] } {
  const ruled = withoutMisplacedRules(document);
  const recalled = withoutLaterRecalls(ruled.document);
  return { document: recalled.document, faults: [...ruled.faults, ...recalled.faults] };
}
