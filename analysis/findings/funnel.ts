import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Finding } from '../finding.ts';
import { flag } from '../flags.ts';
import { alphabetical, inBoth, quoted } from '../format.ts';
import type { CubeLayout } from '../snapshot.ts';
import { betaBinomialMethod } from '../stats/betaBinomial.ts';
import { caseMixMethod } from '../stats/caseMix.ts';
import { funnelMethod } from '../stats/funnel.ts';
import { overdispersionMethod } from '../stats/overdispersion.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import { adjustedFunnel } from './adjustedFunnel.ts';
import type { CaseMix } from './caseMix.ts';
import { leftFlag, mixNames } from './caseMixWords.ts';
import type { ComparedGroup } from './comparisonRows.ts';
import { type FindingContext, flagsOf, methodsOf, subtitleOf, withheldFlag } from './context.ts';
import { funnelChart } from './funnelFigure.ts';
import { type Funnel, type FunnelRow, funnelRows } from './funnelRows.ts';
import { adjustedForResults, adjustedForTable, funnelResults, funnelTable } from './funnelTables.ts';
import { adjustedFunnelNote, funnelReading, spreadWords } from './funnelWords.ts';
import { missingAnswersTable, missingCells, missingInItem } from './missing.ts';
import { pageOf } from './paging.ts';
import { scaledItems, withinSentence } from './scaledItems.ts';

export interface FunnelOptions extends FindingContext {
  gated: GatedExperience;
  layout: CubeLayout;
  /** The versions answered, oldest first. */
  documents: QuestionnaireDocument[];
  /** Name of the statement. */
  item: string;
  /** The institutions. */
  groups: readonly ComparedGroup[];
  minimumGroup: number;
  /** What shares are adjusted for; nothing unless asked for. */
  adjust?: CaseMix | 'none';
  /** From 1; 50 rows of the table a page. The funnel holds them all. */
  page?: number;
}

export interface FunnelStats extends Funnel {
  page: number;
  pages: number;
}

const noteOf = (found: Funnel) =>
  inBoth((language) => {
    const french = language === 'fr';
    const spread = spreadWords(found)?.[language];
    if (!found.notAttainable && found.adjustment)
      return [adjustedFunnelNote(found.adjustment.by)[language], spread].filter(Boolean).join(' ');
    if (!found.notAttainable) {
      const how = french
        ? 'Part des deux points les plus hauts. Limites exactes de la loi binomiale autour de la part de tous les établissements montrés, interpolées, tracées seulement là où un établissement de cette taille pourrait en sortir. Être dehors ne dit pas pourquoi\u00a0: c’est une question à poser, pas un verdict. Ordre alphabétique, sans classement.'
        : 'Share of the two highest points. Exact binomial limits around the share of all institutions shown, interpolated, drawn only where an institution of that size could lie outside. To lie outside does not say why: it is a question to ask, not a verdict. Order of the names in French, no ranking.';
      return [how, spread].filter(Boolean).join(' ');
    }
    const modelled = found.rows.some(({ figures }) => figures?.shrunken);
    if (modelled)
      return french
        ? 'Part des deux points les plus hauts. Le petit rond est la part observée\u00a0; l’estimation la rapproche de la part d’ensemble, d’autant plus que l’établissement est petit (modèle bêta-binomial)\u00a0; intervalle à 95\u00a0%. Ordre alphabétique, sans classement.'
        : 'Share of the two highest points. The small circle is the observed share; the estimate draws it towards the overall share, the more so the smaller the institution (beta-binomial model); 95% interval. Order of the names in French, no ranking.';
    return french
      ? 'Part des deux points les plus hauts, intervalle de Wilson à 95\u00a0%. Ordre alphabétique, sans classement.'
      : 'Share of the two highest points, Wilson 95% interval. Order of the names in French, no ranking.';
  });

function methodsIn({ notAttainable, rows, adjustment }: Funnel) {
  if (!notAttainable && adjustment) return [caseMixMethod, overdispersionMethod, wilsonMethod];
  if (!notAttainable) return [funnelMethod, overdispersionMethod];
  const shown = rows.flatMap(({ figures }) => (figures ? [figures] : []));
  const modelled = shown.some(({ shrunken }) => shrunken !== null);
  // The share as it is stands beside the estimate, in the table as in the drawing.
  return [...(modelled ? [betaBinomialMethod] : []), ...methodsOf(shown.map(({ observed }) => observed.method))];
}

const byName = (a: FunnelRow, b: FunnelRow): number => alphabetical(a.group.name, b.group.name);

/** Institutions on one statement, in a funnel where it is attainable. Throws RangeError for an unknown statement. */
export function funnelFinding(options: FunnelOptions): Finding<FunnelStats> {
  const { gated, layout, documents, minimumGroup } = options;
  const item = scaledItems(layout, documents).find(({ name }) => name === options.item);
  if (!item) throw new RangeError(`no statement ${options.item} in this layout`);
  const by = options.adjust ?? 'none';
  const found =
    by === 'none' ? funnelRows(gated, [...options.groups], item) : adjustedFunnel(gated, [...options.groups], item, by);
  found.rows.sort(byName);
  const { shown, page, pages } = pageOf(found.rows, options.page ?? 1);
  const seen = found.rows.flatMap(({ figures }) => (figures ? [figures.observed] : []));
  const n = seen.length === 0 ? null : seen.reduce((sum, each) => sum + each.n, 0);
  const mix = found.adjustment && !found.notAttainable ? mixNames[found.adjustment.by] : null;
  const title = inBoth((language) => {
    const said = quoted(withinSentence(item.text)[language], language);
    return language === 'fr'
      ? `${said}\u00a0: les établissements, ${options.scopeName.fr}${mix ? `, ajustés pour ${mix.fr}` : ''}`
      : `${said}: the institutions, ${options.scopeName.en}${mix ? `, adjusted for ${mix.en}` : ''}`;
  });
  const shrunken = found.notAttainable !== null && found.rows.some(({ figures }) => figures?.shrunken);
  const table = funnelTable(title, found, shown);
  const adjustedFor = adjustedForTable(found);
  return {
    kind: 'funnel',
    reading: funnelReading(found),
    title,
    subtitle: subtitleOf(options, n),
    note: noteOf(found),
    ...{ n, period: options.period, questionnaireVersions: options.questionnaireVersions, release: options.release },
    table,
    moreTables: [
      ...(adjustedFor ? [adjustedFor] : []),
      missingAnswersTable(
        missingInItem,
        [{ name: 'group', title: { fr: 'Établissement', en: 'Institution' }, kind: 'text' }],
        shown.map(({ group, figures }) => ({
          group: group.name,
          ...missingCells(figures?.observed.missing ?? null),
        })),
      ),
    ],
    chart: funnelChart(found, shown, minimumGroup),
    methods: methodsIn(found),
    results: [...funnelResults(table, found, shown), ...adjustedForResults(adjustedFor)],
    flags: flagsOf([
      ...(found.rows.some(({ figures }) => !figures)
        ? [withheldFlag(minimumGroup, { fr: 'réponses', en: 'answers' }), flag('withheld_not_in_mean')]
        : []),
      ...(found.adjustment && !found.notAttainable ? leftFlag(found.adjustment, 'institution') : []),
      ...(found.notAttainable ? found.modelFlags : (found.spread?.flags ?? [])),
      ...(n === null
        ? []
        : [
            flag(
              found.notAttainable ? (shrunken ? 'teams_not_in_model' : 'clustering_ignored') : 'limits_ignore_teams',
            ),
          ]),
    ]),
    stats: { ...found, page, pages },
  };
}
