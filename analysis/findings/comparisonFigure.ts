import type { Language } from '../../surveys/text.ts';
import { type DotIntervalRow, dotInterval } from '../charts/dotInterval.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { chartWords, notShown } from '../charts/words.ts';
import type { Cell, ChartForms, Column, Table } from '../finding.ts';
import { formatNumber } from '../format.ts';
import type { Comparison, ComparisonRow } from './comparisonRows.ts';
import { bandWords, type GroupLevel } from './comparisonWords.ts';

const hidden: Cell = { hidden: true };
const rounded = (value: number | null, decimals: number): number | null =>
  value === null ? null : Number(Number(value.toPrecision(13)).toFixed(decimals));
/** A mean of few answers claims no second decimal. */
const meanDecimals = (n: number): number => (n < 20 ? 1 : 2);

export const groupColumn: Record<GroupLevel, Column> = {
  team: { name: 'group', title: { fr: 'Équipe', en: 'Team' }, kind: 'text' },
  institution: { name: 'group', title: { fr: 'Établissement', en: 'Institution' }, kind: 'text' },
};
const nColumn: Column = { name: 'n', title: { fr: 'Personnes', en: 'People' }, kind: 'count' };
const estimateColumns: Column[] = [
  { name: 'mean', title: { fr: 'Moyenne observée', en: 'Observed mean' }, kind: 'number' },
  { name: 'estimate', title: { fr: 'Estimation', en: 'Estimate' }, kind: 'number', decimals: 2 },
  { name: 'low', title: { fr: 'Intervalle à 95\u00a0%, bas', en: '95% interval, low' }, kind: 'number', decimals: 2 },
  {
    name: 'high',
    title: { fr: 'Intervalle à 95\u00a0%, haut', en: '95% interval, high' },
    kind: 'number',
    decimals: 2,
  },
  { name: 'band', title: { fr: 'Par rapport à la moyenne', en: 'Against the mean' }, kind: 'text' },
];

/** The rows of one page; without a fit model the number of people alone. */
export function comparisonTable(
  caption: Table['caption'],
  level: GroupLevel,
  found: Comparison,
  rows: ComparisonRow[],
): Table {
  const columns = [groupColumn[level], nColumn, ...(found.notComparable ? [] : estimateColumns)];
  const figures = columns.slice(1).map(({ name }) => name);
  return {
    caption,
    columns,
    rows: rows.map(({ group, figures: seen }): Record<string, Cell> => {
      if (!seen) return { group: group.name, ...Object.fromEntries(figures.map((name) => [name, hidden])) };
      if (found.notComparable) return { group: group.name, n: seen.n };
      return {
        group: group.name,
        n: seen.n,
        mean: rounded(seen.mean, meanDecimals(seen.n)),
        estimate: rounded(seen.estimate, 2),
        low: rounded(seen.interval?.[0] ?? null, 2),
        high: rounded(seen.interval?.[1] ?? null, 2),
        band: seen.band && bandWords[seen.band],
      };
    }),
  };
}

/** The axis of every page: all intervals, out to the next half point, within the scale. */
function axisOf({ rows }: Comparison, low: number, high: number): [number, number] {
  const intervals = rows.flatMap(({ figures }) => (figures?.interval ? [figures.interval] : []));
  const [least, most] = [Math.min(...intervals.map(([from]) => from)), Math.max(...intervals.map(([, to]) => to))];
  return [Math.max(low, Math.floor(least * 2) / 2), Math.min(high, Math.ceil(most * 2) / 2)];
}

export interface ComparisonChartOptions {
  /** Ends of the scale, in points. */
  low: number;
  high: number;
  minimumGroup: number;
  reference: { fr: string; en: string };
}

/** Dots with intervals around the overall mean; null when the groups cannot be compared. */
export function comparisonChart(
  found: Comparison,
  rows: ComparisonRow[],
  { low, high, minimumGroup, reference }: ComparisonChartOptions,
): Record<Language, ChartForms> | null {
  if (found.notComparable || !found.model) return null;
  const domain = axisOf(found, low, high);
  const { mean } = found.model;
  const forms = (language: Language): ChartForms => {
    const drawn = rows.map(({ group, figures }): DotIntervalRow => {
      const written = figures?.estimate == null ? '' : `${formatNumber(figures.estimate, language, 2)} · `;
      return {
        label: group.name[language],
        side: 'both',
        hidden: !figures,
        figures: figures ? `${written}n = ${formatNumber(figures.n, language)}` : '',
        verdict: figures?.band ? bandWords[figures.band][language] : '',
        estimate: figures?.estimate ?? null,
        interval: figures?.interval ?? null,
      };
    });
    const draw = (width: ChartWidth) =>
      dotInterval(drawn, {
        width,
        domain,
        writeTick: (value) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1),
        reference: { value: mean, words: `${reference[language]} ${formatNumber(mean, language, 2)}` },
        legend: [{ words: chartWords.estimate[language], side: 'both' }],
        hiddenWords: notShown(minimumGroup)[language],
      });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}
