import { agreementPoints } from '../agreement.ts';
import { type Condition, conditionsOf } from '../conditions.ts';
import { isDay } from '../day.ts';
import type { Item, QuestionnaireDocument } from '../document.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { ruleOrderFaults } from './order.ts';
import { audienceOf, excludesEachOther, type PlacedItem, placedItems } from './placedItems.ts';
import { type PlacedRule, placedRules } from './placedRules.ts';

/** Whether an answer to this item can be this value. */
function canBe(item: Item, value: string | number): boolean {
  switch (item.kind) {
    case 'agreement':
      return agreementPoints.some((point) => point.value === value);
    case 'rating':
      return item.points.some((point) => point.value === value);
    case 'single':
    case 'multiple':
      return item.options.some((option) => option.code === value);
    case 'number':
      return typeof value === 'number' && !isBeyond(item, value) && !(item.integer && !Number.isInteger(value));
    case 'date':
      return typeof value === 'string' && isDay(value) && !isBeyond(item, value);
    default:
      return false;
  }
}

interface Limits<T> {
  min?: T;
  max?: T;
}

const isBeyond = <T extends number | string>({ min, max }: Limits<T>, value: T): boolean =>
  (min !== undefined && value < min) || (max !== undefined && value > max);

/** The limits of a number, the points of a scale; null for an item whose answers are no quantity. */
function quantityOf(item: Item): Limits<number> | null {
  if (item.kind === 'number') return item;
  const points = item.kind === 'agreement' ? agreementPoints : item.kind === 'rating' ? item.points : null;
  const values = points?.map((point) => point.value);
  return values === undefined ? null : { min: Math.min(...values), max: Math.max(...values) };
}

function valueFaults(condition: Condition, item: Item, path: string): DocumentFault[] {
  if ('is' in condition) {
    return condition.is.flatMap((value, i) =>
      canBe(item, value) ? [] : [documentFault(`${path}/is/${i}`, 'rule_value_unknown', { item: item.name, value })],
    );
  }
  if ('answered' in condition) return [];
  if ('contains' in condition) {
    if (item.kind !== 'short_text' && item.kind !== 'long_text')
      return [documentFault(path, 'rule_not_text', { item: item.name })];
    return condition.contains.length > item.maxLength
      ? [documentFault(path, 'rule_value_unknown', { item: item.name, value: condition.contains })]
      : [];
  }
  const bound = 'atLeast' in condition ? condition.atLeast : condition.atMost;
  const unknown = documentFault(path, 'rule_value_unknown', { item: item.name, value: bound });
  if (item.kind === 'date' && typeof bound === 'string') return isBeyond(item, bound) ? [unknown] : [];
  const quantity = quantityOf(item);
  if (quantity === null || typeof bound === 'string')
    return [documentFault(path, 'rule_not_numeric', { item: item.name })];
  return isBeyond(quantity, bound) ? [unknown] : [];
}

interface Surroundings {
  items: ReadonlyMap<string, PlacedItem>;
  /** What is wrong with the order, by the path of the condition. */
  misplaced: ReadonlyMap<string, DocumentFault>;
}

function faultsOf(place: PlacedRule, { items, misplaced }: Surroundings): DocumentFault[] {
  return conditionsOf(place.rule, place.path).flatMap(({ path, condition }) => {
    const params = { item: condition.item };
    const target = items.get(condition.item);
    if (target === undefined) return [documentFault(path, 'rule_item_unknown', params)];
    if (target.item.kind === 'information') return [documentFault(path, 'rule_over_information', params)];
    const wrong = misplaced.get(path);
    if (wrong !== undefined) return [wrong];
    if (excludesEachOther(place.audience, audienceOf(target))) return [documentFault(path, 'rule_other_side', params)];
    return valueFaults(condition, target.item, path);
  });
}

/** Rules over items that are unknown, later, in a circle, never met by the same people, or that cannot be so answered. */
export function ruleFaults(document: QuestionnaireDocument): DocumentFault[] {
  const items = new Map(placedItems(document).map((place) => [place.item.name, place]));
  const misplaced = new Map(ruleOrderFaults(document).map((fault) => [fault.path, fault]));
  return placedRules(document).flatMap((place) => faultsOf(place, { items, misplaced }));
}
