import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Config } from '../config.ts';
import { bareHost, isAllowedUrl, mayReach } from './allowedUrl.ts';
import { type Find, lookupInTurn } from './lookupInTurn.ts';

/** Milliseconds for the whole of a try. */
const patience = 10_000;
/** Bytes that are read of an answer before the connection is closed: its status is all that counts. */
const readOfAnswer = 4096;

/** How a try ended: the status of the answer, or why there was none. */
export interface Answer {
  status: number | null;
  error: string | null;
}

class Refused extends Error {
  code = 'address_refused';
}

/**
 * Looks a name up and refuses it if any of its addresses is not to be reached. The connection is then made to what was
 * looked up here, so that a name cannot mean one thing when it is checked and another when it is used.
 */
export const guardedLookup =
  (config: Pick<Config, 'baseUrl' | 'demo'>, find: Find = lookupInTurn): LookupFunction =>
  (hostname, options, callback) =>
    find(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 4);
      const [first] = found;
      if (first === undefined || found.some(({ address }) => !mayReach(config, address)))
        return callback(new Refused(hostname), '', 4);
      if (options.all) return callback(null, found);
      callback(null, first.address, first.family);
    });

const codeOf = (error: Error): string => {
  const { code } = error as NodeJS.ErrnoException;
  return error.name === 'TimeoutError' || error.name === 'AbortError' ? 'timeout' : (code ?? error.name);
};

/**
 * Sends a body by POST. No redirect is followed; private and local addresses are refused after the name was looked up; the
 * try ends after ten seconds; a few kilobytes are read of the answer and thrown away. Never rejects.
 */
export function postTo(
  config: Pick<Config, 'baseUrl' | 'demo'>,
  text: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  within = patience,
): Promise<Answer> {
  const url = new URL(text);
  const host = bareHost(url);
  // The address of a host is not looked up, so it is checked here; the rules may have become stricter since it was added.
  if (!isAllowedUrl(config, text) || (isIP(host) !== 0 && !mayReach(config, host)))
    return Promise.resolve({ status: null, error: 'address_refused' });
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const bytes = Buffer.from(body);
    const sent = send(url, {
      ...{ method: 'POST', agent: false, lookup: guardedLookup(config), signal: AbortSignal.timeout(within) },
      headers: { ...headers, 'content-type': 'application/json', 'content-length': String(bytes.length) },
    });
    sent.on('error', (error) => resolve({ status: null, error: codeOf(error) }));
    let status: number | null = null;
    // Whoever answers by changing to another protocol (101) gets neither a response nor an error: only the end is told.
    sent.on('close', () => resolve({ status, error: status === null ? 'ECONNRESET' : null }));
    sent.on('response', (reply) => {
      status = reply.statusCode ?? null;
      const end = () => {
        resolve({ status, error: null });
        sent.destroy();
      };
      let read = 0;
      reply.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > readOfAnswer) end();
      });
      reply.on('error', end);
      reply.on('close', end);
    });
    sent.end(bytes);
  });
}
