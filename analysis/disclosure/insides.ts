import type { Hierarchy } from '../hierarchy.ts';
import type { Cube } from '../snapshot.ts';
import type { GatedExperience } from './experience.ts';

/** The raw counts behind a gate. For the files of this folder alone: what they make of them passes the gate's rules. */
interface Inside {
  cube: Cube;
  hierarchy: Hierarchy;
}

const insides = new WeakMap<GatedExperience, Inside>();

/** Remembers what a gate was made of. @returns the gate. */
export function withInside(gated: GatedExperience, inside: Inside): GatedExperience {
  insides.set(gated, inside);
  return gated;
}

/** What a gate was made of. Throws an Error for one that is not of this folder. */
export function insideOf(gated: GatedExperience): Inside {
  const inside = insides.get(gated);
  if (inside === undefined) throw new Error('not a gate of this product');
  return inside;
}
