import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../api/config.ts';
import type { Services } from '../../api/context.ts';
import { openDatabase } from '../../api/db/database.ts';
import { sendWebhooksOnce } from '../../api/jobs/sendWebhooks.ts';

// Queues and sends webhooks, again and again, as the server does, and lives until it is killed. Loaded ahead: it starts when told.

const ahead = Number(process.env.CLOCK_AHEAD ?? 0);

process.once('message', async () => {
  const config = readConfig(process.env);
  const db = await openDatabase(config.databaseUrl);
  const unused = (): never => {
    throw new Error('no answers and no sign-in here');
  };
  const services: Services = {
    ...{ db, config, now: () => new Date(Date.now() + ahead), auth: unused },
    get submissions() {
      return unused();
    },
    get live() {
      return unused();
    },
  };
  for (;;) {
    await sendWebhooksOnce(services);
    await pause(20);
  }
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
