import type { Text } from '../../../surveys/text.ts';
import { rowAddress } from '../../charts/drawing.ts';
import { patternFill } from '../../charts/patterns.ts';
import { stateBars } from '../../charts/stateBars.ts';
import { sideMarks } from '../../charts/theme.ts';
import type { Cell, Finding, Flag, Table } from '../../finding.ts';
import { counted, formatNumber, inBoth, plural } from '../../format.ts';
import { tally } from '../../ledger/tally.ts';
import { type FigureResult, tableResults } from '../../result.ts';
import {
  type Contributors,
  contributors,
  fewestForRate,
  matureCohort,
  type RecommendationRow,
} from '../followThroughRates.ts';
import { contributorNames } from '../followThroughTables.ts';
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

export const stages = ['raised', 'answered', 'accepted', 'declared', 'verified'] as const;
export type Stage = (typeof stages)[number];

const stageWords: Record<Stage, Text> = {
  raised: { fr: 'Déposées', en: 'Submitted' },
  answered: { fr: 'Ont reçu une réponse', en: 'Had an answer' },
  accepted: { fr: 'Acceptées, en tout ou en partie', en: 'Accepted, wholly or in part' },
  declared: { fr: 'Déclarées réalisées', en: 'Declared implemented' },
  verified: {
    fr: 'Vérifiées par le côté patient, sans contestation',
    en: 'Verified by the patient side, not disputed',
  },
};

/** Whether a recommendation went as far as a stage, at some time: each stage lies within the one before. */
export const reached: Record<Stage, (row: RecommendationRow) => boolean> = {
  raised: () => true,
  answered: ({ decidedDays }) => decidedDays != null,
  accepted: ({ accepted }) => accepted,
  declared: ({ accepted, declaredOn }) => accepted && declaredOn != null,
  verified: ({ accepted, declaredOn, verified, disputed }) => accepted && declaredOn != null && verified && !disputed,
};

const proposers = contributors.filter((who): who is Exclude<Contributors, 'all'> => who !== 'all');
const fills: Record<(typeof proposers)[number], string> = {
  patient_side: sideMarks.patient_side.colour,
  professional_side: patternFill('hatch-professional'),
  joint: '#d9dee4',
};

export interface PipelineStats {
  /** Those old enough, or all where fewer than ten are. */
  cohort: RecommendationRow[];
  mature: boolean;
  counts: Record<Stage, number>;
  bySide: SideCounts;
}

/** Of each stage, how many were put forward by whom. */
type SideCounts = Record<Stage, Record<(typeof proposers)[number], number>>;

const countsOf = (rows: RecommendationRow[]): SideCounts =>
  Object.fromEntries(
    stages.map((stage) => [
      stage,
      tally(proposers, rows.filter(reached[stage]), ({ contributorSide }) => contributorSide),
    ]),
  ) as SideCounts;

const totals = (counts: SideCounts): Record<Stage, number> =>
  Object.fromEntries(
    stages.map((stage) => [stage, proposers.reduce((sum, who) => sum + counts[stage][who], 0)]),
  ) as Record<Stage, number>;

function stageTable(bySide: SideCounts, caption: Text): Table {
  const counts = totals(bySide);
  return {
    caption,
    columns: [
      textColumn('stage', 'Étape atteinte', 'Stage reached'),
      countColumn('count', 'Nombre', 'Count'),
      shareColumn('of_all', 'Part de toutes', 'Share of all'),
      shareColumn('of_before', 'Part de l’étape d’avant', 'Share of the stage before'),
      ...proposers.map((who) => countColumn(who, contributorNames[who].fr, contributorNames[who].en)),
    ],
    rows: stages.map((stage, at): Record<string, Cell> => {
      const before = counts[stages[at - 1] ?? 'raised'];
      const count = counts[stage];
      return {
        ...{ stage: stageWords[stage], count },
        of_all: counts.raised < fewestForRate ? null : count / counts.raised,
        of_before: at === 0 || before < fewestForRate ? null : count / before,
        ...bySide[stage],
      };
    }),
  };
}

/** A share of a cohort is a count of it, without an interval: nothing is inferred from it. */
const stageResults = (table: Table): FigureResult[] =>
  ['of_all', 'of_before'].flatMap((measure) =>
    tableResults(table, { measure, n: null }, (row) => {
      const before = measure === 'of_all' ? 0 : row - 1;
      const n = table.rows[before]?.count;
      return typeof n !== 'number' || table.rows[row]?.[measure] === null
        ? null
        : { method: ledgerMethod, missing: {}, n };
    }),
  );

const tooYoung: Flag = {
  code: 'young_cohort',
  sentence: {
    fr: 'Moins de dix recommandations ont 12 mois\u00a0: la figure les montre toutes, et les plus récentes n’ont pas eu le temps d’aller plus loin.',
    en: 'Fewer than ten recommendations are 12 months old: the figure shows all of them, and recent ones have not had the time to go further.',
  },
};
const matureCaption: Text = {
  fr: 'Déposées depuis au moins 12 mois',
  en: 'Submitted at least 12 months ago',
};
const allCaption: Text = { fr: 'Toutes les recommandations', en: 'All recommendations' };

function readingOf({ cohort, mature, counts }: PipelineStats): Text {
  if (cohort.length === 0) return nothingYet;
  return inBoth((language) => {
    const of = (stage: Stage): string => shareOf(counts[stage], counts.raised, language);
    const verified = formatNumber(counts.verified, language);
    if (language === 'fr')
      return `Sur ${counted(counts.raised, 'fr', 'recommandation déposée', 'recommandations déposées')}${mature ? ' depuis au moins 12 mois' : ''}, ${verified} ${plural(counts.verified, 'fr', 'est allée', 'sont allées')} jusqu’à une réalisation vérifiée. Réponse reçue\u00a0: ${of('answered')}\u00a0; acceptées\u00a0: ${of('accepted')}\u00a0; déclarées réalisées\u00a0: ${of('declared')}\u00a0; vérifiées\u00a0: ${of('verified')}.`;
    return `Of ${counted(counts.raised, 'en', 'recommendation', 'recommendations')} submitted${mature ? ' at least 12 months ago' : ''}, ${verified} went all the way to a verified implementation. Answered: ${of('answered')}; accepted: ${of('accepted')}; declared implemented: ${of('declared')}; verified: ${of('verified')}.`;
  });
}

/** How far recommendations went, from raised to verified. */
export function pipelineFinding(options: LedgerOptions): Finding<PipelineStats> {
  const { rows, asOf } = options;
  const old = matureCohort(rows, asOf);
  const mature = old.length >= fewestForRate;
  const cohort = mature ? old : rows;
  const bySide = countsOf(cohort);
  const table = stageTable(bySide, mature ? matureCaption : allCaption);
  const moreTables = mature ? [stageTable(countsOf(rows), allCaption)] : [];
  const stats: PipelineStats = { cohort, mature, counts: totals(bySide), bySide };
  return {
    kind: 'pipeline',
    ...ledgerHead(options, { fr: 'Du dépôt à la vérification', en: 'From submission to verification' }),
    reading: readingOf(stats),
    note: {
      fr: 'Chaque barre compte les recommandations qui ont atteint l’étape un jour, même si elles ont été retirées ou remplacées depuis. Les taux de suivi, eux, ne comptent que celles qui y sont encore. «\u00a0Déclarées\u00a0» est le mot de l’établissement\u00a0; «\u00a0vérifiées\u00a0», celui du côté patient.',
      en: 'Each bar counts the recommendations that reached the stage at some time, even if withdrawn or replaced since. The follow-through rates count only those that are still there. “Declared” is the institution’s word; “verified”, that of the patient side.',
    },
    table,
    moreTables,
    results: [table, ...moreTables].flatMap(stageResults),
    chart:
      cohort.length === 0
        ? null
        : drawnBoth((language, width) =>
            stateBars(
              stages.map((stage, row) => ({
                ...{ tells: rowAddress(0, row), label: stageWords[stage][language], counts: bySide[stage] },
              })),
              proposers.map((key) => ({ key, words: contributorNames[key][language], fill: fills[key] })),
              { language, width },
            ),
          ),
    methods: [ledgerMethod],
    flags: [...(cohort.length > 0 && !mature ? [tooYoung] : []), ...ledgerFlags(rows, false)],
    stats,
  };
}
