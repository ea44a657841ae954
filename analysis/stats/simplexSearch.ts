/**
 * A minimum of a function of a few variables without derivatives, by the Nelder–Mead simplex from `start` with steps of
 * `step`; deterministic. Source: Nelder & Mead 1965, Comput J 7:308; coefficients of Lagarias et al. 1998. R: `optim(start,
 * f)`.
 */
export function simplexSearch(
  value: (x: readonly number[]) => number,
  start: readonly number[],
  step = 0.5,
  tolerance = 1e-13,
): number[] {
  const width = start.length;
  let simplex = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + step : x)))].map((x) => ({
    x: [...x],
    f: value(x),
  }));
  for (let round = 0; round < 2000 * width; round++) {
    simplex = simplex.sort((a, b) => a.f - b.f);
    const [best, worst] = [simplex[0], simplex[width]];
    if (!best || !worst) break;
    const size = Math.max(...best.x.map((x, i) => Math.abs(x - (worst.x[i] ?? 0))));
    if (Math.abs(worst.f - best.f) <= tolerance * (Math.abs(best.f) + tolerance) && size < 1e-7) break;
    const centre = start.map((_, i) => simplex.slice(0, width).reduce((sum, { x }) => sum + (x[i] ?? 0), 0) / width);
    const along = (factor: number) => {
      const x = centre.map((c, i) => c + factor * ((worst.x[i] ?? 0) - c));
      return { x, f: value(x) };
    };
    const reflected = along(-1);
    if (reflected.f < best.f) {
      const expanded = along(-2);
      simplex[width] = expanded.f < reflected.f ? expanded : reflected;
    } else if (reflected.f < (simplex[width - 1]?.f ?? Number.POSITIVE_INFINITY)) simplex[width] = reflected;
    else {
      const contracted = along(reflected.f < worst.f ? -0.5 : 0.5);
      if (contracted.f < Math.min(reflected.f, worst.f)) simplex[width] = contracted;
      else
        simplex = simplex.map(({ x, f }, i) => {
          if (i === 0) return { x, f };
          const shrunk = x.map((each, j) => (each + (best.x[j] ?? 0)) / 2);
          return { x: shrunk, f: value(shrunk) };
        });
    }
  }
  return simplex.sort((a, b) => a.f - b.f)[0]?.x ?? [...start];
}
