/** A sum of variables with factors. */
export type Terms = readonly (readonly [factor: number, variable: string])[];

export interface Constraint {
  name: string;
  terms: Terms;
  relation: '<=' | '>=' | '=';
  bound: number;
}

/** A linear programme, with whole numbers where asked. Variables are at least 0 unless bounds say otherwise. */
export interface LinearProgram {
  sense: 'maximise' | 'minimise';
  objective: Terms;
  constraints: readonly Constraint[];
  bounds?: readonly { variable: string; low: number; high: number }[];
  integers?: readonly string[];
}

export interface LinearSolution {
  value: number;
  /** By variable; what is left out is 0. */
  values: ReadonlyMap<string, number>;
  /** By constraint: how the value changes with its bound. Absent with whole numbers. */
  duals: ReadonlyMap<string, number>;
}

/** Solves a programme to optimality; null when nothing meets its constraints. Throws an Error for one without a bound. */
export type LinearSolver = (program: LinearProgram) => LinearSolution | null;

const written = (terms: Terms): string =>
  terms.map(([factor, variable]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`).join(' ');

/** The programme as text in the CPLEX LP format. Names are letters, digits and underscores. */
export function lpText({ sense, objective, constraints, bounds = [], integers = [] }: LinearProgram): string {
  const goal = objective.length === 0 ? '' : written(objective);
  const rows = constraints.map(
    ({ name, terms, relation, bound }) => ` ${name}: ${written(terms)} ${relation} ${bound}`,
  );
  const limits = bounds.map(({ variable, low, high }) => {
    const top = high === Number.POSITIVE_INFINITY ? '+inf' : String(high);
    return ` ${low === Number.NEGATIVE_INFINITY ? '-inf' : low} <= ${variable} <= ${top}`;
  });
  return [
    sense === 'maximise' ? 'Maximize' : 'Minimize',
    ` obj: ${goal}`,
    'Subject To',
    ...rows,
    ...(limits.length > 0 ? ['Bounds', ...limits] : []),
    ...(integers.length > 0 ? ['General', ...integers.map((name) => ` ${name}`)] : []),
    'End',
    '',
  ].join('\n');
}
