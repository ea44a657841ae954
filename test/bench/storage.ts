import { Agent } from 'node:http';
import { startLiveAnswers } from '../../api/answers/liveAnswers.ts';
import { openDatabase } from '../../api/db/database.ts';
import { createRelease } from '../../api/model/releases.ts';
import { fixture } from '../support/fixture.ts';
import { benchQuestionnaire } from './benchQuestionnaire.ts';
import { percentile, send } from './load.ts';
import { storeManyRecords } from './manyRecords.ts';
import { storeManyResponses } from './manyResponses.ts';
import { type RealServer, startRealServer } from './realServer.ts';
import { seededRandom } from './seededRandom.ts';
import { signedInReader } from './signedInReader.ts';
import { withTemporaryFile } from './temporaryFolder.ts';

const sizes = [1000, 100_000, 1_000_000];

interface Question {
  kind: 'satisfaction' | 'comparison' | 'diversity' | 'follow-through';
  query: Record<string, string>;
}

/** The first time, then the middle of nine more; and the middle of nine that nobody asked before. */
async function timeFinding(
  server: RealServer,
  cookie: string,
  { kind, query }: Question,
  places: string[],
): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (given: Record<string, string>): Promise<number> => {
    const address = `${server.address}/api/v1/findings/${kind}?${new URLSearchParams(given)}`;
    const reply = await send(agent, address, { headers: { cookie } });
    if (reply.status !== 200) throw new Error(`${kind}: ${reply.status} ${reply.body.toString()}`);
    return reply.took;
  };
  const middle = async (queries: Record<string, string>[]): Promise<number> => {
    const took: number[] = [];
    for (const given of queries) took.push(await ask(given));
    return percentile(
      took.sort((a, b) => a - b),
      0.5,
    );
  };
  const first = await ask(query);
  const again = await middle(Array.from({ length: 9 }, () => query));
  const elsewhere = await middle(places.slice(0, 9).map((institution) => ({ ...query, institution })));
  agent.destroy();
  const ms = (value: number) => `${value.toFixed(1).padStart(7)} ms`;
  return `    ${`${kind} ${query.by ?? ''}`.padEnd(24)} first ${ms(first)}  again ${ms(again)}  ${places.length > 0 ? `another place ${ms(elsewhere)}` : ''}`;
}

async function measure(count: number): Promise<void> {
  await withTemporaryFile(async (url) => {
    const db = await openDatabase(url);
    const random = seededRandom(count);
    const roles = ['patient_partner' as const];
    const places = { institutionCount: 250, teamsPerInstitution: 20, roles };
    const sample = await fixture(db, { ...places, experience: benchQuestionnaire });
    await storeManyResponses(db, sample, count, random);
    await storeManyRecords(db, sample, 10_000, random);
    const live = startLiveAnswers(db);
    await createRelease({ db, live, now: () => new Date() }, sample.campaignId, 'manual');
    await live.close();
    const cookie = await signedInReader(db, sample.programId, sample.secret);
    await db.maintain((client) => client.execute('pragma wal_checkpoint(TRUNCATE)'));
    await db.close();

    const server = await startRealServer(url, sample.secret);
    try {
      const ready = (server.readyAfter / 1000).toFixed(2);
      const loaded = server.memory().now;
      const used = (server.processorTime() / 1000).toFixed(2);
      const size = count.toLocaleString('en-CA');
      console.log(`  ${size} responses: ready after ${ready} s (processor ${used} s), ${loaded} MB`);
      const program = sample.programId;
      const questions: Question[] = [
        { kind: 'satisfaction', query: { program } },
        { kind: 'comparison', query: { program, by: 'team' } },
        { kind: 'comparison', query: { program, by: 'institution' } },
        { kind: 'diversity', query: { program, item: 'home' } },
        { kind: 'follow-through', query: { program } },
      ];
      for (const question of questions) {
        console.log(
          await timeFinding(server, cookie, question, question.query.by === 'institution' ? [] : sample.institutionIds),
        );
      }
      const { now, peak } = server.memory();
      console.log(`    memory after the figures ${now} MB, at most ${peak} MB`);
    } finally {
      await server.stop();
    }
  });
}

/** Start, memory and every figure with 26 answers a response in 5,000 teams. */
export async function storage(): Promise<void> {
  console.log('Responses of 26 answers in 5,000 teams of 250 institutions:');
  for (const count of sizes) await measure(count);
}
