import * as z from 'zod';
import { agreementPoints } from '../agreement.ts';
import { type Condition, conditionsOf } from '../conditions.ts';
import type { Item, QuestionnaireDocument } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Audience } from '../side.ts';
import { type DocumentFault, documentFault } from './fault.ts';
import { audienceOf, excludesEachOther, type PlacedItem, placedItems } from './placedItems.ts';

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
      return typeof value === 'number' && !isBeyond(item, value);
    case 'date':
      return typeof value === 'string' && z.iso.date().safeParse(value).success;
    default:
      return false;
  }
}

const isBeyond = ({ min, max }: { min?: number; max?: number }, value: number): boolean =>
  (min !== undefined && value < min) || (max !== undefined && value > max);

/** The limits of a number, the points of a scale; null for an item whose answers are no quantity. */
function quantityOf(item: Item): { min?: number; max?: number } | null {
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
    const isText = item.kind === 'short_text' || item.kind === 'long_text';
    return isText ? [] : [documentFault(path, 'rule_not_text', { item: item.name })];
  }
  const bound = 'atLeast' in condition ? condition.atLeast : condition.atMost;
  if (item.kind === 'date' && typeof bound === 'string') return [];
  const quantity = quantityOf(item);
  if (quantity === null || typeof bound === 'string')
    return [documentFault(path, 'rule_not_numeric', { item: item.name })];
  return isBeyond(quantity, bound)
    ? [documentFault(path, 'rule_value_unknown', { item: item.name, value: bound })]
    : [];
}

/** Where a rule stands: what it shows, to whom, and the place of the first item it decides about. */
interface PlacedRule {
  rule: Rule;
  path: string;
  audience: Audience;
  order: number;
}

function faultsOf(place: PlacedRule, items: Map<string, PlacedItem>): DocumentFault[] {
  return conditionsOf(place.rule, place.path).flatMap(({ path, condition }) => {
    const params = { item: condition.item };
    const target = items.get(condition.item);
    if (target === undefined) return [documentFault(path, 'rule_item_unknown', params)];
    if (target.item.kind === 'information') return [documentFault(path, 'rule_over_information', params)];
    if (target.order >= place.order) return [documentFault(path, 'rule_item_later', params)];
    if (excludesEachOther(place.audience, audienceOf(target))) return [documentFault(path, 'rule_other_side', params)];
    return valueFaults(condition, target.item, path);
  });
}

/** Rules over items that are unknown, later, never met by the same people, or that cannot have such an answer. */
export function ruleFaults(document: QuestionnaireDocument): DocumentFault[] {
  const all = placedItems(document);
  const items = new Map(all.map((place) => [place.item.name, place]));
  const firstOf = new Map(all.toReversed().map(({ section, order }) => [section, order]));
  const onSections = document.sections.flatMap((section, s): PlacedRule[] => {
    const { shownIf: rule, audience } = section;
    const order = firstOf.get(section) ?? 0;
    return rule === undefined ? [] : [{ rule, audience, order, path: `/sections/${s}/shownIf` }];
  });
  const onItems = all.flatMap((place): PlacedRule[] => {
    const { shownIf: rule } = place.item;
    const audience = audienceOf(place);
    return rule === undefined ? [] : [{ rule, audience, order: place.order, path: `${place.path}/shownIf` }];
  });
  return [...onSections, ...onItems].flatMap((place) => faultsOf(place, items));
}
