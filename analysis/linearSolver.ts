import loader, { type Highs } from 'highs';
import { type LinearProgram, type LinearSolution, type LinearSolver, lpText } from './linearProgram.ts';

// The package describes its CommonJS form; what an ES module imports is the loader itself.
const loadHighs = loader as unknown as () => Promise<Highs>;

/** A programme was not solved within the time given. */
export class SolverTooSlow extends Error {
  override readonly name = 'SolverTooSlow';
}

function solveWith(highs: Highs, program: LinearProgram, seconds: number | null): LinearSolution | null {
  const limit = seconds === null ? {} : { time_limit: seconds };
  const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9, ...limit } as const;
  const solution = highs.solve(lpText(program), options);
  if (solution.Status === 'Infeasible' || solution.Status === 'Primal infeasible or unbounded') return null;
  if (solution.Status === 'Time limit reached') throw new SolverTooSlow('the linear programme took too long');
  if (solution.Status !== 'Optimal') throw new Error(`the linear programme ended as: ${solution.Status}`);
  const values = new Map<string, number>();
  for (const [name, column] of Object.entries(solution.Columns))
    values.set(name, 'Primal' in column ? column.Primal : 0);
  const duals = new Map<string, number>();
  for (const row of solution.Rows) if ('Dual' in row && typeof row.Dual === 'number') duals.set(row.Name, row.Dual);
  return { value: solution.ObjectiveValue, values, duals };
}

let loading: Promise<Highs> | null = null;

/**
 * HiGHS, compiled to WebAssembly (MIT): loaded once, then it solves synchronously. The one place that imports it.
 * @param seconds the most that one programme may take, after which it throws SolverTooSlow; null: as long as it needs.
 */
export async function linearSolver(seconds: number | null = null): Promise<LinearSolver> {
  loading ??= loadHighs();
  const highs = await loading;
  return (program) => solveWith(highs, program, seconds);
}
