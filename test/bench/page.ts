import { Agent } from 'node:http';
import { openDatabase } from '../../api/db/database.ts';
import { fixture } from '../support/fixture.ts';
import { send } from './load.ts';
import { startRealServer } from './realServer.ts';
import { withTemporaryFile } from './temporaryFolder.ts';

/** What a browser asks for by itself when it opens the page. */
const linked = /<(?:link[^>]+rel="(?:stylesheet|preload|icon|modulepreload)"[^>]+href|img[^>]+src)="([^"]+)"/g;
/** And once its scripts run: without them the page works as well. */
const scripts = /<script[^>]+src="([^"]+)"/g;

/** Requests and bytes over the wire, compressed as a browser asks for, of a respondent's first page; alone, and with all that
 * answering without a connection takes: the page's script, the worker, and the form it keeps. */
export const page = (): Promise<void> =>
  withTemporaryFile(async (url) => {
    const db = await openDatabase(url);
    const sample = await fixture(db);
    await db.close();
    const server = await startRealServer(url, sample.secret);
    const agent = new Agent({ keepAlive: true, maxSockets: 6 });
    const headers = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'fr-CA' };
    try {
      const address = `${server.address}/r/${sample.invitations[0]?.token}`;
      const plain = await send(agent, address, { headers: { 'accept-language': 'fr-CA' } });
      const first = await send(agent, address, { headers });
      if (first.status !== 200) throw new Error(`the first page answered ${first.status}`);
      const html = plain.body.toString('utf8');
      const named = (pattern: RegExp) =>
        [...html.matchAll(pattern)].flatMap(([, path]) => (path === undefined || path.startsWith('data:') ? [] : path));
      const paths = named(linked);
      const replies = [first];
      for (const path of paths) replies.push(await send(agent, new URL(path, address).href, { headers }));
      const bytes = replies.reduce((sum, reply) => sum + reply.body.length, 0);
      console.log(`Respondent's first page: ${replies.length} requests, ${bytes} bytes (bodies, compressed)`);
      [address.replace(/\/r\/.*/, '/r/…'), ...paths].forEach((path, i) => {
        console.log(`  ${replies[i]?.status} ${String(replies[i]?.body.length).padStart(7)} bytes  ${path}`);
      });
      const form = address.replace('/r/', '/api/v1/forms/');
      const more: [string, number][] = [];
      for (const path of [...named(scripts), '/r/worker.js', form]) {
        const reply = await send(agent, new URL(path, address).href, { headers });
        more.push([path === form ? '/api/v1/forms/…' : path, reply.body.length]);
      }
      const whole = more.reduce((sum, [path, size]) => (path.startsWith('/api') ? sum : sum + size), bytes);
      console.log(`With answering offline: ${whole} bytes, and the form that is kept`);
      for (const [path, size] of more) console.log(`      ${String(size).padStart(7)} bytes  ${path}`);
    } finally {
      agent.destroy();
      await server.stop();
    }
  });
