const density = (x: number): number => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/** Upper tail for x ≥ 3 by the continued fraction φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))), from the inside out. */
function upperTail(x: number): number {
  let fraction = x;
  for (let term = 120; term >= 1; term--) fraction = x + term / fraction;
  return density(x) / fraction;
}

/**
 * P(Z ≤ x) of the standard normal distribution, to about 1e-15; relative accuracy holds in the lower tail. Near the middle
 * by the series φ(x)·(x + x³/3 + x⁵/(3·5) + …). Source: Abramowitz & Stegun 26.2.11 and 26.2.14. R: `pnorm(x)`.
 */
export function normalCdf(x: number): number {
  if (x <= -3) return upperTail(-x);
  if (x >= 3) return 1 - upperTail(x);
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + density(x) * sum;
}

/** Acklam's rational approximation of the lower half, relative error below 1.15e-9: a start for the refinement. */
function firstGuess(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return (
      (((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) * q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
    );
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r + 1.38357751867269e2) * r -
      3.066479806614716e1) *
      r +
      2.506628277459239) *
      q) /
    (((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r + 6.680131188771972e1) * r -
      1.328068155288572e1) *
      r +
      1)
  );
}

/**
 * The x with P(Z ≤ x) = p, for p strictly between 0 and 1 (a RangeError otherwise). Acklam's approximation, then two steps
 * of Halley's method on `normalCdf`. R: `qnorm(p)`.
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError('a quantile needs a probability between 0 and 1');
  if (p > 0.5) return -normalQuantile(1 - p);
  let x = firstGuess(p);
  for (let step = 0; step < 2; step++) {
    const error = (normalCdf(x) - p) / density(x);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}
