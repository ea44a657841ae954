/** One place inside two values where they differ; null where a value has nothing there. */
export interface DifferingPart {
  path: (string | number)[];
  mine: string | null;
  theirs: string | null;
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
const written = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
const partsOf = (value: unknown): [string | number, unknown][] => {
  if (Array.isArray(value)) return value.map((part: unknown, i) => [i, part]);
  return isBranch(value) ? Object.entries(value) : [];
};

/** Where two JSON values differ, down to the single texts and numbers; a rule is one whole. */
export function differingParts(mine: unknown, theirs: unknown, path: (string | number)[] = []): DifferingPart[] {
  if (mine === theirs) return [];
  const isWhole = path.at(-1) === 'shownIf' || !(isBranch(mine) || isBranch(theirs));
  if (isWhole || (mine !== undefined && theirs !== undefined && isBranch(mine) !== isBranch(theirs))) {
    const [a, b] = [written(mine), written(theirs)];
    return a === b ? [] : [{ path, mine: a, theirs: b }];
  }
  const [left, right] = [new Map(partsOf(mine)), new Map(partsOf(theirs))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differingParts(left.get(key), right.get(key), [...path, key]),
  );
}
