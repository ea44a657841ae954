import { type Agent, request } from 'node:http';
import { Client } from 'undici';

export interface Reply {
  status: number;
  body: Buffer;
  headers: Record<string, string | string[] | undefined>;
  /** Milliseconds. */
  took: number;
}

/** One request over a kept connection; the body as it came over the wire. */
export function send(
  agent: Agent,
  address: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const begun = performance.now();
  const length =
    body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, method, headers: { ...headers, ...length } }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', reject);
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          body: Buffer.concat(chunks),
          headers: reply.headers,
          took: performance.now() - begun,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface LoadResult {
  /** Milliseconds of each request that was answered. */
  took: number[];
  seconds: number;
  /** Replies by status; `failed` counts broken connections. */
  statuses: Record<string, number>;
}

/** Several rounds as one. */
export function together(rounds: LoadResult[]): LoadResult {
  const statuses: Record<string, number> = {};
  for (const round of rounds)
    for (const [status, count] of Object.entries(round.statuses)) statuses[status] = (statuses[status] ?? 0) + count;
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  return { took: rounds.flatMap(({ took }) => took).sort((a, b) => a - b), seconds, statuses };
}

/** The value below which a share of the sorted values lies; nearest rank. */
export const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

/** Posts a body over one connection, with the least work: the client has the same processors as what is measured. */
const post = (client: Client, path: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let status = 0;
    client.dispatch(
      { method: 'POST', path, headers: { 'content-type': 'application/json' }, body },
      {
        // Without it undici takes the handler for one of its older interface.
        onRequestStart: () => undefined,
        onResponseStart: (_, statusCode) => {
          status = statusCode;
        },
        onResponseEnd: () => resolve(status),
        onResponseError: (_, error) => reject(error),
      },
    );
  });

/** Sends every body once over so many connections, and for so many milliseconds at most. */
export async function load(
  address: string,
  bodies: string[],
  connections: number,
  atMost = 60_000,
): Promise<LoadResult> {
  const { origin, pathname } = new URL(address);
  const took: number[] = [];
  const statuses: Record<string, number> = {};
  let next = 0;
  const begun = performance.now();
  const worker = async (): Promise<void> => {
    const client = new Client(origin, { pipelining: 1 });
    while (next < bodies.length && performance.now() - begun < atMost) {
      const body = bodies[next] ?? '';
      next += 1;
      const sent = performance.now();
      const status = await post(client, pathname, body).catch(() => null);
      statuses[status ?? 'failed'] = (statuses[status ?? 'failed'] ?? 0) + 1;
      if (status !== null) took.push(performance.now() - sent);
    }
    await client.destroy();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - begun) / 1000;
  took.sort((a, b) => a - b);
  return { took, seconds, statuses };
}
