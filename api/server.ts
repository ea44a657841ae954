import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Services } from './context.ts';
import { closeServices } from './services.ts';

/**
 * Milliseconds that an idle connection stays open: longer than the minute for which reverse proxies keep theirs, and than most
 * people take for a page. Whoever closes first must not be the server: what is sent at that very moment would be refused.
 */
const keepAliveTimeout = 75_000;
/** Milliseconds for the head of a request to arrive. Node wants it longer than the one above. */
const headersTimeout = 80_000;
/** Milliseconds for a whole request to arrive: a slow phone sends its answers bit by bit. */
const requestTimeout = 300_000;
/** Connections that may wait to be taken in, as far as the system allows: a whole congress presses the link at once. */
const backlog = 4096;

export interface RunningServer {
  port: number;
  /** Requests that have come and are not yet answered. */
  openRequests(): number;
  close(): Promise<void>;
}

/** Listens, and closes cleanly: open requests end first, then the writes. */
export function startServer(services: Services): Promise<RunningServer> {
  const { fetch } = createApp(services);
  const { host, port } = services.config;
  return new Promise((resolve, reject) => {
    const server = createAdaptorServer({
      ...{ fetch, hostname: host, createServer },
      serverOptions: { keepAliveTimeout, headersTimeout, requestTimeout },
    });
    server.on('error', reject);
    let open = 0;
    server.on('request', (_, response) => {
      open += 1;
      response.once('close', () => {
        open -= 1;
      });
    });
    server.listen({ port, host, backlog }, () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        openRequests: () => open,
        close: () =>
          new Promise((closed, failed) => {
            server.close((error) => (error ? failed(error) : closeServices(services).then(closed, failed)));
          }),
      });
    });
  });
}
