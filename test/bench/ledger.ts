import { Agent } from 'node:http';
import { openDatabase } from '../../api/db/database.ts';
import { fixture } from '../support/fixture.ts';
import { eventsEach, fillLedger, recommendations } from './ledgerFill.ts';
import { send } from './load.ts';
import { startRealServer } from './realServer.ts';
import { signedInReader } from './signedInReader.ts';
import { withTemporaryFile } from './temporaryFolder.ts';

const askings = 15;

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
    await fillLedger(db, sample);
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
      ['board', () => `/recommendations/board?${query}`],
      ['board of a theme', () => `/recommendations/board?${query}&theme=care`],
      ['table by target date', () => `/recommendations?${query}&sort=due`],
      ['overdue', () => `/recommendations?${query}&attention=overdue&sort=due`],
      ['table, a late page', () => `/recommendations?${query}&sort=since&page=1500`],
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
