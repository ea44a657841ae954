/** More pairs of different values than this are not gone through. */
const mostPairs = 1e7;

/** So many different values that all pairs of them would fill the memory. */
export class TooManyValues extends Error {
  override readonly name = 'TooManyValues';

  constructor() {
    super(`more than ${mostPairs} pairs of different values: round the outcome, or take a sample of the people`);
  }
}

/** @throws TooManyValues when the pairs of different values of two lists are too many. */
export function assertFewPairs(x: readonly number[], y: readonly number[]): void {
  if (new Set(x).size * new Set(y).size > mostPairs) throw new TooManyValues();
}
