import { sides } from '../../surveys/side.ts';
import type { Reading } from './measure.ts';

/** The fewest teams a figure of one side must come from, so that it is never that of a few people who know each other. */
export const minimumTeams = 3;

/** Places of what is kept beside a measure's own numbers: by side who counts and who responded, and teams that count. */
export const beside = { counted: 0, respondents: sides.length, teams: 2 * sides.length, width: 2 * sides.length + 1 };

/**
 * A reading of numbers with `beside` after them, that sees when figures of both sides together are in truth those of one
 * side, because the item is put to that side alone or nobody on the other has a value: they are shown only where a figure
 * of one side may be, from three teams on, so never inside a team.
 */
export function guardingSides(base: Reading): Reading {
  const isOneSided = (numbers: Uint32Array | Float64Array, tail: number): boolean => {
    for (let side = 0; side < sides.length; side++) {
      const silent = numbers[tail + beside.counted + side] === 0;
      if (silent && (numbers[tail + beside.respondents + side] ?? 0) > 0) return true;
    }
    return false;
  };
  return {
    ...base,
    width: base.width + beside.width,
    showable: (numbers, at) =>
      base.showable(numbers, at) &&
      ((numbers[at + base.width + beside.teams] ?? 0) >= minimumTeams || !isOneSided(numbers, at + base.width)),
  };
}
