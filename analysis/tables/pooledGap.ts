import { flag } from '../flags.ts';
import { type MissingCounts, resultOf } from '../result.ts';
import { metaAnalysisMethod } from '../stats/metaAnalysis.ts';
import type { GroupSample } from '../stats/mixedModel.ts';
import { perceptionGap } from '../stats/perceptionGap.ts';
import { codesOf, type DataTable } from './columns.ts';
import { groupingOf, samplesOf } from './groups.ts';
import { type Outcome, personScores } from './outcome.ts';
import { onceEach, plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

/** The scores of one group, team by team. */
export type TeamSamples = ReadonlyMap<string, GroupSample>;

/** Those of the rows that `counts` takes. */
export function samplesByTeam(
  table: DataTable,
  outcome: Outcome,
  team: string,
  counts: (row: number) => boolean = () => true,
): TeamSamples {
  const scores = personScores(table, outcome);
  const grouping = groupingOf(codesOf(table, team), (row) => counts(row) && !Number.isNaN(scores[row]));
  return new Map(samplesOf(scores, grouping).map((sample) => [sample.id, sample]));
}

/** One outcome in two groups of the same teams. */
export interface PooledOutcome {
  outcome: Outcome;
  first: TeamSamples;
  second: TeamSamples;
  missing: MissingCounts;
}

const peopleIn = (samples: TeamSamples): number => [...samples.values()].reduce((sum, { n }) => sum + n, 0);

function measureOf({ outcome, first, second, missing }: PooledOutcome) {
  const both = [...first.values()].flatMap((a) => {
    const b = second.get(a.id);
    if (b === undefined) return [];
    return [{ id: a.id, patient: a, professional: b, sumOfSquares: a.sumOfSquares + b.sumOfSquares }];
  });
  const found = perceptionGap(both);
  const pooled = found?.pooled.hksj;
  const none = {
    ...{ estimate: null, interval: null, method: metaAnalysisMethod },
    flags: [flag(both.length < 2 ? 'too_few_to_tell' : 'no_variation_within')],
  };
  return {
    ...{ name: outcome.name, people: [peopleIn(first), peopleIn(second)], teams: both.length },
    ...resultOf({ ...(pooled ?? none), n: both.length }, missing),
    p: found?.probability ?? null,
  };
}

/**
 * The second group's mean less the first's within each team that has both, pooled over teams by a random-effects model, outcome by
 * outcome: what a page says of the two sides of its teams, or of two moments.
 */
export function pooledGap(outcomes: readonly PooledOutcome[], groups: readonly [string, string]): TableFinding {
  const measures = outcomes.map(measureOf);
  const columns = [
    ...[plainColumn('measure', 'text'), plainColumn('teams', 'count'), plainColumn('first', 'count')],
    ...[plainColumn('second', 'count'), plainColumn('difference'), plainColumn('low'), plainColumn('high')],
    plainColumn('p'),
  ];
  const rows = measures.map(({ name, teams, people, estimate, interval, p }) => ({
    ...{ measure: name, teams, first: people[0], second: people[1], difference: estimate, p },
    ...{ low: interval?.[0], high: interval?.[1] },
  }));
  return {
    figures: { groups, measures },
    methods: [metaAnalysisMethod],
    flags: onceEach(measures.flatMap(({ flags }) => flags)),
    table: plainTable('Second group less the first, within teams', columns, rows),
    chart: null,
  };
}
