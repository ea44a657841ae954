import {
  allItems,
  type DraftDocument,
  type DraftItem,
  type ItemKind,
  type ItemPlace,
} from '../../../surveys/editing/draft.ts';
import {
  addItem,
  duplicateItem,
  insertItem,
  moveItem,
  moveItemTo,
  removeItem,
} from '../../../surveys/editing/items.ts';
import { addSection, duplicateSection, moveSection, removeSection } from '../../../surveys/editing/sections.ts';
import type { DocumentFault } from '../../../surveys/validation/fault.ts';
import { orderFaults } from '../../../surveys/validation/order.ts';
import type { Editor } from './editor.ts';
import { fieldId, panelTitle } from './fieldIds.ts';
import { placeWords } from './placeWords.ts';
import { excerpt, say } from './say.ts';

const presentDraft = (editor: Editor): DraftDocument => editor.state().history.present.value;
const itemsIn = (editor: Editor, section: number): number => presentDraft(editor).sections[section]?.items.length ?? 0;

type Operation = (draft: DraftDocument) => DraftDocument;
type Options = NonNullable<Parameters<Editor['change']>[2]>;
type Said = NonNullable<Options['said']>;

/** The questions that a change would put before, or in a circle with, what their conditions ask about. */
function newlyMisplaced(before: DraftDocument, after: DraftDocument): DocumentFault | undefined {
  const known = orderFaults(before).length;
  const faults = orderFaults(after);
  return faults.length > known ? faults[0] : undefined;
}

/** Moves something, unless a condition would then be about an answer that comes later: no draft is saved with one. */
function move(editor: Editor, operation: Operation, options: Options): boolean {
  const { words, language } = editor.data;
  const before = presentDraft(editor);
  const after = operation(before);
  const fault = newlyMisplaced(before, after);
  if (fault === undefined) {
    editor.change('move', operation, options);
    return true;
  }
  const asked = allItems(after).find(({ item }) => item.name === fault.params.item)?.item.text;
  const question = asked === undefined ? String(fault.params.item) : excerpt(asked, language, words.untitled.item);
  editor.refuse(say(words.said.moveRefused, { place: placeWords(editor, after, fault.path), question }));
  return false;
}

/** Moves what is selected by some places; says so where it cannot go. */
export function moveSelected(editor: Editor, by: number): void {
  const { selection } = editor.state();
  if (selection.at === 'section') moveSectionTo(editor, selection.section, selection.section + by);
  if (selection.at === 'item') moveItemInSection(editor, selection, selection.item + by);
}

export function moveSectionTo(editor: Editor, section: number, to: number): void {
  const count = presentDraft(editor).sections.length;
  if (to < 0 || to >= count) {
    editor.announce(editor.data.words.said.atEnd);
    return;
  }
  const said: Said = ['sectionMoved', { n: to + 1, of: count }];
  if (move(editor, (draft) => moveSection(draft, section, to), { said })) editor.follow({ at: 'section', section: to });
}

/** @returns whether it was moved. */
export function moveItemInSection(editor: Editor, { section, item }: ItemPlace, to: number): boolean {
  const count = itemsIn(editor, section);
  if (to < 0 || to >= count) {
    editor.announce(editor.data.words.said.atEnd);
    return false;
  }
  const said: Said = ['itemMoved', { n: to + 1, of: count }];
  const isMoved = move(editor, (draft) => moveItem(draft, { section, item }, to), { said });
  if (isMoved) editor.follow({ at: 'item', section, item: to });
  return isMoved;
}

export function moveItemToSection(editor: Editor, from: ItemPlace, section: number): void {
  const item = itemsIn(editor, section);
  move(editor, (draft) => moveItemTo(draft, from, { section, item }), {
    select: { at: 'item', section, item },
    focus: [panelTitle],
    said: ['itemMovedTo', { section: section + 1 }],
  });
}

/** Where a new item goes: after the one selected, or to the end of the section. */
function placeForNew(editor: Editor): ItemPlace | null {
  const { selection } = editor.state();
  if (selection.at === 'item') return { section: selection.section, item: selection.item + 1 };
  const section = selection.at === 'section' ? selection.section : presentDraft(editor).sections.length - 1;
  return section < 0 ? null : { section, item: itemsIn(editor, section) };
}

const added = (editor: Editor, place: ItemPlace) => ({
  select: { at: 'item', ...place } as const,
  focus: [fieldId(`/sections/${place.section}/items/${place.item}/text/fr`), panelTitle],
  said: ['itemAdded', { n: place.item + 1, of: itemsIn(editor, place.section) + 1 }] as [
    'itemAdded',
    Record<string, number>,
  ],
});

export function addItemHere(editor: Editor, kind: ItemKind): void {
  const place = placeForNew(editor);
  if (place !== null)
    editor.change('addItem', (draft) => addItem(draft, place, kind, editor.reserved), added(editor, place));
}

export function insertItemHere(editor: Editor, item: DraftItem): void {
  const place = placeForNew(editor);
  if (place !== null) editor.change('bank', (draft) => insertItem(draft, place, item), added(editor, place));
}

export function duplicateItemAt(editor: Editor, { section, item }: ItemPlace): void {
  const place = { section, item: item + 1 };
  const said = { n: place.item + 1, of: itemsIn(editor, section) + 1 };
  editor.change('copy', (draft) => duplicateItem(draft, { section, item }, editor.reserved), {
    ...added(editor, place),
    said: ['itemCopied', said],
  });
}

export const removeItemAt = (editor: Editor, place: ItemPlace): void =>
  editor.change('removeItem', (draft) => removeItem(draft, place), {
    select: { at: 'item', ...place },
    focus: [panelTitle],
    said: ['itemRemoved'],
  });

export function addSectionHere(editor: Editor): void {
  const { selection } = editor.state();
  const count = presentDraft(editor).sections.length;
  const section = 'section' in selection ? selection.section + 1 : count;
  editor.change('addSection', (draft) => addSection(draft, section), {
    select: { at: 'section', section },
    focus: [fieldId(`/sections/${section}/title/fr`)],
    said: ['sectionAdded', { n: section + 1, of: count + 1 }],
  });
}

export function duplicateSectionAt(editor: Editor, section: number): void {
  const of = presentDraft(editor).sections.length + 1;
  editor.change('copy', (draft) => duplicateSection(draft, section, editor.reserved), {
    select: { at: 'section', section: section + 1 },
    focus: [panelTitle],
    said: ['sectionCopied', { n: section + 2, of }],
  });
}

export const removeSectionAt = (editor: Editor, section: number): void =>
  editor.change('removeSection', (draft) => removeSection(draft, section), {
    select: { at: 'section', section },
    focus: [panelTitle],
    said: ['sectionRemoved'],
  });
