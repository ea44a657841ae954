import { existsSync } from 'node:fs';
import { Agent } from 'node:http';
import { eq, sql } from 'drizzle-orm';
import { type Database, openDatabase } from '../../api/db/database.ts';
import { institutions, teams } from '../../api/db/schema/organization.ts';
import { recommendationStates } from '../../api/db/schema/recommendationStates.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { testSecret } from '../support/testSecret.ts';
import { eventsEach, fillLedger, recommendations } from './ledgerFill.ts';
import { type LedgerPage, ledgerPages } from './ledgerPages.ts';
import { send } from './load.ts';
import { type RealServer, startRealServer } from './realServer.ts';
import { signedInReader } from './signedInReader.ts';
import { withTemporaryFile } from './temporaryFolder.ts';
import { untilReady } from './untilReady.ts';

/** Milliseconds that a page may take until its last byte. */
const bars = { view: 300, figure: 2000 };
const askings = 5;

interface Spent {
  clock: number;
  processor: number;
}

const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Reader {
  server: RealServer;
  agent: Agent;
  cookie: string;
}

async function ask({ server, agent, cookie }: Reader, { name, path }: LedgerPage): Promise<Spent> {
  const before = server.processorTime();
  const begun = performance.now();
  const reply = await send(agent, server.address + path, { headers: { cookie } });
  if (reply.status !== 200) throw new Error(`${name} answered ${reply.status}`);
  return { clock: performance.now() - begun, processor: server.processorTime() - before };
}

/** Records a further event through the API: whatever was kept for the ledger as it stood is of no use any more. */
async function recordNote({ server, agent, cookie }: Reader, { id, after }: { id: string; after: number }) {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const body = JSON.stringify({ type: 'progress_note', after, detail: { note: 'Discutée en réunion.' } });
  const address = `${server.address}/api/v1/recommendations/${id}/events`;
  const reply = await send(agent, address, { method: 'POST', headers, body });
  if (reply.status !== 201) throw new Error(`an event was answered ${reply.status}: ${reply.body}`);
}

const whole = (value: number, width: number) => value.toFixed(0).padStart(width);
const written = ({ clock, processor }: Spent) => `${whole(clock, 6)} ms (${whole(processor, 5)})`;

/** A page on a server of its own: asked first, again, and after a further event. */
async function timePage(reader: Reader, page: LedgerPage, event: { id: string; after: number }): Promise<string> {
  const cold = await ask(reader, page);
  const again: Spent[] = [];
  for (let turn = 0; turn < askings; turn++) again.push(await ask(reader, page));
  const warm = {
    clock: middle(again.map(({ clock }) => clock)),
    processor: middle(again.map((each) => each.processor)),
  };
  await recordNote(reader, event);
  const after = await ask(reader, page);
  const bar = bars[page.kind];
  const over = Object.entries({ cold, warm, 'after an event': after }).filter(([, { clock }]) => clock > bar);
  const said = over.length === 0 ? '' : `  OVER: ${over.map(([name]) => name).join(', ')}`;
  const columns = [cold, warm, after].map(written).join('  ');
  return `    ${page.name.padEnd(30)} ${columns}  ${whole(reader.server.memory().peak, 5)} MB${said}`;
}

async function filled(db: Database): Promise<Pick<Fixture, 'programId' | 'teams' | 'secret'>> {
  const began = performance.now();
  const sample = await fixture(db, { institutionCount: 50, teamsPerInstitution: 20 });
  await fillLedger(db, sample);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`  put in, with chain, states and days, in ${seconds} s`);
  return sample;
}

/** What a file holds that was filled before. */
async function alreadyFilled(db: Database): Promise<Pick<Fixture, 'programId' | 'teams' | 'secret'>> {
  const [first] = await db.read
    .select({ programId: recommendationStates.programId })
    .from(recommendationStates)
    .limit(1);
  const programId = first?.programId ?? '';
  const rows = await db.read
    .select({ id: teams.id, institutionId: teams.institutionId })
    .from(teams)
    .innerJoin(institutions, eq(institutions.id, teams.institutionId))
    .where(eq(institutions.programId, programId));
  return { programId, teams: rows, secret: testSecret };
}

async function timed(url: string, isFilled: boolean): Promise<void> {
  const db = await openDatabase(url);
  console.log(`Ledger: ${recommendations} recommendations, ${recommendations * eventsEach} events in 1,000 teams`);
  const sample = isFilled ? await alreadyFilled(db) : await filled(db);
  const cookie = await signedInReader(db, sample.programId, sample.secret);
  const [moved] = await db.read
    .select({
      id: recommendationStates.recommendationId,
      shown: sql<number>`${recommendationStates.sequence} - ${recommendationStates.heardCount}`,
    })
    .from(recommendationStates)
    .limit(1);
  let after = moved?.shown ?? 0;
  await db.maintain((client) => client.execute('pragma wal_checkpoint(TRUNCATE)'));
  await db.close();
  console.log(
    `  bars: ${bars.view} ms for views, ${bars.figure} ms for figures; the clock, and processor time in brackets:`,
  );
  console.log(`    ${''.padEnd(30)} first asked         again               after an event      at most`);
  const only = process.env.ONLY?.split(',');
  for (const page of ledgerPages(sample).filter(({ name }) => only === undefined || only.includes(name))) {
    const server = await startRealServer(url, sample.secret);
    const agent = new Agent({ keepAlive: true });
    try {
      await untilReady(server);
      console.log(await timePage({ server, agent, cookie }, page, { id: moved?.id ?? '', after }));
      after++;
    } finally {
      agent.destroy();
      await server.stop();
    }
  }
}

/**
 * Every view and figure of the ledger with 100,000 recommendations and 1,000,000 events. `RECOMMENDATIONS` makes fewer,
 * `LEDGER_FILE` keeps the file, or uses one that was kept, `ONLY` names the pages.
 */
export function ledger(): Promise<void> {
  const file = process.env.LEDGER_FILE;
  if (file === undefined) return withTemporaryFile((url) => timed(url, false));
  return timed(`file:${file}`, existsSync(file));
}
