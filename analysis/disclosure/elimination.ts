/** A linear equation over unknowns, by their positions; its constant does not matter here. */
export type Coefficients = Map<number, number>;

const negligible = 1e-9;

/**
 * Drops equations that hold two unknowns found nowhere else: whatever is combined with them keeps both, so they never pin
 * one unknown down. Goes on until none is left to drop.
 */
function withoutFreeEquations(equations: Coefficients[]): Coefficients[] {
  let kept = equations;
  for (;;) {
    const uses = new Map<number, number>();
    for (const equation of kept) for (const unknown of equation.keys()) uses.set(unknown, (uses.get(unknown) ?? 0) + 1);
    const fewer = kept.filter(
      (equation) => [...equation.keys()].filter((unknown) => uses.get(unknown) === 1).length < 2,
    );
    if (fewer.length === kept.length) return kept;
    kept = fewer;
  }
}

function subtract(row: Coefficients, factor: number, other: Coefficients): void {
  for (const [unknown, coefficient] of other) {
    const value = (row.get(unknown) ?? 0) - factor * coefficient;
    if (Math.abs(value) < negligible) row.delete(unknown);
    else row.set(unknown, value);
  }
}

/**
 * The unknowns whose value follows exactly from the equations, by adding and subtracting them: those that stand alone in a
 * row of the reduced echelon form (Gauss–Jordan elimination on sparse rows).
 */
export function determined(equations: Coefficients[]): Set<number> {
  const basis = new Map<number, Coefficients>();
  for (const equation of withoutFreeEquations(equations)) {
    const row = new Map(equation);
    for (const unknown of equation.keys()) {
      const known = basis.get(unknown);
      if (known !== undefined) subtract(row, row.get(unknown) ?? 0, known);
    }
    const pivot = row.keys().next();
    if (pivot.done) continue;
    const lead = row.get(pivot.value) ?? 1;
    for (const [unknown, coefficient] of row) row.set(unknown, coefficient / lead);
    for (const known of basis.values()) {
      const factor = known.get(pivot.value);
      if (factor !== undefined) subtract(known, factor, row);
    }
    basis.set(pivot.value, row);
  }
  return new Set([...basis].filter(([, row]) => row.size === 1).map(([pivot]) => pivot));
}
