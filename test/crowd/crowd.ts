import { Agent, request } from 'node:http';
import { percentile } from '../bench/load.ts';
import { answerForm, type Browse, type PageReply } from '../support/formRespondent.ts';

export interface CrowdResult {
  people: number;
  /** Connections open at the same moment, before the first request. */
  connected: number;
  thanked: number;
  requests: number;
  /** Replies other than a page (429, 503, …) and broken connections, by status or error code. */
  refusals: Record<string, number>;
  /** Milliseconds of one request, and of the whole form from the first page to the thanks. */
  request: { p50: number; p99: number; most: number };
  form: { p50: number; p99: number; most: number };
  /** Different receipts among the thanks. */
  receipts: number;
}

const entries = new Map([
  ['experience.heard', '4'],
  ['experience.remark', 'All at once.'],
  ['aboutYou', 'yes'],
  ['demographics.own_words', 'One of many.'],
]);

/** Asks over the one connection of a person, as a browser does that keeps it open. */
const browseOver = (agent: Agent, origin: string, note: (status: number | string, took: number) => void): Browse => {
  return (path, form) => {
    const begun = performance.now();
    const body = form === undefined ? undefined : String(form);
    const headers = {
      ...{ accept: 'text/html', 'accept-encoding': 'identity' },
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
    };
    return new Promise<PageReply>((resolve, reject) => {
      const sent = request(origin + path, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('error', reject);
        reply.on('end', () => {
          note(reply.statusCode ?? 0, performance.now() - begun);
          resolve({ status: reply.statusCode ?? 0, html: Buffer.concat(chunks).toString('utf8') });
        });
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        note(error.code ?? error.name, performance.now() - begun);
        reject(error);
      });
      sent.end(body);
    });
  };
};

const spread = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), most: sorted.at(-1) ?? Number.NaN };
};

/** Everybody opens the form at the same moment, from one address, and answers it to the end. Nobody tries twice. */
export async function crowd(origin: string, tokens: string[]): Promise<CrowdResult> {
  const took: number[] = [];
  const forms: number[] = [];
  const refusals: Record<string, number> = {};
  const receipts = new Set<string>();
  let thanked = 0;
  const note = (status: number | string, milliseconds: number) => {
    took.push(milliseconds);
    if (status !== 200) refusals[status] = (refusals[status] ?? 0) + 1;
  };
  const people = tokens.map((token) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    return { token, agent, browse: browseOver(agent, origin, note) };
  });
  // A first small page opens each connection; then all of them stand open, and the rush begins.
  await Promise.all(people.map(({ browse }) => browse('/health').catch(() => undefined)));
  const connected = people.filter(({ agent }) => Object.keys(agent.freeSockets).length > 0).length;
  await Promise.all(
    people.map(async ({ token, agent, browse }) => {
      const begun = performance.now();
      const end = await answerForm(browse, token, entries).catch(() => null);
      agent.destroy();
      if (end === null || end.receipt === null) return;
      thanked++;
      receipts.add(end.receipt);
      forms.push(performance.now() - begun);
    }),
  );
  return {
    ...{ people: tokens.length, connected, thanked, requests: took.length, refusals, receipts: receipts.size },
    ...{ request: spread(took), form: spread(forms) },
  };
}
