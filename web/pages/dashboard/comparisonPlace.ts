import type { Reader } from '../reader.ts';

/**
 * What the reader may compare in a programme: `''` all of it, an institution of which the teams may be compared, or null for
 * nothing.
 */
export function comparisonPlace({ me }: Pick<Reader, 'me'>, program: string): string | null {
  const places = me.comparisonPlaces.filter((place) => place.program === program && place.team === undefined);
  if (places.some(({ institution }) => institution === undefined)) return '';
  return places[0]?.institution ?? null;
}
