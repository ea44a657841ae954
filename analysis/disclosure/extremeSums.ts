/** A slot of an item with its points on the scale (reversed ones turned), the lowest points first. */
export type PointedSlot = { slot: number; point: number };

/** The sum of so many answers from one end of a distribution, `skipped` of them at that end left aside. */
export function extremeSum(
  order: readonly PointedSlot[],
  numbers: Float64Array,
  at: number,
  people: number,
  end: 'top' | 'bottom',
  skipped = 0,
): number {
  let [left, aside, sum] = [people, skipped, 0];
  for (let step = 0; step < order.length && left > 0; step++) {
    const { slot, point } = order[end === 'top' ? order.length - 1 - step : step] as PointedSlot;
    const here = numbers[at + slot] ?? 0;
    const passed = Math.min(aside, here);
    aside -= passed;
    const taken = Math.min(left, here - passed);
    sum += taken * point;
    left -= taken;
  }
  return sum;
}

/** Fixed answers that are tried at both ends one by one; with more of them they are left aside at both ends at once. */
const mostTriedOut = 64;

/**
 * How far apart the sums of so many of a group's answers can lie at least, when `fixed` further ones, nobody knows which, stay
 * where they are: were they those that narrow it most.
 */
export function sureSpread(
  order: readonly PointedSlot[],
  numbers: Float64Array,
  people: number,
  fixed: number,
): number {
  const spread = (above: number, below: number) =>
    extremeSum(order, numbers, 0, people, 'top', above) - extremeSum(order, numbers, 0, people, 'bottom', below);
  if (fixed > mostTriedOut) return Math.max(0, spread(fixed, fixed));
  let least = Number.POSITIVE_INFINITY;
  for (let above = 0; above <= fixed; above++) least = Math.min(least, spread(above, fixed - above));
  return Math.max(0, least);
}
