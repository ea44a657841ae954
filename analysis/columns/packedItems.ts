import type { PointColumn } from './completeRows.ts';

/** An item whose points go up or down by one from slot to slot, as steps from its lowest point. */
export interface PackedItem {
  slots: Uint8Array;
  /** Slots with a value, less one: the most steps. */
  last: number;
  /** The first slot has the most steps. */
  isTurned: boolean;
}

export const answersInWord = 4;
const mostInByte = 0xff;
export const mostInHalf = 0xffff;

/** Words of which products of an item's steps with their sum over all items, four to a word, can be added up in half a word. */
export const wordsInHalf = (last: number, most: number): number =>
  Math.floor(mostInHalf / Math.max(1, answersInWord * last * most));

/** The most steps of several items together. */
export const mostSteps = (items: readonly PackedItem[]): number => items.reduce((sum, { last }) => sum + last, 0);

/** Items for sums over packed answers; null where their points are others, or too many to add up in bytes. */
export function packedItems(items: readonly PointColumn[]): PackedItem[] | null {
  const packed: PackedItem[] = [];
  for (const { slots: column, points } of items) {
    const [first = 0, second = first + 1] = points;
    const step = second < first ? -1 : 1;
    if (points.length === 0 || points.some((point, slot) => point !== first + step * slot)) return null;
    packed.push({ slots: column, last: points.length - 1, isTurned: step < 0 });
  }
  const most = mostSteps(packed);
  const fits = most <= mostInByte && packed.every(({ last }) => wordsInHalf(last, most) > 0);
  return fits ? packed : null;
}

/** The whole words of a column; a copy only where it does not begin on a word. */
export function wholeWords(column: Uint8Array, rows: number): Uint32Array {
  const words = Math.floor(rows / answersInWord);
  const aligned = column.byteOffset % answersInWord === 0 ? column : column.slice(0, words * answersInWord);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, words);
}

/** The rows behind the last whole word, as one that is filled up with rows without a value. */
export function lastWord({ slots, last }: PackedItem, rows: number): Uint32Array {
  const bytes = new Uint8Array(answersInWord).fill(last + 1);
  bytes.set(slots.subarray(rows - (rows % answersInWord), rows));
  return new Uint32Array(bytes.buffer);
}
