import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { type RowAddress, rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { type TrendMark, trendLines } from '../charts/trendLines.ts';
import { intervalBar, notShown, sideNames } from '../charts/words.ts';
import type { Cell, ChartForms, Column, MethodReference, Table } from '../finding.ts';
import { formatMonth, formatNumber, formatPercent, formatPeriod, inBoth } from '../format.ts';
import { type FigureResult, tableResults } from '../result.ts';
import { bounds, waveLabels } from './context.ts';
import { endColumns } from './endColumns.ts';
import { eventMarkWords, type MarkedEvent, placedEvents } from './markedEvents.ts';
import { missingAnswersTable, missingCells, missingInItem, missingInScale } from './missing.ts';
import { comparedWords, signWords } from './trendBreaks.ts';
import { isBroken, type TrendMeasure, type TrendPoint, type TrendWave } from './trendPoints.ts';

const hidden: Cell = { hidden: true };

export const momentText = ({ name, wave, period }: TrendWave): Text =>
  inBoth((language) => {
    const when = period === null ? waveLabels[wave][language] : formatPeriod(period.from, period.to, language);
    return `${name[language]} (${when})`;
  });

const momentColumn: Column = { name: 'moment', title: { fr: 'Moment', en: 'Moment' }, kind: 'text' };
const sideColumn: Column = { name: 'side', title: { fr: 'Qui répond', en: 'Who answers' }, kind: 'text' };

export const comparedColumn: Column = {
  name: 'compared',
  title: { fr: 'Se compare au moment précédent', en: 'Compares with the moment before' },
  kind: 'text',
};

/** One row for each side at each moment. */
export function trendTable(caption: Text, waves: TrendWave[], points: TrendPoint[], measure: TrendMeasure): Table {
  const share = measure.kind === 'share';
  const kind = share ? 'percent' : 'number';
  const decimals = share ? {} : { decimals: 2 };
  const decimalsOfEnds = share ? {} : { decimals: 1 };
  const columns: Column[] = [
    momentColumn,
    sideColumn,
    { name: 'n', title: { fr: 'Réponses', en: 'Answers' }, kind: 'count' },
    {
      name: 'value',
      title: share ? { fr: 'En accord', en: 'In agreement' } : { fr: 'Moyenne', en: 'Mean' },
      kind,
      ...decimals,
    },
    ...endColumns({ kind, ...decimalsOfEnds }),
    { name: 'version', title: { fr: 'Version', en: 'Version' }, kind: 'text' },
    comparedColumn,
  ];
  const rows = points.map(({ wave, side, asked, figures }): Record<string, Cell> => {
    const [low, high] = bounds(figures);
    const values: Record<string, Cell> = figures
      ? { n: figures.n, value: figures.estimate, low, high }
      : asked
        ? { n: hidden, value: hidden, low: hidden, high: hidden }
        : { n: null, value: null, low: null, high: null };
    const compared = asked ? comparedWords(wave, wave === waves[0], measure) : { fr: 'pas demandé', en: 'not asked' };
    return { moment: momentText(wave), side: sideNames[side], ...values, version: wave.version, compared };
  });
  return { caption, columns, rows };
}

/** The answers missing at each moment; of a statement one for each person, of a scale as many as it has statements. */
export const trendMissing = (points: TrendPoint[], measure: TrendMeasure): Table =>
  missingAnswersTable(
    measure.kind === 'share' ? missingInItem : missingInScale,
    [momentColumn, sideColumn],
    points.map(({ wave, side, asked, figures }) => ({
      ...{ moment: momentText(wave), side: sideNames[side] },
      ...missingCells(figures?.missing ?? null, asked),
    })),
  );

/** The value of each point that is shown, of a table with a row for each; `method` where it is not the point's own. */
export const pointResults = (
  table: Table,
  points: readonly TrendPoint[],
  { ends, method }: { ends?: readonly [string, string]; method?: MethodReference },
): FigureResult[] =>
  tableResults(table, { measure: 'value', n: 'n', ...(ends ? { ends } : { instead: 'limits_beside' }) }, (row) => {
    const figures = points[row]?.figures;
    if (!figures) return null;
    return { method: method ?? figures.method, flags: figures.flags, missing: figures.missing ?? null };
  });

function markOf(point: TrendPoint | undefined): TrendMark {
  if (point === undefined || !point.asked) return null;
  if (point.figures === null) return 'withheld';
  const { estimate, interval } = point.figures;
  return estimate === null ? null : { estimate, interval };
}

/** The short words under the axis: which wave, and the month it began. */
export function axisWords({ wave, period }: TrendWave, language: Language): string[] {
  const short: Record<TrendWave['wave'], Text> = {
    baseline: { fr: 'début', en: 'start' },
    midpoint: { fr: 'mi-mandat', en: 'midpoint' },
    end: { fr: 'fin', en: 'end' },
    followup: { fr: 'suivi', en: 'follow-up' },
  };
  return [short[wave][language], ...(period === null ? [] : [formatMonth(period.from, language, 'short')])];
}

/** The four drawings. */
export function trendChart(
  waves: TrendWave[],
  points: TrendPoint[],
  measure: TrendMeasure,
  { events, minimumGroup }: { events: readonly MarkedEvent[]; minimumGroup: number },
): Record<Language, ChartForms> {
  const sides = [...new Set(points.map(({ side }) => side))];
  const tellsAt = (wave: TrendWave): Partial<Record<Side | 'both', RowAddress>> =>
    Object.fromEntries(
      points.flatMap((point, row) => (point.wave === wave ? [[point.side, rowAddress(0, row)] as const] : [])),
    );
  const forms = (language: Language): ChartForms => {
    const moments = waves.map((wave) => ({
      words: axisWords(wave, language),
      marks: Object.fromEntries(
        sides.map((side) => [side, markOf(points.find((point) => point.wave === wave && point.side === side))]),
      ) as Partial<Record<Side | 'both', TrendMark>>,
      broken: isBroken(wave),
      tells: tellsAt(wave),
    }));
    const draw = (width: ChartWidth) =>
      trendLines(moments, {
        width,
        domain: measure.domain,
        writeTick: (value) =>
          measure.kind === 'share'
            ? formatPercent(value, language)
            : formatNumber(value, language, Number.isInteger(value) ? 0 : 1),
        legend: sides.map((side) => ({ side, words: sideNames[side][language] })),
        intervalWords: intervalBar[language],
        brokenWords: signWords(measure)[language],
        hiddenWords: notShown(minimumGroup)[language],
        events: {
          marks: placedEvents(waves, events).map(({ at }, i) => ({ number: i + 1, at })),
          words: eventMarkWords[language],
        },
      });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}
