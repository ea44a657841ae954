import type * as z from 'zod';
import { type ExplorableChart, explorableChart } from '../../analysis/explorable.ts';
import type { FindingKind } from '../../analysis/finding.ts';
import { sha256Hex } from '../../surveys/canonical.ts';
import type { Language } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { recentlyUsed } from '../recentlyUsed.ts';
import type { drawingQuery } from './findingDrawings.ts';
import { readFinding } from './findings.ts';

/** The same as the API answers it: a vega spec is an object, its full type too deep for the contract. */
export type FindingView = Omit<ExplorableChart, 'spec'> & { spec: object };

/** Some 60 kB each. */
const views = recentlyUsed<Promise<FindingView>>(60);

/**
 * A figure's chart for a browser to draw, with the rows that its marks stand for: behind the same gate as the picture.
 * @throws Problem `not_found` (noun `chart`) when there is nothing that may be drawn.
 */
export async function viewFinding(
  context: Context,
  kind: FindingKind,
  { lang, width, ...query }: z.infer<typeof drawingQuery>,
  readersLanguage: Language,
): Promise<FindingView> {
  const { chart, table, moreTables = [] } = await readFinding(context, kind, query);
  const language = lang ?? readersLanguage;
  const spec = chart?.[language][width];
  if (spec === undefined) throw new Problem('not_found', { noun: 'chart' });
  const tables = [table, ...moreTables];
  const key = sha256Hex(JSON.stringify([language, tables, spec]));
  return views.get(key, () => explorableChart(spec, tables, language));
}
