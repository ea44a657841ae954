import { Agent } from 'node:http';
import { startLiveAnswers } from '../../api/answers/liveAnswers.ts';
import { newReceiptCode } from '../../api/answers/tokens.ts';
import { openDatabase } from '../../api/db/database.ts';
import { createRelease } from '../../api/model/releases.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { bareRates } from './bareDriver.ts';
import { benchQuestionnaire } from './benchQuestionnaire.ts';
import { type LoadResult, load, send } from './load.ts';
import { madeUpResponse } from './madeUpResponse.ts';
import { storeManyRecords } from './manyRecords.ts';
import { storeManyResponses } from './manyResponses.ts';
import { type RealServer, startRealServer } from './realServer.ts';
import { seededRandom } from './seededRandom.ts';
import { signedInReader } from './signedInReader.ts';
import { withTemporaryFile } from './temporaryFolder.ts';

/** Submissions sent at each number of connections. */
const perLevel = 4000;
const warmUp = 500;

/** Reads the four figures of every institution in turn, until told to stop. */
async function readDashboards(address: string, cookie: string, sample: Fixture, until: () => boolean): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let read = 0;
  while (!until()) {
    const institution = sample.institutionIds[read % sample.institutionIds.length] ?? '';
    const kind = ['satisfaction', 'comparison', 'diversity', 'follow-through'][read % 4];
    const query = new URLSearchParams({ program: sample.programId, institution, item: 'home' });
    await send(agent, `${address}/api/v1/findings/${kind}?${query}`, { headers: { cookie } });
    read += 1;
  }
  agent.destroy();
  return read;
}

const line = (what: string, { perSecond, p50, p99, statuses }: LoadResult, bare: number): string =>
  `  ${what.padEnd(30)} ${perSecond.toFixed(0).padStart(6)}/s  ${(perSecond / bare).toFixed(2)} × bare  ` +
  `p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  ${JSON.stringify(statuses)}`;

/** The load, and the server's processor time for one submission in milliseconds. */
async function measured(
  server: RealServer,
  job: () => Promise<LoadResult>,
): Promise<{ result: LoadResult; each: string }> {
  const before = server.processorTime();
  const result = await job();
  const each = (server.processorTime() - before) / result.sent;
  return { result, each: `  processor ${each.toFixed(2)} ms each` };
}

/** Durable submissions through the real server, beside the same rows through the bare driver, in one run. */
export const ingest = (): Promise<void> =>
  withTemporaryFile(async (url) => {
    const random = seededRandom(1);
    const db = await openDatabase(url);
    const roles = Array.from({ length: 8 }, (_, i) =>
      i < 2 ? ('patient_partner' as const) : ('professional' as const),
    );
    const places = { institutionCount: 22, teamsPerInstitution: 100, roles };
    const sample = await fixture(db, { ...places, experience: benchQuestionnaire });
    const contents = Array.from({ length: perLevel }, () => JSON.stringify(madeUpResponse(random, 3.5)));
    const bare = await bareRates(url, sample, contents);
    await storeManyResponses(db, sample, 10_000, random);
    await storeManyRecords(db, sample, 10_000, random);
    const live = startLiveAnswers(db);
    await createRelease({ db, live, now: () => new Date() }, sample.campaignId, 'manual');
    await live.close();
    const cookie = await signedInReader(db, sample.programId, sample.secret);
    await db.close();

    let taken = 0;
    const bodies = (count: number): string[] => {
      const invited = sample.invitations.slice(taken, taken + count);
      taken += count;
      return invited.map(({ token }) => {
        const { answers, missing } = madeUpResponse(random, 3.5);
        return JSON.stringify({ token, receiptCode: newReceiptCode(), language: 'fr', answers, missing });
      });
    };
    const server = await startRealServer(url, sample.secret);
    try {
      const address = `${server.address}/api/v1/responses`;
      console.log(
        `Bare driver: ${bare.single.toFixed(0)}/s one per transaction, ${bare.grouped.toFixed(0)}/s by hundreds, processor ${bare.processorTime.toFixed(2)} ms each`,
      );
      await load(address, bodies(warmUp), 16);
      for (const connections of [1, 16, 64]) {
        const sent = bodies(connections === 1 ? perLevel / 4 : perLevel);
        const { result, each } = await measured(server, () => load(address, sent, connections));
        console.log(line(`${connections} connections`, result, bare.single) + each);
      }
      let done = false;
      const reading = readDashboards(server.address, cookie, sample, () => done);
      const beside = await load(address, bodies(perLevel), 16);
      done = true;
      console.log(line('16, while dashboards are read', beside, bare.single), `(${await reading} figures read)`);
      const { now, peak } = server.memory();
      console.log(`  Memory of the server: ${now} MB, at most ${peak} MB`);
    } finally {
      await server.stop();
    }
  });
