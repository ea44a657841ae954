import { Agent } from 'node:http';
import { openDatabase } from '../../api/db/database.ts';
import { fixture } from '../support/fixture.ts';
import { send } from './load.ts';
import { startRealServer } from './realServer.ts';
import { withTemporaryFile } from './temporaryFolder.ts';

/** What a browser asks for by itself when it opens the page. */
const linked =
  /<(?:link[^>]+rel="(?:stylesheet|preload|icon|modulepreload)"[^>]+href|script[^>]+src|img[^>]+src)="([^"]+)"/g;

/** Requests and bytes over the wire, compressed as a browser asks for, of a respondent's first page. */
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
      const paths = [...plain.body.toString('utf8').matchAll(linked)].flatMap(([, path]) =>
        path === undefined || path.startsWith('data:') ? [] : path,
      );
      const replies = [first];
      for (const path of paths) replies.push(await send(agent, new URL(path, address).href, { headers }));
      const bytes = replies.reduce((sum, reply) => sum + reply.body.length, 0);
      console.log(`Respondent's first page: ${replies.length} requests, ${bytes} bytes (bodies, compressed)`);
      [address.replace(/\/r\/.*/, '/r/…'), ...paths].forEach((path, i) => {
        console.log(`  ${replies[i]?.status} ${String(replies[i]?.body.length).padStart(7)} bytes  ${path}`);
      });
    } finally {
      agent.destroy();
      await server.stop();
    }
  });
