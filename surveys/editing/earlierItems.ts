import { agreementPoints } from '../agreement.ts';
import type { Audience } from '../side.ts';
import type { Text } from '../text.ts';
import { excludesEachOther } from '../validation/placedItems.ts';
import type { ConditionRow, Test } from './conditions.ts';
import { allItems, type DraftDocument, type DraftItem, type ItemPlace } from './draft.ts';

const audienceAt = (draft: DraftDocument, { section, item }: ItemPlace): Audience => {
  const own = draft.sections[section]?.items[item]?.audience ?? 'all';
  return own === 'all' ? (draft.sections[section]?.audience ?? 'all') : own;
};

/**
 * The items whose answers are known at a place (at the start of a section when `item` is 0 and `of` is the section), by
 * people who may meet it, nearest last.
 */
export function earlierItems(draft: DraftDocument, place: ItemPlace, of: 'item' | 'section' = 'item'): DraftItem[] {
  const audience = of === 'section' ? (draft.sections[place.section]?.audience ?? 'all') : audienceAt(draft, place);
  return allItems(draft)
    .filter(
      ({ item, place: at }) =>
        (at.section < place.section || (at.section === place.section && of === 'item' && at.item < place.item)) &&
        item.kind !== 'information' &&
        !excludesEachOther(audience, audienceAt(draft, at)),
    )
    .map(({ item }) => item);
}

/** What an answer can be, where it is chosen: values with their labels; null where it is typed. */
export function answersOf(item: DraftItem): { value: string | number; label: Text }[] | null {
  switch (item.kind) {
    case 'agreement':
      return [...agreementPoints];
    case 'rating':
      return item.points ?? [];
    case 'single':
    case 'multiple':
      return (item.options ?? []).map(({ code, label }) => ({ value: code, label }));
    default:
      return null;
  }
}

/** The tests that make sense over an item's answers. */
export function testsOf({ kind }: DraftItem): Test[] {
  switch (kind) {
    case 'agreement':
    case 'rating':
    case 'number':
    case 'date':
      return ['is', 'atLeast', 'atMost', 'answered'];
    case 'single':
    case 'multiple':
      return ['is', 'answered'];
    default:
      return ['contains', 'answered'];
  }
}

/** A first row over an item: its first answer where answers are chosen, otherwise that there is one. */
export function startRow(item: DraftItem): ConditionRow {
  const first = answersOf(item)?.[0];
  return first === undefined
    ? { item: item.name, not: false, test: 'answered', values: [] }
    : { item: item.name, not: false, test: 'is', values: [first.value] };
}
