const golden = (3 - Math.sqrt(5)) / 2;

/**
 * The x between `low` and `high` where `value` is smallest, for a function with one valley there: golden sections with a
 * parabolic step where it helps, to about `tolerance`. Source: Brent 1973, Algorithms for Minimization without
 * Derivatives, chapter 5. R: `optimize(f, c(low, high))`.
 */
export function minimumOf(value: (x: number) => number, low: number, high: number, tolerance = 1e-10): number {
  let [a, b] = [low, high];
  let x = a + golden * (b - a);
  let [w, v] = [x, x];
  let fx = value(x);
  let [fw, fv] = [fx, fx];
  let [step, earlier] = [0, 0];
  for (let round = 0; round < 200; round++) {
    const middle = (a + b) / 2;
    const close = 1e-9 * Math.abs(x) + tolerance;
    if (Math.abs(x - middle) <= 2 * close - (b - a) / 2) break;
    const r = (x - w) * (fx - fv);
    const q = (x - v) * (fx - fw);
    const numerator = (x - v) * q - (x - w) * r;
    const denominator = 2 * (q - r);
    const parabolic = denominator === 0 ? Number.NaN : -numerator / denominator;
    const inside = x + parabolic > a + close && x + parabolic < b - close;
    if (Math.abs(earlier) > close && inside && Math.abs(parabolic) < Math.abs(earlier) / 2) {
      earlier = step;
      step = parabolic;
    } else {
      earlier = x < middle ? b - x : a - x;
      step = golden * earlier;
    }
    const u = Math.abs(step) >= close ? x + step : x + Math.sign(step || 1) * close;
    const fu = value(u);
    if (fu <= fx) {
      if (u < x) b = x;
      else a = x;
      [v, fv, w, fw, x, fx] = [w, fw, x, fx, u, fu];
    } else {
      if (u < x) a = u;
      else b = u;
      if (fu <= fw || w === x) [v, fv, w, fw] = [w, fw, u, fu];
      else if (fu <= fv || v === x || v === w) [v, fv] = [u, fu];
    }
  }
  return x;
}
