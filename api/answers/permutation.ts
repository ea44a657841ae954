/** Random bytes in a given number: `crypto.randomBytes`, or a seeded source in a test. */
export type RandomBytes = (length: number) => Uint8Array;

/** The numbers 0 … length − 1 in an order drawn at random, each order as likely as any other (Fisher–Yates). */
export function randomPermutation(length: number, randomBytes: RandomBytes): Uint32Array {
  const order = Uint32Array.from({ length }, (_, i) => i);
  const bytesPerDraw = 6;
  const range = 2 ** (8 * bytesPerDraw);
  const drawsAtOnce = Math.min(length, 1024);
  let bytes = new Uint8Array(0);
  let at = 0;
  const draw = (): number => {
    if (at + bytesPerDraw > bytes.length) {
      bytes = Uint8Array.from(randomBytes(bytesPerDraw * drawsAtOnce));
      at = 0;
    }
    let number = 0;
    for (let i = 0; i < bytesPerDraw; i++) number = number * 256 + (bytes[at + i] ?? 0);
    at += bytesPerDraw;
    return number;
  };
  const below = (limit: number): number => {
    // Numbers past the last whole multiple of the limit are drawn again, or the first ones would come up more often.
    const end = range - (range % limit);
    let number = draw();
    while (number >= end) number = draw();
    return number % limit;
  };
  for (let i = length - 1; i > 0; i--) {
    const other = below(i + 1);
    const kept = order[i] ?? 0;
    order[i] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}
