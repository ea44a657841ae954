import { type Side, sides } from '../../surveys/side.ts';

/** The side that a row holds. @throws Error for anything else: no answer may be counted for a side that it is not of. */
export function storedSide(value: unknown): Side {
  const side = sides.find((each) => each === value);
  if (side === undefined) throw new Error('a row of answers holds no side');
  return side;
}
