import { type NoValueCode, noValueCodes } from '../../surveys/missing.ts';
import { noValueLabels } from '../../surveys/noValueLabels.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import type { Cell, Column, Table } from '../finding.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { bounds } from './context.ts';
import type { DiversityRow } from './diversityRows.ts';
import { verdictWords } from './diversityWords.ts';
import { endColumns } from './endColumns.ts';

const hidden: Cell = { hidden: true };

const columns: Column[] = [
  { name: 'category', title: { fr: 'Catégorie', en: 'Category' }, kind: 'text' },
  { name: 'count', title: { fr: 'Personnes', en: 'People' }, kind: 'count' },
  { name: 'share', title: { fr: 'Part observée', en: 'Observed share' }, kind: 'percent' },
  ...endColumns({ kind: 'percent', of: 'share' }),
  { name: 'benchmark', title: { fr: 'Population de référence', en: 'Reference population' }, kind: 'percent' },
  { name: 'verdict', title: { fr: 'Lecture', en: 'Reading' }, kind: 'text' },
  { name: 'persons_missing', title: { fr: 'Personnes manquantes', en: 'People missing' }, kind: 'count' },
  {
    name: 'needed',
    title: { fr: 'Réponses de plus pour pouvoir le dire', en: 'More answers needed to tell' },
    kind: 'count',
  },
];

/** The rows of the chart, with everything a recruiter or a statistician asks. */
export const diversityTable = (caption: Text, rows: DiversityRow[]): Table => ({
  caption,
  columns,
  rows: rows.map((row): Record<string, Cell> => {
    const { label, count, share, benchmark, representation } = row;
    if (row.hidden) {
      const figures = ['count', 'share', 'share_low', 'share_high', 'verdict', 'persons_missing', 'needed'];
      return { category: label, benchmark, ...Object.fromEntries(figures.map((name) => [name, hidden])) };
    }
    const [low, high] = bounds(share);
    return {
      category: label,
      count,
      share: share?.estimate ?? null,
      share_low: low,
      share_high: high,
      benchmark,
      verdict: representation ? verdictWords[representation.verdict] : null,
      persons_missing: row.excludesOthers ? null : (representation?.personsMissing ?? null),
      needed: representation?.needed ?? null,
    };
  }),
});

/** The share of each category that is counted, of a table with a row for each; of those who answered the question. */
export const shareResults = (table: Table, rows: readonly Pick<DiversityRow, 'share'>[]): FigureResult[] =>
  tableResults(table, { measure: 'share', ends: ['share_low', 'share_high'], n: null }, (row) => {
    const share = rows[row]?.share;
    return share ? { n: share.n, method: share.method, flags: share.flags, missing: share.missing ?? null } : null;
  });

/** Who gave no value, and why; one hidden cell stands for all reasons when the gate withholds them. */
export function unansweredTable({ records, answered, missing }: GatedDemographicItem): Table {
  const told = (code: NoValueCode): Cell => (missing ? (missing[code] ?? 0) : hidden);
  return {
    caption: { fr: 'Réponses à la question', en: 'Answers to the question' },
    columns: [
      { name: 'answer', title: { fr: 'Réponse', en: 'Answer' }, kind: 'text' },
      { name: 'count', title: { fr: 'Personnes', en: 'People' }, kind: 'count' },
    ],
    rows: [
      { answer: { fr: 'Questionnaires reçus', en: 'Questionnaires received' }, count: records },
      { answer: { fr: 'Ont répondu à la question', en: 'Answered the question' }, count: answered },
      ...noValueCodes.map((code) => ({ answer: noValueLabels[code], count: told(code) })),
    ],
  };
}
