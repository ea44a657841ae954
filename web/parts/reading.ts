/** The first sentence of a reading is its headline; what follows stands under it in smaller type. */
export function splitReading(reading: string): { headline: string; more: string } {
  const [headline = '', ...rest] = reading.split(/(?<=[.!?]) (?=[\p{Lu}«“"])/u);
  return { headline, more: rest.join(' ') };
}
