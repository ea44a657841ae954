/** Throws a RangeError unless `count` of `n` is a possible count of people: whole, not negative, at most n. */
export function assertCount(count: number, n: number): void {
  if (!Number.isInteger(count) || !Number.isInteger(n) || count < 0 || count > n)
    throw new RangeError(`${count} of ${n} is not a count`);
}
