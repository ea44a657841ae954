import { conditionsOf, itemsOfRule } from '../conditions.ts';
import type { QuestionnaireDocument } from '../document.ts';
import { isAnswerable } from '../form.ts';
import type { Rule } from '../rule.ts';
import { type Side, sides } from '../side.ts';
import { holds } from '../visibility.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { audienceOf, excludesEachOther, type PlacedItem, placedItems } from './placedItems.ts';
import { representatives } from './representatives.ts';
import { ruleFaults } from './rules.ts';

/** Most items whose answers are combined for one rule; what lies further back is taken to be shown or not, freely. */
const mostItems = 12;
/** Most combinations looked at for one rule, and for the form of one side. */
const mostSteps = 20_000;
const mostStepsInAll = 60_000;

interface Search {
  items: ReadonlyMap<string, PlacedItem>;
  /** Names of items already found to be shown to nobody on this side: they never have an answer. */
  never: ReadonlySet<string>;
  /** Names of items whose own rules have faults: until those are mended, they may be shown. */
  doubtful: ReadonlySet<string>;
  stepsLeft: number;
}

const rulesOf = ({ section, item }: PlacedItem): Rule[] =>
  [section.shownIf, item.shownIf].filter((rule) => rule !== undefined);

/** The nearest items that decide, directly or through others, whether some rules hold. In the document's order. */
function deciding(rules: readonly Rule[], { items }: Search): PlacedItem[] {
  const found = new Map<string, PlacedItem>();
  const waiting = rules.flatMap(itemsOfRule);
  for (let i = 0; i < waiting.length && found.size < mostItems; i++) {
    const place = items.get(waiting[i] ?? '');
    if (place === undefined || found.has(place.item.name)) continue;
    found.set(place.item.name, place);
    waiting.push(...rulesOf(place).flatMap(itemsOfRule));
  }
  return [...found.values()].sort((a, b) => a.order - b.order);
}

interface Choice {
  name: string;
  rules: Rule[];
  /** Answers to try; undefined is none. */
  values: unknown[];
}

/** What each deciding item may answer on this side; null when that is too much to look at. */
function choicesFor(rules: readonly Rule[], side: Side, search: Search): Choice[] | null {
  const found = deciding(rules, search);
  const names = new Set(found.map(({ item }) => item.name));
  if (rules.flatMap(itemsOfRule).some((name) => !names.has(name))) return null;
  const asked = [...rules, ...found.flatMap(rulesOf)].flatMap((rule) => conditionsOf(rule));
  const choices: Choice[] = [];
  for (const place of found) {
    const { item } = place;
    if (!isAnswerable(item) || excludesEachOther(audienceOf(place), side) || search.never.has(item.name)) continue;
    const about = asked.flatMap(({ condition }) => (condition.item === item.name ? [condition] : []));
    const values = representatives(item, about);
    if (values === null) return null;
    const isCut =
      search.doubtful.has(item.name) ||
      rulesOf(place).some((rule) => itemsOfRule(rule).some((name) => !names.has(name)));
    choices.push({ name: item.name, rules: isCut ? [] : rulesOf(place), values: [...values, undefined] });
  }
  return choices;
}

/** Whether some answers meet the rules. True also when too many combinations would have to be looked at. */
function canHold(rules: readonly Rule[], side: Side, search: Search): boolean {
  const choices = search.stepsLeft > 0 ? choicesFor(rules, side, search) : null;
  if (choices === null) return true;
  const before = search.stepsLeft;
  const isSpent = (): boolean => search.stepsLeft <= 0 || before - search.stepsLeft >= mostSteps;
  const given: Record<string, unknown> = {};
  const tryFrom = (i: number): boolean => {
    search.stepsLeft -= 1;
    if (isSpent()) return true;
    const choice = choices[i];
    if (choice === undefined) return rules.every((rule) => holds(rule, given));
    const isShown = choice.rules.every((rule) => holds(rule, given));
    const values = isShown ? choice.values : [undefined];
    // An answer that is undefined counts as none.
    return values.some((value) => {
      given[choice.name] = value;
      const found = tryFrom(i + 1);
      given[choice.name] = undefined;
      return found;
    });
  };
  return tryFrom(0);
}

interface Decided {
  met: Set<string>;
  unmet: Set<string>;
}

/** The rules that one side comes to, by path: those that some of its answers meet, and those that none does. */
function decide(
  document: QuestionnaireDocument,
  side: Side,
  placed: PlacedItem[],
  faulty: ReadonlySet<string>,
): Decided {
  const never = new Set<string>();
  const items = new Map(placed.map((place) => [place.item.name, place]));
  const doubtful = new Set<string>();
  const search: Search = { items, never, doubtful, stepsLeft: mostStepsInAll };
  const decided: Decided = { met: new Set(), unmet: new Set() };
  const isMet = (path: string, rules: Rule[]): boolean => {
    const met = faulty.has(path) || canHold(rules, side, search);
    (met ? decided.met : decided.unmet).add(path);
    return met;
  };
  let order = 0;
  document.sections.forEach((section, s) => {
    const own = placed.slice(order, order + section.items.length);
    order += section.items.length;
    if (excludesEachOther(section.audience, side)) return;
    const { shownIf } = section;
    const isShown = shownIf === undefined || isMet(`/sections/${s}/shownIf`, [shownIf]);
    for (const place of own) {
      if (faulty.has(`/sections/${s}/shownIf`) || faulty.has(`${place.path}/shownIf`)) doubtful.add(place.item.name);
      if (excludesEachOther(audienceOf(place), side)) continue;
      const isReached =
        place.item.shownIf === undefined || !isShown ? isShown : isMet(`${place.path}/shownIf`, rulesOf(place));
      if (!isReached) never.add(place.item.name);
    }
  });
  return decided;
}

/**
 * Sections and items that no answers can lead to, on either side: a rule that contradicts itself, its section's rule, or
 * what leads to the items it asks about. Answers that stand for all others are tried in every combination, up to a bound
 * (12 items and 20,000 combinations for one rule, 60,000 for the form of one side; six options or words combined in one item);
 * beyond it an item is taken to be reachable, so a fault is never wrong but one may go unseen.
 */
export function unreachableFaults(document: QuestionnaireDocument): DocumentFault[] {
  const placed = placedItems(document);
  // Rules with faults of their own are named there.
  const faulty = new Set(ruleFaults(document).map(({ path }) => path.replace(/\/shownIf.*$/, '/shownIf')));
  const isSameForAll = placed.every((place) => audienceOf(place) === 'all');
  const found = (isSameForAll ? sides.slice(0, 1) : sides).map((side) => decide(document, side, placed, faulty));
  const paths = [...new Set(found.flatMap(({ unmet }) => [...unmet]))];
  return paths
    .filter((path) => !found.some(({ met }) => met.has(path)))
    .map((path) => documentFault(path, 'never_shown'));
}
