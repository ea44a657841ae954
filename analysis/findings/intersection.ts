import { withoutPipes } from '../../surveys/piping.ts';
import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import { type DotBenchmarkRow, dotBenchmark } from '../charts/dotBenchmark.ts';
import { rowAddress } from '../charts/drawing.ts';
import type { ChartWidth } from '../charts/theme.ts';
import { notShown } from '../charts/words.ts';
import type { GatedCross } from '../disclosure/crossedTable.ts';
import { smallestShown } from '../disclosure/demographicTable.ts';
import type { ChartForms, Finding, Flag } from '../finding.ts';
import { formatPercent, inBoth } from '../format.ts';
import type { CrossGroup } from '../recruitment/crossGroups.ts';
import { wilsonInterval, wilsonMethod } from '../stats/proportion.ts';
import { representationRatio } from '../stats/representation.ts';
import { type FindingContext, flagsOf, methodsOf, subtitleOf, withheldFlag } from './context.ts';
import type { CrossRow } from './crossRow.ts';
import type { ChoiceItem } from './diversityCategories.ts';
import { shareResults } from './diversityTables.ts';
import { notRepresentatives, respondentsOf, verdictWords } from './diversityWords.ts';
import { intersectionReading } from './intersectionReading.ts';
import { intersectionTable } from './intersectionTable.ts';

export interface IntersectionOptions extends FindingContext {
  cross: GatedCross | null;
  items: [ChoiceItem, ChoiceItem];
  side: Side | 'both';
  benchmarks: [Benchmark | null, Benchmark | null];
}

export type IntersectionStats = { answered: number; rows: CrossRow[] } | null;

/** People below whom nothing is compared, and the number expected below which a cell is told and not compared. */
const leastCompared = { base: 10, expected: 5 } as const;

/** The share of a group in a population whose categories together are the group; null where they are not. */
function shareOf(benchmark: Benchmark | null, { options }: CrossGroup): number | null {
  if (benchmark === null) return null;
  const inside = Object.entries(benchmark.mapping).filter(([, codes]) => codes.every((code) => options.includes(code)));
  const covered = inside.flatMap(([, codes]) => codes);
  if (covered.length !== options.length) return null;
  return inside.reduce((sum, [code]) => sum + (benchmark.shares[code] ?? 0), 0);
}

const approximate: Flag = {
  code: 'independent_margins',
  sentence: {
    fr: 'Aucune source ne donne les deux caractéristiques ensemble\u00a0: la part attendue est calculée comme si l’une n’avait aucun lien avec l’autre. C’est une approximation.',
    en: 'No source gives the two characteristics together: the expected share is worked out as if one had nothing to do with the other. It is an approximation.',
  },
};

function rowsOf({ cross, benchmarks }: IntersectionOptions): CrossRow[] {
  if (cross === null) return [];
  const { answered } = cross;
  return cross.rows.flatMap((row, r) =>
    cross.columns.map((column, c): CrossRow => {
      const count = cross.cells[r]?.[c] ?? null;
      const [first, second] = [shareOf(benchmarks[0], row), shareOf(benchmarks[1], column)];
      const benchmark = first === null || second === null ? null : first * second;
      const compared =
        benchmark !== null && answered >= leastCompared.base && benchmark * answered >= leastCompared.expected;
      return {
        label: inBoth((language) => `${row.label[language]} × ${column.label[language]}`),
        count,
        share: count === null ? null : wilsonInterval(count, answered),
        benchmark,
        representation:
          count !== null && compared ? representationRatio({ count, n: answered, share: benchmark, unknown: 0 }) : null,
      };
    }),
  );
}

const chartRows = (rows: CrossRow[], language: Language): DotBenchmarkRow[] =>
  rows.map(({ label, count, share, benchmark, representation }, place) => ({
    tells: rowAddress(0, place),
    label: label[language],
    hidden: count === null,
    figures: share?.estimate == null ? '' : formatPercent(share.estimate, language),
    verdict: representation ? verdictWords[representation.verdict][language] : '',
    share: share?.estimate ?? null,
    interval: share?.interval ?? null,
    benchmark,
  }));

const note: Text = inBoth((language) => {
  const how =
    language === 'fr'
      ? 'Part des personnes qui ont répondu aux deux questions, pour tout le programme, intervalle de Wilson à 95\u00a0%. Une case de une à quatre personnes n’est pas montrée, ni celles d’où on la déduirait. Une lecture n’est donnée que sur dix personnes au moins, dont cinq attendues dans la case.'
      : 'Share of the people who answered both questions, for the whole programme, Wilson 95% interval. A cell of one to four people is not shown, nor those it could be worked out from. A reading is given only on at least ten people, with five expected in the cell.';
  return `${how} ${notRepresentatives[language]}`;
});

/** Two characteristics at once, for a whole programme. */
export function intersectionFinding(options: IntersectionOptions): Finding<IntersectionStats> {
  const { cross, items, side } = options;
  const rows = rowsOf(options);
  const questions = items.map((item) => withoutPipes(item.text));
  const title = inBoth(
    (language) => `${questions.map((question) => question[language]).join(' × ')} (${respondentsOf[side][language]})`,
  );
  const table = intersectionTable(title, rows);
  const forms = (language: Language): ChartForms => {
    const hiddenWords = notShown(smallestShown)[language];
    const draw = (width: ChartWidth) => dotBenchmark(chartRows(rows, language), { language, width, side, hiddenWords });
    return { wide: draw('wide'), narrow: draw('narrow') };
  };
  return {
    kind: 'intersection',
    reading: intersectionReading(cross?.answered ?? null, rows, options.scope),
    title,
    subtitle: subtitleOf(options, cross?.answered ?? null),
    note,
    n: cross?.answered ?? null,
    period: options.period,
    questionnaireVersions: options.questionnaireVersions,
    release: options.release,
    table,
    chart: rows.some(({ count }) => count !== null) ? { fr: forms('fr'), en: forms('en') } : null,
    methods: methodsOf([
      wilsonMethod,
      ...rows.flatMap(({ representation }) => (representation ? [representation.method] : [])),
    ]),
    results: shareResults(table, rows),
    flags: flagsOf([
      ...(rows.some(({ benchmark }) => benchmark !== null) ? [approximate] : []),
      ...rows.flatMap(({ representation }) => representation?.flags ?? []),
      ...(rows.some(({ count }) => count === null)
        ? [withheldFlag(smallestShown, { fr: 'personnes', en: 'people' })]
        : []),
    ]),
    stats: cross === null ? null : { answered: cross.answered, rows },
  };
}
