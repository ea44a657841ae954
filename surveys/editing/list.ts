/** A list with one more member, before the one at `index`; at the end when the index is beyond it. */
export const insertedAt = <T>(list: readonly T[], index: number, member: T): T[] => list.toSpliced(index, 0, member);

export const removedAt = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index);

export const replacedAt = <T>(list: readonly T[], index: number, replace: (member: T) => T): T[] =>
  list.map((member, i) => (i === index ? replace(member) : member));

/** A member taken from one place to another; the same members in the same order when either place is none of the list. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const member = list[from];
  if (member === undefined || to < 0 || to >= list.length) return [...list];
  return insertedAt(removedAt(list, from), to, member);
}
