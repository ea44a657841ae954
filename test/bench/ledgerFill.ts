import { randomUUID } from 'node:crypto';
import type { Database } from '../../api/db/database.ts';
import { user } from '../../api/db/schema/staff.ts';
import { insertLedgers } from '../../api/model/ledgerWriting.ts';
import type { Fixture } from '../support/fixture.ts';
import { ledgerOf } from '../support/histories.ts';
import { firstDay, lawfulSteps, sideOf } from './ledgerSteps.ts';
import { seededRandom } from './seededRandom.ts';

export const recommendations = Number(process.env.RECOMMENDATIONS ?? 100_000);
export const eventsEach = 10;
const perTransaction = 2000;
const ownerCount = 20;

async function addOwners(db: Database): Promise<string[]> {
  const ids = Array.from({ length: ownerCount }, () => randomUUID());
  const at = new Date(firstDay);
  const people = ids.map((id, index) => ({ id, name: `Owner ${index + 1}`, email: `${id}@example.org` }));
  const rows = people.map((person) => ({ ...person, emailVerified: true, createdAt: at, updatedAt: at }));
  await db.write((tx) => tx.insert(user).values(rows));
  return ids;
}

/**
 * Makes the recommendations of a programme from a seed, submitted one after the other over three and a half years, with
 * their events, chain and states.
 */
export async function fillLedger(db: Database, sample: Fixture): Promise<void> {
  const random = seededRandom(7);
  const owners = await addOwners(db);
  for (let from = 0; from < recommendations; from += perTransaction) {
    const ledgers = Array.from({ length: perTransaction }, (_, index) => {
      const team = sample.teams[(from + index) % sample.teams.length];
      const place = { teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' };
      const steps = lawfulSteps(random, owners, eventsEach, (from + index) / recommendations);
      const contributorSide = sideOf(random);
      return ledgerOf(sample.programId, { id: randomUUID(), ...place, contributorSide, steps });
    });
    await db.write((tx) => insertLedgers(tx, sample.programId, ledgers));
  }
}
