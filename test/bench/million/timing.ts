import { setImmediate } from 'node:timers/promises';

export interface Timing<T> {
  /** Milliseconds of the first call. */
  first: number;
  /** Of the later ones. */
  later: number[];
  /** Processor time of a later one, of all threads: what a call takes when nobody else wants the processor. */
  processor: number;
  result: T;
}

/** Calls a job once and then so many times more, in milliseconds. */
export async function timed<T>(job: () => T | Promise<T>, rounds: number): Promise<Timing<T>> {
  const begun = performance.now();
  const result = await job();
  const first = performance.now() - begun;
  await setImmediate();
  const used = process.cpuUsage();
  const later = await rounded(job, rounds);
  const { user, system } = process.cpuUsage(used);
  return { first, later, processor: (user + system) / 1000 / rounds, result };
}

async function rounded(job: () => unknown, rounds: number): Promise<number[]> {
  const later: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await job();
    later.push(performance.now() - begun);
    // As between two requests of a server: what is held loosely is let go only when the event loop comes round.
    await setImmediate();
  }
  return later;
}

export const middleOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

export const milliseconds = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(1));
