import { Agent } from 'node:http';
import { startLiveAnswers } from '../../api/answers/liveAnswers.ts';
import { newReceiptCode } from '../../api/answers/tokens.ts';
import { openDatabase } from '../../api/db/database.ts';
import { createRelease } from '../../api/model/releases.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { type BareRates, bareRates } from './bareDriver.ts';
import { benchQuestionnaire } from './benchQuestionnaire.ts';
import { type LoadResult, load, percentile, send, together } from './load.ts';
import { madeUpResponse } from './madeUpResponse.ts';
import { storeManyRecords } from './manyRecords.ts';
import { storeManyResponses } from './manyResponses.ts';
import { startRealServer } from './realServer.ts';
import { seededRandom } from './seededRandom.ts';
import { signedInReader } from './signedInReader.ts';
import { withTemporaryFile } from './temporaryFolder.ts';

/** Submissions in a round: so many that mixing, which waits up to half a second, falls into the round that caused it. */
const perRound = 2000;
const fewRounds = 3;
/** Where there is a bar: how many mixings fall into a round is chance, and more rounds even it out. */
const manyRounds = 7;
/** Sent before anything is measured: a server that has run for a while has its code compiled. */
const warmUp = 6000;

/** Reads the four figures of every institution in turn, until told to stop. */
async function readDashboards(address: string, cookie: string, sample: Fixture, until: () => boolean): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let read = 0;
  while (!until()) {
    const institution = sample.institutionIds[read % sample.institutionIds.length] ?? '';
    const kind = ['satisfaction', 'comparison', 'diversity', 'follow-through'][read % 4];
    const query = new URLSearchParams({ program: sample.programId, institution, item: 'home' });
    // The bare driver's turn may last longer than the server keeps a connection open for nothing.
    const reply = await send(agent, `${address}/api/v1/findings/${kind}?${query}`, { headers: { cookie } }).catch(
      () => null,
    );
    if (reply !== null) read += 1;
  }
  agent.destroy();
  return read;
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A database with the same people, and some answers of a wave under way. */
async function prepared(url: string, random: () => number): Promise<{ sample: Fixture; cookie: string }> {
  const db = await openDatabase(url);
  const roles = Array.from({ length: 8 }, (_, i) => (i < 2 ? ('patient_partner' as const) : ('professional' as const)));
  const places = { institutionCount: 25, teamsPerInstitution: 170, roles };
  const sample = await fixture(db, { ...places, experience: benchQuestionnaire });
  await storeManyResponses(db, sample, 10_000, random);
  await storeManyRecords(db, sample, 10_000, random);
  const live = startLiveAnswers(db);
  await createRelease({ db, live, now: () => new Date() }, sample.campaignId, 'manual');
  await live.close();
  const cookie = await signedInReader(db, sample.programId, sample.secret);
  await db.close();
  return { sample, cookie };
}

/**
 * Durable submissions through the real server, and the same rows through the bare driver in another file. The two take
 * turns, for a machine and its disk are not equally fast at every moment.
 */
export const ingest = (): Promise<void> =>
  withTemporaryFile((url) =>
    withTemporaryFile(async (bareUrl) => {
      const random = seededRandom(1);
      const { sample, cookie } = await prepared(url, random);
      const bareSample = (await prepared(bareUrl, random)).sample;
      const contents = Array.from({ length: perRound }, () => JSON.stringify(madeUpResponse(random, 3.5)));
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
      const address = `${server.address}/api/v1/responses`;

      /** Rounds of the bare driver and of so many connections, by turns. */
      const measure = async (what: string, connections: number, count: number, rounds = fewRounds): Promise<void> => {
        const bare: BareRates[] = [];
        const loaded: LoadResult[] = [];
        let processorTime = 0;
        for (let round = 0; round < rounds; round++) {
          bare.push(await bareRates(bareUrl, bareSample, contents));
          const before = server.processorTime();
          loaded.push(await load(address, bodies(count), connections));
          processorTime += server.processorTime() - before;
        }
        const single = 1 / mean(bare.map((rates) => 1 / rates.single));
        const { took, seconds, statuses } = together(loaded);
        const perSecond = took.length / seconds;
        const ms = (value: number) => `${value.toFixed(1)} ms`;
        console.log(
          `  ${what.padEnd(16)} ${perSecond.toFixed(0).padStart(5)}/s  bare ${single.toFixed(0).padStart(5)}/s  ` +
            `${(perSecond / single).toFixed(2)} × bare  p50 ${ms(percentile(took, 0.5))}  p99 ${ms(percentile(took, 0.99))}  ` +
            `processor ${(processorTime / took.length).toFixed(2)} ms each (bare ${mean(bare.map((rates) => rates.processorTime)).toFixed(2)})  ` +
            JSON.stringify(statuses),
        );
      };
      try {
        console.log(
          `Submissions, and the bare driver with one row a transaction, ${fewRounds} rounds of each by turns, ${manyRounds} with 16 alone:`,
        );
        await load(address, bodies(warmUp), 16);
        await measure('1 connection', 1, perRound / 4);
        await measure('16 connections', 16, perRound, manyRounds);
        await measure('64 connections', 64, perRound);
        let done = false;
        const reading = readDashboards(server.address, cookie, sample, () => done);
        await measure('16, and readers', 16, perRound);
        done = true;
        console.log(`  (readers: ${await reading} figures meanwhile)`);
        const { now, peak } = server.memory();
        console.log(`  Memory of the server: ${now} MB, at most ${peak} MB`);
      } finally {
        await server.stop();
      }
    }),
  );
