import type { Language, Text } from '../../surveys/text.ts';
import { type ControlMoment, controlLines } from '../charts/controlLines.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { notShown } from '../charts/words.ts';
import type { Cell, ChartForms, Column, Table } from '../finding.ts';
import { formatNumber, formatPercent } from '../format.ts';
import type { ControlPoint, ControlSeries } from './controlSeries.ts';
import { signalWords } from './controlWords.ts';
import { eventMarkWords, type MarkedEvent, placedEvents } from './markedEvents.ts';
import { comparedWords, signWords } from './trendBreaks.ts';
import { axisWords, momentText } from './trendFigure.ts';
import { isBroken, type TrendMeasure, type TrendWave } from './trendPoints.ts';

const hidden: Cell = { hidden: true };

/** One row for each moment, with its limits and signals. */
export function controlTable(caption: Text, waves: TrendWave[], series: ControlSeries, measure: TrendMeasure): Table {
  const share = measure.kind === 'share';
  const kind = share ? 'percent' : 'number';
  const decimals = share ? 1 : 2;
  const columns: Column[] = [
    { name: 'moment', title: { fr: 'Moment', en: 'Moment' }, kind: 'text' },
    { name: 'n', title: { fr: 'Réponses', en: 'Answers' }, kind: 'count' },
    {
      ...{ name: 'value', kind, decimals },
      title: share ? { fr: 'En accord', en: 'In agreement' } : { fr: 'Moyenne', en: 'Mean' },
    },
    { ...{ name: 'lower', kind, decimals }, title: { fr: 'Limite, bas', en: 'Limit, low' } },
    { ...{ name: 'centre', kind, decimals }, title: { fr: 'Milieu', en: 'Middle' } },
    { ...{ name: 'upper', kind, decimals }, title: { fr: 'Limite, haut', en: 'Limit, high' } },
    { name: 'signal', title: { fr: 'Signal', en: 'Signal' }, kind: 'text' },
    {
      name: 'compared',
      title: { fr: 'Se compare au moment précédent', en: 'Compares with the moment before' },
      kind: 'text',
    },
  ];
  const limited = series.chart.kind !== 'run';
  const rows = series.points.map((each): Record<string, Cell> => {
    const { point, recent, lower, upper } = each;
    const { wave, asked, figures } = point;
    const compared = asked ? comparedWords(wave, wave === waves[0], measure) : { fr: 'pas demandé', en: 'not asked' };
    const head = { moment: momentText(wave), compared };
    if (!figures) {
      const none = asked ? hidden : null;
      return { ...head, n: none, value: none, lower: null, centre: null, upper: null, signal: null };
    }
    return {
      ...{ ...head, n: figures.n, value: figures.estimate, lower, upper },
      centre: recent ? series.chart.centre : null,
      signal: limited && recent && figures.estimate !== null ? signalWords(each) : null,
    };
  });
  return { caption, columns, rows };
}

/** Limits say how much is much, and may fill the drawing; without them the whole scale does, lest a small step look large. */
function domainOf({ points, chart }: ControlSeries, { domain, kind }: TrendMeasure): [number, number] {
  if (chart.kind === 'run') return [domain[0], domain[1]];
  const values = points.flatMap(({ point, lower, upper }) =>
    [point.figures?.estimate ?? null, lower, upper].filter((value) => value !== null),
  );
  const unit = kind === 'share' ? 0.2 : 1;
  const low = Math.floor(Math.min(...values) / unit - 1e-9) * unit;
  const high = Math.ceil(Math.max(...values) / unit + 1e-9) * unit;
  return [Math.max(domain[0], low), Math.min(domain[1], high)];
}

/** The four drawings. */
export function controlChart(
  waves: TrendWave[],
  series: ControlSeries,
  measure: TrendMeasure,
  { events, minimumGroup }: { events: MarkedEvent[]; minimumGroup: number },
): Record<Language, ChartForms> {
  const domain = domainOf(series, measure);
  const run = series.chart.kind === 'run';
  const forms = (language: Language): ChartForms => {
    const french = language === 'fr';
    const markOf = ({ point }: ControlPoint): ControlMoment['value'] =>
      !point.asked ? null : point.figures === null ? 'withheld' : point.figures.estimate;
    const moments = series.points.map(
      (each, place): ControlMoment => ({
        tells: rowAddress(0, place),
        words: axisWords(each.point.wave, language),
        ...{ value: markOf(each), lower: each.lower, upper: each.upper, recent: each.recent },
        signal: each.outside || each.run,
        broken: each.point.wave !== waves[0] && isBroken(each.point.wave),
      }),
    );
    const words = {
      moment: french ? 'Un moment' : 'One moment',
      signal: french ? 'Signal' : 'Signal',
      centre: french
        ? `Trait bleu\u00a0: ${run ? 'la médiane' : 'le milieu'}`
        : `Blue line: ${run ? 'the median' : 'the middle'}`,
      limits: french
        ? 'Traits noirs\u00a0: les limites de la variation habituelle'
        : 'Black lines: the limits of usual variation',
      event: eventMarkWords[language],
      broken: signWords(measure)[language],
      hidden: `${french ? 'Hachuré\u00a0: ' : 'Hatched: '}${notShown(minimumGroup)[language]}`,
    };
    const draw = (width: ChartWidth) =>
      controlLines(moments, {
        ...{ width, domain, words, centre: series.chart.centre, ticks: run ? 5 : 3 },
        writeTick: (value) =>
          measure.kind === 'share' ? formatPercent(value, language) : formatNumber(value, language, 1),
        events: placedEvents(waves, events).map(({ at }, i) => ({ number: i + 1, at })),
      });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}
