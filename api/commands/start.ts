import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { deliverMail } from '../jobs/deliverMail.ts';
import { startServer } from '../server.ts';
import { openServices } from '../services.ts';

/** Stops cleanly on the first signal: nothing that was answered is lost either way. */
export const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

/** See docs/privacy.md: the promise of anonymous campaigns is not kept against whoever holds a libSQL server's disk. */
const serverWarning =
  'DATABASE_URL is a libSQL server: its own log keeps answers in the order they came. Run anonymous campaigns on a file.';

export const start: Command = {
  summary: 'Start the server (settings in .env.example)',
  async run(_args, env) {
    const services = await openServices(readConfig(env));
    const server = await startServer(services);
    const mail = deliverMail(services);
    if (!services.db.local) console.warn(serverWarning);
    console.log(`Listening on ${services.config.baseUrl} (port ${server.port})`);
    await untilSignal();
    mail.stop();
    await server.close();
    return 0;
  },
};
