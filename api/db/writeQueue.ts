import { setImmediate } from 'node:timers/promises';
import type { Client } from '@libsql/client';

export interface WriteQueue {
  run<T>(job: () => Promise<T>): Promise<T>;
  idle(): Promise<void>;
}

export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/**
 * One write at a time in this process. The driver is synchronous inside its async methods: two contending writes would
 * freeze the event loop for the whole busy timeout. Yields to the event loop after each job, once its outcome is told,
 * and reconnects after a SQLITE_BUSY, which leaves a libsql connection unusable (libsql-client-ts#352).
 */
export function writeQueue(client: Client): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  const run = <T>(job: () => Promise<T>): Promise<T> => {
    const result = last.then(async () => {
      try {
        return await job();
      } catch (error) {
        if (isBusy(error)) client.reconnect();
        throw error;
      }
    });
    last = result.catch(() => undefined).then(() => setImmediate());
    return result;
  };
  return {
    run,
    async idle() {
      await last;
    },
  };
}
