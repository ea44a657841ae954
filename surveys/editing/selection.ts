import type { DraftDocument } from './draft.ts';

/** What is being edited: the first screen and what is said of the whole, a section, an item, the scales, or the JSON. */
export type Selection =
  | { at: 'start' }
  | { at: 'section'; section: number }
  | { at: 'item'; section: number; item: number }
  | { at: 'scales' }
  | { at: 'json' };

/** Where the field of a JSON pointer is edited. Keys that no field knows are edited as JSON. */
export function selectionOf(pointer: string, draft: DraftDocument): Selection {
  const [head, first, second, third] = pointer.split('/').slice(1);
  if (head === 'scales') return { at: 'scales' };
  if (head === 'sections') {
    const section = Number(first);
    const item = Number(third);
    const found = draft.sections[section];
    if (found === undefined) return draft.sections.length === 0 ? { at: 'start' } : { at: 'section', section: 0 };
    return second === 'items' && found.items[item] !== undefined
      ? { at: 'item', section, item }
      : { at: 'section', section };
  }
  const known = ['title', 'description', 'consent', 'licence', 'attribution', 'rewording'];
  return head !== undefined && known.includes(head) ? { at: 'start' } : { at: 'json' };
}

/** The nearest thing that is there, for a selection of something that may be gone. */
export function existing(selection: Selection, draft: DraftDocument): Selection {
  if (selection.at !== 'section' && selection.at !== 'item') return selection;
  if (draft.sections.length === 0) return { at: 'start' };
  const section = Math.min(selection.section, draft.sections.length - 1);
  const count = draft.sections[section]?.items.length ?? 0;
  if (selection.at === 'section' || count === 0) return { at: 'section', section };
  return { at: 'item', section, item: section === selection.section ? Math.min(selection.item, count - 1) : count - 1 };
}
