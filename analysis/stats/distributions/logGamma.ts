/** Coefficients B₂ₖ / (2k(2k−1)) of Stirling's series. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * ln Γ(x) for x > 0 (a RangeError otherwise), to about 1e-14 of its value: Stirling's series from x ≥ 10, smaller x by
 * Γ(x) = Γ(x + 1) / x. Source: Abramowitz & Stegun 6.1.41. R: `lgamma(x)`.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('the logarithm of the gamma function needs a positive number');
  let product = 1;
  let shifted = x;
  while (shifted < 10) {
    product *= shifted;
    shifted += 1;
  }
  let series = 0;
  for (let k = stirling.length - 1; k >= 0; k--) series = series / (shifted * shifted) + (stirling[k] ?? 0);
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series / shifted - Math.log(product)
  );
}
