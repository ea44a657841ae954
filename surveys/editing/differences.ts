import type { DraftDocument } from './draft.ts';
import { isSame, type Unit, unitsOf } from './units.ts';

/** Whose state of a part is kept. */
export type Choice = 'mine' | 'theirs';

/** A part that is not the same in two states of a draft. A value of `undefined`: it is not there. */
export interface Difference {
  key: string;
  kind: Unit['kind'] | 'order';
  mine: unknown;
  theirs: unknown;
  /** Who changed it since the state both started from. */
  changedBy: 'me' | 'them' | 'both';
}

/** The keys of sections and items that stand in both, in the order of one. */
const common = (units: Unit[], other: ReadonlyMap<string, Unit>): string[] =>
  units
    .filter(({ kind, key }) => kind !== 'head' && other.has(key))
    .map(({ key, within = '' }) => (within !== '' && other.has(within) ? `${within} ${key}` : key));

const byKey = (units: Unit[]): Map<string, Unit> => new Map(units.map((unit) => [unit.key, unit]));

function whoChanged(mine: unknown, theirs: unknown, base: unknown): Difference['changedBy'] {
  if (isSame(theirs, base)) return 'me';
  return isSame(mine, base) ? 'them' : 'both';
}

/** Everything in which two states of a draft differ, part by part, order last; `base` is what both were made from. */
export function differences(base: DraftDocument, mine: DraftDocument, theirs: DraftDocument): Difference[] {
  const [myUnits, theirUnits, baseUnits] = [unitsOf(mine), unitsOf(theirs), unitsOf(base)];
  const [my, their, old] = [byKey(myUnits), byKey(theirUnits), byKey(baseUnits)];
  const keys = [...new Set([...my.keys(), ...their.keys()])];
  const parts = keys.flatMap((key): Difference[] => {
    const [a, b] = [my.get(key), their.get(key)];
    if (isSame(a?.value, b?.value)) return [];
    const kind = (a ?? b)?.kind ?? 'item';
    const changedBy = whoChanged(a?.value, b?.value, old.get(key)?.value);
    return [{ key, kind, mine: a?.value, theirs: b?.value, changedBy }];
  });
  const [myOrder, theirOrder] = [common(myUnits, their), common(theirUnits, my)];
  if (isSame(myOrder, theirOrder)) return parts;
  const shared = new Map([...my].filter(([key]) => their.has(key)));
  const changedBy = whoChanged(common(myUnits, old), common(theirUnits, old), common(baseUnits, shared));
  return [...parts, { key: 'order', kind: 'order', mine: namesIn(myOrder), theirs: namesIn(theirOrder), changedBy }];
}

const namesIn = (keys: string[]): string[] => keys.map((key) => key.split(' ').at(-1)?.split(':')[1] ?? '');

/** What is chosen before anyone decides: what one person alone changed; nothing where both did. */
export const plainChoices = (found: readonly Difference[]): Record<string, Choice> =>
  Object.fromEntries(
    found
      .filter(({ changedBy }) => changedBy !== 'both')
      .map(({ key, changedBy }) => [key, changedBy === 'me' ? 'mine' : 'theirs']),
  );
