import type { AnswerWriter, Mixed } from './answerWriter.ts';

/** Milliseconds that an answer stands unmixed, at most, on a disk that keeps up; also the wait before another try. */
const deadline = 250;
/** Under load, mixing gets no more than one part in so many of the time of a slow disk. */
const share = 10;
/** Milliseconds that it stands unmixed on the slowest. */
const latest = 2000;

export interface MixingSchedule {
  /** Tells that answers were just stored. */
  stored(): void;
  /** Mixes now, in the write queue. */
  mix(): Promise<void>;
  /** Lets no further mixing begin by itself. */
  stop(): void;
}

export interface MixingScheduleOptions {
  /** False mixes only when asked. */
  byItself: boolean;
  onError: (error: unknown) => void;
}

const isClosed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'CLIENT_CLOSED';

/**
 * When answers are mixed: a quarter of a second after the first new one, many or few; where mixing itself takes longer
 * than 25 ms, ten times as long, up to two seconds. At the beginning too: what a process before this one left unmixed is unknown.
 */
export function mixingSchedule(
  writer: Pick<AnswerWriter, 'mix' | 'emptyLog'>,
  tailLimit: number,
  { byItself, onError }: MixingScheduleOptions,
): MixingSchedule {
  let stopped = !byItself;
  let unmixed = byItself;
  let wait = deadline;
  let running = false;
  let atDeadline: NodeJS.Timeout | undefined;

  const schedule = () => {
    if (!stopped && !running) atDeadline ??= setTimeout(run, wait).unref();
  };

  const mix = async (): Promise<Mixed> => {
    const before = unmixed;
    unmixed = false;
    try {
      return await writer.mix(tailLimit);
    } catch (error) {
      unmixed ||= before;
      throw error;
    }
  };

  async function run(): Promise<void> {
    running = true;
    let mixed: Mixed = { emptied: false, took: 0 };
    try {
      mixed = unmixed ? await mix() : { emptied: await writer.emptyLog(), took: 0 };
    } catch (error) {
      if (isClosed(error)) stopped = true;
      else onError(error);
    }
    wait = Math.min(latest, Math.max(deadline, share * mixed.took));
    running = false;
    atDeadline = undefined;
    if (!mixed.emptied || unmixed) schedule();
  }

  schedule();
  return {
    stored() {
      unmixed = true;
      schedule();
    },
    async mix() {
      await mix();
    },
    stop() {
      stopped = true;
      clearTimeout(atDeadline);
    },
  };
}
