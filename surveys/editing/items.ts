import type { Text } from '../text.ts';
import { allItems, type DraftDocument, type DraftItem, type ItemKind, type ItemPlace, itemAt } from './draft.ts';
import { withoutUndefined } from './head.ts';
import { newItem } from './kinds.ts';
import { insertedAt, moved, removedAt, replacedAt } from './list.ts';
import { renameItem } from './renaming.ts';
import { isSuggested, suggestedName } from './suggestedNames.ts';

/** The names that share one set: those of items and of scales. */
export const columnNames = (draft: DraftDocument): Set<string> =>
  new Set([...allItems(draft).map(({ item }) => item.name), ...draft.scales.map(({ name }) => name)]);

const inSection = (
  draft: DraftDocument,
  section: number,
  change: (items: DraftItem[]) => DraftItem[],
): DraftDocument => ({
  ...draft,
  sections: replacedAt(draft.sections, section, (each) => ({ ...each, items: change(each.items) })),
});

/** Names that no question may take by itself, because answers to another one are stored under them. */
export type Reserved = ReadonlySet<string>;
const nothing: Reserved = new Set();

const takenIn = (draft: DraftDocument, reserved: Reserved): Set<string> =>
  new Set([...columnNames(draft), ...reserved]);

/** A new item of a kind at a place, its texts still to be written. */
export function addItem(
  draft: DraftDocument,
  { section, item }: ItemPlace,
  kind: ItemKind,
  reserved: Reserved = nothing,
): DraftDocument {
  const fresh = newItem(kind, takenIn(draft, reserved));
  return inSection(draft, section, (items) => insertedAt(items, item, fresh));
}

/** An item of the bank at a place. It keeps its name when that is free. */
export function insertItem(draft: DraftDocument, { section, item }: ItemPlace, inserted: DraftItem): DraftDocument {
  const taken = columnNames(draft);
  const name = taken.has(inserted.name) ? suggestedName('item', inserted.text, taken) : inserted.name;
  // What it depended on where it comes from is not here.
  const { shownIf: _, ...rest } = inserted;
  return inSection(draft, section, (items) => insertedAt(items, item, { ...rest, name }));
}

/** Puts parts of an item; `undefined` takes one away. */
export const setItem = (draft: DraftDocument, { section, item }: ItemPlace, parts: Partial<DraftItem>): DraftDocument =>
  inSection(draft, section, (items) => replacedAt(items, item, (each) => withoutUndefined({ ...each, ...parts })));

/**
 * Puts an item's text; its name follows, everywhere it is used, while it is the suggested one. `follows` null: the name
 * stays; otherwise the names it may not take.
 */
export function setItemText(
  draft: DraftDocument,
  place: ItemPlace,
  text: Text,
  follows: Reserved | null,
): DraftDocument {
  const item = itemAt(draft, place);
  if (item === undefined) return draft;
  const changed = setItem(draft, place, { text });
  if (follows === null || !isSuggested('item', item.name, item.text)) return changed;
  const taken = columnNames(draft);
  taken.delete(item.name);
  return renameItem(changed, place, suggestedName('item', text, new Set([...taken, ...follows])));
}

/** A copy right after the item, under a name of its own. */
export function duplicateItem(draft: DraftDocument, place: ItemPlace, reserved: Reserved = nothing): DraftDocument {
  const item = itemAt(draft, place);
  if (item === undefined) return draft;
  const copy = { ...item, name: suggestedName('item', item.text, takenIn(draft, reserved)) };
  return inSection(draft, place.section, (items) => insertedAt(items, place.item + 1, copy));
}

export const removeItem = (draft: DraftDocument, { section, item }: ItemPlace): DraftDocument =>
  inSection(draft, section, (items) => removedAt(items, item));

export const moveItem = (draft: DraftDocument, { section, item }: ItemPlace, to: number): DraftDocument =>
  inSection(draft, section, (items) => moved(items, item, to));

/** An item taken to another section, at an index there: at its end when the index is beyond it. */
export function moveItemTo(draft: DraftDocument, from: ItemPlace, to: ItemPlace): DraftDocument {
  const item = itemAt(draft, from);
  if (item === undefined || draft.sections[to.section] === undefined) return draft;
  return inSection(removeItem(draft, from), to.section, (items) => insertedAt(items, to.item, item));
}
