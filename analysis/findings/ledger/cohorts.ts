import type { Language, Text } from '../../../surveys/text.ts';
import { rowAddress } from '../../charts/drawing.ts';
import { stateBars } from '../../charts/stateBars.ts';
import type { Cell, Finding, Table } from '../../finding.ts';
import { inBoth } from '../../format.ts';
import { monthsBefore } from '../../ledger/days.ts';
import { type Phase, phaseLabels, phaseOf, phases } from '../../ledger/phases.ts';
import { quarterEnd, quarterOf, quarterWords } from '../../ledger/quarters.ts';
import { tally } from '../../ledger/tally.ts';
import { tableResults } from '../../result.ts';
import { cohortMonths, followThroughCounts, type RecommendationRow } from '../followThroughRates.ts';
import {
  countColumn,
  drawnBoth,
  type LedgerOptions,
  ledgerFlags,
  ledgerHead,
  ledgerMethod,
  nothingYet,
  shareColumn,
  shareOf,
  textColumn,
} from './ledgerFigure.ts';

/** Quarters shown one by one; what was submitted before them stands in one row. */
const cohortsShown = 12;

export interface Cohort {
  /** Null: all quarters before the first one shown. */
  quarter: number | null;
  words: Text;
  rows: RecommendationRow[];
  counts: Record<Phase, number>;
  /** The whole cohort was watched long enough for a rate of implementation. */
  mature: boolean;
  done: number;
}

/** What was submitted in each quarter, the oldest first; quarters without any keep their place. */
function cohortsOf(rows: RecommendationRow[], asOf: string): Cohort[] {
  if (rows.length === 0) return [];
  const quarters = rows.map(({ submittedOn }) => quarterOf(submittedOn));
  // Days of imported history may lie ahead of the day of the figure.
  const last = quarters.reduce((most, each) => Math.max(most, each), quarterOf(asOf));
  const first = Math.max(
    quarters.reduce((least, each) => Math.min(least, each)),
    last - cohortsShown + 1,
  );
  const groups = new Map<number | null, RecommendationRow[]>();
  if (quarters.some((quarter) => quarter < first)) groups.set(null, []);
  for (let quarter = first; quarter <= last; quarter++) groups.set(quarter, []);
  rows.forEach((row, at) => {
    const quarter = quarters[at] ?? first;
    groups.get(quarter < first ? null : quarter)?.push(row);
  });
  const latest = monthsBefore(asOf, cohortMonths);
  const before = quarterWords(first);
  return [...groups].map(([quarter, own]) => {
    const counts = tally(phases, own, phaseOf);
    return {
      quarter,
      words: quarter === null ? { fr: `Avant ${before.fr}`, en: `Before ${before.en}` } : quarterWords(quarter),
      rows: own,
      counts,
      mature: quarterEnd(quarter ?? first - 1) <= latest,
      done: counts.declared + counts.verified + counts.disputed,
    };
  });
}

/** A share of a cohort that is not old enough yet would only tell how young it is. */
function cohortTable(cohorts: Cohort[], asOf: string): Table {
  return {
    caption: {
      fr: 'Recommandations par trimestre de dépôt, et ce qu’elles sont devenues',
      en: 'Recommendations by quarter of submission, and what became of them',
    },
    columns: [
      textColumn('quarter', 'Déposées', 'Submitted'),
      countColumn('n', 'Nombre', 'Number'),
      ...phases.map((phase) => countColumn(phase, phaseLabels[phase].words.fr, phaseLabels[phase].words.en)),
      countColumn('due', 'À qui une réponse était due', 'Due an answer'),
      countColumn('answered', 'Réponse en 90 jours', 'Answered within 90 days'),
      countColumn('accepted', 'Acceptées', 'Accepted'),
      shareColumn('done_share', 'Part réalisée, après 12 mois', 'Share implemented, after 12 months'),
    ],
    rows: cohorts.map(({ words, rows, counts, mature, done }): Record<string, Cell> => {
      const { answered } = followThroughCounts(rows, asOf);
      return {
        ...{ quarter: words, n: rows.length },
        ...counts,
        ...{ due: answered.of, answered: answered.holds },
        accepted: rows.filter(({ accepted }) => accepted).length,
        done_share: mature && rows.length > 0 ? done / rows.length : null,
      };
    }),
  };
}

function readingOf({ rows }: LedgerOptions, cohorts: Cohort[]): Text {
  if (rows.length === 0) return nothingYet;
  const old = cohorts.filter((cohort) => cohort.mature && cohort.rows.length > 0);
  const latest = old.at(-1);
  if (latest === undefined)
    return {
      fr: 'Aucun trimestre de dépôt n’est encore assez ancien (12 mois) pour être lu\u00a0: les plus récents paraissent toujours moins avancés.',
      en: 'No quarter of submission is old enough (12 months) to be read yet: recent ones always look less advanced.',
    };
  const earlier = old.length > 1 ? old[0] : undefined;
  return inBoth((language: Language) => {
    const share = (cohort: Cohort): string => shareOf(cohort.done, cohort.rows.length, language);
    const when = (cohort: Cohort): string =>
      cohort.words[language].replace(/^Avant|^Before/, (word) => word.toLowerCase());
    if (language === 'fr') {
      const first =
        `Des recommandations déposées en ${when(latest)}, le dernier trimestre assez ancien pour être lu, ${share(latest)} sont réalisées.`.replace(
          'en avant',
          'avant',
        );
      return earlier === undefined
        ? first
        : `${first} De celles déposées ${earlier.quarter === null ? '' : 'en '}${when(earlier)}\u00a0: ${share(earlier)}.`;
    }
    const first = `Of the recommendations submitted ${latest.quarter === null ? '' : 'in '}${when(latest)}, the latest quarter old enough to be read, ${share(latest)} are implemented.`;
    return earlier === undefined
      ? first
      : `${first} Of those submitted ${earlier.quarter === null ? '' : 'in '}${when(earlier)}: ${share(earlier)}.`;
  });
}

/** Where the recommendations of each quarter stand: those of one time are read against each other, not against older ones. */
export function cohortsFinding(options: LedgerOptions): Finding<{ cohorts: Cohort[] }> {
  const cohorts = cohortsOf(options.rows, options.asOf);
  const table = cohortTable(cohorts, options.asOf);
  return {
    kind: 'cohorts',
    ...ledgerHead(options, {
      fr: 'Recommandations par trimestre de dépôt',
      en: 'Recommendations by quarter of submission',
    }),
    reading: readingOf(options, cohorts),
    note: {
      fr: 'Chaque ligne réunit ce qui a été déposé dans un même trimestre. Les plus récents ont eu moins de temps\u00a0: la part réalisée n’est donnée que pour un trimestre entier suivi depuis 12 mois, et la réponse en 90 jours porte sur celles à qui elle était due. Les recommandations retirées ou remplacées restent parmi les déposées.',
      en: 'Each row holds what was submitted in one quarter. Recent ones have had less time: the share implemented is given only for a whole quarter watched for 12 months, and the answer within 90 days is of those to which it was due. Recommendations withdrawn or replaced stay among those submitted.',
    },
    table,
    results: tableResults(table, { measure: 'done_share', n: 'n' }, (row) =>
      cohorts[row]?.mature ? { method: ledgerMethod, missing: {} } : null,
    ),
    chart:
      cohorts.length === 0
        ? null
        : drawnBoth((language, width) =>
            stateBars(
              cohorts.map(({ words, counts }, row) => ({ tells: rowAddress(0, row), label: words[language], counts })),
              phases.map((key) => ({ key, words: phaseLabels[key].words[language], fill: phaseLabels[key].fill })),
              { language, width },
            ),
          ),
    methods: [ledgerMethod],
    flags: ledgerFlags(options.rows, false),
    stats: { cohorts },
  };
}
