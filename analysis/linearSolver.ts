import loader, { type Highs } from 'highs';
import { type LinearProgram, type LinearSolution, type LinearSolver, lpText } from './linearProgram.ts';

// The package describes its CommonJS form; what an ES module imports is the loader itself.
const loadHighs = loader as unknown as () => Promise<Highs>;

function solveWith(highs: Highs, program: LinearProgram): LinearSolution | null {
  const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-9 } as const;
  const solution = highs.solve(lpText(program), options);
  if (solution.Status === 'Infeasible' || solution.Status === 'Primal infeasible or unbounded') return null;
  if (solution.Status !== 'Optimal') throw new Error(`the linear programme ended as: ${solution.Status}`);
  const values = new Map<string, number>();
  for (const [name, column] of Object.entries(solution.Columns))
    values.set(name, 'Primal' in column ? column.Primal : 0);
  const duals = new Map<string, number>();
  for (const row of solution.Rows) if ('Dual' in row && typeof row.Dual === 'number') duals.set(row.Name, row.Dual);
  return { value: solution.ObjectiveValue, values, duals };
}

let loading: Promise<LinearSolver> | null = null;

/** HiGHS, compiled to WebAssembly (MIT): loaded once, then it solves synchronously. The one place that imports it. */
export function linearSolver(): Promise<LinearSolver> {
  loading ??= loadHighs().then((highs) => (program: LinearProgram) => solveWith(highs, program));
  return loading;
}
