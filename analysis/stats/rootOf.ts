/**
 * Where an increasing or decreasing function crosses zero between `low` and `high`, by halving to the last bits of a double;
 * the nearer end where it does not cross.
 */
export function rootOf(value: (x: number) => number, low: number, high: number): number {
  const rising = value(high) > value(low);
  let [from, to] = [low, high];
  for (let round = 0; round < 200; round++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (value(middle) < 0 === rising) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
