import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Finding, MissingByReason } from '../finding.ts';
import { flag } from '../flags.ts';
import { inBoth } from '../format.ts';
import type { CubeLayout } from '../snapshot.ts';
import { adjustedGroupsMethod } from '../stats/adjustedGroups.ts';
import { expectedRankMethod } from '../stats/expectedRank.ts';
import { intraclassCorrelationMethod } from '../stats/intraclassCorrelation.ts';
import { mixedModelMethod } from '../stats/mixedModel.ts';
import { threeLevelMethod } from '../stats/threeLevelModel.ts';
import { withinGroupAgreementMethod } from '../stats/withinGroupAgreement.ts';
import { aggregationResults, aggregationTable, agreementTable } from './aggregationTables.ts';
import { aggregationFlags } from './aggregationWords.ts';
import type { CaseMix } from './caseMix.ts';
import { leftFlag, mixNames } from './caseMixWords.ts';
import {
  distributedRows,
  distributionChart,
  distributionNote,
  distributionsOf,
  distributionTable,
} from './comparisonDistributions.ts';
import { adjustedForTable, comparisonChart, comparisonTable, groupColumn } from './comparisonFigure.ts';
import { comparedNote, type NotedOrder, notComparedNote } from './comparisonNotes.ts';
import { comparisonResults } from './comparisonResults.ts';
import type { ComparedGroup, ComparedScale, Comparison, ComparisonRow } from './comparisonRows.ts';
import { comparisonReading } from './comparisonWords.ts';
import { type FindingContext, flagsOf, subtitleOf, withheldFlag } from './context.ts';
import { type GroupLevel, groupWords } from './groupWords.ts';
import { type KeptComparison, keptComparison } from './keptComparison.ts';
import { likenessResults, likenessTable } from './likenessTable.ts';
import { missingAnswersTable, missingCells, missingInScale, missingOfScale } from './missing.ts';
import { pageOf } from './paging.ts';
import { type ComparisonOrder, rankedComparison } from './rankedComparison.ts';
import { scaledItems, scaleTitle } from './scaledItems.ts';

export interface ComparisonOptions extends FindingContext {
  gated: GatedExperience;
  layout: CubeLayout;
  /** The versions answered, oldest first. */
  documents: QuestionnaireDocument[];
  /** Name of the scale compared. */
  scale: string;
  level: GroupLevel;
  groups: ComparedGroup[];
  minimumGroup: number;
  /** By name unless asked for by value, which shows the ranks that each group could as well have. */
  order?: ComparisonOrder;
  /** What means are adjusted for; nothing unless asked for. */
  adjust?: CaseMix | 'none';
  /** From 1; 50 groups a page. The model is fitted on all of them. */
  page?: number;
}

export interface ComparisonStats extends KeptComparison {
  /** Of each group on this page that is shown: answers missing to the statements of the scale, null where withheld. */
  missing: Map<string, MissingByReason | null>;
  page: number;
  pages: number;
  /** What the ranks between which groups stand were drawn with; null in order of names. */
  drawn: { seed: number; draws: number } | null;
}

/** The mean is that of the groups in the model: not the programme's, of which withheld groups are a part. */
const overallMean: Record<GroupLevel, Text> = {
  team: { fr: 'moyenne des équipes comparées', en: 'mean of the teams compared' },
  institution: { fr: 'moyenne des établissements comparés', en: 'mean of the institutions compared' },
};

/** People behind the rows that are shown; null when none is. */
function peopleShown({ rows }: Comparison): number | null {
  const numbers = rows.flatMap(({ figures }) => (figures ? [figures.n] : []));
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0);
}

/** Does an interval reach beyond the ends of the scale, where it is stopped? */
function anyCut({ rows, model }: Comparison): boolean {
  const whole = new Map(model?.groups.map(({ id, interval }) => [id, interval]));
  return rows.some(({ group, figures }) => {
    const own = whole.get(group.id);
    if (!figures?.interval || own === undefined) return false;
    return own[0] < figures.interval[0] || own[1] > figures.interval[1];
  });
}

const orderSaid = (asked: ComparisonOrder, ranked: boolean): NotedOrder =>
  asked === 'value' && !ranked ? 'too_many' : asked;

/** The figure where means are not compared: how the answers of each group are spread, as far as the gate shows them. */
function distributed(
  { gated, layout, documents, level, minimumGroup, order }: ComparisonOptions,
  scale: ComparedScale,
  shown: ComparisonRow[],
  found: KeptComparison,
  { caption, regions }: { caption: Text; regions: boolean },
) {
  const noted = order === 'region' ? 'region' : 'name';
  // Asked for an adjustment that cannot be made: the reader is told so, and shown nothing else in its place.
  const of = found.adjustment?.refused ? null : distributionsOf(scale, scaledItems(layout, documents));
  const rows = of === null ? [] : distributedRows(gated, shown, of);
  const given = { level, regions, minimumGroup };
  return {
    table:
      of === null
        ? comparisonTable(caption, level, found, shown, { regions })
        : distributionTable(caption, of, rows, given),
    chart: of === null ? null : distributionChart(of, rows, given),
    note: notComparedNote(found, noted, of && distributionNote(of, level)),
  };
}

/** Teams or institutions on one scale of the experience questionnaire. Throws RangeError for an unknown scale. */
export function comparisonFinding(options: ComparisonOptions): Finding<ComparisonStats> {
  const { gated, layout, documents, level, minimumGroup } = options;
  const scale = layout.scales.find(({ name }) => name === options.scale);
  if (!scale) throw new RangeError(`no scale ${options.scale} in this layout`);
  const title = scaleTitle(documents, scale.name);
  const asked = { ...scale, items: scale.items.filter(({ name }) => layout.items.some((item) => item.name === name)) };
  const found = keptComparison(gated, options.groups, asked, { by: options.adjust ?? 'none', of: level });
  const { rows, ranks, drawn } = rankedComparison(found, options.order ?? 'name');
  const regions = options.order === 'region';
  const { shown, page, pages } = pageOf(rows, options.page ?? 1);
  const n = peopleShown(found);
  const caption = inBoth((language) => `${title[language]}, ${groupWords[level][language].many}`);
  const missing = new Map(
    shown
      .filter(({ figures }) => figures)
      .map(({ group }) => [group.id, missingOfScale(gated, layout, scale, { scope: group.scope, side: 'both' })]),
  );
  const adjustedFor = adjustedForTable(found);
  const adjustedTitle = inBoth((language) => {
    if (found.adjustment === null || found.notComparable) return '';
    const name = mixNames[found.adjustment.by][language];
    return language === 'fr' ? `, ajustée pour ${name}` : `, adjusted for ${name}`;
  });
  const figure = found.notComparable
    ? distributed(options, asked, shown, found, { caption, regions })
    : {
        table: comparisonTable(caption, level, found, shown, { ranks, regions }),
        chart: comparisonChart(found, shown, {
          ...{ low: scale.low, high: scale.high, minimumGroup, reference: overallMean[level], ranks, regions },
        }),
        note: comparedNote(found, orderSaid(options.order ?? 'name', ranks !== null)),
      };
  const { table } = figure;
  const judged = found.aggregation && {
    rule: aggregationTable(found.aggregation),
    within: agreementTable(found.aggregation, shown, asked.items.length),
    rows: shown,
  };
  const { likeness } = found;
  const alike = likeness && likenessTable(likeness);
  const withheld = found.rows.some(({ figures }) => !figures);
  return {
    kind: 'comparison',
    reading: comparisonReading(found, level, { title, low: scale.low, high: scale.high }),
    title: {
      fr: `${title.fr}\u00a0: comparaison des ${groupWords[level].fr.many}, ${options.scopeName.fr}${adjustedTitle.fr}`,
      en: `${title.en}: comparison of ${groupWords[level].en.many}, ${options.scopeName.en}${adjustedTitle.en}`,
    },
    subtitle: subtitleOf(options, n),
    note: figure.note,
    n,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    moreTables: [
      ...(adjustedFor ? [adjustedFor] : []),
      ...(alike ? [alike] : []),
      ...(judged ? [judged.rule, judged.within] : []),
      missingAnswersTable(
        missingInScale,
        [groupColumn[level]],
        shown.map(({ group }) => ({ group: group.name, ...missingCells(missing.get(group.id) ?? null) })),
      ),
    ],
    chart: figure.chart,
    methods: [
      ...(found.notComparable ? [] : [found.adjustment ? adjustedGroupsMethod : mixedModelMethod]),
      ...(likeness ? [threeLevelMethod] : []),
      ...(judged ? [intraclassCorrelationMethod, withinGroupAgreementMethod] : []),
      ...(ranks === null ? [] : [expectedRankMethod]),
    ],
    results: [
      ...comparisonResults({ table, adjustedFor }, found, shown, missing),
      ...(alike && likeness ? likenessResults(alike, likeness) : []),
      ...(judged && found.aggregation ? aggregationResults(found.aggregation, judged) : []),
    ],
    flags: flagsOf([
      ...aggregationFlags(found.aggregation, !found.notComparable),
      ...(withheld ? [withheldFlag(minimumGroup, { fr: 'réponses', en: 'answers' })] : []),
      ...(withheld && !found.notComparable ? [flag('withheld_not_in_mean')] : []),
      ...(found.adjustment && !found.notComparable ? leftFlag(found.adjustment, level) : []),
      ...(anyCut(found) ? [flag('clipped_to_scale')] : []),
      ...(likeness && !found.notComparable ? [flag('teams_allowed_for')] : []),
    ]),
    stats: { ...found, missing, page, pages, drawn },
  };
}
