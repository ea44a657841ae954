import { setFlagsFromString } from 'node:v8';
import { linearSolver } from '../../analysis/linearSolver.ts';
import type { Command } from '../cli.ts';
import { readConfig } from '../config.ts';
import { openServices } from '../services.ts';

/** Stops cleanly on the first signal: nothing that was answered is lost either way. */
export const untilSignal = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

/**
 * By itself the heap grows to three or four times of what is in use before it is gone through: pages leave much behind. Twice is
 * enough, and half as much memory.
 */
const boundHeap = (): void => setFlagsFromString('--heap-growing-percent=100');

/** See docs/privacy.md: the promise of anonymous campaigns is not kept against whoever holds a libSQL server's disk. */
const serverWarning =
  'DATABASE_URL is a libSQL server: its own log keeps answers in the order they came. Run anonymous campaigns on a file.';

export const start: Command = {
  summary: 'Start the server (settings in .env.example)',
  async run(_args, env) {
    boundHeap();
    // The answers are read in a thread of their own, and the rest of the program meanwhile.
    const [
      services,
      { startServer },
      { deliverMail },
      { remind },
      { remindOwners },
      { followCalendar },
      { forgetPools },
      { sendWebhooks },
      { prepareFigures },
    ] = await Promise.all([
      openServices(readConfig(env)),
      import('../server.ts'),
      import('../jobs/deliverMail.ts'),
      import('../jobs/remind.ts'),
      import('../jobs/remindOwners.ts'),
      import('../jobs/followCalendar.ts'),
      import('../jobs/forgetPools.ts'),
      import('../jobs/sendWebhooks.ts'),
      import('../jobs/prepareFigures.ts'),
    ]);
    const server = await startServer(services);
    const mail = deliverMail(services);
    const reminders = remind(services);
    const owners = remindOwners(services);
    const calendar = followCalendar(services);
    const pools = forgetPools(services);
    const hooks = sendWebhooks(services);
    if (!services.db.local) console.warn(serverWarning);
    console.log(`Listening on ${services.config.baseUrl} (port ${server.port})`);
    const ended = untilSignal();
    // Sign-in takes a second to load, the solver behind figures a quarter: the start does not wait, and staff will not either.
    await Promise.all([services.auth(), linearSolver()]);
    const figures = prepareFigures(services, () => server.openRequests() > 0);
    await ended;
    await hooks.stop();
    await figures.stop();
    await pools.stop();
    await calendar.stop();
    await owners.stop();
    await reminders.stop();
    await mail.stop();
    await server.close();
    return 0;
  },
};
