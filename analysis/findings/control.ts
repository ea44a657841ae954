import type { Finding } from '../finding.ts';
import { flag } from '../flags.ts';
import { inBoth, quoted } from '../format.ts';
import { controlChartMethod, fewestForLimits } from '../stats/controlCharts.ts';
import { flagsOf, withheldFlag } from './context.ts';
import { controlChart, controlTable } from './controlFigure.ts';
import { type ControlSeries, controlSeries } from './controlSeries.ts';
import { controlNote, controlReading } from './controlWords.ts';
import { eventsTable, type MarkedEvent } from './markedEvents.ts';
import { withinSentence } from './scaledItems.ts';
import { type TrendOptions, trendSubtitle, wholePeriod } from './trend.ts';
import { pointResults, trendMissing } from './trendFigure.ts';
import { trendPoints } from './trendPoints.ts';

export interface ControlOptions extends Omit<TrendOptions, 'sides'> {
  /** By day. */
  events: MarkedEvent[];
}

/** One statement or scale over time between its limits, both sides together, with the events that may explain it. */
export function controlFinding(options: ControlOptions): Finding<ControlSeries> {
  const { scope, scopeName, waves, measure, minimumGroup, events } = options;
  const points = trendPoints(waves, scope, measure, false);
  const series = controlSeries(waves, points, measure);
  const shown = points.flatMap(({ figures }) => (figures ? [figures] : []));
  const title = inBoth((language) => {
    const said = quoted(withinSentence(measure.words)[language], language);
    return language === 'fr'
      ? `${said} dans ses limites\u00a0: ${scopeName.fr}`
      : `${said} within its limits: ${scopeName.en}`;
  });
  const marked = eventsTable(waves, events);
  const table = controlTable(title, waves, series, measure);
  return {
    kind: 'control',
    reading: controlReading(waves, series, measure),
    title,
    subtitle: trendSubtitle(options),
    note: controlNote(series, measure),
    n: shown.length === 0 ? null : shown.reduce((sum, { n }) => sum + n, 0),
    period: wholePeriod(waves),
    questionnaireVersions: [...new Set(waves.map(({ version }) => version))],
    release: waves.at(-1)?.release ?? null,
    table,
    moreTables: [
      ...(marked.rows.length > 0 ? [marked] : []),
      ...(shown.length > 0 ? [trendMissing(points, measure)] : []),
    ],
    chart: shown.some(({ estimate }) => estimate !== null)
      ? controlChart(waves, series, measure, { events, minimumGroup })
      : null,
    methods: [controlChartMethod],
    results: pointResults(table, points, { method: controlChartMethod }),
    flags: flagsOf([
      ...(series.shown > 0 && series.shown < fewestForLimits ? [flag('too_few_for_limits')] : []),
      ...(series.shown >= fewestForLimits ? series.chart.flags : []),
      ...(shown.length > 1 ? [flag('other_people_each_time')] : []),
      ...(points.some(({ asked, figures }) => asked && !figures)
        ? [withheldFlag(minimumGroup, { fr: 'réponses', en: 'answers' })]
        : []),
    ]),
    stats: series,
  };
}
