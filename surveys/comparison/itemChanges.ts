import { canonicalJson } from '../canonical.ts';
import type { Item } from '../document.ts';
import { sides } from '../side.ts';
import { audienceOf, type PlacedItem } from '../validation/placedItems.ts';
import type { ItemChange, ItemFlag, WordedPart } from './change.ts';
import { choiceChanges } from './choices.ts';
import { wordings } from './wordings.ts';

const flags: ItemFlag[] = ['required', 'dontKnow', 'preferNotToSay', 'notApplicable', 'sensitive', 'integer'];
const limits = ['min', 'max', 'maxLength'] as const;

/** A part of an item that only some kinds have. */
const partOf = (item: Item, part: string): unknown => Object.entries(item).find(([key]) => key === part)?.[1];
const limitOf = (item: Item, limit: string): string | number | null => {
  const value = partOf(item, limit);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};
const patternOf = (item: Item): string | null => (item.kind === 'short_text' ? (item.pattern ?? null) : null);
const differ = (a: unknown, b: unknown): boolean => a !== b && canonicalJson(a ?? null) !== canonicalJson(b ?? null);

function textChanges(before: Item, after: Item): ItemChange[] {
  const say = (part: WordedPart, of: (item: Item) => Parameters<typeof wordings>[0]) =>
    wordings(of(before), of(after)).map((wording): ItemChange => ({ code: 'reworded', part, ...wording }));
  return [
    ...say('text', (item) => item.text),
    ...sides.flatMap((side) => {
      const own = before.textFor?.[side] ?? after.textFor?.[side];
      // Where one of the two has no wording for this side, the side reads the common one.
      return own === undefined ? [] : say(`textFor/${side}`, (item) => item.textFor?.[side] ?? item.text);
    }),
    ...say('hint', (item) => item.hint),
    ...say('message', (item) => ('message' in item ? item.message : undefined)),
  ];
}

function placeChanges(before: PlacedItem, after: PlacedItem, moved: boolean): ItemChange[] {
  const changes: ItemChange[] = [];
  const [from, to] = [before.section.name, after.section.name];
  if (moved || from !== to) changes.push({ code: 'moved', before: from, after: to });
  const audiences = [audienceOf(before), audienceOf(after)] as const;
  if (audiences[0] !== audiences[1]) changes.push({ code: 'audience', before: audiences[0], after: audiences[1] });
  for (const of of ['section', 'item'] as const) {
    const rules = { before: before[of].shownIf ?? null, after: after[of].shownIf ?? null };
    if (differ(rules.before, rules.after)) changes.push({ code: 'logic', of, ...rules });
  }
  return changes;
}

/** Everything that changed between an item and the one of the same name in a later version. @param moved among the others. */
export function itemChanges(before: PlacedItem, after: PlacedItem, moved: boolean): ItemChange[] {
  const [a, b] = [before.item, after.item];
  const kind: ItemChange[] = a.kind === b.kind ? [] : [{ code: 'kind', before: a.kind, after: b.kind }];
  const ofFlags = flags
    .filter((flag) => (partOf(a, flag) ?? false) !== (partOf(b, flag) ?? false))
    .map((flag): ItemChange => ({ code: 'flag', flag, after: partOf(b, flag) === true }));
  const ofLimits = limits
    .filter((limit) => limitOf(a, limit) !== limitOf(b, limit))
    .map((limit): ItemChange => ({ code: 'limit', limit, before: limitOf(a, limit), after: limitOf(b, limit) }));
  const patterns = { before: patternOf(a), after: patternOf(b) };
  return [
    ...kind,
    ...textChanges(a, b),
    ...choiceChanges(a, b),
    ...placeChanges(before, after, moved),
    ...ofFlags,
    ...ofLimits,
    ...(patterns.before === patterns.after ? [] : [{ code: 'pattern', ...patterns } as const]),
    ...(differ(partOf(a, 'origin'), partOf(b, 'origin')) ? [{ code: 'origin' } as const] : []),
  ];
}
