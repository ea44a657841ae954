import type { Choice } from './differences.ts';
import type { DraftDocument, DraftItem, DraftScale, DraftSection } from './draft.ts';
import { type Unit, unitsOf } from './units.ts';

/** The members of one order, then those of the other put in after what they followed there. */
function interleaved(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first];
  second.forEach((key, i) => {
    if (order.includes(key)) return;
    const before = second[i - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}

const ofKind = (units: Unit[], kind: Unit['kind']): Unit[] => units.filter((unit) => unit.kind === kind);
const keysOf = (units: Unit[]): string[] => units.map(({ key }) => key);

/**
 * One draft out of two: each part as it was chosen, by the keys of `differences`; a part without a choice is kept as mine.
 * `order` decides where the parts that both have stand; others stand after what they followed.
 */
export function mergeDrafts(
  mine: DraftDocument,
  theirs: DraftDocument,
  choices: Readonly<Record<string, Choice>>,
): DraftDocument {
  const [my, their] = [unitsOf(mine), unitsOf(theirs)];
  const values = { mine: new Map(my.map((unit) => [unit.key, unit])), theirs: new Map(their.map((u) => [u.key, u])) };
  const chosen = (key: string): Unit | undefined => values[choices[key] ?? 'mine'].get(key);
  const [first, second] = choices.order === 'theirs' ? [their, my] : [my, their];
  const [firstPlaces, secondPlaces] =
    choices.order === 'theirs' ? [values.theirs, values.mine] : [values.mine, values.theirs];
  const keys = (kind: Unit['kind']): string[] =>
    interleaved(keysOf(ofKind(first, kind)), keysOf(ofKind(second, kind))).filter((key) => chosen(key) !== undefined);

  const sections = new Map(keys('section').map((key) => [key, [] as DraftItem[]]));
  const homeless = [...sections.values()].at(-1);
  for (const key of keys('item')) {
    const places = [firstPlaces.get(key)?.within, secondPlaces.get(key)?.within];
    // A section that was removed leaves the items that someone kept to the last one, rather than losing them.
    const home = places.map((within) => sections.get(within ?? '')).find((items) => items !== undefined) ?? homeless;
    home?.push(chosen(key)?.value as DraftItem);
  }
  const head = Object.fromEntries(keys('head').map((key) => [key.slice('head:'.length), chosen(key)?.value]));
  // Both versions are drafts: together they have every part of a head, and no other.
  return {
    ...(head as unknown as Omit<DraftDocument, 'sections' | 'scales'>),
    sections: [...sections].map(([key, items]) => ({ ...(chosen(key)?.value as Omit<DraftSection, 'items'>), items })),
    scales: keys('scale').map((key) => chosen(key)?.value as DraftScale),
  };
}
