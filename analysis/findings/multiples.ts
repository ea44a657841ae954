import type { Language, Text } from '../../surveys/text.ts';
import { rowAddress } from '../charts/drawing.ts';
import { type SmallChart, smallMultiples } from '../charts/smallMultiples.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { notShown } from '../charts/words.ts';
import type { Cell, ChartForms, Finding, Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { alphabetical, formatMonth, formatNumber, formatPercent, inBoth, quoted } from '../format.ts';
import { intraclassCorrelationMethod } from '../stats/intraclassCorrelation.ts';
import { withinGroupAgreementMethod } from '../stats/withinGroupAgreement.ts';
import { groupColumn } from './comparisonFigure.ts';
import type { ComparedGroup } from './comparisonRows.ts';
import { bounds, flagsOf, methodsOf, withheldFlag } from './context.ts';
import { endColumns } from './endColumns.ts';
import { type GroupLevel, groupWords } from './groupWords.ts';
import { missingAnswersTable, missingCells, missingInItem, missingInScale } from './missing.ts';
import { multiplesReading } from './multiplesReading.ts';
import { withinSentence } from './scaledItems.ts';
import { multiplesSpread } from './spreadFigures.ts';
import { ofGroup, type TeamMeans, teamMeans, withoutEstimates } from './teamMeans.ts';
import { teamMeansResults, teamMeansTable } from './teamMeansTable.ts';
import { teamMeansFlags } from './teamMeansWords.ts';
import { type TrendOptions, trendSubtitle, wholePeriod } from './trend.ts';
import { comparedWords, signWords } from './trendBreaks.ts';
import { comparedColumn, momentText, pointResults } from './trendFigure.ts';
import { isBroken, type TrendPoint, type TrendWave, trendPoints } from './trendPoints.ts';

/** Small charts on one page: as many as the eye compares at once. */
export const chartsPerPage = 12;

export interface MultiplesOptions extends Omit<TrendOptions, 'sides' | 'teams'> {
  groups: readonly ComparedGroup[];
  level: GroupLevel;
  /** From 1. */
  page?: number;
}

export interface MultiplesStats {
  /** Without estimates where means of teams are refused. */
  groups: { group: ComparedGroup; points: TrendPoint[] }[];
  /** Whether means of these teams may be followed; null for institutions and for shares. */
  means: TeamMeans | null;
  page: number;
  pages: number;
}

/** A campaign may not have gone to a group: nothing was asked of it there. */
function pointsOf({ waves, measure }: MultiplesOptions, group: ComparedGroup): TrendPoint[] {
  return waves.flatMap(
    (wave) =>
      ofGroup(() => trendPoints([wave], group.scope, measure, false)) ?? [
        { wave, side: 'both' as const, asked: false, figures: null },
      ],
  );
}

function tableOf(
  title: Table['caption'],
  { measure, level }: MultiplesOptions,
  groups: MultiplesStats['groups'],
): Table {
  const share = measure.kind === 'share';
  const [kind, decimals] = share ? (['percent', 0] as const) : (['number', 2] as const);
  const ends = share ? 0 : 1;
  return {
    caption: title,
    columns: [
      groupColumn[level],
      { name: 'moment', title: { fr: 'Moment', en: 'Moment' }, kind: 'text' },
      { name: 'n', title: { fr: 'Réponses', en: 'Answers' }, kind: 'count' },
      {
        ...{ name: 'value', kind, decimals },
        title: share ? { fr: 'En accord', en: 'In agreement' } : { fr: 'Moyenne', en: 'Mean' },
      },
      ...endColumns({ kind, decimals: ends }),
      comparedColumn,
    ],
    rows: groups.flatMap(({ group, points }) =>
      points.map(({ wave, asked, figures }, at): Record<string, Cell> => {
        const compared = comparedWords(wave, at === 0, measure);
        const head = { group: group.name, moment: momentText(wave), compared };
        const none: Cell = asked ? { hidden: true } : null;
        if (!figures) return { ...head, n: none, value: none, low: none, high: none };
        const [low, high] = bounds(figures);
        return { ...head, n: figures.n, value: figures.estimate, low, high };
      }),
    ),
  };
}

const startWords = (wave: TrendWave | undefined, language: Language): string =>
  wave?.period ? formatMonth(wave.period.from, language, 'short') : '';

function chartOf(options: MultiplesOptions, groups: MultiplesStats['groups']): Record<Language, ChartForms> {
  const { waves, measure, minimumGroup } = options;
  const forms = (language: Language): ChartForms => {
    const charts = groups.map(
      ({ group, points }, place): SmallChart => ({
        tells: points.map((_, moment) => rowAddress(0, place * waves.length + moment)),
        label: group.name[language],
        values: points.map(({ asked, figures }) => (!asked ? null : figures === null ? 'withheld' : figures.estimate)),
      }),
    );
    const draw = (width: ChartWidth) =>
      smallMultiples(charts, {
        ...{ width, domain: measure.domain, brokenWords: signWords(measure)[language] },
        writeTick: (value) =>
          measure.kind === 'share' ? formatPercent(value, language) : formatNumber(value, language),
        ends: [startWords(waves[0], language), waves.length > 1 ? startWords(waves.at(-1), language) : ''],
        broken: waves.map((wave, i) => i > 0 && isBroken(wave)),
        hiddenWords: `${language === 'fr' ? 'Hachuré\u00a0: ' : 'Hatched: '}${notShown(minimumGroup)[language]}`,
      });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return { fr: forms('fr'), en: forms('en') };
}

const followedNote: Text = {
  fr: 'Une petite figure par groupe, dans l’ordre alphabétique, toutes sur la même échelle. Avec si peu de personnes, une ligne monte et descend par hasard\u00a0: regardez le tableau et ses intervalles avant de conclure. La ligne s’arrête là où la question a changé.',
  en: 'One small chart for each group, in the order of the names in French, all on one scale. With so few people a line goes up and down by chance: look at the table and its intervals before concluding. The line stops where the question changed.',
};

/** One small chart for each team or institution of a page, all on one scale, both sides together. */
export function multiplesFinding(options: MultiplesOptions): Finding<MultiplesStats> {
  const { scopeName, waves, measure, minimumGroup, level } = options;
  const sorted = [...options.groups].sort((a, b) => alphabetical(a.name, b.name));
  const pages = Math.max(1, Math.ceil(sorted.length / chartsPerPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(options.page ?? 1) || 1));
  const means = level === 'team' ? teamMeans(waves, options.groups, measure) : null;
  const refused = means?.refused ?? null;
  const groups = sorted.slice((page - 1) * chartsPerPage, page * chartsPerPage).map((group) => {
    const points = pointsOf(options, group);
    return { group, points: refused ? withoutEstimates(points) : points };
  });
  const stats = { groups, means, page, pages };
  const points = groups.flatMap((each) => each.points);
  const shown = points.flatMap(({ figures }) => (figures ? [figures] : []));
  const title = inBoth((language) => {
    const said = quoted(withinSentence(measure.words)[language], language);
    const { one } = groupWords[level][language];
    return language === 'fr'
      ? `${said} au fil du temps, ${one} par ${one}\u00a0: ${scopeName.fr}`
      : `${said} over time, ${one} by ${one}: ${scopeName.en}`;
  });
  const figure = refused
    ? multiplesSpread(
        title,
        groups.map(({ group }) => group),
        { waves, name: measure.name, minimumGroup },
      )
    : {
        table: tableOf(title, options, groups),
        chart: shown.some(({ estimate }) => estimate !== null) ? chartOf(options, groups) : null,
        note: followedNote,
      };
  // Where no moment has teams enough to judge by, there is nothing to tell of the rule.
  const judged = means?.moments.some(({ aggregation }) => aggregation) ? teamMeansTable(means) : null;
  return {
    kind: 'multiples',
    reading: multiplesReading(stats, { level, groups: sorted.length }),
    title,
    subtitle: trendSubtitle(options),
    note: figure.note,
    n: shown.length === 0 ? null : shown.reduce((sum, { n }) => sum + n, 0),
    period: wholePeriod(waves),
    questionnaireVersions: [...new Set(waves.map(({ version }) => version))],
    release: waves.at(-1)?.release ?? null,
    table: figure.table,
    moreTables: [
      ...(judged ? [judged] : []),
      missingAnswersTable(
        measure.kind === 'share' ? missingInItem : missingInScale,
        [groupColumn[level], { name: 'moment', title: { fr: 'Moment', en: 'Moment' }, kind: 'text' }],
        groups.flatMap(({ group, points }) =>
          points.map(({ wave, asked, figures }) => ({
            ...{ group: group.name, moment: momentText(wave) },
            ...missingCells(figures?.missing ?? null, asked),
          })),
        ),
      ),
    ],
    chart: figure.chart,
    methods: methodsOf([
      ...(refused ? [] : shown.map(({ method }) => method)),
      ...(judged ? [intraclassCorrelationMethod, withinGroupAgreementMethod] : []),
    ]),
    results: [
      ...(refused ? [] : pointResults(figure.table, points, { ends: ['low', 'high'] })),
      ...(judged && means ? teamMeansResults(judged, means) : []),
    ],
    flags: flagsOf([
      ...teamMeansFlags(means),
      ...(shown.length > 0 ? [flag('other_people_each_time')] : []),
      ...(shown.some(({ flags }) => flags.some(({ code }) => code === 'spread_withheld'))
        ? [flag('spread_withheld')]
        : []),
      ...(points.some(({ asked, figures }) => asked && !figures)
        ? [withheldFlag(minimumGroup, { fr: 'réponses', en: 'answers' })]
        : []),
    ]),
    stats,
  };
}
