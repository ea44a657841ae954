import type { DraftDocument } from './draft.ts';

/** A part of a draft that one person keeps or takes as a whole when two have changed it. */
export interface Unit {
  /** The same in every state of the draft, wherever the part has gone. */
  key: string;
  kind: 'head' | 'section' | 'item' | 'scale';
  value: unknown;
  /** The key of the section an item stands in. */
  within?: string;
}

/** Gives keys: the name of each, and for a name that stands twice also which one it is. */
function keysFor(kind: Unit['kind']): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? `${kind}:${name}` : `${kind}:${name}:${count}`;
  };
}

/** Every part of a draft, in order: what stands before the sections, each section without its items, each item, scale. */
export function unitsOf(draft: DraftDocument): Unit[] {
  const { sections, scales, ...head } = draft;
  const [sectionKey, itemKey, scaleKey] = [keysFor('section'), keysFor('item'), keysFor('scale')];
  return [
    ...Object.entries(head).map(([name, value]): Unit => ({ key: `head:${name}`, kind: 'head', value })),
    ...sections.flatMap(({ items, ...section }): Unit[] => {
      const within = sectionKey(section.name);
      return [
        { key: within, kind: 'section', value: section },
        ...items.map((item): Unit => ({ key: itemKey(item.name), kind: 'item', value: item, within })),
      ];
    }),
    ...scales.map((scale): Unit => ({ key: scaleKey(scale.name), kind: 'scale', value: scale })),
  ];
}

/** Whether two JSON values say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
  );
}
