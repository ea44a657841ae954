import { median } from 'simple-statistics';
import { sides } from '../../../surveys/side.ts';
import type { Text } from '../../../surveys/text.ts';
import { dotInterval } from '../../charts/dotInterval.ts';
import { rowAddress } from '../../charts/drawing.ts';
import type { Cell, Finding, Table } from '../../finding.ts';
import { flag } from '../../flags.ts';
import { formatNumber, formatPercent, inBoth } from '../../format.ts';
import { daysBetween } from '../../ledger/days.ts';
import { phaseOf } from '../../ledger/phases.ts';
import { refusals } from '../../ledger/transitions.ts';
import { tableResults } from '../../result.ts';
import { wilsonInterval, wilsonMethod } from '../../stats/proportion.ts';
import { endColumns } from '../endColumns.ts';
import { followThroughCounts, type RecommendationRow } from '../followThroughRates.ts';
import { contributorNames } from '../followThroughTables.ts';
import {
  countColumn,
  drawnBoth,
  type LedgerOptions,
  ledgerFlags,
  ledgerHead,
  ledgerMethod,
  nothingYet,
  numberColumn,
  shareColumn,
  shareOf,
  textColumn,
} from './ledgerFigure.ts';
import { rowsOf } from './waits.ts';

/** Days within which contributors should be told of a decision. */
export const loopDays = 30;

export const promises = [
  'told',
  'told_soon',
  'verified',
  'disputed',
  'overdue',
  'review_overdue',
  'unexplained',
] as const;
export type Promised = (typeof promises)[number];

const names: Record<Promised, Text> = {
  told: {
    fr: 'Personnes contributrices mises au courant de la décision, parmi celles qui ont une réponse',
    en: 'Contributors told of the decision, of those with an answer',
  },
  told_soon: {
    fr: `Mises au courant en ${loopDays} jours, parmi celles dont la décision date d’au moins ${loopDays} jours`,
    en: `Told within ${loopDays} days, of those decided at least ${loopDays} days ago`,
  },
  verified: {
    fr: 'Vérifiées par le côté patient sans contestation, parmi les déclarées réalisées',
    en: 'Verified by the patient side and not disputed, of those declared implemented',
  },
  disputed: {
    fr: 'Contestées par le côté patient, parmi les déclarées réalisées',
    en: 'Disputed by the patient side, of those declared implemented',
  },
  overdue: {
    fr: 'Date cible dépassée, parmi les acceptées encore en cours qui en ont une',
    en: 'Past their target date, of those accepted and under way that have one',
  },
  review_overdue: {
    fr: 'Date de réexamen dépassée, parmi les reportées',
    en: 'Past their review date, of those deferred',
  },
  unexplained: {
    fr: 'Refus, transmissions et abandons sans raison écrite',
    en: 'Declined, passed on or stopped without a written reason',
  },
};

interface Counted {
  holds: number;
  of: number;
}

const counted = (rows: RecommendationRow[], holds: (row: RecommendationRow) => boolean): Counted => ({
  holds: rows.filter(holds).length,
  of: rows.length,
});

/** What was promised, and how often it was kept; the last three are better when low. */
function promisesKept(rows: RecommendationRow[], asOf: string): Record<Promised, Counted> {
  const decided = rows.filter(({ decidedOn }) => decidedOn != null);
  const ripe = decided.filter(({ decidedOn }) => daysBetween(decidedOn ?? asOf, asOf) >= loopDays);
  const phase = (wanted: string) => rows.filter((row) => phaseOf(row) === wanted);
  const declared = rows.filter((row) => ['declared', 'verified', 'disputed'].includes(phaseOf(row)));
  const under = phase('under_way').filter(({ dueOn }) => dueOn != null);
  return {
    told: counted(decided, ({ toldDays }) => toldDays != null),
    told_soon: counted(ripe, ({ toldDays }) => toldDays != null && toldDays <= loopDays),
    verified: followThroughCounts(rows, asOf).verified,
    disputed: counted(declared, ({ disputed }) => disputed),
    overdue: counted(under, ({ dueOn }) => (dueOn ?? asOf) < asOf),
    review_overdue: counted(phase('deferred'), ({ reviewOn }) => reviewOn != null && reviewOn < asOf),
    unexplained: counted(
      rows.filter(({ state }) => refusals.includes(state)),
      ({ reasonCode, reason, hasReason }) => !reasonCode || !(hasReason ?? Boolean(reason)),
    ),
  };
}

export interface LoopStats {
  all: Record<Promised, Counted>;
  /** Days from the decision until the contributors were told; null when none was. */
  medianTold: number | null;
}

const whoRows = ['all', ...sides, 'joint'] as const;

function readingOf({ rows }: LedgerOptions, { all, medianTold }: LoopStats): Text {
  if (rows.length === 0) return nothingYet;
  return inBoth((language) => {
    const french = language === 'fr';
    const of = ({ holds, of: n }: Counted): string => shareOf(holds, n, language);
    const { told, overdue, verified } = all;
    const parts: string[] = [];
    if (told.of === 0) parts.push(french ? 'Aucune décision n’a encore été prise.' : 'No decision has been taken yet.');
    else {
      const days = medianTold === null ? null : formatNumber(Math.round(medianTold), language);
      const when =
        days === null
          ? ''
          : french
            ? `, dont la moitié en ${days} jours ou moins`
            : `, half of them within ${days} days`;
      parts.push(
        french
          ? `Des recommandations qui ont une réponse, ${of(told)} ont été suivies d’un retour aux personnes qui les avaient proposées${when}.`
          : `Of the recommendations with an answer, ${of(told)} were followed by word to those who put them forward${when}.`,
      );
    }
    if (overdue.of > 0)
      parts.push(french ? `Date cible dépassée\u00a0: ${of(overdue)}.` : `Past their target date: ${of(overdue)}.`);
    if (verified.of > 0)
      parts.push(
        french ? `Réalisations vérifiées\u00a0: ${of(verified)}.` : `Implementations verified: ${of(verified)}.`,
      );
    return parts.join(' ');
  });
}

/** Whether those who put recommendations forward were told, whether dates were kept, and what the patient side says of it. */
export function loopFinding(options: LedgerOptions): Finding<LoopStats> {
  const { rows, asOf } = options;
  const all = promisesKept(rows, asOf);
  const byWho = new Map(whoRows.map((who) => [who, who === 'all' ? all : promisesKept(rowsOf(rows, who), asOf)]));
  const days = rows.flatMap(({ toldDays }) => (toldDays == null ? [] : [toldDays]));
  const stats: LoopStats = { all, medianTold: days.length === 0 ? null : median(days) };
  const some = promises.filter((name) => all[name].of > 0);
  const table: Table = {
    caption: { fr: 'Ce qui était promis, et combien de fois', en: 'What was promised, and how often' },
    columns: [
      textColumn('rate', 'Taux', 'Rate'),
      textColumn('contributors', 'Recommandations', 'Recommendations'),
      countColumn('count', 'Nombre', 'Count'),
      countColumn('n', 'Sur', 'Out of'),
      shareColumn('share', 'Part', 'Share'),
      ...endColumns({ kind: 'percent' }),
    ],
    rows: some.flatMap((name) =>
      whoRows.map((who): Record<string, Cell> => {
        const own = (byWho.get(who) ?? all)[name];
        const { estimate, interval } = wilsonInterval(own.holds, own.of);
        return {
          ...{ rate: names[name], contributors: contributorNames[who], count: own.holds, n: own.of },
          ...{ share: estimate, low: interval?.[0] ?? null, high: interval?.[1] ?? null },
        };
      }),
    ),
  };
  const wordTable: Table = {
    caption: {
      fr: 'Jours entre la décision et le retour aux personnes contributrices',
      en: 'Days between the decision and word to the contributors',
    },
    columns: [
      textColumn('contributors', 'Recommandations', 'Recommendations'),
      countColumn('n', 'Nombre', 'Count'),
      numberColumn('median', 'Médiane (jours)', 'Median (days)'),
    ],
    rows: whoRows.flatMap((who) => {
      const own = rowsOf(rows, who).flatMap(({ toldDays }) => (toldDays == null ? [] : [toldDays]));
      return own.length === 0 ? [] : [{ contributors: contributorNames[who], n: own.length, median: median(own) }];
    }),
  };
  return {
    kind: 'loop',
    ...ledgerHead(options, { fr: 'Boucler la boucle', en: 'Closing the loop' }),
    reading: readingOf(options, stats),
    note: {
      fr: `Le retour est l’événement «\u00a0retour aux personnes contributrices\u00a0» qui suit la dernière décision. Les dates cibles et de réexamen sont comparées au jour de la figure. Un refus sans raison est refusé par le système\u00a0: ce taux doit être nul. Intervalle de Wilson à 95\u00a0%.`,
      en: 'Word is the event “communicated back” that follows the latest decision. Target and review dates are read against the day of the figure. A refusal without a reason is refused by the system: that rate must be nil. Wilson 95% interval.',
    },
    table,
    moreTables: [wordTable],
    results: [
      ...tableResults(table, { measure: 'share', ends: ['low', 'high'], n: 'n' }, (row) => ({
        ...{
          method: wilsonMethod,
          missing: {},
          flags: table.rows[row]?.share === null ? [flag('no_observations')] : [],
        },
      })),
      ...tableResults(wordTable, { measure: 'median', n: 'n' }, () => ({ method: ledgerMethod, missing: {} })),
    ],
    chart:
      some.length === 0
        ? null
        : drawnBoth((language, width) =>
            dotInterval(
              some.map((name, place) => {
                const { holds, of } = all[name];
                const { estimate, interval } = wilsonInterval(holds, of);
                return {
                  tells: rowAddress(0, place * whoRows.length),
                  ...{ label: names[name][language], side: 'both', verdict: '', hidden: false, estimate, interval },
                  figures: `${formatNumber(holds, language)} ${language === 'fr' ? 'sur' : 'of'} ${formatNumber(of, language)}`,
                } as const;
              }),
              {
                ...{ width, domain: [0, 1], writeTick: (value) => formatPercent(value, language), hiddenWords: '' },
                legend: [
                  { words: language === 'fr' ? 'Part, intervalle à 95\u00a0%' : 'Share, 95% interval', side: 'both' },
                ],
              },
            ),
          ),
    methods: [ledgerMethod, wilsonMethod],
    flags: ledgerFlags(rows, some.length > 0),
    stats,
  };
}
