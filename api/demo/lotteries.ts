import { commitmentOf, drawSeed, type PooledPerson } from '../../analysis/lottery/commitment.ts';
import { leximinLottery } from '../../analysis/lottery/leximin.ts';
import { drawBySeed, lotteryHash, placePool } from '../../analysis/lottery/placedPool.ts';
import type { Quotas } from '../../analysis/lottery/pool.ts';
import type { Transaction } from '../db/database.ts';
import { lotteries, lotteryCommitments, lotteryDraws, lotteryPeople } from '../db/schema/lotteries.ts';
import { chancesOf, countsOf } from '../model/lotteryNumbers.ts';
import { daysBefore } from './day.ts';
import { insertAll } from './insert.ts';

interface Given {
  program: string;
  at: number;
  random: () => number;
  newId: () => string;
}

/** Answers and how often they are met in an invented pool; the rest says nothing. */
const answered: Record<string, [string, number][]> = {
  âge: [
    ['18-44', 0.22],
    ['45-64', 0.33],
    ['65+', 0.41],
  ],
  genre: [
    ['femme', 0.62],
    ['homme', 0.36],
  ],
  milieu: [
    ['urbain', 0.7],
    ['rural', 0.27],
  ],
};

function answerOf(feature: string, random: () => number): string {
  let left = random();
  for (const [answer, share] of answered[feature] ?? []) {
    left -= share;
    if (left < 0) return answer;
  }
  return '';
}

const volunteers = (count: number, features: string[], random: () => number): PooledPerson[] =>
  Array.from({ length: count }, (_, i) => ({
    reference: `v${String(i + 1).padStart(3, '0')}`,
    features: Object.fromEntries(features.map((feature) => [feature, answerOf(feature, random)])),
  }));

const genders = { femme: [3, 5], homme: [3, 5] } as const;

/** A pool that waits for its check. */
async function inventPrepared(tx: Transaction, { program, at, random, newId }: Given): Promise<void> {
  const id = newId();
  await tx.insert(lotteries).values({
    ...{ id, programId: program, size: 8, reserves: 16, revision: 1, createdAt: daysBefore(at, 6) },
    name: { fr: 'Comité des usagers de la région (inventé)', en: 'Regional users’ committee (invented)' },
    quotas: {
      âge: { '18-44': [3, 3], '45-64': [2, 3], '65+': [2, 3] },
      genre: genders,
      milieu: { rural: [3, 4], urbain: [4, 5] },
    },
  });
  const people = volunteers(60, Object.keys(answered), random);
  await insertAll(
    tx,
    lotteryPeople,
    people.map((person) => ({ lotteryId: id, ...person })),
  );
}

/** A panel that was drawn three weeks ago. */
async function inventDrawn(tx: Transaction, { program, at, random, newId }: Given): Promise<void> {
  const { linearSolver } = await import('../../analysis/linearSolver.ts');
  const id = newId();
  const quotas: Quotas = { genre: genders };
  const settings = { size: 8, reserves: 12, quotas };
  const people = volunteers(40, ['genre'], random).map((person, i) =>
    person.features.genre === '' ? { ...person, features: { genre: i % 2 === 0 ? 'femme' : 'homme' } } : person,
  );
  const placed = placePool(people, quotas);
  const lottery = leximinLottery(await linearSolver(), placed.profiles, placed.quotas, settings.size);
  if (lottery === null) throw new Error('the invented quotas cannot be met');
  const secret = Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('');
  const hashes = commitmentOf({ people, ...settings }, lotteryHash(lottery), secret);
  const publicValue = '4 7 1 9';
  const seed = drawSeed(secret, publicValue);
  const draw = drawBySeed(lottery, placed, settings, seed);
  const name = { fr: 'Comité d’accueil (inventé)', en: 'Welcome committee (invented)' };
  const made = { revision: 1, createdAt: daysBefore(at, 40) };
  await tx.insert(lotteries).values({ id, programId: program, name, ...settings, ...made });
  const drawn = new Set([...draw.panel, ...draw.reserves]);
  await insertAll(
    tx,
    lotteryPeople,
    people.filter(({ reference }) => drawn.has(reference)).map((person) => ({ lotteryId: id, ...person })),
  );
  await tx.insert(lotteryCommitments).values({
    ...{ lotteryId: id, commitment: hashes.commitment, peopleHash: hashes.people, featuresHash: hashes.features },
    ...{ lotteryHash: lotteryHash(lottery), secret, people: people.length, counts: countsOf(people, quotas) },
    publicSource: { fr: 'Tirage inventé de quatre chiffres', en: 'Invented draw of four digits' },
    chances: chancesOf(placed, lottery),
    committedAt: daysBefore(at, 30),
  });
  await tx.insert(lotteryDraws).values({ lotteryId: id, publicValue, seed, ...draw, drawnAt: daysBefore(at, 21) });
}

/** Two lotteries of the demonstration: one to be checked and drawn, one that is. */
export async function inventLotteries(tx: Transaction, given: Given): Promise<void> {
  await inventPrepared(tx, given);
  await inventDrawn(tx, given);
}
