import { flag } from '../flags.ts';
import type { LinearSolver } from '../linearProgram.ts';
import { commitmentOf, drawSeed, type PooledPerson } from '../lottery/commitment.ts';
import { leximinLottery, leximinMethod } from '../lottery/leximin.ts';
import { smallestRelaxation } from '../lottery/panel.ts';
import { drawBySeed, lotteryHash, placePool } from '../lottery/placedPool.ts';
import type { Quotas } from '../lottery/pool.ts';
import { codesOf, type DataTable } from './columns.ts';
import { plainColumn, plainTable, type TableFinding } from './tableFinding.ts';

export interface CommittedQuestion {
  quotas: Quotas;
  size: number;
  reserves: number;
  /** Column of references. */
  id: string;
  /** 64 hexadecimal digits. */
  secret: string;
  /** Null: the commitment alone. */
  publicValue: string | null;
}

/** Everybody, those with an unanswered feature among them. */
export function pooledPeople(table: DataTable, { id, quotas }: Pick<CommittedQuestion, 'id' | 'quotas'>) {
  const names = codesOf(table, id);
  const columns = Object.keys(quotas).map((feature) => [feature, codesOf(table, feature)] as const);
  return Array.from({ length: table.rows }, (_, row): PooledPerson => {
    const answer = ({ labels, codes }: ReturnType<typeof codesOf>) => labels[codes[row] ?? -1] ?? '';
    return {
      reference: answer(names),
      features: Object.fromEntries(columns.map(([feature, column]) => [feature, answer(column)])),
    };
  });
}

/**
 * A draw whose commitment was published, done again: the commitment that these files and this secret give, and with the
 * public value the panel and the reserves. Throws a RangeError for a reference that is empty or stands twice.
 */
export function committedLottery(table: DataTable, question: CommittedQuestion, solver: LinearSolver): TableFinding {
  const { quotas, size, reserves, secret, publicValue } = question;
  const people = pooledPeople(table, question);
  if (new Set(people.map(({ reference }) => reference)).size < people.length || people.some((p) => p.reference === ''))
    throw new RangeError('each person has a reference of their own');
  const placed = placePool(people, quotas);
  const found = leximinLottery(solver, placed.profiles, placed.quotas, size);
  const columns = [plainColumn('id', 'text'), plainColumn('probability'), plainColumn('drawn', 'text')];
  const base = { methods: [leximinMethod], chart: null };
  if (found === null) {
    const relaxation = smallestRelaxation(solver, placed.profiles, placed.quotas, size);
    return {
      ...base,
      figures: { n: people.length, size, reserves, feasible: false, relaxation },
      flags: [flag(relaxation ? 'no_panel_meets_quotas' : 'pool_too_small')],
      table: plainTable('The lottery', columns, []),
    };
  }
  const lottery = lotteryHash(found);
  const hashes = commitmentOf({ people, quotas, size, reserves }, lottery, secret);
  const seed = publicValue === null ? null : drawSeed(secret, publicValue);
  const draw = seed === null ? null : drawBySeed(found, placed, { reserves }, seed);
  const drawn = (reference: string): string | null => {
    if (draw === null) return null;
    const at = draw.reserves.indexOf(reference);
    return draw.panel.includes(reference) ? 'panel' : at < 0 ? 'no' : `reserve ${at + 1}`;
  };
  return {
    ...base,
    figures: {
      ...{ n: people.length, size, reserves, feasible: true, hashes: { ...hashes, lottery }, seed },
      ...{ panel: draw?.panel ?? null, reserveList: draw?.reserves ?? null },
    },
    flags: [],
    table: plainTable(
      'The lottery',
      columns,
      placed.people.map(({ reference }, i) => ({
        ...{ id: reference, drawn: drawn(reference) },
        probability: found.probabilities[placed.profileOf[i] ?? -1] ?? 0,
      })),
    ),
  };
}
