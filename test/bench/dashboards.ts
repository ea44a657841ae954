import { Agent, request } from 'node:http';
import { openDatabase } from '../../api/db/database.ts';
import type { Fixture } from '../support/fixture.ts';
import { storeManyWaves } from './manyWaves.ts';
import { type RealServer, startRealServer } from './realServer.ts';
import { signedInReader } from './signedInReader.ts';
import { withTemporaryFile } from './temporaryFolder.ts';
import { untilReady } from './untilReady.ts';

/** Each at most: milliseconds to the first byte, and bytes over the wire. */
const bars = { warm: 300, cold: 2000, bytes: 150_000 };
const askings = 9;
/** Asks the moment a server listens, while it still loads, instead of once it rests. */
const atOnce = process.env.AT_ONCE !== undefined;

interface Seen {
  status: number;
  /** Milliseconds until the first byte of the body. */
  firstByte: number;
  bytes: number;
}

/** One page, compressed as a browser asks for. */
const ask = (agent: Agent, address: string, cookie: string): Promise<Seen> =>
  new Promise((resolve, reject) => {
    const headers = { cookie, 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'fr-CA' };
    const begun = performance.now();
    const sent = request(address, { agent, headers }, (reply) => {
      let [firstByte, bytes] = [Number.NaN, 0];
      reply.on('data', (chunk: Buffer) => {
        if (bytes === 0) firstByte = performance.now() - begun;
        bytes += chunk.length;
      });
      reply.on('error', reject);
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, firstByte, bytes }));
    });
    sent.on('error', reject);
    sent.end();
  });

/** What staff open, by name; of the places that have one, the first institution and its first team. */
function dashboardsOf({ programId, teams }: Fixture): [name: string, path: string][] {
  const [first] = teams;
  const program = `program=${programId}`;
  const institution = `${program}&institution=${first?.institutionId}`;
  const team = `${institution}&team=${first?.id}`;
  return [
    ['overview, programme', `/dashboard?${program}`],
    ['overview, institution', `/dashboard?${institution}`],
    ['overview, team', `/dashboard?${team}`],
    ['satisfaction', `/dashboard/satisfaction?${program}`],
    ['satisfaction, institution', `/dashboard/satisfaction?${institution}`],
    ['gap', `/dashboard/gap?${program}`],
    ['change', `/dashboard/change?${program}`],
    ['trend', `/dashboard/trend?${program}`],
    ['diversity', `/dashboard/diversity?${program}`],
    ['comparison of teams', `/dashboard/comparison?${program}&by=team`],
    ['comparison, institutions', `/dashboard/comparison?${program}&by=institution`],
    ['funnel', `/dashboard/funnel?${program}`],
    ['small multiples', `/dashboard/multiples?${program}&by=institution`],
    ['small multiples, teams', `/dashboard/multiples?${program}&by=team`],
    ['trend, team', `/dashboard/trend?${team}`],
    ['explore', `/dashboard/explore?${program}`],
    ['follow-through', `/dashboard/follow-through?${program}`],
    ['report, programme', `/dashboard/report?${program}`],
    ['report, institution', `/dashboard/report?${institution}`],
    ['report, team', `/dashboard/report?${team}`],
  ];
}

const whole = (value: number, width: number) => value.toFixed(0).padStart(width);

/** The first page that a new server is asked for, once it rests unless at once, then the same again; each page has a server of its own. */
async function timePage(server: RealServer, cookie: string, [name, path]: [string, string]): Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ready = atOnce ? server.readyAfter / 1000 : await untilReady(server);
  try {
    const before = server.processorTime();
    const cold = await ask(agent, server.address + path, cookie);
    const used = server.processorTime() - before;
    if (cold.status !== 200) throw new Error(`${name} answered ${cold.status}`);
    const again: number[] = [];
    for (let turn = 0; turn < askings; turn++) again.push((await ask(agent, server.address + path, cookie)).firstByte);
    const warm = again.sort((a, b) => a - b)[Math.floor(askings / 2)] ?? Number.NaN;
    const over = [
      ...(cold.firstByte > bars.cold ? ['cold'] : []),
      ...(warm > bars.warm ? ['warm'] : []),
      ...(cold.bytes > bars.bytes ? ['bytes'] : []),
    ];
    const said = over.length === 0 ? '' : `  OVER: ${over.join(', ')}`;
    const { peak } = server.memory();
    return `    ${name.padEnd(26)} cold ${whole(cold.firstByte, 5)} ms (processor ${whole(used, 5)})  warm ${whole(warm, 4)} ms  ${whole(cold.bytes / 1000, 4)} kB  ready after ${whole(ready, 2)} s  at most ${peak} MB${said}`;
  } finally {
    agent.destroy();
  }
}

/** First byte cold and warm and compressed size of every dashboard. `RESPONSES` sets another number of responses, `AT_ONCE` asks right after a start. */
export const dashboards = (): Promise<void> =>
  withTemporaryFile(async (url) => {
    const responses = Number(process.env.RESPONSES ?? 1_000_000);
    const db = await openDatabase(url);
    const sample = await storeManyWaves(db, responses);
    const cookie = await signedInReader(db, sample.programId, sample.secret);
    await db.maintain((client) => client.execute('pragma wal_checkpoint(TRUNCATE)'));
    await db.close();
    console.log(
      `Dashboards with ${responses.toLocaleString('en-CA')} responses of 26 answers in two waves, 5,000 teams of 250 institutions;`,
    );
    if (atOnce) console.log('  asked for the moment each server listens;');
    console.log(
      `  bars: cold ${bars.cold} ms, warm ${bars.warm} ms (middle of ${askings}), ${bars.bytes / 1000} kB compressed`,
    );
    for (const page of dashboardsOf(sample)) {
      const server = await startRealServer(url, sample.secret);
      try {
        console.log(await timePage(server, cookie, page));
      } finally {
        await server.stop();
      }
    }
  });
