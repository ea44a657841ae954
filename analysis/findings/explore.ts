import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { type CutFigure, cutItem } from '../disclosure/cuts.ts';
import type { GatedDistribution, GatedExperience } from '../disclosure/experience.ts';
import type { Finding, Flag, Table } from '../finding.ts';
import { flag } from '../flags.ts';
import { quoted } from '../format.ts';
import type { Hierarchy, Scope } from '../hierarchy.ts';
import type { CubeLayout } from '../snapshot.ts';
import { type FindingContext, flagsOf, methodsOf, subtitleOf, withheldFlag } from './context.ts';
import { exploreFlags } from './exploreFlags.ts';
import { exploreReading } from './exploreReading.ts';
import { pageOf } from './paging.ts';
import { satisfactionChart } from './satisfactionChart.ts';
import { rowOf, type SatisfactionRow } from './satisfactionRows.ts';
import { distributionResults, distributionTable, likertMethod } from './satisfactionTables.ts';
import { type ScaledItem, scaledItems, withinSentence } from './scaledItems.ts';

/** A place whose answers are a row: `scope` itself, or a part of it. */
export interface ExploredPlace {
  id: string;
  name: Text;
  scope: Scope;
}

/** A choice among the teams, by what they are. */
export interface Cut {
  /** In words, as the subtitle has it. */
  words: Text;
  teams: ReadonlySet<string>;
}

export interface ExploreOptions extends FindingContext {
  gated: GatedExperience;
  hierarchy: Hierarchy;
  layout: CubeLayout;
  documents: QuestionnaireDocument[];
  /** Name of a statement of the layout. */
  item: string;
  /** One side, both together, or both side by side where the gate shows them. */
  side: Side | 'both' | 'apart';
  /** The parts that the reader may see, in alphabetical order: institutions of a programme, or teams of an institution. */
  parts: ExploredPlace[];
  cut: Cut | null;
  minimumGroup: number;
  page: number;
}

/** A row, and how many teams of the cut are in it. */
export interface ExploredRow extends SatisfactionRow {
  teams: number | null;
  of: number | null;
}

export interface ExploreStats {
  item: ScaledItem;
  /** The whole first, then every part, whichever page is shown. */
  rows: { place: ExploredPlace; rows: ExploredRow[] }[];
  page: number;
  pages: number;
}

function explored(options: ExploreOptions, item: ScaledItem, scope: Scope, side: Side | 'both'): ExploredRow {
  const { gated, hierarchy, cut } = options;
  const found: CutFigure<GatedDistribution> | null =
    cut === null ? null : cutItem(gated, hierarchy, cut.teams, { scope, side, item: item.name });
  const figure = cut === null ? gated.item(scope, side, item.name) : (found?.figure ?? null);
  return { ...rowOf(item, side, figure), teams: found?.teams ?? null, of: found?.of ?? null };
}

/** The rows of a place. Side by side falls back to everyone together where the gate does not tell the sides apart. */
function rowsAt(options: ExploreOptions, item: ScaledItem, scope: Scope): ExploredRow[] {
  const { side } = options;
  if (side !== 'apart') return [explored(options, item, scope, side)];
  const asked = sides.filter((each) => item.audience === 'all' || item.audience === each);
  const apart = scope.level === 'team' ? [] : asked.map((each) => explored(options, item, scope, each));
  return apart.some(({ answers }) => answers) ? apart : [explored(options, item, scope, 'both')];
}

/** Answers on the scale in rows; null when all of them are withheld. */
const peopleIn = (rows: ExploredRow[]): number | null =>
  rows.reduce<number | null>((sum, { answers }) => (answers ? (sum ?? 0) + answers.n : sum), null);

const captionOf = (item: ScaledItem): Text => ({
  fr: `${quoted(withinSentence(item.text).fr, 'fr')}, lieu par lieu`,
  en: `${quoted(withinSentence(item.text).en, 'en')}, place by place`,
});

const note: Text = {
  fr: 'La longueur d’un segment est la part des réponses sur l’échelle\u00a0; le chiffre, leur nombre. Intervalle de Wilson à 95\u00a0%. Un lieu n’est dit plus bas que si son intervalle ne touche aucun autre. Un choix de niveau ou de place sur le continuum s’additionne à partir de ce qui est déjà montré\u00a0: il ne peut donc rien révéler de plus.',
  en: 'The length of a segment is the share of the answers on the scale; the figure, their number. Wilson 95% interval. A place is called lower only if its interval touches no other. A choice of level or place on the continuum is added up from what is shown already: so it can tell nothing more.',
};

/** The rows of the whole and of every part that the choice touches. Throws a RangeError for an unknown statement. */
export function exploredPlaces(options: ExploreOptions): {
  options: ExploreOptions;
  item: ScaledItem;
  places: { place: ExploredPlace; rows: ExploredRow[] }[];
} {
  const { layout, documents, scope } = options;
  const item = scaledItems(layout, documents).find(({ name }) => name === options.item);
  if (item === undefined) throw new RangeError(`no statement ${options.item} in this layout`);
  const parts = options.parts.filter((place) => touches(options, place));
  const places = [{ id: '', name: options.scopeName, scope }, ...parts];
  return { options, item, places: places.map((place) => ({ place, rows: rowsAt(options, item, place.scope) })) };
}

/**
 * The answers to one statement, place by place, for the sides and the kinds of teams chosen. Throws a RangeError for an unknown
 * statement.
 */
export function exploreFinding(options: ExploreOptions): Finding<ExploreStats> {
  const { minimumGroup, cut } = options;
  const { item, places } = exploredPlaces(options);
  const whole = places.slice(0, 1);
  const wholeRows = whole.flatMap(({ rows }) => rows);
  const n = peopleIn(wholeRows);
  const { shown, page, pages } = pageOf(places.slice(1), options.page);
  const drawn = [...whole, ...shown];
  const named = drawn.map(({ place }): ScaledItem => ({ ...item, name: place.id, text: place.name }));
  const rows = drawn.flatMap(({ place, rows }) => rows.map((row): SatisfactionRow => ({ ...row, item: place.id })));
  const visible = rows.flatMap(({ answers }) => (answers ? [answers] : []));
  const distributed = distributionTable(captionOf(item), named, rows);
  const table: Table = {
    ...distributed,
    columns: distributed.columns.map((column, at) =>
      at === 0 ? { ...column, name: 'place', title: { fr: 'Lieu', en: 'Place' } } : column,
    ),
    rows: distributed.rows.map(({ item: place, ...row }) => ({ place: place ?? null, ...row })),
  };
  const flags: Flag[] = [
    ...(visible.length > 0 ? [flag('clustering_ignored')] : []),
    ...(visible.length < rows.length ? [withheldFlag(minimumGroup, { fr: 'réponses', en: 'answers' })] : []),
    ...exploreFlags(options, wholeRows),
  ];
  const subtitle = subtitleOf(options, n);
  return {
    kind: 'explore',
    reading: exploreReading(options, item, places),
    title: {
      fr: `${quoted(withinSentence(item.text).fr, 'fr')}\u00a0: ${options.scopeName.fr}`,
      en: `${quoted(withinSentence(item.text).en, 'en')}: ${options.scopeName.en}`,
    },
    subtitle:
      cut === null ? subtitle : { fr: `${subtitle.fr} · ${cut.words.fr}`, en: `${subtitle.en} · ${cut.words.en}` },
    note,
    n,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    chart: visible.some(({ n }) => n > 0) ? satisfactionChart(named, rows, minimumGroup) : null,
    methods: methodsOf([likertMethod, ...visible.map(({ top }) => top.method)]),
    results: distributionResults(table, named, rows),
    flags: flagsOf(flags),
    stats: { item, rows: places, page, pages },
  };
}

/** Whether a place holds a team of the cut. */
function touches({ cut, hierarchy }: ExploreOptions, { scope }: ExploredPlace): boolean {
  if (cut === null) return true;
  if (scope.level === 'team') return cut.teams.has(scope.id);
  return hierarchy.institutions.some(
    ({ id, teams }) => scope.level === 'institution' && id === scope.id && teams.some((team) => cut.teams.has(team)),
  );
}
