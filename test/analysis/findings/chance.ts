/** A seeded source of chance (mulberry32), so that a simulation gives the same counts every time. */
export function chance(seed: number) {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** Share of `times` runs in which `happens`. */
export function howOften(times: number, happens: () => boolean): number {
  let count = 0;
  for (let run = 0; run < times; run++) if (happens()) count += 1;
  return count / times;
}
