import type { Condition } from '../conditions.ts';
import type { Rule } from '../rule.ts';

/** How an answer is looked at. */
export const tests = ['is', 'atLeast', 'atMost', 'contains', 'answered'] as const;
export type Test = (typeof tests)[number];

/** One row of a rule that is built by choosing. `values`: several for `is`, one for the others, none for `answered`. */
export interface ConditionRow {
  item: string;
  not: boolean;
  test: Test;
  values: (string | number)[];
}
export interface ConditionGroup {
  join: 'all' | 'any';
  rows: ConditionRow[];
}
/** A rule as rows and groups of rows, no deeper. */
export interface ConditionTree {
  join: 'all' | 'any';
  parts: (ConditionRow | ConditionGroup)[];
}

export const isGroup = (part: ConditionRow | ConditionGroup): part is ConditionGroup => 'rows' in part;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isValue = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function readRow(rule: unknown, not = false): ConditionRow | null {
  if (!isObject(rule)) return null;
  if ('not' in rule) return not || Object.keys(rule).length !== 1 ? null : readRow(rule.not, true);
  const { item, ...rest } = rule;
  const [entry, ...others] = Object.entries(rest);
  if (typeof item !== 'string' || entry === undefined || others.length > 0) return null;
  const [key, value] = entry;
  const test = tests.find((each) => each === key);
  if (test === undefined) return null;
  if (test === 'answered') return value === true ? { item, not, test, values: [] } : null;
  const values: unknown[] = test === 'is' && Array.isArray(value) ? value : [value];
  if (test === 'is' && !Array.isArray(value)) return null;
  return values.every(isValue) ? { item, not, test, values } : null;
}

/** The parts under `all` or `any`, where there is nothing beside it. */
function joined(rule: unknown): { join: 'all' | 'any'; parts: unknown[] } | null {
  if (!isObject(rule) || Object.keys(rule).length !== 1) return null;
  for (const join of ['all', 'any'] as const) {
    const parts = rule[join];
    if (Array.isArray(parts)) return { join, parts };
  }
  return null;
}

function readGroup(rule: unknown): ConditionGroup | null {
  const group = joined(rule);
  const rows = group?.parts.map((part) => readRow(part));
  return group !== null && rows?.every((row) => row !== null) ? { join: group.join, rows } : null;
}

/**
 * A rule as rows that can be chosen, with groups one level deep. Null for anything else: a deeper rule, a negated group,
 * or what is no rule; such a one is kept as it is.
 */
export function readConditions(rule: unknown): ConditionTree | null {
  const row = readRow(rule);
  if (row !== null) return { join: 'all', parts: [row] };
  const group = joined(rule);
  const parts = group?.parts.map((part) => readRow(part) ?? readGroup(part));
  return group !== null && parts?.every((part) => part !== null) ? { join: group.join, parts } : null;
}

function writeRow({ item, not, test, values }: ConditionRow): Rule {
  const value = test === 'answered' ? true : test === 'is' ? values : (values[0] ?? '');
  const condition = { item, [test]: value } as Condition;
  return not ? { not: condition } : condition;
}

const writeJoined = (join: 'all' | 'any', rules: Rule[]): Rule => (join === 'all' ? { all: rules } : { any: rules });

/** The rule of chosen rows; undefined when there is none, which shows the item always. */
export function writeConditions({ join, parts }: ConditionTree): Rule | undefined {
  const [only, ...more] = parts;
  if (only === undefined) return undefined;
  // One row alone says the same under `all` and `any`; kept under `any` so that the choice is not lost.
  if (more.length === 0 && join === 'all' && !isGroup(only)) return writeRow(only);
  return writeJoined(
    join,
    parts.map((part) => (isGroup(part) ? writeJoined(part.join, part.rows.map(writeRow)) : writeRow(part))),
  );
}
