/** With more siblings than this not every choice of them is tried. */
const mostTriedOut = 14;
/** Choices of up to so many are tried, fewest first. */
const largestChoice = 3;

function* choices<Sibling>(from: Sibling[], size: number, start = 0): Generator<Sibling[]> {
  if (size === 0) yield [];
  else
    for (let at = start; at <= from.length - size; at++)
      for (const rest of choices(from, size - 1, at + 1)) yield [from[at] as Sibling, ...rest];
}

/**
 * The fewest siblings whose hiding makes it safe, the smallest first among as many; null where all of them are not enough.
 * Every choice of one, two and three is tried where there are few of them. Otherwise the smallest are hidden one by one
 * until it is safe, and those that turn out not to be needed are shown again, the largest first.
 */
export function fewestSiblings<Sibling>(bySize: Sibling[], isSafe: (hidden: Sibling[]) => boolean): Sibling[] | null {
  const tried = bySize.length <= mostTriedOut ? Math.min(largestChoice, bySize.length) : 1;
  for (let size = 1; size <= tried; size++)
    for (const choice of choices(bySize, size)) if (isSafe(choice)) return choice;
  let count = tried + 1;
  while (count <= bySize.length && !isSafe(bySize.slice(0, count))) count++;
  if (count > bySize.length) return null;
  let needed = bySize.slice(0, count);
  for (const sibling of needed.toReversed().slice(1)) {
    const fewer = needed.filter((other) => other !== sibling);
    if (isSafe(fewer)) needed = fewer;
  }
  return needed;
}
