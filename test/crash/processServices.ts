import { readConfig } from '../../api/config.ts';
import type { Services } from '../../api/context.ts';
import { openDatabase } from '../../api/db/database.ts';

/** Milliseconds that the clock of this process is ahead. */
const ahead = Number(process.env.CLOCK_AHEAD ?? 0);

const unused = (): never => {
  throw new Error('no answers, no figures and no sign-in here');
};

/** The services of a server that takes no answers, shows no figures and signs nobody in. */
export async function processServices(env: NodeJS.ProcessEnv = process.env): Promise<Services> {
  const config = readConfig(env);
  const db = await openDatabase(config.databaseUrl);
  return {
    ...{ db, config, now: () => new Date(Date.now() + ahead), auth: unused },
    get submissions() {
      return unused();
    },
    get live() {
      return unused();
    },
  };
}

/** Does a job again and again, as the server does, until the process is killed. Loaded ahead: it begins when it is told. */
export function againOnceTold(start: () => Promise<() => Promise<unknown>>): void {
  process.once('message', async () => {
    const job = await start();
    for (;;) {
      await job();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  process.once('disconnect', () => process.exit());
  process.send?.('ready');
}
