import { flag } from '../flags.ts';
import type { LinearSolver } from '../linearProgram.ts';
import { drawPanel } from '../lottery/drawnPanel.ts';
import { leximinLottery, leximinMethod } from '../lottery/leximin.ts';
import { smallestRelaxation } from '../lottery/panel.ts';
import { type Profile, profilesOf, type Quotas } from '../lottery/pool.ts';
import { seededRandom } from '../seededRandom.ts';
import { codesOf, type DataTable } from './columns.ts';
import { plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

export interface LotteryQuestion {
  quotas: Quotas;
  size: number;
  /** Column that names people; null: by their line. */
  id: string | null;
  /** Null: probabilities alone, nobody is drawn. */
  seed: number | null;
}

/** People with an answer to every feature; one without cannot be placed and stays out of the pool. */
function poolOf(table: DataTable, features: readonly string[], id: string | null, lineOf: (row: number) => number) {
  const columns = features.map((feature) => codesOf(table, feature));
  const names = id === null ? null : codesOf(table, id);
  const people: { id: string; features: Record<string, string> }[] = [];
  for (let row = 0; row < table.rows; row++) {
    const answers = columns.map(({ labels, codes }) => labels[codes[row] ?? -1]);
    if (answers.includes(undefined)) continue;
    const own = Object.fromEntries(features.map((feature, i) => [feature, answers[i] ?? '']));
    const name = names?.labels[names.codes[row] ?? -1] ?? `line ${lineOf(row)}`;
    people.push({ id: name, features: own });
  }
  return people;
}

const ordered = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/**
 * The fairest lottery for a panel from a pool of people, with every person's probability and, with a seed, the panel drawn. Where
 * no panel meets the quotas, the smallest easing that would allow one.
 */
export function lottery(
  table: DataTable,
  { quotas, size, id, seed }: LotteryQuestion,
  solver: LinearSolver,
  lineOf: (row: number) => number,
): TableFinding {
  const features = Object.keys(quotas);
  const people = poolOf(table, features, id, lineOf);
  const profiles: Profile[] = profilesOf(
    people.map((person) => person.features),
    features,
  );
  const keyOf = (own: Readonly<Record<string, string>>): string => JSON.stringify(features.map((each) => own[each]));
  const places = new Map(profiles.map((profile, i) => [keyOf(profile.features), i]));
  const profileOf = people.map((person) => places.get(keyOf(person.features)) ?? -1);
  const found = profiles.length === 0 ? null : leximinLottery(solver, profiles, quotas, size);
  const base = { n: people.length, leftOut: table.rows - people.length, size, seed };
  if (found === null) {
    const relaxation = smallestRelaxation(solver, profiles, quotas, size);
    const columns = ['feature', 'answer', 'bound'].map((name) => plainColumn(name, 'text'));
    const counts = ['from', 'to'].map((name) => plainColumn(name, 'count'));
    const rows = (relaxation ?? []).map((each) => ({ ...each }));
    return {
      figures: { ...base, feasible: false, relaxation, probabilities: null, panel: null },
      ...{
        methods: [leximinMethod],
        chart: null,
        flags: [flag(relaxation ? 'no_panel_meets_quotas' : 'pool_too_small')],
      },
      table: plainTable('The smallest easing of the quotas', [...columns, ...counts], rows),
    };
  }
  const drawn = seed === null ? null : drawPanel(found, profileOf, seededRandom(seed));
  const inPanel = new Set(drawn);
  const chances = people.map((_, person) => found.probabilities[profileOf[person] ?? -1] ?? 0);
  const sorted = ordered(chances);
  const rows = people.map((person, i) => ({
    ...{ id: person.id, probability: chances[i] ?? 0 },
    ...{ drawn: drawn === null ? null : inPanel.has(i) ? 'yes' : 'no' },
    ...Object.fromEntries(features.map((feature) => [`feature:${feature}`, person.features[feature] ?? ''])),
  }));
  const middle = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  return {
    figures: {
      ...{ ...base, feasible: true, relaxation: [] },
      probabilities: {
        ...{ min: sorted[0] ?? null, median: middle, max: sorted.at(-1) ?? null },
        profiles: profiles.map((profile, i) => ({ ...profile, probability: found.probabilities[i] ?? 0 })),
        people: people.map((person, i) => ({ id: person.id, probability: chances[i] ?? 0 })),
      },
      panel: drawn?.map((person) => ({ id: people[person]?.id, ...people[person]?.features })) ?? null,
      panels: found.panels.length,
    },
    methods: [leximinMethod],
    flags: [],
    table: plainTable(
      'The lottery',
      [
        ...[plainColumn('id', 'text'), plainColumn('probability'), plainColumn('drawn', 'text')],
        ...features.map((feature) => ({ ...plainColumn(feature, 'text'), name: `feature:${feature}` })),
      ],
      rows,
    ),
    chart: null,
  };
}
