import { withoutPipes } from '../../surveys/piping.ts';
import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import { universeCaveats } from '../benchmarks/universe.ts';
import { type DotBenchmarkRow, dotBenchmark } from '../charts/dotBenchmark.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { notShown } from '../charts/words.ts';
import { smallestShown } from '../disclosure/demographicTable.ts';
import type { ChartForms, Finding } from '../finding.ts';
import { formatPercent, inBoth } from '../format.ts';
import { stageLabels } from '../recruitment/stages.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import { type FindingContext, flagsOf, methodsOf, withheldFlag } from './context.ts';
import type { ChoiceItem } from './diversityCategories.ts';
import { diversityRows } from './diversityRows.ts';
import { shareResults } from './diversityTables.ts';
import { notRepresentatives, respondentsOf, verdictWords } from './diversityWords.ts';
import { invitationTable, nextInvitations } from './nextInvitations.ts';
import type { ReachCollection, ReadCollection } from './reachCollection.ts';
import { reachReading, toldCollection } from './reachReading.ts';
import { collectionTable, reachTable } from './reachTables.ts';

export interface ReachOptions extends FindingContext {
  item: ChoiceItem;
  side: Side | 'both';
  benchmark: Benchmark | null;
  collections: ReachCollection[];
  minimumCell?: number;
}

export type ReachStats = ReadCollection[];

/** Rows that a sheet of paper or a phone still shows at a size to read. */
const mostDrawn = 24;

/** The categories drawn: all of them, or where they are too many those that are set against a population. */
function drawnCodes(collections: ReadCollection[]): { codes: string[]; shortened: boolean } {
  const rows = collections.flatMap((each) => each.rows?.rows ?? []).filter((row) => row.hidden || row.share !== null);
  const compared = rows.filter(({ benchmark }) => benchmark !== null);
  const shortened = rows.length > mostDrawn && compared.length > 0 && compared.length < rows.length;
  return { codes: [...new Set((shortened ? compared : rows).map(({ code }) => code))], shortened };
}

function chartRows(collections: ReadCollection[], language: Language): DotBenchmarkRow[] {
  const shown = collections.flatMap(({ stage, rows }) => (rows === null ? [] : [{ stage, rows: rows.rows }]));
  // The table has one collection after the other, the drawing one category after the other.
  const listed = collections.flatMap(({ rows }) => rows?.rows ?? []);
  return drawnCodes(collections).codes.flatMap((code) =>
    shown.flatMap(({ stage, rows }) =>
      rows
        .filter((row) => row.code === code && (row.hidden || row.share !== null))
        .map((row): DotBenchmarkRow => {
          const { label, hidden, share, benchmark, representation } = row;
          return {
            tells: rowAddress(0, listed.indexOf(row)),
            label: `${label[language]} – ${stageLabels[stage][language].toLocaleLowerCase(language)}`,
            hidden,
            figures: share?.estimate == null ? '' : formatPercent(share.estimate, language),
            verdict: representation ? verdictWords[representation.verdict][language] : '',
            share: share?.estimate ?? null,
            interval: share?.interval ?? null,
            benchmark,
          };
        }),
    ),
  );
}

const note = (benchmark: Benchmark | null, shortened: boolean): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const how = french
      ? 'Quatre collectes distinctes, chacune avec son propre nombre de fiches\u00a0: elles ne sont ni reliées ni additionnées, et une même personne peut être dans plusieurs. Une fiche porte une campagne, un établissement et un côté, jamais une équipe. Parts et intervalles de Wilson à 95\u00a0% des personnes qui ont répondu à la question.'
      : 'Four separate collections, each with its own number of records: they are neither linked nor added up, and one person may be in several. A record holds a campaign, an institution and a side, never a team. Shares and Wilson 95% intervals of the people who answered the question.';
    const against =
      benchmark === null
        ? ''
        : french
          ? ` Référence\u00a0: ${benchmark.name.fr}, ${benchmark.geography}\u00a0; ${benchmark.universe.fr}. Source\u00a0: ${benchmark.source}.`
          : ` Reference: ${benchmark.name.en}, ${benchmark.geography}; ${benchmark.universe.en}. Source: ${benchmark.source}.`;
    const drawn = !shortened
      ? ''
      : french
        ? ' Le graphique montre les catégories comparées à la population\u00a0; toutes sont au tableau.'
        : ' The chart shows the categories compared with the population; all of them are in the table.';
    return `${how}${against}${drawn} ${notRepresentatives[language]}`;
  });

/** Who applied, was selected, took part at baseline and at the end, for one characteristic: side by side, never linked. */
export function reachFinding(options: ReachOptions): Finding<ReachStats> {
  const { item, side, benchmark, minimumCell = smallestShown } = options;
  const collections = options.collections.map((collection): ReadCollection => {
    const { read } = collection;
    return { ...collection, rows: read && diversityRows(item, read, benchmark) };
  });
  const read = collections.flatMap(({ rows }) => (rows === null ? [] : [rows]));
  const latest = toldCollection(collections, benchmark)?.rows;
  const plan = latest ? nextInvitations(latest) : null;
  const question = withoutPipes(item.text);
  const all = read.flatMap(({ rows }) => rows);
  const table = reachTable(question, collections);
  const drawn = all.some(({ share }) => share?.estimate != null);
  const forms = (language: Language): ChartForms => {
    const hiddenWords = notShown(minimumCell)[language];
    const draw = (width: ChartWidth) =>
      dotBenchmark(chartRows(collections, language), { language, width, side, hiddenWords });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return {
    kind: 'reach',
    reading: reachReading(collections, benchmark, plan),
    title: inBoth((language) => `${question[language]} (${respondentsOf[side][language]})`),
    subtitle: inBoth((language) => {
      const numbers = collections.flatMap(({ stage, rows }) =>
        rows === null ? [] : [`${stageLabels[stage][language].toLocaleLowerCase(language)} n = ${rows.answered}`],
      );
      return [options.scopeName[language], ...numbers].join(' · ');
    }),
    note: note(benchmark, drawnCodes(collections).shortened),
    // Four collections have four numbers; no single one stands for them.
    n: null,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    moreTables: [collectionTable(collections), ...(plan ? [invitationTable(plan)] : [])],
    chart: drawn ? { fr: forms('fr'), en: forms('en') } : null,
    methods: methodsOf([
      wilsonMethod,
      ...all.flatMap(({ representation }) => (representation ? [representation.method] : [])),
    ]),
    results: shareResults(table, all),
    flags: flagsOf([
      ...read.flatMap(({ flags }) => flags),
      ...all.flatMap(({ representation }) => representation?.flags ?? []),
      ...(benchmark ? universeCaveats(benchmark) : []),
      ...(all.some(({ hidden }) => hidden) ? [withheldFlag(minimumCell, { fr: 'personnes', en: 'people' })] : []),
    ]),
    stats: collections,
  };
}
