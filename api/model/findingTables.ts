import * as z from 'zod';
import { tableCsv } from '../../analysis/csv.ts';
import type { FindingKind } from '../../analysis/finding.ts';
import { type Language, languages } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { findingQuery } from './findingQuery.ts';
import { readFinding } from './findings.ts';

export const tableQuery = findingQuery.extend({
  lang: z.enum(languages).optional(),
  /** 0 is the chart's own table; the following ones are `moreTables`. */
  table: z.coerce.number().int().min(0).max(20).default(0),
});

/** One table of a figure as CSV. @throws Problem `not_found` (noun `table`) for a table the figure does not have. */
export async function exportFinding(
  context: Context,
  kind: FindingKind,
  { lang, table, ...query }: z.infer<typeof tableQuery>,
  readersLanguage: Language,
): Promise<string> {
  const finding = await readFinding(context, kind, query);
  const chosen = [finding.table, ...(finding.moreTables ?? [])][table];
  if (chosen === undefined) throw new Problem('not_found', { noun: 'table' });
  return tableCsv(chosen, lang ?? readersLanguage);
}
