import { Worker } from 'node:worker_threads';
import type { DatabaseLocation } from '../db/database.ts';
import type { Questions, ThreadReply } from './threadMessage.ts';

/** A thread of its own with a connection of its own. It starts with the first question and ends when none has come for a while. */
export interface Thread<Q extends Questions> {
  /** @throws Error with the message, and the code if any, of what failed in the thread, or when the thread ends. */
  ask<K extends keyof Q & string>(kind: K, ask: Q[K]['ask']): Promise<Q[K]['answer']>;
  close(): Promise<void>;
}

interface Pending {
  /** Of questions of every kind: the thread answers each with the answer of its own kind. */
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** @param idleTime milliseconds without a question after which the thread and its memory go. */
export function threadOf<Q extends Questions>(file: URL, location: DatabaseLocation, idleTime: number): Thread<Q> {
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
    const started = new Worker(file, { workerData: location });
    const fail = (error: Error): void => {
      if (worker !== started) return;
      worker = null;
      const failed = [...pending.values()];
      pending.clear();
      for (const { reject } of failed) reject(error);
    };
    started.on('message', (reply: ThreadReply) => {
      const asked = pending.get(reply.id);
      pending.delete(reply.id);
      if (!('error' in reply)) asked?.resolve(reply.answer as never);
      else asked?.reject(Object.assign(new Error(reply.error), reply.code === null ? {} : { code: reply.code }));
      settle();
    });
    started.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', (code) => fail(new Error(`the thread ended with ${code}`)));
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
