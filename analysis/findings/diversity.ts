import { withoutPipes } from '../../surveys/piping.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import { universeCaveats } from '../benchmarks/universe.ts';
import { type DotBenchmarkRow, dotBenchmark } from '../charts/dotBenchmark.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { notShown } from '../charts/words.ts';
import type { GatedDemographics } from '../disclosure/demographics.ts';
import { smallestShown } from '../disclosure/demographicTable.ts';
import type { GatedSets } from '../disclosure/setTable.ts';
import { minimumBase as usualBase } from '../disclosure/thresholds.ts';
import type { ChartForms, Finding } from '../finding.ts';
import { formatDay, formatPercent, inBoth } from '../format.ts';
import { wilsonMethod } from '../stats/proportion.ts';
import { type FindingContext, flagsOf, methodsOf, subtitleOf, withheldFlag } from './context.ts';
import type { ChoiceItem } from './diversityCategories.ts';
import { diversityReading } from './diversityReading.ts';
import { type DiversityRow, type DiversityRows, diversityRows } from './diversityRows.ts';
import { diversityTable, shareResults, unansweredTable } from './diversityTables.ts';
import {
  awaitsAgreementReading,
  notComparedFlag,
  notRepresentatives,
  respondentsOf,
  verdictWords,
  withheldReading,
} from './diversityWords.ts';
import { exclusiveView, viewsFlag, viewsResults, viewsTable } from './identityViews.ts';
import { missingByReason } from './missing.ts';
import { invitationSentence, invitationTable, nextInvitations } from './nextInvitations.ts';

export interface DiversityOptions extends FindingContext {
  gated: GatedDemographics;
  /** How several answers of the same people were chosen, for the whole programme; null where nothing of it is shown. */
  sets?: GatedSets | null;
  /** The question waits for an agreement on what may be shown of Indigenous identity. */
  awaitsAgreement?: boolean;
  item: ChoiceItem;
  side: Side | 'both';
  /** Null: the shares are shown, nothing is compared. */
  benchmark: Benchmark | null;
  /** Smallest number of people in a cell shown, and of records under a table. */
  minimumCell?: number;
  minimumBase?: number;
}

/** Null: the whole table is withheld. */
export type DiversityStats = DiversityRows | null;

const chartRows = (rows: DiversityRow[], language: Language): DotBenchmarkRow[] =>
  rows
    .map((row, place) => ({ ...row, tells: rowAddress(0, place) }))
    .filter(({ hidden, share }) => hidden || share)
    .map(({ label, hidden, share, benchmark, representation, tells }) => ({
      tells,
      label: label[language],
      hidden,
      figures: share?.estimate == null ? '' : formatPercent(share.estimate, language),
      verdict: representation ? verdictWords[representation.verdict][language] : '',
      share: share?.estimate ?? null,
      interval: share?.interval ?? null,
      benchmark,
    }));

function noteOf(benchmark: Benchmark | null): Text {
  return inBoth((language) => {
    const french = language === 'fr';
    const how = french
      ? 'Part des personnes qui ont répondu à la question, intervalle de Wilson à 95\u00a0%. Les personnes qui préfèrent ne pas répondre sont comptées à part. Une lecture n’est donnée que si l’intervalle la permet et qu’au moins 60\u00a0% ont répondu\u00a0; le rapport à la population est dit comparable de 0,8 à 1,2.'
      : 'Share of the people who answered the question, Wilson 95% interval. People who prefer not to say are counted apart. A reading is given only where the interval allows it and at least 60% answered; the ratio to the population is called comparable from 0.8 to 1.2.';
    if (!benchmark) return `${how} ${notRepresentatives[language]}`;
    const when = formatDay(benchmark.referenceDate, language);
    const { universe, geography, source } = benchmark;
    const name = benchmark.name[language];
    // Names of shipped benchmarks hold their place already.
    const where = name.includes(geography) ? name : `${name}, ${geography}`;
    const reference = french
      ? `Référence\u00a0: ${where} (${when})\u00a0; ${universe.fr}. Source\u00a0: ${source}.`
      : `Reference: ${where} (${when}); ${universe.en}. Source: ${source}.`;
    return `${how} ${reference} ${notRepresentatives[language]}`;
  });
}

/** Question, counts and population as they are compared: people who gave several answers apart, where the population has them so. */
function comparedView({ gated, scope, side, item, benchmark, sets = null }: DiversityOptions) {
  const read = gated.item(scope, side, item.name);
  const apart = benchmark?.counts === 'exclusive' && item.kind === 'multiple';
  if (!apart || read === null) return { read, item, benchmark, flags: [] };
  const view = exclusiveView(item, read, sets);
  return view === null
    ? { read, item, benchmark: null, flags: [notComparedFlag] }
    : { ...view, benchmark, flags: [viewsFlag(true)] };
}

/** Another choice of who answers is advised only where it shows something here. */
function withheldWords({ gated, scope, side, item, awaitsAgreement, minimumBase = usualBase }: DiversityOptions): Text {
  if (awaitsAgreement) return awaitsAgreementReading;
  const shownBy = gated.shownBy(item.name);
  const others = shownBy === 'side' ? sides : (['both'] as const);
  const elsewhere = others.some((other) => gated.item(scope, other, item.name) !== null);
  return withheldReading(side, elsewhere ? shownBy : 'nowhere', minimumBase);
}

/** Who is around the table, for one demographic item, against the population served. */
export function diversityFinding(options: DiversityOptions): Finding<DiversityStats> {
  const { side, sets = null, minimumCell = smallestShown } = options;
  const { read: gated, item, benchmark, flags } = comparedView(options);
  const stats = gated && diversityRows(item, gated, benchmark);
  const plan = stats && nextInvitations(stats);
  const next = invitationSentence(plan);
  const mentions = options.gated.item(options.scope, side, options.item.name);
  const views = mentions && sets ? [viewsTable(options.item, mentions, sets)] : [];
  const rows = stats?.rows ?? [];
  const question = withoutPipes(options.item.text);
  const table = diversityTable(question, rows);
  const drawn = rows.some(({ share }) => share?.estimate != null);
  const forms = (language: Language): ChartForms => {
    const hiddenWords = notShown(minimumCell)[language];
    const draw = (width: ChartWidth) => dotBenchmark(chartRows(rows, language), { language, width, side, hiddenWords });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return {
    kind: 'diversity',
    reading: stats ? joined(diversityReading(stats, benchmark), next) : withheldWords(options),
    title: inBoth((language) => `${question[language]} ${words(side, language)}`),
    subtitle: subtitleOf(options, stats?.answered ?? null),
    note: noteOf(benchmark),
    n: stats?.answered ?? null,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    moreTables: gated ? [unansweredTable(gated), ...(plan ? [invitationTable(plan)] : []), ...views] : [],
    chart: drawn ? { fr: forms('fr'), en: forms('en') } : null,
    methods: methodsOf([
      wilsonMethod,
      ...rows.flatMap(({ representation }) => (representation ? [representation.method] : [])),
    ]),
    results: [
      ...shareResults(table, rows),
      ...(sets
        ? views.flatMap((each) =>
            viewsResults(each, sets, mentions?.missing ? missingByReason(mentions.missing) : null),
          )
        : []),
    ],
    flags: flagsOf([
      ...(stats?.flags ?? []),
      ...flags,
      ...(views.length > 0 && flags.length === 0 ? [viewsFlag(false)] : []),
      ...(benchmark && stats ? universeCaveats(benchmark) : []),
      ...rows.flatMap(({ representation }) => representation?.flags ?? []),
      ...(rows.some(({ hidden }) => hidden) ? [withheldFlag(minimumCell, { fr: 'personnes', en: 'people' })] : []),
    ]),
    stats,
  };
}

const joined = (first: Text, second: Text | null): Text =>
  second === null ? first : inBoth((language) => `${first[language]} ${second[language]}`);

const words = (side: Side | 'both', language: Language): string => `(${respondentsOf[side][language]})`;
