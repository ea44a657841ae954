import { conditionsOf } from '../../../conditions.ts';
import { type Item, itemSchema } from '../../../document.ts';
import { type Rule, ruleSchema } from '../../../rule.ts';
import { isDeeperThan } from '../../depth.ts';
import { loss } from '../../loss.ts';
import { own } from '../columns.ts';
import type { Expression } from '../expression/expression.ts';
import { parseExpression } from '../expression/parse.ts';
import type { ReadItem } from '../rules/readComparison.ts';
import { type ReadItems, readRule } from '../rules/readRule.ts';
import { ruleText } from '../rules/writeRule.ts';
import type { FormReading } from './form.ts';
import type { ItemSource } from './item.ts';
import type { Question } from './question.ts';
import type { Row } from './table.ts';

const deepestJson = 40;

/** What conditions are read against: the items that are kept, by their names in the form and by their names here. */
export interface RuleSources {
  byForeignName: ReadItems;
  /** Made only for forms that hold rules of ours. */
  byName: () => ReadonlyMap<string, Item>;
  /** Rules of the rows so far: that of a group counts for each question in it, and is told once when it is left out. */
  rules: Map<Row, Rule | null>;
  /** How many conditions the questions may still have, all together. */
  room: number;
}

/** Most conditions of one form: those of a group count again for each question in it. */
const mostConditions = 50_000;

export function ruleSources(read: { question: Question; item: ItemSource }[]): RuleSources {
  const byForeignName = new Map<string, ReadItem>();
  for (const { question, item } of read) {
    const foreign = question.row.get('name');
    const codes = new Map(question.list?.choices.map((choice) => [choice.foreign, choice.code]));
    if (item.kind !== 'information' && !byForeignName.has(foreign)) byForeignName.set(foreign, { item, codes });
  }
  let byName: ReadonlyMap<string, Item> | undefined;
  return {
    byForeignName,
    rules: new Map(),
    room: mostConditions,
    byName() {
      const parsed = () => read.flatMap(({ item }) => itemSchema.safeParse(item).data ?? []);
      byName ??= new Map(parsed().map((item) => [item.name, item]));
      return byName;
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The rule as it was when the form was written here, as long as its condition says the same. */
function exactRule(row: Row, condition: string, { byName }: RuleSources): Rule | null {
  const cell = row.get(own.rule);
  const json = cell === '' ? null : jsonOf(cell);
  // No rule is so deep: what is would run the reader out of stack.
  const parsed = json === null || isDeeperThan(json, deepestJson) ? null : ruleSchema.safeParse(json);
  return parsed?.success === true && ruleText(parsed.data, byName()) === condition ? parsed.data : null;
}

function ruleOf(reading: FormReading, row: Row, sources: RuleSources): Rule | null {
  const known = sources.rules.get(row);
  if (known !== undefined) return known;
  const rule = readRuleOf(reading, row, sources);
  sources.rules.set(row, rule);
  return rule;
}

function readRuleOf(reading: FormReading, row: Row, sources: RuleSources): Rule | null {
  const text = row.get('relevant') || row.get('relevance');
  if (text === '') return null;
  const rule = exactRule(row, text, sources) ?? readRule(text, sources.byForeignName);
  if (rule === null) reading.losses.push(loss(row.place('relevant'), 'condition_left_out', { text }));
  return rule;
}

/** The conditions of rows, all of which must hold; a row's own one comes last. */
export function shownIf(reading: FormReading, rows: Row[], sources: RuleSources): { shownIf?: Rule } {
  const rules = rows.flatMap((row) => ruleOf(reading, row, sources) ?? []);
  const [first] = rules;
  if (first === undefined) return {};
  const conditions = rules.reduce((sum, rule) => sum + conditionsOf(rule).length, 0);
  const last = rows.at(-1);
  if (conditions > sources.room && last !== undefined) {
    reading.losses.push(loss(last.place('relevant'), 'condition_left_out', { text: last.get('relevant') }));
    return {};
  }
  sources.room -= conditions;
  return { shownIf: rules.length === 1 ? first : { all: rules } };
}

function* comparisonsIn(expression: Expression): Generator<Expression> {
  if (expression.kind === 'and' || expression.kind === 'or')
    for (const part of expression.parts) yield* comparisonsIn(part);
  else if (expression.kind === 'call') for (const arg of expression.args) yield* comparisonsIn(arg);
  else if (expression.kind === 'compare' && !['=', '!='].includes(expression.operator)) {
    yield expression.left;
    yield expression.right;
  }
}

/** Names of the questions whose answers some condition of the form puts in an order. */
export function orderedNames(rows: Row[]): Set<string> {
  const expressions = rows.map((row) => parseExpression(row.get('relevant')));
  const compared = expressions.flatMap((expression) => (expression === null ? [] : [...comparisonsIn(expression)]));
  return new Set(compared.flatMap((each) => (each.kind === 'item' ? [each.name] : [])));
}
