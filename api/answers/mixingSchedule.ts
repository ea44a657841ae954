import type { Database } from '../db/database.ts';
import { emptyLog, mixAnswers } from './mixing.ts';

/** Milliseconds without a new answer before `mixEvery` or more of them are mixed: replies go out first. */
const pause = 20;
/** Milliseconds that an answer may stand unmixed, pause or not, many or few; also the wait before another try. */
const deadline = 250;

export interface MixingSchedule {
  /** Tells that so many responses were just stored. */
  stored(count: number): void;
  /** Mixes now, in the write queue. */
  mix(): Promise<void>;
  /** Lets no further mixing begin by itself. */
  stop(): void;
}

const isClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'CLIENT_CLOSED';

/**
 * When answers are mixed: at the first pause once `mixEvery` new ones have come, and in any case a quarter of a second
 * after the first new one. Under load that is a few times a second, so that it costs little. `mixEvery: Infinity` mixes
 * only when asked.
 */
export function mixingSchedule(
  db: Database,
  mixEvery: number,
  tailLimit: number,
  onError: (error: unknown) => void,
): MixingSchedule {
  let stopped = mixEvery === Number.POSITIVE_INFINITY;
  // What a process before this one left unmixed is unknown: begin as if it were enough.
  let unmixed = stopped ? 0 : mixEvery;
  let running = false;
  let atPause: NodeJS.Timeout | undefined;
  let atDeadline: NodeJS.Timeout | undefined;

  const cancel = () => {
    clearTimeout(atPause);
    clearTimeout(atDeadline);
    atDeadline = undefined;
  };

  const schedule = () => {
    if (stopped) return;
    atDeadline ??= setTimeout(run, deadline).unref();
    if (unmixed < mixEvery) return;
    clearTimeout(atPause);
    atPause = setTimeout(run, pause).unref();
  };

  /** @returns whether the log is empty too. */
  const mix = async (): Promise<boolean> => {
    const mixed = unmixed;
    unmixed = 0;
    try {
      return await mixAnswers(db, tailLimit);
    } catch (error) {
      unmixed += mixed;
      throw error;
    }
  };

  async function run(): Promise<void> {
    cancel();
    if (running) return;
    running = true;
    let done = false;
    try {
      done = unmixed > 0 ? await mix() : await emptyLog(db);
    } catch (error) {
      if (isClosed(error)) stopped = true;
      else onError(error);
    }
    running = false;
    if (stopped) return;
    if (!done) atDeadline ??= setTimeout(run, deadline).unref();
    else if (unmixed > 0) schedule();
  }

  schedule();
  return {
    stored(count) {
      unmixed += count;
      schedule();
    },
    async mix() {
      await mix();
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
