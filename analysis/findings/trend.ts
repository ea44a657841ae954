import type { Text } from '../../surveys/text.ts';
import type { Finding } from '../finding.ts';
import { flag } from '../flags.ts';
import { counted, formatList, formatPeriod, inBoth, quoted } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import { newcombeMethod } from '../stats/proportionDifference.ts';
import type { ComparedGroup } from './comparisonRows.ts';
import { flagsOf, methodsOf, withheldFlag } from './context.ts';
import { eventsTable, type MarkedEvent } from './markedEvents.ts';
import { withinSentence } from './scaledItems.ts';
import { teamSpread } from './spreadFigures.ts';
import { type TeamMeans, teamMeans, withoutEstimates } from './teamMeans.ts';
import { refusedTeamReading, teamMeansFlags } from './teamMeansWords.ts';
import { pointResults, trendChart, trendMissing, trendTable } from './trendFigure.ts';
import { isBroken, type TrendMeasure, type TrendPoint, type TrendWave, trendPoints } from './trendPoints.ts';
import { trendReading } from './trendReading.ts';

export interface TrendOptions {
  scope: Scope;
  scopeName: Text;
  /** At least one, the earliest first. */
  waves: TrendWave[];
  measure: TrendMeasure;
  /** Patients and professionals apart, where the gate allows it; never within a team. */
  sides: boolean;
  minimumGroup: number;
  /** All teams of the programme: by them it is judged whether the mean of a team may be followed, which without them it may not. */
  teams?: readonly ComparedGroup[];
  /** By day; none where nothing is marked. */
  events?: readonly MarkedEvent[];
}

export interface TrendStats {
  /** Without estimates where the mean of the team is refused. */
  points: TrendPoint[];
}

const brokenFlag = (kind: TrendMeasure['kind']) => ({
  code: 'question_changed',
  sentence:
    kind === 'share'
      ? {
          fr: 'La question, ses réponses ou leur calcul ont changé entre deux moments\u00a0: la ligne s’y arrête, et aucun écart ne se lit à travers.',
          en: 'The question, its answers or their scoring changed between two moments: the line stops there, and no change is read across.',
        }
      : {
          fr: 'L’échelle, ses énoncés ou leurs réponses ont changé entre deux moments\u00a0: la ligne s’y arrête, et aucun écart ne se lit à travers.',
          en: 'The scale, its statements or their answers changed between two moments: the line stops there, and no change is read across.',
        },
});
const rewordedFlag = {
  code: 'reworded',
  sentence: {
    fr: 'Les mots ont été retouchés entre deux moments\u00a0; les réponses ont été jugées comparables.',
    en: 'The words were touched up between two moments; the answers were judged comparable.',
  },
};
const unlinkedFlag = {
  code: 'other_people',
  sentence: {
    fr: 'Ce ne sont pas les mêmes personnes d’un moment à l’autre\u00a0: un écart peut venir de qui a répondu.',
    en: 'They are not the same people from one moment to the next: a change may come from who answered.',
  },
};

const shareNote: Text = {
  fr: 'Part des deux points les plus hauts, intervalle de Wilson à 95\u00a0%. Un écart entre le premier et le dernier moment est dit net si l’intervalle de Newcombe à 95\u00a0% exclut zéro. La ligne s’arrête là où la question, ses réponses ou son calcul ont changé.',
  en: 'Share of the two highest points, Wilson 95% interval. A change from the first to the last moment is called clear if Newcombe’s 95% interval excludes zero. The line stops where the question, its answers or its scoring changed.',
};
const meanNote: Text = {
  fr: 'Moyenne des personnes sur l’échelle, intervalle t à 95\u00a0%. Un écart entre le premier et le dernier moment est dit net si l’intervalle de cet écart, tiré des deux intervalles montrés, exclut zéro. La ligne s’arrête là où l’échelle, ses énoncés ou leurs réponses ont changé.',
  en: 'Mean of the people on the scale, 95% t interval. A change from the first to the last moment is called clear if the interval of that change, recovered from the two intervals shown, excludes zero. The line stops where the scale, its statements or their answers changed.',
};

/** Whether the mean of one team may be followed; null where no mean of a team is. */
export function teamMeansOf({
  scope,
  scopeName,
  waves,
  teams,
  measure,
}: Omit<TrendOptions, 'sides'>): TeamMeans | null {
  if (scope.level !== 'team') return null;
  // Without the other teams it stands alone, and is not judged.
  return teamMeans(waves, teams ?? [{ id: scope.id, name: scopeName, scope }], measure);
}

/** Period of all waves together. */
export function wholePeriod(waves: TrendWave[]) {
  const days = waves.flatMap(({ period }) => (period === null ? [] : [period.from, period.to])).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Place, period, moments and questionnaires, in words. */
export const trendSubtitle = ({ scopeName, waves }: Pick<TrendOptions, 'scopeName' | 'waves'>): Text =>
  inBoth((language) => {
    const period = wholePeriod(waves);
    const titles = [...new Set(waves.map(({ versionTitle }) => versionTitle[language]))];
    const french = language === 'fr';
    return [
      scopeName[language],
      ...(period === null ? [] : [formatPeriod(period.from, period.to, language)]),
      counted(waves.length, language, french ? 'moment' : 'moment', french ? 'moments' : 'moments'),
      `questionnaire${titles.length > 1 ? 's' : ''} ${formatList(titles, language)}`,
    ].join(' · ');
  });

/** How the answers to one statement, or the mean of one scale, moved from campaign to campaign. */
export function trendFinding(options: TrendOptions): Finding<TrendStats> {
  const { scope, waves, measure, minimumGroup, events = [] } = options;
  const means = teamMeansOf(options);
  const refused = means?.refused ?? null;
  const found = trendPoints(waves, scope, measure, options.sides);
  const points = refused ? withoutEstimates(found) : found;
  const shown = points.flatMap(({ figures }) => (figures ? [figures] : []));
  const moments = new Set(points.filter(({ figures }) => figures).map(({ wave }) => wave)).size;
  const later = waves.slice(1);
  const title = inBoth((language) => {
    const said = quoted(withinSentence(measure.words)[language], language);
    return language === 'fr'
      ? `${said} au fil du temps\u00a0: ${options.scopeName.fr}`
      : `${said} over time: ${options.scopeName.en}`;
  });
  const share = measure.kind === 'share';
  const spread = refused && teamSpread(title, scope, { waves, name: measure.name, minimumGroup });
  const table = spread?.table ?? trendTable(title, waves, points, measure);
  const drawn = shown.some(({ estimate }) => estimate !== null);
  const marked = eventsTable(waves, events);
  return {
    kind: 'trend',
    reading:
      refused && shown.length > 0 ? refusedTeamReading(refused.why, measure) : trendReading(waves, points, measure),
    title,
    subtitle: trendSubtitle(options),
    note: spread?.note ?? (share ? shareNote : meanNote),
    n: shown.length === 0 ? null : shown.reduce((sum, { n }) => sum + n, 0),
    period: wholePeriod(waves),
    questionnaireVersions: [...new Set(waves.map(({ version }) => version))],
    release: waves.at(-1)?.release ?? null,
    table,
    moreTables: [
      ...(marked.rows.length > 0 ? [marked] : []),
      ...(shown.length > 0 ? [trendMissing(points, measure)] : []),
    ],
    chart: spread ? spread.chart : drawn ? trendChart(waves, points, measure, { events, minimumGroup }) : null,
    methods: methodsOf([...(spread ? [] : shown.map(({ method }) => method)), ...(share ? [newcombeMethod] : [])]),
    results: spread ? [] : pointResults(table, points, { ends: ['low', 'high'] }),
    flags: flagsOf([
      ...teamMeansFlags(means),
      ...(later.some(isBroken) ? [brokenFlag(measure.kind)] : []),
      ...(later.some(({ comparability }) => comparability === 'minor_wording') ? [rewordedFlag] : []),
      ...(moments > 1 ? [unlinkedFlag] : []),
      ...(shown.length > 0 && scope.level !== 'team' ? [flag('clustering_ignored')] : []),
      ...(shown.some(({ flags }) => flags.some(({ code }) => code === 'spread_withheld'))
        ? [flag('spread_withheld')]
        : []),
      ...(points.some(({ asked, figures }) => asked && !figures)
        ? [withheldFlag(minimumGroup, { fr: 'réponses', en: 'answers' })]
        : []),
    ]),
    stats: { points },
  };
}
