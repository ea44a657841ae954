/** A reader who adds and subtracts published totals. A set of cells (team × side) is a row of 0 and 1. */
export type CellSet = number[];

const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/** Reduced row echelon form, with the pivot of each row. */
function reduced(rows: CellSet[]): { row: number[]; pivot: number }[] {
  const basis: { row: number[]; pivot: number }[] = [];
  for (const original of rows) {
    const row = [...original];
    for (const { row: other, pivot } of basis) {
      const factor = row[pivot] ?? 0;
      other.forEach((value, at) => {
        row[at] = (row[at] ?? 0) - factor * value;
      });
    }
    const pivot = row.findIndex((value) => !near(value, 0));
    if (pivot < 0) continue;
    const scale = row[pivot] ?? 1;
    const unit = row.map((value) => value / scale);
    for (const known of basis) {
      const factor = known.row[pivot] ?? 0;
      known.row = known.row.map((value, at) => value - factor * (unit[at] ?? 0));
    }
    basis.push({ row: unit, pivot });
  }
  return basis;
}

/**
 * Every set of cells whose total follows from the published totals. A set has 0 or 1 at each pivot, so trying every choice
 * of rows of the reduced form finds them all.
 */
export function setsWorkedOut(published: CellSet[]): CellSet[] {
  const basis = reduced(published);
  const cells = published[0]?.length ?? 0;
  const found: CellSet[] = [];
  for (let choice = 1; choice < 2 ** basis.length; choice++) {
    const total = new Array<number>(cells).fill(0);
    basis.forEach(({ row }, index) => {
      if (Math.floor(choice / 2 ** index) % 2 === 0) return;
      row.forEach((value, at) => {
        total[at] = (total[at] ?? 0) + value;
      });
    });
    if (total.every((value) => near(value, 0) || near(value, 1))) found.push(total.map(Math.round));
  }
  return found;
}

/** The targets that follow exactly from published totals; rows are coefficients over the finest counts. */
export function whatFollows<Target extends { row: number[] }>(published: number[][], targets: Target[]): Target[] {
  const basis = reduced(published);
  return targets.filter(({ row }) => leftOver(basis, row));
}

function leftOver(basis: { row: number[]; pivot: number }[], target: number[]): boolean {
  const rest = [...target];
  for (const { row, pivot } of basis) {
    const factor = rest[pivot] ?? 0;
    row.forEach((value, at) => {
      rest[at] = (rest[at] ?? 0) - factor * value;
    });
  }
  return rest.every((value) => near(value, 0));
}
