import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Services } from './context.ts';
import { closeServices } from './services.ts';

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** Listens, and closes cleanly: open requests end first, then the writes. */
export function startServer(services: Services): Promise<RunningServer> {
  const { fetch } = createApp(services);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: services.config.port, hostname: services.config.host }, ({ port }) => {
      resolve({
        port,
        close: () =>
          new Promise((closed, failed) => {
            server.close((error) => (error ? failed(error) : closeServices(services).then(closed, failed)));
          }),
      });
    });
    server.on('error', reject);
  });
}
