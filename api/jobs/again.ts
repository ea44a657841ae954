import { loggable } from '../loggable.ts';

const minute = 60_000;

/**
 * Does a job again and again, for as long as the process runs; one pass ends before the next begins.
 * @param pause milliseconds between two passes.
 * @param failure what is printed when a pass fails; the next one tries again.
 * @returns `stop`, which ends when what is under way is written.
 */
export function again(pause: number, job: () => Promise<unknown>, failure: string): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const pass = () => {
    running = job()
      .catch((error) => console.error(failure, loggable(error)))
      .then(() => {
        if (!stopped) timer = setTimeout(pass, pause).unref();
      });
  };
  timer = setTimeout(pass, 0).unref();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Does a job once a minute. */
export const againEachMinute = (job: () => Promise<unknown>, failure: string): { stop(): Promise<void> } =>
  again(minute, job, failure);
