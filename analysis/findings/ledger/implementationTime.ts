import { sides } from '../../../surveys/side.ts';
import type { Text } from '../../../surveys/text.ts';
import { curveMarks, stepCurves } from '../../charts/stepCurves.ts';
import type { Finding } from '../../finding.ts';
import { formatNumber, formatPercent, inBoth } from '../../format.ts';
import { aalenJohansen, aalenJohansenMethod } from '../../stats/aalenJohansen.ts';
import { grayTest, grayTestMethod } from '../../stats/grayTest.ts';
import { fewestForRate, type RecommendationRow } from '../followThroughRates.ts';
import { bandWords, daysAxis, limitOf, ticksUntil } from './decisionTime.ts';
import {
  type ImplementationStats,
  implementationDays,
  implementationYear,
  incidenceAt,
} from './implementationCurves.ts';
import { implementationTables } from './implementationTables.ts';
import {
  drawnBoth,
  fewForCurve,
  intervalWords,
  type LedgerOptions,
  ledgerFlags,
  ledgerHead,
  nothingYet,
} from './ledgerFigure.ts';
import { type End, ends, implementationWait, rowsOf } from './waits.ts';

const endWords: Record<End, Text> = {
  implemented: { fr: 'Réalisées, en tout ou en partie', en: 'Implemented, wholly or in part' },
  refused: { fr: 'Refusées, transmises ou abandonnées', en: 'Declined, passed on or stopped' },
  closed: { fr: 'Retirées ou remplacées', en: 'Withdrawn or replaced' },
};

function statsOf({ rows, asOf }: LedgerOptions): ImplementationStats {
  const waits = (some: RecommendationRow[]) => some.map((row) => implementationWait(row, asOf));
  const watched = (['all', ...sides] as const).map((who) => ({ who, cases: waits(rowsOf(rows, who)) }));
  const told = watched.filter(({ cases }) => cases.length >= fewestForRate);
  const compared = told.filter(({ who }) => who !== 'all').map(({ cases }) => cases);
  return {
    curves: told.map(({ who, cases }) => ({ who, n: cases.length, points: aalenJohansen(cases) })),
    test: compared.length < 2 ? null : grayTest(compared, 'implemented'),
  };
}

function readingOf({ rows }: LedgerOptions, { curves }: ImplementationStats): Text {
  const all = curves.find(({ who }) => who === 'all');
  if (rows.length === 0) return nothingYet;
  if (all === undefined) return fewForCurve.sentence;
  const watched = all.points.at(-1)?.time ?? 0;
  const day = Math.min(implementationYear, watched);
  const at = incidenceAt(all.points, day);
  const part = (end: End) => at?.outcomes[end]?.share ?? 0;
  const interval = at?.outcomes.implemented?.interval ?? null;
  return inBoth((language) => {
    const french = language === 'fr';
    const share = (value: number): string => formatPercent(value, language);
    const when =
      day === implementationYear
        ? french
          ? 'Un an après leur dépôt'
          : 'A year after they were put forward'
        : french
          ? `${formatNumber(day, 'fr')} jours après leur dépôt`
          : `${formatNumber(day, 'en')} days after they were put forward`;
    const known = interval === null ? '' : ` ${intervalWords(interval, language)}`;
    return french
      ? `${when}, ${share(part('implemented'))} des recommandations étaient réalisées en tout ou en partie${known}. ${share(part('refused'))} étaient refusées, transmises ou abandonnées, ${share(part('closed'))} retirées ou remplacées, et ${share(at?.open ?? 1)} encore ouvertes.`
      : `${when}, ${share(part('implemented'))} of the recommendations were implemented wholly or in part${known}. ${share(part('refused'))} were declined, passed on or stopped, ${share(part('closed'))} withdrawn or replaced, and ${share(at?.open ?? 1)} still open.`;
  });
}

/** What recommendations end in as time goes on: one end rules out the others, and open ones count while they are watched. */
export function implementationTimeFinding(options: LedgerOptions): Finding<ImplementationStats> {
  const stats = statsOf(options);
  const all = stats.curves.find(({ who }) => who === 'all');
  const limit = limitOf(all?.points.at(-1)?.time ?? 0, implementationDays);
  const marks = { implemented: curveMarks.both, refused: curveMarks.refused, closed: curveMarks.closed };
  return {
    kind: 'implementation-time',
    ...ledgerHead(options, { fr: 'Temps jusqu’à une réalisation', en: 'Time until an implementation' }),
    reading: readingOf(options, stats),
    note: {
      fr: '«\u00a0Réalisée\u00a0» est ici le mot de l’établissement, au jour de sa première déclaration. Un refus, un abandon, un retrait ou un remplacement exclut la réalisation et compte pour ce qu’il est\u00a0: ne suivre que les recommandations réalisées, ou traiter les refus comme des attentes, promettrait trop (Aalen et Johansen). À chaque jour, les parts font ensemble 100\u00a0%.',
      en: '“Implemented” here is the institution’s word, on the day it was first declared. A refusal, a stop, a withdrawal or a replacement rules the implementation out and counts for what it is: following only what was implemented, or treating refusals as waits, would promise too much (Aalen and Johansen). On every day the shares sum to 100%.',
    },
    ...implementationTables(stats),
    chart:
      all === undefined
        ? null
        : drawnBoth((language, width) =>
            stepCurves(
              ends
                .filter((end) => all.points.some(({ outcomes }) => (outcomes[end]?.share ?? 0) > 0))
                .map((end) => ({
                  ...{ words: endWords[end][language], mark: marks[end], band: end === 'implemented' },
                  points: all.points.map(({ time, outcomes }) => ({
                    ...{ time, share: outcomes[end]?.share ?? 0, interval: outcomes[end]?.interval ?? null },
                  })),
                })),
              {
                ...{ width, limit, ticks: ticksUntil(implementationDays, limit, language) },
                writeShare: (share) => formatPercent(share, language),
                axisWords: `${daysAxis[language]} · n = ${formatNumber(all.n, language)}`,
                bandWords: bandWords[language],
              },
            ),
          ),
    methods: [aalenJohansenMethod, ...(stats.test === null ? [] : [grayTestMethod])],
    flags: [
      ...(options.rows.length > 0 && all === undefined ? [fewForCurve] : []),
      ...ledgerFlags(options.rows, all !== undefined),
    ],
    stats,
  };
}
