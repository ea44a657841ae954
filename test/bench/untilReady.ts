import type { RealServer } from './realServer.ts';

const second = 1000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server makes the newest releases ready once it runs. Waits until it rests. @returns seconds of that. */
export async function untilReady(server: RealServer): Promise<number> {
  const begun = performance.now();
  for (let [before, rests] = [server.processorTime(), 0]; rests < 2; ) {
    await pause(second);
    const now = server.processorTime();
    rests = now - before < 50 ? rests + 1 : 0;
    before = now;
  }
  return (performance.now() - begun) / second;
}
