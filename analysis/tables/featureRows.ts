import type { Quotas } from '../lottery/pool.ts';
import type { OnFault } from './tableFault.ts';

/** A row of a small file, by heading. */
export interface NamedRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** Names of the columns of a features file: today's, and those of older files. */
const featureHeadings = [
  ['feature', 'value', 'min', 'max'],
  ['category', 'name', 'min', 'max'],
] as const;

/**
 * Quotas from the rows of a features file, `feature,value,min,max` (or `category,name,min,max`): how few and how many of a
 * panel may give each answer.
 */
export function quotasFrom(heading: readonly string[], rows: readonly NamedRow[], onFault: OnFault): Quotas {
  const names = featureHeadings.find((each) => each.every((name) => heading.includes(name)));
  if (names === undefined) {
    const missing = featureHeadings[0].filter((name) => !heading.includes(name));
    for (const column of missing) onFault({ line: 1, column, code: 'missing_column', params: {} });
    return {};
  }
  const quotas = new Map<string, Map<string, readonly [number, number]>>();
  for (const { line, cells } of rows) {
    const [feature = '', answer = '', least = '', most = ''] = names.map((name) => (cells[name] ?? '').trim());
    const limits = [least, most].map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
    const [min = Number.NaN, max = Number.NaN] = limits;
    const refuse = (column: string, code: 'not_a_number' | 'out_of_range' | 'no_value' | 'repeated_code'): void =>
      onFault({ line, column, code, params: code === 'out_of_range' ? { min } : {} });
    if (feature === '') refuse(names[0], 'no_value');
    if (answer === '') refuse(names[1], 'no_value');
    if (Number.isNaN(min)) refuse(names[2], 'not_a_number');
    if (Number.isNaN(max)) refuse(names[3], 'not_a_number');
    if (max < min) refuse(names[3], 'out_of_range');
    const answers = quotas.get(feature) ?? new Map<string, readonly [number, number]>();
    if (answers.has(answer)) refuse(names[1], 'repeated_code');
    quotas.set(feature, answers.set(answer, [min, max]));
  }
  return Object.fromEntries([...quotas].map(([feature, answers]) => [feature, Object.fromEntries(answers)]));
}
