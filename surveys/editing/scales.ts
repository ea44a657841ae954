import type { Text } from '../text.ts';
import { allItems, blankText, type DraftDocument, type DraftItem, type DraftScale } from './draft.ts';
import { withoutUndefined } from './head.ts';
import { columnNames } from './items.ts';
import { isScored } from './kinds.ts';
import { insertedAt, moved, removedAt, replacedAt } from './list.ts';
import { isSuggested, suggestedName } from './suggestedNames.ts';

/** A new scale at the end, over no item yet. */
export function addScale(draft: DraftDocument): DraftDocument {
  const scale = { name: suggestedName('scale', blankText(), columnNames(draft)), title: blankText(), items: [] };
  return { ...draft, scales: insertedAt(draft.scales, draft.scales.length, scale) };
}

export const setScale = (draft: DraftDocument, index: number, parts: Partial<DraftScale>): DraftDocument => ({
  ...draft,
  scales: replacedAt(draft.scales, index, (scale) => withoutUndefined({ ...scale, ...parts })),
});

/** Puts a scale's title; its name follows while it is the suggested one and `follows` allows it. */
export function setScaleTitle(draft: DraftDocument, index: number, title: Text, follows: boolean): DraftDocument {
  const scale = draft.scales[index];
  if (scale === undefined) return draft;
  const taken = columnNames(draft);
  taken.delete(scale.name);
  const name =
    follows && isSuggested('scale', scale.name, scale.title) ? suggestedName('scale', title, taken) : scale.name;
  return setScale(draft, index, { title, name });
}

export const removeScale = (draft: DraftDocument, index: number): DraftDocument => ({
  ...draft,
  scales: removedAt(draft.scales, index),
});
export const moveScale = (draft: DraftDocument, from: number, to: number): DraftDocument => ({
  ...draft,
  scales: moved(draft.scales, from, to),
});

const setScaleItems = (
  draft: DraftDocument,
  index: number,
  change: (items: DraftScale['items']) => DraftScale['items'],
) => setScale(draft, index, { items: change(draft.scales[index]?.items ?? []) });

export const addScaleItem = (draft: DraftDocument, index: number, name: string): DraftDocument =>
  setScaleItems(draft, index, (items) => [...items, { name }]);
export const removeScaleItem = (draft: DraftDocument, index: number, at: number): DraftDocument =>
  setScaleItems(draft, index, (items) => removedAt(items, at));
export const reverseScaleItem = (draft: DraftDocument, index: number, at: number, reversed: boolean): DraftDocument =>
  setScaleItems(draft, index, (items) => replacedAt(items, at, (item) => ({ ...item, reversed })));

/** The items that a scale may still take in: scored ones that are not in it. */
export function itemsForScale(draft: DraftDocument, index: number): DraftItem[] {
  const inside = new Set(draft.scales[index]?.items.map(({ name }) => name));
  return allItems(draft)
    .map(({ item }) => item)
    .filter((item) => isScored(item.kind) && !inside.has(item.name));
}
