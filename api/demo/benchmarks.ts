import type { Benchmark } from '../../analysis/benchmarks/benchmark.ts';
import type { Transaction } from '../db/database.ts';
import { benchmarks } from '../db/schema/benchmarks.ts';
import { dayOf, daysBefore } from './day.ts';
import { insertAll } from './insert.ts';

type Shares = Pick<Benchmark, 'item' | 'shares' | 'mapping'>;

/** Invented, like everything else: adults served by institutions that do not exist. */
const invented: Shares[] = [
  {
    item: 'age',
    shares: { UNDER_45: 0.37, FROM_45_TO_64: 0.33, FROM_65: 0.3 },
    mapping: {
      UNDER_45: ['18-24', '25-34', '35-44'],
      FROM_45_TO_64: ['45-54', '55-64'],
      FROM_65: ['65-74', '75-84', '85+'],
    },
  },
  {
    item: 'gender',
    shares: { WOMEN: 0.52, MEN: 0.475 },
    mapping: { WOMEN: ['WOMAN'], MEN: ['MAN'] },
  },
  {
    item: 'immigration',
    shares: { BORN_IN_CANADA: 0.81, BORN_ELSEWHERE: 0.19 },
    mapping: { BORN_IN_CANADA: ['BORN'], BORN_ELSEWHERE: ['0-5', '6-10', '11+'] },
  },
  {
    item: 'education',
    shares: { SECONDARY_OR_LESS: 0.4, TRADE_OR_COLLEGE: 0.34, UNIVERSITY: 0.26 },
    mapping: {
      SECONDARY_OR_LESS: ['NO_DIPLOMA', 'SECONDARY'],
      TRADE_OR_COLLEGE: ['TRADE_COLLEGE'],
      UNIVERSITY: ['UNIVERSITY'],
    },
  },
  {
    item: 'residence',
    shares: { LARGE_CITY: 0.49, SMALL_CITY: 0.27, RURAL: 0.24 },
    mapping: { LARGE_CITY: ['LARGE_CITY'], SMALL_CITY: ['SMALL_CITY'], RURAL: ['RURAL'] },
  },
];

/** Gives each programme a population served of its own, invented and named so. */
export async function inventBenchmarks(
  tx: Transaction,
  given: { programs: string[]; at: number; newId: () => string },
): Promise<void> {
  const { at, newId } = given;
  const described = {
    name: { fr: 'Population desservie (inventée)', en: 'Population served (invented)' },
    universe: {
      fr: 'adultes suivis au cours de la dernière année, chiffres inventés pour la démonstration',
      en: 'adults seen over the last year, figures invented for the demonstration',
    },
    ...{ ageFrom: 18, population: 'served' as const, counts: 'any_mention' as const, asks: 'same' as const },
    geography: 'Territoire inventé · Invented area',
    referenceDate: dayOf(daysBefore(at, 365)),
    source: 'Démonstration · Demonstration',
    createdAt: daysBefore(at, 500),
  };
  const rows = given.programs.flatMap((programId) =>
    invented.map((shares) => ({ id: newId(), programId, ...described, ...shares })),
  );
  await insertAll(tx, benchmarks, rows);
}
