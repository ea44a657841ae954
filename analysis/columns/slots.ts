import type { ResponseContent } from '../../surveys/response.ts';
import { type CubeLayout, noValueSlot } from '../snapshot.ts';

/** For each item of a layout, in order: the slot of each value, keyed by the value written as text. */
export type SlotBook = { name: string; slotOf: Map<string, number> }[];

const books = new WeakMap<CubeLayout, SlotBook>();

/** The slots of a layout's items; made once per layout object. */
export function slotBook(layout: CubeLayout): SlotBook {
  let book = books.get(layout);
  if (book === undefined) {
    book = layout.items.map(({ name, values }) => ({
      name,
      slotOf: new Map(values.map((value, slot) => [String(value), slot])),
    }));
    books.set(layout, book);
  }
  return book;
}

/**
 * Where an item of a response is counted: the slot of its value, or of the reason there is none. An item that stands in
 * neither map was not in the version that was answered. Throws a RangeError for a value the layout does not know: the
 * layout was not made from the version that was answered.
 */
export function slotOfItem(layout: CubeLayout, entry: SlotBook[number], content: ResponseContent): number {
  const value = Object.hasOwn(content.answers, entry.name) ? content.answers[entry.name] : undefined;
  if (value !== undefined) {
    const slot = Array.isArray(value) ? undefined : entry.slotOf.get(String(value));
    if (slot === undefined) throw new RangeError(`item ${entry.name} has a value that its layout does not know`);
    return slot;
  }
  const reason = Object.hasOwn(content.missing, entry.name) ? content.missing[entry.name] : undefined;
  return noValueSlot(layout, reason ?? 'not_in_version');
}
