/**
 * ψ(x), the derivative of ln Γ, for x > 0 (a RangeError otherwise): the asymptotic series from x ≥ 10, smaller x by
 * ψ(x) = ψ(x + 1) − 1/x. Source: Abramowitz & Stegun 6.3.18. R: `digamma(x)`.
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError('the digamma function needs a positive number');
  let below = 0;
  let shifted = x;
  while (shifted < 10) {
    below += 1 / shifted;
    shifted += 1;
  }
  const square = 1 / (shifted * shifted);
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return Math.log(shifted) - 0.5 / shifted - series - below;
}
