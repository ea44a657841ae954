import type { Text } from '../text.ts';
import { blankText, type DraftDocument, type DraftSection } from './draft.ts';
import { withoutUndefined } from './head.ts';
import { columnNames, type Reserved } from './items.ts';
import { insertedAt, moved, removedAt, replacedAt } from './list.ts';
import { withNames } from './renaming.ts';
import { isSuggested, suggestedName } from './suggestedNames.ts';

const sectionNames = (draft: DraftDocument): Set<string> => new Set(draft.sections.map(({ name }) => name));

/** A new, empty section at an index. */
export function addSection(draft: DraftDocument, index: number): DraftDocument {
  const name = suggestedName('section', blankText(), sectionNames(draft));
  return { ...draft, sections: insertedAt(draft.sections, index, { name, title: blankText(), items: [] }) };
}

/** Puts parts of a section; `undefined` takes one away. */
export const setSection = (
  draft: DraftDocument,
  index: number,
  parts: Partial<Omit<DraftSection, 'items'>>,
): DraftDocument => ({
  ...draft,
  sections: replacedAt(draft.sections, index, (section) => withoutUndefined({ ...section, ...parts })),
});

/** Puts a section's title; its name follows while it is the suggested one and `follows` allows it. */
export function setSectionTitle(draft: DraftDocument, index: number, title: Text, follows: boolean): DraftDocument {
  const section = draft.sections[index];
  if (section === undefined) return draft;
  const taken = sectionNames(draft);
  taken.delete(section.name);
  const name =
    follows && isSuggested('section', section.name, section.title)
      ? suggestedName('section', title, taken)
      : section.name;
  return setSection(draft, index, { title, name });
}

/**
 * A copy right after the section; it and its items get names of their own. What an item of it says of another one of it,
 * in a condition or a text, the copy says of the copy.
 */
export function duplicateSection(draft: DraftDocument, index: number, reserved: Reserved = new Set()): DraftDocument {
  const section = draft.sections[index];
  if (section === undefined) return draft;
  const taken = new Set([...columnNames(draft), ...reserved]);
  const names = new Map<string, string>();
  const copies = section.items.map((item) => {
    const name = suggestedName('item', item.text, taken);
    taken.add(name);
    names.set(item.name, name);
    return { ...item, name };
  });
  const items = copies.map((item) => withNames(item, names));
  const name = suggestedName('section', section.title, sectionNames(draft));
  return { ...draft, sections: insertedAt(draft.sections, index + 1, { ...section, name, items }) };
}

export const moveSection = (draft: DraftDocument, from: number, to: number): DraftDocument => ({
  ...draft,
  sections: moved(draft.sections, from, to),
});
export const removeSection = (draft: DraftDocument, index: number): DraftDocument => ({
  ...draft,
  sections: removedAt(draft.sections, index),
});
