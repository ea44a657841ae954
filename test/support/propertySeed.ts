import fc from 'fast-check';

/** What the properties are tried with, unless somebody asks otherwise: the same commit gets the same verdict. */
const usual = 20_261_126;

/**
 * The seed that `PROPERTY_SEED` asks for: the usual one where it says nothing, none for `random` (each property then draws
 * its own, and tells it where it fails). Throws for what is neither a whole number of 32 bits nor `random`.
 */
export function propertySeed(asked: string | undefined): number | undefined {
  if (asked === undefined || asked === '') return usual;
  if (asked === 'random') return undefined;
  const seed = Number(asked);
  if (seed !== (seed | 0))
    throw new Error(`PROPERTY_SEED must be a whole number of 32 bits or "random", not "${asked}"`);
  return seed;
}

const seed = propertySeed(process.env.PROPERTY_SEED);
// Before each file of tests: what one of them sets otherwise ends with it. A seed that a property gives itself stays.
fc.configureGlobal(seed === undefined ? {} : { seed });
