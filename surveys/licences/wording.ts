import { canonicalJson } from '../canonical.ts';
import type { Item } from '../document.ts';
import { type Loose, looseList as list, looseMember } from '../loose.ts';

const choices = (value: unknown, key: 'code' | 'value'): unknown =>
  list(value).map((choice) => [looseMember(choice, key), looseMember(choice, 'label')]);

/** What a licence that forbids rewording keeps as it is, part by part. */
const wordedParts = {
  kind: (item: Loose) => item.kind,
  text: (item: Loose) => item.text,
  textFor: (item: Loose) => item.textFor,
  hint: (item: Loose) => item.hint,
  options: (item: Loose) => choices(item.options, 'code'),
  points: (item: Loose) => choices(item.points, 'value'),
} satisfies Record<string, (item: Loose) => unknown>;
export type WordedPart = keyof typeof wordedParts;

const written = (value: unknown): string => canonicalJson(value ?? null);

/** What entries say, part by part, for as long as they are kept: one may be asked about for each item of a draft. */
const saidByEntries = new WeakMap<Item, Map<WordedPart, string>>();

function saidBy(entry: Item, part: WordedPart): string {
  const known = saidByEntries.get(entry) ?? new Map<WordedPart, string>();
  saidByEntries.set(entry, known);
  const said = known.get(part) ?? written(wordedParts[part]({ ...entry }));
  known.set(part, said);
  return said;
}

/** The parts in which an item says something else than the entry it was taken from. */
export const rewordedParts = (entry: Item, item: Loose): WordedPart[] =>
  (Object.keys(wordedParts) as WordedPart[]).filter((part) => saidBy(entry, part) !== written(wordedParts[part](item)));
