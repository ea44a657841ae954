import { basename } from 'node:path';
import { type Benchmark, benchmarkFaults, benchmarkSchema } from '../../../analysis/benchmarks/benchmark.ts';
import type { ChoiceItem } from '../../../analysis/findings/diversityCategories.ts';
import { codesOf } from '../../../analysis/tables/columns.ts';
import { itemCounts } from '../../../analysis/tables/itemCounts.ts';
import { itemPopulation } from '../../../analysis/tables/itemPopulation.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { readJson, UsageError } from '../arguments.ts';
import type { AnalyzeOptions } from './options.ts';
import { readQuestionnaire } from './outcomes.ts';
import type { Plan } from './plans.ts';

/** @throws UsageError for a file that is no benchmark of this item. */
function readBenchmark(file: string, item: string, document: QuestionnaireDocument): Benchmark {
  const read = benchmarkSchema.safeParse(readJson(file));
  if (!read.success)
    throw new UsageError(
      read.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`).join('\n'),
    );
  const faults = benchmarkFaults(read.data, document).map(({ path, message }) => `${file}: ${path}: ${message}`);
  if (read.data.item !== item) faults.push(`${file}: is for the item ${read.data.item}`);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  return read.data;
}

/** @throws UsageError for a questionnaire with faults, without the item, or a benchmark that does not fit it. */
export async function itemPlan({ by, named, data }: AnalyzeOptions, questionnaire: string): Promise<Plan> {
  const [name = ''] = by;
  if (named.seed !== undefined) throw new UsageError('--seed: nothing is drawn with --questionnaire');
  const document = await readQuestionnaire(questionnaire);
  const item = document.sections
    .flatMap(({ items }) => items)
    .find((each): each is ChoiceItem => each.name === name && (each.kind === 'single' || each.kind === 'multiple'));
  if (item === undefined) throw new UsageError(`--by ${name}: no such choice in the questionnaire`);
  const benchmark = named.benchmark === undefined ? null : readBenchmark(named.benchmark, name, document);
  return {
    wanted: [{ name, kind: 'code' }],
    compute({ table, lineOf }, faults) {
      const report = faults.of(basename(data));
      const onUnknown = (row: number): void =>
        report({ line: lineOf(row), column: name, code: 'unknown_code', params: {} });
      return itemPopulation(item, itemCounts(item, codesOf(table, name), table.rows, onUnknown), benchmark);
    },
  };
}
