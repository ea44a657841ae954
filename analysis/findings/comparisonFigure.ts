import type { Language } from '../../surveys/text.ts';
import { type DotIntervalRow, dotInterval } from '../charts/dotInterval.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { chartWords, notShown } from '../charts/words.ts';
import type { Cell, ChartForms, Column, Table } from '../finding.ts';
import { formatNumber } from '../format.ts';
import type { Adjustment } from './caseMix.ts';
import { leftWords, nameOfAdjusted, notCompared } from './caseMixWords.ts';
import type { Band, Comparison, ComparisonRow } from './comparisonRows.ts';
import { bandWords } from './comparisonWords.ts';
import { endColumns } from './endColumns.ts';
import type { GroupLevel } from './groupWords.ts';
import type { KeptComparison } from './keptComparison.ts';
import type { RankedComparison } from './rankedComparison.ts';

const hidden: Cell = { hidden: true };
const rounded = (value: number | null, decimals: number): number | null =>
  value === null ? null : Number(Number(value.toPrecision(13)).toFixed(decimals));
/** A mean of few answers claims no second decimal. */
const meanDecimals = (n: number): number => (n < 20 ? 1 : 2);

export const groupColumn: Record<GroupLevel, Column> = {
  team: { name: 'group', title: { fr: 'Équipe', en: 'Team' }, kind: 'text' },
  institution: { name: 'group', title: { fr: 'Établissement', en: 'Institution' }, kind: 'text' },
};
export const regionColumn: Column = { name: 'region', title: { fr: 'Région', en: 'Region' }, kind: 'text' };
export const nColumn: Column = { name: 'n', title: { fr: 'Personnes', en: 'People' }, kind: 'count' };
const estimateColumns: Column[] = [
  { name: 'mean', title: { fr: 'Moyenne observée', en: 'Observed mean' }, kind: 'number' },
  { name: 'estimate', title: { fr: 'Estimation', en: 'Estimate' }, kind: 'number', decimals: 2 },
  ...endColumns({ kind: 'number', decimals: 2 }),
  { name: 'band', title: { fr: 'Par rapport à la moyenne', en: 'Against the mean' }, kind: 'text' },
];

const adjustedColumn: Column = {
  name: 'adjusted',
  title: { fr: 'Moyenne ajustée', en: 'Adjusted mean' },
  kind: 'number',
};
const crudeColumn: Column = { name: 'crude', title: { fr: 'Sans ajustement', en: 'Without adjusting' }, kind: 'text' };
const [meanColumn, ...modelColumns] = estimateColumns;
/** The crude and the adjusted figure always stand side by side. */
const adjustedColumns: Column[] = [...(meanColumn ? [meanColumn] : []), adjustedColumn, ...modelColumns, crudeColumn];

const rankColumns: Column[] = [
  { name: 'rank', title: { fr: 'Rang attendu', en: 'Expected rank' }, kind: 'number', decimals: 1 },
  { name: 'rankLow', title: { fr: 'Rang à 95\u00a0%, du plus haut', en: '95% rank, highest' }, kind: 'count' },
  { name: 'rankHigh', title: { fr: 'Rang à 95\u00a0%, au plus bas', en: '95% rank, lowest' }, kind: 'count' },
];

const adjustedCells = ({ means, crude }: Adjustment, group: string, n: number): Record<string, Cell> => {
  const without = crude?.get(group);
  return {
    adjusted: rounded(means.get(group) ?? null, meanDecimals(n)),
    crude: without && means.has(group) ? bandWords[without] : null,
  };
};

const bandCell = (adjustment: Adjustment | null, group: string, band: Band | null): Cell => {
  const left = adjustment?.left.get(group);
  return left ? leftWords[left] : band && bandWords[band];
};

/** What was adjusted for: each kind beside what it is measured against. Null where nothing was. */
export function adjustedForTable({ adjustment, notComparable }: KeptComparison): Table | null {
  if (adjustment === null || notComparable) return null;
  return {
    caption: { fr: 'Ce qui est ajusté, en points', en: 'What is adjusted for, in points' },
    columns: [
      { name: 'what', title: { fr: 'Composition', en: 'Composition' }, kind: 'text' },
      { name: 'groups', title: { fr: 'Groupes', en: 'Groups' }, kind: 'count' },
      { name: 'people', title: { fr: 'Personnes', en: 'People' }, kind: 'count' },
      {
        name: 'effect',
        title: { fr: 'Différence avec le repère', en: 'Difference from the reference' },
        kind: 'number',
        decimals: 2,
      },
      ...estimateColumns.filter(({ name }) => name === 'low' || name === 'high'),
    ],
    rows: adjustment.effects.map((each) => ({
      what: nameOfAdjusted(each, each.effect === null),
      ...{ groups: each.groups, people: each.n },
      effect: rounded(each.effect?.estimate ?? null, 2),
      low: rounded(each.effect?.interval?.[0] ?? null, 2),
      high: rounded(each.effect?.interval?.[1] ?? null, 2),
    })),
  };
}

/** The rows of one page; without a fit model the number of people alone. Ranks only beside their intervals. */
export function comparisonTable(
  caption: Table['caption'],
  level: GroupLevel,
  found: KeptComparison,
  rows: ComparisonRow[],
  { ranks = null, regions = false }: { ranks?: RankedComparison['ranks']; regions?: boolean } = {},
): Table {
  const { adjustment } = found;
  const columns = [
    groupColumn[level],
    ...(regions ? [regionColumn] : []),
    nColumn,
    ...(found.notComparable ? [] : adjustment ? adjustedColumns : estimateColumns),
    ...(ranks ? rankColumns : []),
  ];
  const figures = columns.slice(1).flatMap(({ name }) => (name === 'region' ? [] : [name]));
  return {
    caption,
    columns,
    rows: rows.map(({ group, figures: seen }): Record<string, Cell> => {
      const head = { group: group.name, ...(regions && { region: group.region ?? '' }) };
      if (!seen) return { ...head, ...Object.fromEntries(figures.map((name) => [name, hidden])) };
      if (found.notComparable) return { ...head, n: seen.n };
      const own = ranks?.get(group.id);
      return {
        ...head,
        n: seen.n,
        mean: rounded(seen.mean, meanDecimals(seen.n)),
        ...(adjustment && adjustedCells(adjustment, group.id, seen.n)),
        estimate: rounded(seen.estimate, 2),
        low: rounded(seen.interval?.[0] ?? null, 2),
        high: rounded(seen.interval?.[1] ?? null, 2),
        band: bandCell(adjustment, group.id, seen.band),
        ...(ranks && {
          rank: rounded(own?.expected ?? null, 1),
          rankLow: own?.interval[0] ?? null,
          rankHigh: own?.interval[1] ?? null,
        }),
      };
    }),
  };
}

const adjustedEstimate = {
  fr: 'Estimation ajustée, intervalle à 95\u00a0%',
  en: 'Adjusted estimate, 95% interval',
};

/** The axis of every page: all intervals and observed means, out to the next half point, within the scale. */
function axisOf({ rows }: Comparison, low: number, high: number): [number, number] {
  const intervals = rows.flatMap(({ figures }) =>
    figures?.interval
      ? [figures.interval, [figures.mean ?? figures.interval[0], figures.mean ?? figures.interval[1]] as const]
      : [],
  );
  const [least, most] = [Math.min(...intervals.map(([from]) => from)), Math.max(...intervals.map(([, to]) => to))];
  return [Math.max(low, Math.floor(least * 2) / 2), Math.min(high, Math.ceil(most * 2) / 2)];
}

export interface ComparisonChartOptions {
  /** Ends of the scale, in points. */
  low: number;
  high: number;
  minimumGroup: number;
  reference: { fr: string; en: string };
  ranks?: RankedComparison['ranks'];
  /** Each row says its region. */
  regions?: boolean;
}

/** The reading of a row in words: its band, and where rows are ranked the ranks that it could as well have. */
function verdictOf(
  { group, figures }: ComparisonRow,
  ranks: RankedComparison['ranks'],
  left: Adjustment['left'] | undefined,
  language: Language,
): string {
  if (left?.has(group.id)) return notCompared[language];
  const band = figures?.band ? bandWords[figures.band][language] : '';
  const own = ranks?.get(group.id);
  if (own === undefined) return band;
  const [low, high] = own.interval.map((each) => formatNumber(each, language));
  if (low === high) return language === 'fr' ? `${band}\u00a0; rang ${low}` : `${band}; rank ${low}`;
  return language === 'fr' ? `${band}\u00a0; rangs ${low} à ${high}` : `${band}; ranks ${low} to ${high}`;
}

/** Dots with intervals around the overall mean; null when the groups cannot be compared. */
export function comparisonChart(
  found: KeptComparison,
  rows: ComparisonRow[],
  { low, high, minimumGroup, reference, ranks = null, regions = false }: ComparisonChartOptions,
): Record<Language, ChartForms> | null {
  if (found.notComparable || !found.model) return null;
  const domain = axisOf(found, low, high);
  const { mean } = found.model;
  const forms = (language: Language): ChartForms => {
    const drawn = rows.map((row, place): DotIntervalRow => {
      const { group, figures } = row;
      const written = figures?.estimate == null ? '' : `${formatNumber(figures.estimate, language, 2)} · `;
      return {
        label: regions && group.region ? `${group.region} · ${group.name[language]}` : group.name[language],
        side: 'both',
        hidden: !figures,
        figures: figures ? `${written}n = ${formatNumber(figures.n, language)}` : '',
        verdict: verdictOf(row, ranks, found.adjustment?.left, language),
        estimate: figures?.estimate ?? null,
        interval: figures?.interval ?? null,
        observed: figures?.mean ?? null,
        tells: rowAddress(0, place),
      };
    });
    const draw = (width: ChartWidth) =>
      dotInterval(drawn, {
        width,
        domain,
        writeTick: (value) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1),
        reference: { value: mean, words: `${reference[language]} ${formatNumber(mean, language, 2)}` },
        legend: [{ words: (found.adjustment ? adjustedEstimate : chartWords.estimate)[language], side: 'both' }],
        observedWords: chartWords.observed[language],
        hiddenWords: notShown(minimumGroup)[language],
      });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}
