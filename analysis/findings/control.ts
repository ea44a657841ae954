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
import { teamSpread } from './spreadFigures.ts';
import { withoutEstimates } from './teamMeans.ts';
import { refusedTeamReading, teamMeansFlags } from './teamMeansWords.ts';
import { type TrendOptions, teamMeansOf, trendSubtitle, wholePeriod } from './trend.ts';
import { pointResults, trendMissing } from './trendFigure.ts';
import { trendPoints } from './trendPoints.ts';

export interface ControlOptions extends Omit<TrendOptions, 'sides'> {
  /** By day. */
  events: MarkedEvent[];
}

/** One statement or scale over time between its limits, both sides together, with the events that may explain it. */
export function controlFinding(options: ControlOptions): Finding<ControlSeries> {
  const { scope, scopeName, waves, measure, minimumGroup, events } = options;
  const means = teamMeansOf(options);
  const refused = means?.refused ?? null;
  const found = trendPoints(waves, scope, measure, false);
  const points = refused ? withoutEstimates(found) : found;
  const series = controlSeries(waves, points, measure);
  const shown = points.flatMap(({ figures }) => (figures ? [figures] : []));
  const title = inBoth((language) => {
    const said = quoted(withinSentence(measure.words)[language], language);
    return language === 'fr'
      ? `${said} dans ses limites\u00a0: ${scopeName.fr}`
      : `${said} within its limits: ${scopeName.en}`;
  });
  const marked = eventsTable(waves, events);
  const spread = refused && teamSpread(title, scope, { waves, name: measure.name, minimumGroup });
  const table = spread?.table ?? controlTable(title, waves, series, measure);
  return {
    kind: 'control',
    reading:
      refused && shown.length > 0 ? refusedTeamReading(refused.why, measure) : controlReading(waves, series, measure),
    title,
    subtitle: trendSubtitle(options),
    note: spread?.note ?? controlNote(series, measure),
    n: shown.length === 0 ? null : shown.reduce((sum, { n }) => sum + n, 0),
    period: wholePeriod(waves),
    questionnaireVersions: [...new Set(waves.map(({ version }) => version))],
    release: waves.at(-1)?.release ?? null,
    table,
    moreTables: [
      ...(marked.rows.length > 0 ? [marked] : []),
      ...(shown.length > 0 ? [trendMissing(points, measure)] : []),
    ],
    chart: spread
      ? spread.chart
      : shown.some(({ estimate }) => estimate !== null)
        ? controlChart(waves, series, measure, { events, minimumGroup })
        : null,
    methods: spread ? [] : [controlChartMethod],
    results: spread ? [] : pointResults(table, points, { method: controlChartMethod }),
    flags: flagsOf([
      ...teamMeansFlags(means),
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
