import {
  answersInWord,
  lastWord,
  mostInHalf,
  mostSteps,
  type PackedItem,
  wholeWords,
  wordsInHalf,
} from './packedItems.ts';

/*
 * Four answers are read as one word of 32 bits, a byte each: what is added to a word is added to four answers at once, as long
 * as no byte outgrows itself. Two of them in half a word each, times two others with their halves changed about, give the sum of
 * the two products in the upper half.
 */

/** Over the rows in which every item has a value, in steps: how many; Σx and Σx² of each item; Σxt, with t the sum of all. */
export interface PackedSums {
  n: number;
  sums: number[];
  squares: number[];
  withTotal: number[];
}

/** Words looked at in one go: those of twenty items stay in the processor's cache. */
const stretch = 512;
const everyByte = 0x01010101;
/** Every second answer of a word, with room up to the next. */
const halves = 0x00ff00ff;

const changedAbout = (word: number): number => (word << 16) | (word >>> 16);

/** What is worked out of a stretch, word by word. */
interface Stretch {
  /** Every bit of the answers in complete rows, none of the others. */
  complete: Int32Array;
  /** Of each item, the steps in complete rows; 0 in others. */
  steps: Int32Array[];
  /** The steps of all items together; then every second of them, halves changed about. */
  total: Int32Array;
  even: Int32Array;
  odd: Int32Array;
}

/** Sets the upper bit of each answer behind an item's last value; such slots are too few to outgrow a byte. */
function markMissing(missing: Int32Array, words: Uint32Array, last: number): void {
  const room = (0x7f - last) * everyByte;
  for (let i = 0; i < words.length; i++) missing[i] = (missing[i] ?? 0) | ((words[i] ?? 0) + room);
}

/** Turns what is missing into what is complete. @returns the number of complete rows. */
function completeOf(missing: Int32Array, length: number): number {
  let rows = 0;
  for (let i = 0; i < length; i++) {
    const ones = (~(missing[i] ?? 0) >>> 7) & everyByte;
    missing[i] = ones * 0xff;
    rows += Math.imul(ones, everyByte) >>> 24;
  }
  return rows;
}

function takeSteps(
  { last, isTurned }: PackedItem,
  words: Uint32Array,
  { complete, total }: Stretch,
  steps: Int32Array,
) {
  const most = last * everyByte;
  for (let i = 0; i < words.length; i++) {
    const mask = complete[i] ?? 0;
    const slots = (words[i] ?? 0) & mask;
    const own = isTurned ? (most - slots) & mask : slots;
    steps[i] = own;
    total[i] = (total[i] ?? 0) + own;
  }
}

function splitTotal({ total, even, odd }: Stretch, length: number): void {
  for (let i = 0; i < length; i++) {
    const word = total[i] ?? 0;
    even[i] = changedAbout(word & halves);
    odd[i] = changedAbout((word >>> 8) & halves);
  }
}

/** Adds what one item comes to in a stretch. `run`: words that may be added up in half a word. */
function addItem(found: PackedSums, item: number, { steps, even, odd }: Stretch, length: number, run: number): void {
  const own = steps[item] as Int32Array;
  let [sum, squares, withTotal] = [0, 0, 0];
  for (let from = 0; from < length; from += run) {
    const to = Math.min(length, from + run);
    let [added, multiplied, total] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      const word = own[i] ?? 0;
      const a = word & halves;
      const b = (word >>> 8) & halves;
      added = (added + a + b) | 0;
      multiplied = (multiplied + Math.imul(a, changedAbout(a)) + Math.imul(b, changedAbout(b))) | 0;
      total = (total + Math.imul(a, even[i] ?? 0) + Math.imul(b, odd[i] ?? 0)) | 0;
    }
    sum += (added & mostInHalf) + (added >>> 16);
    squares += multiplied >>> 16;
    withTotal += total >>> 16;
  }
  found.sums[item] = (found.sums[item] ?? 0) + sum;
  found.squares[item] = (found.squares[item] ?? 0) + squares;
  found.withTotal[item] = (found.withTotal[item] ?? 0) + withTotal;
}

function addWords(found: PackedSums, items: readonly PackedItem[], columns: readonly Uint32Array[]): void {
  const ints = () => new Int32Array(stretch);
  const room = { complete: ints(), steps: items.map(ints), total: ints(), even: ints(), odd: ints() };
  const most = mostSteps(items);
  const words = columns[0]?.length ?? 0;
  for (let from = 0; from < words; from += stretch) {
    const own = columns.map((column) => column.subarray(from, from + stretch));
    const length = own[0]?.length ?? 0;
    room.complete.fill(0);
    room.total.fill(0);
    items.forEach(({ last }, at) => {
      markMissing(room.complete, own[at] as Uint32Array, last);
    });
    found.n += completeOf(room.complete, length);
    items.forEach((item, at) => {
      takeSteps(item, own[at] as Uint32Array, room, room.steps[at] as Int32Array);
    });
    splitTotal(room, length);
    items.forEach(({ last }, at) => {
      addItem(found, at, room, length, wordsInHalf(last, most));
    });
  }
}

/** The sums over so many rows of columns. Exact. */
export function packedSums(items: readonly PackedItem[], rows: number): PackedSums {
  const none = () => items.map(() => 0);
  const found = { n: 0, sums: none(), squares: none(), withTotal: none() };
  addWords(
    found,
    items,
    items.map(({ slots }) => wholeWords(slots, rows)),
  );
  if (rows % answersInWord > 0)
    addWords(
      found,
      items,
      items.map((item) => lastWord(item, rows)),
    );
  return found;
}
