import { setImmediate } from 'node:timers/promises';

/** Milliseconds that a group waits for those on their way. */
const patience = 1;
/** Milliseconds. Storing a group that takes no longer costs more of the processor than of the disk. */
const quick = 5;

/** When the next group of submissions goes to the disk, and how large it is. */
export interface Gathering {
  /** Tells that one more waits. */
  added(): void;
  /** Resolves when a group should go, with how many it should take. */
  ready(): Promise<number>;
  /** How many groups may be on their way to the disk. */
  atOnce(): number;
  /** Tells how large a group was, and the milliseconds it took to store, without its wait for the one before. */
  stored(size: number, took: number): void;
}

/**
 * One that comes alone goes at once. Under load, half of those lately seen make a group: while it is stored, the other half
 * is read and checked, and follows before the outcomes of the first are told, so that neither thread stands still. Where the
 * disk is slow, all of them go together, and alone: there each commit counts.
 */
export function gathering(waiting: () => number): Gathering {
  let last = 0;
  let lastTook = Number.POSITIVE_INFINITY;
  let added = (): void => undefined;

  const isQuick = (): boolean => lastTook < quick;
  const wanted = (): number => (isQuick() ? Math.ceil((waiting() + last) / 2) : Math.max(waiting(), last));

  const wait = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      added = () => {
        if (waiting() < count) return;
        clearTimeout(timer);
        resolve();
      };
    });

  return {
    added: () => added(),
    async ready() {
      await setImmediate();
      const count = wanted();
      if (waiting() < count) await wait(count);
      added = () => undefined;
      return wanted();
    },
    atOnce: () => (isQuick() ? 2 : 1),
    stored(size, took) {
      last = size;
      lastTook = took;
    },
  };
}
