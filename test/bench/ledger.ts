import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { possibleEvents, type State } from '../../analysis/ledger/transitions.ts';
import { type Database, openDatabase } from '../../api/db/database.ts';
import { insertLedgers } from '../../api/model/ledgerWriting.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { ledgerOf, type Step } from '../support/histories.ts';
import { send } from './load.ts';
import { startRealServer } from './realServer.ts';
import { seededRandom } from './seededRandom.ts';
import { signedInReader } from './signedInReader.ts';
import { withTemporaryFile } from './temporaryFolder.ts';

const recommendations = 100_000;
const eventsEach = 10;
const perTransaction = 2000;
const askings = 15;

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

async function fill(db: Database, sample: Fixture): Promise<void> {
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

const milliseconds = (values: number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0).padStart(6);
  return `first ${(values[0] ?? 0).toFixed(0).padStart(6)} ms  median ${at(0.5)} ms  slowest ${at(1)} ms`;
};

/** The list of recommendations and the figure over them, with 100,000 recommendations and 1,000,000 events. */
export const ledger = (): Promise<void> =>
  withTemporaryFile(async (url) => {
    const db = await openDatabase(url);
    const sample = await fixture(db, { institutionCount: 50, teamsPerInstitution: 20 });
    const began = performance.now();
    await fill(db, sample);
    console.log(
      `Ledger: ${recommendations} recommendations, ${recommendations * eventsEach} events with chain and states, put in in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    const cookie = await signedInReader(db, sample.programId, sample.secret);
    await db.close();
    const server = await startRealServer(url, sample.secret);
    const agent = new Agent({ keepAlive: true });
    const query = new URLSearchParams({ program: sample.programId });
    const asked: [string, (turn: number) => string][] = [
      ['list page', () => `/recommendations?${query}`],
      ['list page of a state', () => `/recommendations?${query}&state=in_progress`],
      ['list page of a team', () => `/recommendations?${query}&team=${sample.teams[0]?.id}`],
      // Another page of groups each time: nothing kept answers.
      ['follow-through', (turn) => `/api/v1/findings/follow-through?${query}&page=${turn + 1}`],
    ];
    try {
      for (const [name, pathOf] of asked) {
        const times: number[] = [];
        for (let turn = 0; turn < askings; turn++) {
          const start = performance.now();
          const reply = await send(agent, `${server.address}${pathOf(turn)}`, { headers: { cookie } });
          times.push(performance.now() - start);
          if (reply.status !== 200) throw new Error(`${name} answered ${reply.status}`);
        }
        console.log(`  ${name.padEnd(24)}${milliseconds(times)}`);
      }
    } finally {
      agent.destroy();
      await server.stop();
    }
  });
