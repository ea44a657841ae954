import { Worker } from 'node:worker_threads';
import type { DatabaseLocation } from '../db/database.ts';
import type { ScanKind, ScanReply, Scans } from './scanRequest.ts';

/** Reads in a thread of its own. It starts with the first question and ends when none has come for a while. */
export interface Scan {
  /** @throws Error with the thread's message when the reading fails or the thread ends. */
  ask<K extends ScanKind>(kind: K, ask: Scans[K]['ask']): Promise<Scans[K]['answer']>;
  close(): Promise<void>;
}

/** Milliseconds without a question after which the thread and its memory go. */
const idleTime = 5000;

interface Pending {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

export function scanThread(location: DatabaseLocation): Scan {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };

  const settle = (): void => {
    if (pending.size > 0) return;
    worker?.unref();
    clearTimeout(idle);
    idle = setTimeout(end, idleTime).unref();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./scan.worker.mjs', import.meta.url), { workerData: location });
    const fail = (error: Error): void => {
      if (worker !== started) return;
      worker = null;
      const failed = [...pending.values()];
      pending.clear();
      for (const { reject } of failed) reject(error);
    };
    started.on('message', (reply: ScanReply) => {
      const asked = pending.get(reply.id);
      pending.delete(reply.id);
      if ('error' in reply) asked?.reject(new Error(reply.error));
      else asked?.resolve(reply.answer as never);
      settle();
    });
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', (code) => fail(new Error(`the scanning thread ended with ${code}`)));
    return started;
  };

  return {
    ask: (kind, ask) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        worker ??= start();
        worker.ref();
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        worker.postMessage({ kind, ask, id: lastId });
      }),
    close: end,
  };
}
