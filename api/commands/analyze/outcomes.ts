import type { CountedItem } from '../../../analysis/tables/distribution.ts';
import type { Outcome } from '../../../analysis/tables/outcome.ts';
import { agreementRange } from '../../../surveys/agreement.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { readJson, UsageError } from '../arguments.ts';
import type { AnalyzeOptions } from './options.ts';

/** What is measured, from a questionnaire or from the items named. */
export interface Outcomes {
  /** The scales asked for, or all of them. */
  scales: Outcome[];
  /** The one that groups are compared on. */
  one: Outcome;
  items: CountedItem[];
  /** To be said on the error output: what was chosen for want of an option. */
  note: string | null;
}

/** Loaded only with a questionnaire: checking one takes a while to load. */
export async function readQuestionnaire(file: string): Promise<QuestionnaireDocument> {
  const { validateDocument } = await import('../../../surveys/validation.ts');
  const { document, faults } = validateDocument(readJson(file));
  if (document === null)
    throw new UsageError(
      faults.map(({ path, code, params }) => `${path}: ${code} ${JSON.stringify(params)}`).join('\n'),
    );
  return document;
}

const named = (outcome: Outcome, items: readonly string[]): Outcome => ({
  ...outcome,
  name: items.length === 1 ? (items[0] ?? outcome.name) : outcome.name,
});

function fromItems({ items, reverse, range }: AnalyzeOptions): Outcomes {
  // Turning needs two ends; without them, those of an agreement item.
  const ends = range ?? (reverse.length > 0 ? { ...agreementRange } : null);
  const all = items.map((name) => ({ name, reversed: reverse.includes(name) }));
  const one = named({ name: 'items', items: all, range: ends, minimumAnswered: 0.5 }, items);
  const counted = items.map(
    (name): CountedItem => ({ column: { name, kind: 'number', ...(ends ?? {}) }, range: ends }),
  );
  return { scales: [one], one, items: counted, note: null };
}

async function fromQuestionnaire(file: string, options: AnalyzeOptions): Promise<Outcomes> {
  const document = await readQuestionnaire(file);
  const { countedItems, itemOutcome, scaleOutcomes } = await import('../../../analysis/tables/fromQuestionnaire.ts');
  const scales = scaleOutcomes(document);
  const all = countedItems(document);
  if (options.items.length > 0) {
    const found = options.items.map((name) => itemOutcome(document, name));
    const unknown = options.items.filter((name) => !all.some(({ column }) => column.name === name));
    if (unknown.length > 0)
      throw new UsageError(unknown.map((name) => `--items ${name}: no such item to count`).join('\n'));
    const counted = all.filter(({ column }) => options.items.includes(column.name));
    const ranges = new Set(found.map((each) => JSON.stringify(each?.points ?? null)));
    const [first] = found;
    const scorable = first != null && ranges.size === 1;
    if (!scorable && options.finding !== 'distribution')
      throw new UsageError('--items: only items answered on the same points can be scored together');
    const items = options.items.map((name) => ({ name, reversed: options.reverse.includes(name) }));
    const base = first ?? { name: 'items', range: null, minimumAnswered: 0.5 };
    const one = { ...base, name: options.items.length === 1 ? (options.items[0] ?? '') : 'items', items };
    return { scales: [one], one, items: counted, note: null };
  }
  const names = scales.map(({ name }) => name).join(', ');
  const chosen = options.named.scale === undefined ? scales : scales.filter(({ name }) => name === options.named.scale);
  const single = all.flatMap(({ column }) => itemOutcome(document, column.name) ?? []);
  const [one] = chosen.length > 0 || options.named.scale !== undefined ? chosen : single;
  if (options.named.scale !== undefined && one === undefined)
    throw new UsageError(`--scale ${options.named.scale}: the questionnaire has ${names || 'none'}`);
  if (one === undefined) {
    if (options.finding !== 'distribution' || all.length === 0)
      throw new UsageError('--questionnaire: nothing in it can be scored');
    return { scales: [], one: { name: '', items: [], range: null, minimumAnswered: 0.5 }, items: all, note: null };
  }
  const silent = options.finding === 'distribution' || options.finding === 'scales' || chosen.length === 1;
  const note = silent ? null : `scale ${one.name} is compared; --scale chooses another of: ${names || one.name}`;
  return { scales: chosen.length > 0 ? chosen : [one], one, items: all, note };
}

/** @throws UsageError for a questionnaire with faults, or one without what is asked for. */
export const readOutcomes = (options: AnalyzeOptions): Outcomes | Promise<Outcomes> =>
  options.questionnaire === null ? fromItems(options) : fromQuestionnaire(options.questionnaire, options);
