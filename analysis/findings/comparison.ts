import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Finding, MissingByReason } from '../finding.ts';
import { flag } from '../flags.ts';
import { formatNumber, inBoth } from '../format.ts';
import type { CubeLayout } from '../snapshot.ts';
import { adjustedGroupsMethod } from '../stats/adjustedGroups.ts';
import { expectedRankMethod } from '../stats/expectedRank.ts';
import { mixedModelMethod } from '../stats/mixedModel.ts';
import type { CaseMix } from './caseMix.ts';
import { adjustedNote, effectWords, leftFlag, mixNames } from './caseMixWords.ts';
import { adjustedForTable, comparisonChart, comparisonTable, groupColumn } from './comparisonFigure.ts';
import { comparisonResults } from './comparisonResults.ts';
import type { ComparedGroup, Comparison } from './comparisonRows.ts';
import { comparisonReading } from './comparisonWords.ts';
import { type FindingContext, flagsOf, subtitleOf, withheldFlag } from './context.ts';
import { type GroupLevel, groupWords } from './groupWords.ts';
import { type KeptComparison, keptComparison } from './keptComparison.ts';
import { missingAnswersTable, missingCells, missingInScale, missingOfScale } from './missing.ts';
import { pageOf } from './paging.ts';
import { type ComparisonOrder, mostRanked, rankedComparison } from './rankedComparison.ts';
import { scaleTitle } from './scaledItems.ts';

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

const orderWords: Record<ComparisonOrder | 'too_many', Text> = {
  too_many: {
    fr: `Ordre alphabétique\u00a0: au-delà de ${mostRanked} groupes, aucun rang n’est donné.`,
    en: `Alphabetical order: beyond ${mostRanked} groups no rank is given.`,
  },
  name: { fr: 'Ordre alphabétique, sans classement.', en: 'Alphabetical order, no ranking.' },
  region: {
    fr: 'Par région puis par ordre alphabétique, sans classement.',
    en: 'By region, then in alphabetical order, no ranking.',
  },
  value: {
    fr: 'Ordre du rang attendu\u00a0; à côté, les rangs entre lesquels le groupe se tient dans 95\u00a0% des tirages. Des groupes dont les rangs se recouvrent ne se classent pas entre eux.',
    en: 'In order of the expected rank; beside it, the ranks between which the group stands in 95% of draws. Groups whose ranks overlap are not ranked against each other.',
  },
};

/** The mean is that of the groups in the model: not the programme's, of which withheld groups are a part. */
const overallMean: Record<GroupLevel, Text> = {
  team: { fr: 'moyenne des équipes comparées', en: 'mean of the teams compared' },
  institution: { fr: 'moyenne des établissements comparés', en: 'mean of the institutions compared' },
};

const notAdjusted: Text = {
  fr: 'Sans ajustement pour le type d’établissement ni pour la part de patients parmi les personnes qui ont répondu.',
  en: 'Not adjusted for the kind of institution, nor for the share of patients among those who answered.',
};

const noteOf = ({ model, reliability, adjustment }: KeptComparison, order: keyof typeof orderWords): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const effect = adjustment && effectWords(adjustment)?.[language];
    const mix = adjustment
      ? [adjustedNote(adjustment.by)[language], ...(effect ? [effect] : [])].join(' ')
      : notAdjusted[language];
    const how = french
      ? `${orderWords[order].fr} Le petit rond est la moyenne observée. L’estimation rapproche la moyenne observée de la moyenne d’ensemble, d’autant plus que le groupe est petit (modèle à deux niveaux, REML)\u00a0; intervalle à 95\u00a0%. «\u00a0Au-dessus\u00a0» ou «\u00a0au-dessous\u00a0»\u00a0: probabilité de plus de 95\u00a0%. ${mix}`
      : `${orderWords[order].en} The small circle is the observed mean. The estimate draws the observed mean towards the overall mean, the more so the smaller the group (two-level model, REML); 95% interval. “Above” or “below”: a probability of more than 95%. ${mix}`;
    if (!model || reliability === null) return how;
    const [icc, median] = [formatNumber(model.icc, language, 2), formatNumber(reliability, language, 2)];
    return french
      ? `${how} Corrélation intraclasse ${icc}\u00a0; fiabilité médiane ${median}.`
      : `${how} Intraclass correlation ${icc}; median reliability ${median}.`;
  });

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

/** Teams or institutions on one scale of the experience questionnaire. Throws RangeError for an unknown scale. */
export function comparisonFinding(options: ComparisonOptions): Finding<ComparisonStats> {
  const { gated, layout, documents, level, minimumGroup } = options;
  const scale = layout.scales.find(({ name }) => name === options.scale);
  if (!scale) throw new RangeError(`no scale ${options.scale} in this layout`);
  const title = scaleTitle(documents, scale.name);
  const found = keptComparison(gated, options.groups, scale, { by: options.adjust ?? 'none', of: level });
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
  const table = comparisonTable(caption, level, found, shown, { ranks, regions });
  const withheld = found.rows.some(({ figures }) => !figures);
  return {
    kind: 'comparison',
    reading: comparisonReading(found, level),
    title: {
      fr: `${title.fr}\u00a0: comparaison des ${groupWords[level].fr.many}, ${options.scopeName.fr}${adjustedTitle.fr}`,
      en: `${title.en}: comparison of ${groupWords[level].en.many}, ${options.scopeName.en}${adjustedTitle.en}`,
    },
    subtitle: subtitleOf(options, n),
    note: noteOf(
      found,
      ranks !== null
        ? 'value'
        : options.order === 'value'
          ? found.notComparable
            ? 'name'
            : 'too_many'
          : (options.order ?? 'name'),
    ),
    n,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    moreTables: [
      ...(adjustedFor ? [adjustedFor] : []),
      missingAnswersTable(
        missingInScale,
        [groupColumn[level]],
        shown.map(({ group }) => ({ group: group.name, ...missingCells(missing.get(group.id) ?? null) })),
      ),
    ],
    chart: comparisonChart(found, shown, {
      low: scale.low,
      high: scale.high,
      minimumGroup,
      reference: overallMean[level],
      ranks,
      regions,
    }),
    methods: [
      found.adjustment ? adjustedGroupsMethod : mixedModelMethod,
      ...(ranks === null ? [] : [expectedRankMethod]),
    ],
    results: comparisonResults({ table, adjustedFor }, found, shown, missing),
    flags: flagsOf([
      ...(withheld ? [withheldFlag(minimumGroup, { fr: 'réponses', en: 'answers' })] : []),
      ...(withheld && !found.notComparable ? [flag('withheld_not_in_mean')] : []),
      ...(found.adjustment && !found.notComparable ? leftFlag(found.adjustment, level) : []),
      ...(anyCut(found) ? [flag('clipped_to_scale')] : []),
      // People of an institution sit in teams, which a model of two levels does not see.
      ...(level === 'institution' && !found.notComparable ? [flag('teams_not_in_model')] : []),
    ]),
    stats: { ...found, missing, page, pages, drawn },
  };
}
