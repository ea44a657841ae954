import { randomUUID } from 'node:crypto';
import { possibleEvents, type State } from '../../analysis/ledger/transitions.ts';
import type { Database } from '../../api/db/database.ts';
import { insertLedgers } from '../../api/model/ledgerWriting.ts';
import type { Fixture } from '../support/fixture.ts';
import { ledgerOf, type Step } from '../support/histories.ts';
import { seededRandom } from './seededRandom.ts';

export const recommendations = 100_000;
export const eventsEach = 10;
const perTransaction = 2000;

const reason = 'Le budget de cette année est engagé ailleurs.';
const refusal = { reasonCode: 'resources', reason };
const details: Partial<Record<string, Record<string, unknown>>> = {
  accepted_in_part: { changed: 'Nous commençons par un étage, puis un autre.' },
  declined: refusal,
  deferred: { ...refusal, reviewOn: '2027-01-15' },
  out_of_scope: { ...refusal, routedTo: 'La direction' },
  implemented: { evidence: 'Procès-verbal', implementedOn: '2026-03-01' },
  partially_implemented: refusal,
  stopped: refusal,
};
const dayAfter = (start: number, days: number) => new Date(start + days * 86_400_000).toISOString().slice(0, 10);

/** A lawful history of ten events: states while there are any to enter, notes in between. */
function steps(random: () => number): Step[] {
  const start = Date.UTC(2023, 0, 1) + Math.floor(random() * 900) * 86_400_000;
  const made: Step[] = [['submitted', dayAfter(start, 0)]];
  let state: State = 'submitted';
  for (let index = 1; index < eventsEach; index++) {
    const day = dayAfter(start, index * 12);
    const onward: State[] = possibleEvents(state).filter((type): type is State => type in details || isOnward(type));
    const next: State | undefined = onward[Math.floor(random() * onward.length)];
    if (next === undefined || random() < 0.3) made.push(['progress_note', day, { note: 'Discutée en réunion.' }]);
    else {
      state = next;
      made.push([next, day, details[next] ?? {}]);
    }
  }
  return made;
}
const isOnward = (type: string): boolean =>
  ['acknowledged', 'under_review', 'accepted', 'planned', 'in_progress'].includes(type);

/** Makes the recommendations of a programme from a seed, with their events, chain and states. */
export async function fillLedger(db: Database, sample: Fixture): Promise<void> {
  const random = seededRandom(7);
  for (let from = 0; from < recommendations; from += perTransaction) {
    const ledgers = Array.from({ length: perTransaction }, (_, index) => {
      const team = sample.teams[(from + index) % sample.teams.length];
      const place = { teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' };
      return ledgerOf(sample.programId, { id: randomUUID(), ...place, steps: steps(random) });
    });
    await db.write((tx) => insertLedgers(tx, sample.programId, ledgers));
  }
}
