import { basename } from 'node:path';
import { tableCsv } from '../../../analysis/csv.ts';
import type { DataTable } from '../../../analysis/tables/columns.ts';
import type { Outcome } from '../../../analysis/tables/outcome.ts';
import { missingByColumn, type TableFinding } from '../../../analysis/tables/tableFinding.ts';
import { FaultyData } from './faults.ts';
import type { AnalyzeOptions } from './options.ts';

export interface Computed {
  options: AnalyzeOptions;
  table: DataTable;
  outcome: Outcome | undefined;
  found: TableFinding;
}

/** A figure that is not finite cannot be given. */
const finite = (_key: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? null : value;

function json({ options, table, outcome, found }: Computed): string {
  const { finding, data, by } = options;
  const measured = outcome && {
    ...{ name: outcome.name, items: outcome.items, range: outcome.range, minimumAnswered: outcome.minimumAnswered },
  };
  const printed = {
    ...{ finding, data: basename(data), rows: table.rows, ...(measured ? { outcome: measured } : {}), by },
    ...found.figures,
    ...{ missing: missingByColumn(table), methods: found.methods, flags: found.flags },
  };
  return `${JSON.stringify(printed, finite, 2)}\n`;
}

/** @throws FaultyData for a drawing of what is better read as a table. */
async function svg({ options, found }: Computed): Promise<string> {
  if (found.chart === null)
    throw new FaultyData(`--format svg: there is no drawing of this ${options.finding}; json and csv have all of it`);
  const { drawSvg } = await import('../../../analysis/svg.ts');
  return `${await drawSvg(found.chart.draw(), found.chart.title, `${found.chart.title}, ${basename(options.data)}`)}\n`;
}

/** What goes to the output. */
export async function printed(computed: Computed): Promise<string> {
  const { format } = computed.options;
  if (format === 'svg') return svg(computed);
  return format === 'csv' ? tableCsv(computed.found.table, 'en') : json(computed);
}
