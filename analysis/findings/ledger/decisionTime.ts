import { sides } from '../../../surveys/side.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { curveMarks, stepAt, stepCurves } from '../../charts/stepCurves.ts';
import type { Finding } from '../../finding.ts';
import { formatNumber, formatPercent, inBoth } from '../../format.ts';
import { kaplanMeier, kaplanMeierMethod, restrictedMean } from '../../stats/kaplanMeier.ts';
import { logRank, logRankMethod } from '../../stats/logRank.ts';
import { fewestForRate, responseDays } from '../followThroughRates.ts';
import { answeredPoints, type DecisionCurve, type DecisionStats, decisionDays, meanDays } from './decisionCurves.ts';
import { decisionTables } from './decisionTables.ts';
import {
  drawnBoth,
  fewForCurve,
  intervalWords,
  type LedgerOptions,
  ledgerFlags,
  ledgerHead,
  nothingYet,
} from './ledgerFigure.ts';
import { answerWait, rowsOf } from './waits.ts';

const curveWords: Record<DecisionCurve['who'], Text> = {
  all: { fr: 'Toutes', en: 'All' },
  patient_side: { fr: 'Proposées par les patients', en: 'Put forward by patients' },
  professional_side: { fr: 'Proposées par les professionnels', en: 'Put forward by professionals' },
};

function statsOf({ rows, asOf }: LedgerOptions): DecisionStats {
  const watched = (['all', ...sides] as const).map((who) => ({
    who,
    cases: rowsOf(rows, who).map((row) => answerWait(row, asOf)),
  }));
  const told = watched.filter(({ cases }) => cases.length >= fewestForRate);
  const curves = told.map(({ who, cases }): DecisionCurve => {
    const curve = kaplanMeier(cases);
    const answered = cases.filter(({ event }) => event).length;
    return { who, curve, answered, mean: restrictedMean(curve, meanDays) };
  });
  const compared = told.filter(({ who }) => who !== 'all').map(({ who, cases }) => ({ id: who, cases }));
  return { curves, test: compared.length < 2 ? null : logRank(compared) };
}

function readingOf(options: LedgerOptions, { curves }: DecisionStats): Text {
  const all = curves.find(({ who }) => who === 'all');
  if (options.rows.length === 0) return nothingYet;
  if (all === undefined) return fewForCurve.sentence;
  const { median, points } = all.curve;
  const watched = points.at(-1)?.time ?? 0;
  return inBoth((language) => {
    const french = language === 'fr';
    const days = (number: number): string => formatNumber(Math.ceil(number), language);
    const half =
      median.estimate === null
        ? french
          ? `En ${days(watched)} jours de suivi, moins de la moitié des recommandations ont reçu une réponse.`
          : `Within ${days(watched)} days of follow-up, fewer than half of the recommendations had an answer.`
        : french
          ? `La moitié des recommandations ont reçu une réponse en ${days(median.estimate)} jours ou moins.`
          : `Half of the recommendations had an answer within ${days(median.estimate)} days.`;
    const due = watched < responseDays ? null : stepAt(answeredPoints(all.curve), responseDays);
    if (due === null) return half;
    const share = formatPercent(due.share, language);
    const interval = due.interval === null ? '' : ` ${intervalWords(due.interval, language)}`;
    return french
      ? `${half} Après ${responseDays} jours, ${share} en avaient une${interval}.`
      : `${half} After ${responseDays} days ${share} had one${interval}.`;
  });
}

/** Under the axis: what time is. */
export const daysAxis: Text = { fr: 'Jours depuis le dépôt', en: 'Days since submission' };
export const bandWords: Text = { fr: 'Intervalle à 95\u00a0%, toutes', en: '95% interval, all' };

/** Ticks at the days that the tables name. */
export const ticksUntil = (days: readonly number[], limit: number, language: Language) =>
  [0, ...days].filter((at) => at <= limit).map((at) => ({ at, words: formatNumber(at, language) }));

/** The axis ends where nobody was watched any longer, or after the last day that is read. */
export const limitOf = (watched: number, days: readonly number[]): number =>
  Math.max(days[0] ?? 1, Math.min(watched, days.at(-1) ?? watched));

/** How long recommendations wait for an answer, those still waiting counted for as long as they were watched. */
export function decisionTimeFinding(options: LedgerOptions): Finding<DecisionStats> {
  const stats = statsOf(options);
  const { curves, test } = stats;
  const all = curves.find(({ who }) => who === 'all');
  const limit = limitOf(all?.curve.points.at(-1)?.time ?? 0, decisionDays);
  return {
    kind: 'decision-time',
    ...ledgerHead(options, { fr: 'Temps jusqu’à une réponse', en: 'Time until an answer' }),
    reading: readingOf(options, stats),
    note: {
      fr: 'Une réponse est une décision, ou un report avec sa raison. Les recommandations encore sans réponse comptent pour le temps pendant lequel elles ont été suivies\u00a0; les écarter ferait paraître l’attente courte. Celles qui ont été retirées ou remplacées avant une réponse sont suivies jusque-là. La courbe est celle de Kaplan et Meier\u00a0; l’écart entre les deux côtés, un test du log-rang.',
      en: 'An answer is a decision, or a deferral with its reason. Recommendations still without one count for as long as they were watched; leaving them out would make the wait look short. Those withdrawn or replaced before an answer are watched until then. The curve is that of Kaplan and Meier; the difference between the two sides, a log-rank test.',
    },
    ...decisionTables(stats, curveWords),
    chart:
      all === undefined
        ? null
        : drawnBoth((language, width) =>
            stepCurves(
              curves.map(({ who, curve }) => ({
                ...{ words: `${curveWords[who][language]} · n = ${formatNumber(curve.n, language)}` },
                ...{
                  mark: curveMarks[who === 'all' ? 'both' : who],
                  points: answeredPoints(curve),
                  band: who === 'all',
                },
              })),
              {
                ...{ width, limit, ticks: ticksUntil(decisionDays, limit, language) },
                writeShare: (share) => formatPercent(share, language),
                ...{ axisWords: daysAxis[language], bandWords: bandWords[language] },
              },
            ),
          ),
    methods: [kaplanMeierMethod, ...(test === null ? [] : [logRankMethod])],
    flags: [
      ...(options.rows.length > 0 && all === undefined ? [fewForCurve] : []),
      ...ledgerFlags(options.rows, all !== undefined),
    ],
    stats,
  };
}
