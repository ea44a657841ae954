import type { Hierarchy } from '../hierarchy.ts';
import type { Cube } from '../snapshot.ts';
import { type ExperienceGateOptions, type GatedExperience, gateExperience } from './experience.ts';
import { withInside } from './insides.ts';
import type { VerdictBook } from './verdicts.ts';

/*
 * A gate that protects larger groups withholds others beside them, and may therefore show a figure that it withheld for the
 * smaller ones. Whoever has kept what was shown before the threshold rose would put the two together. So a figure is shown
 * at a threshold only if every lower one shows it too: withholding more never tells more.
 */

/** Every threshold that may have been in force, the present one last. */
const thresholds = (lowest: number, present: number): number[] =>
  Array.from({ length: Math.max(1, present - lowest + 1) }, (_, i) => Math.min(lowest, present) + i);

/** The last of the figures, if none of them is withheld. Looks at no further one once one is. */
function shownByAll<Gate, Figure>(gates: readonly Gate[], read: (gate: Gate) => Figure | null): Figure | null {
  let figure: Figure | null = null;
  for (const gate of [...gates].reverse()) {
    const found = read(gate);
    if (found === null) return null;
    figure ??= found;
  }
  return figure;
}

/** As for one threshold, but with a book of verdicts for each. */
export interface RisenGateOptions extends Omit<ExperienceGateOptions, 'verdicts'> {
  verdicts?: (minimumGroup: number) => VerdictBook;
}

/**
 * The gate of a campaign whose threshold may have risen.
 * @param lowest the threshold that campaigns start from, in people.
 */
export function gateExperienceFrom(
  lowest: number,
  cube: Cube,
  hierarchy: Hierarchy,
  { verdicts, ...options }: RisenGateOptions,
): GatedExperience {
  const gates = thresholds(lowest, options.minimumGroup).map((minimumGroup) =>
    gateExperience(cube, hierarchy, {
      ...options,
      minimumGroup,
      ...(verdicts && { verdicts: verdicts(minimumGroup) }),
    }),
  );
  const gated: GatedExperience = {
    respondents: (scope, side) => shownByAll(gates, (gate) => gate.respondents(scope, side)),
    item: (scope, side, item) => shownByAll(gates, (gate) => gate.item(scope, side, item)),
    scale: (scope, side, scale) => shownByAll(gates, (gate) => gate.scale(scope, side, scale)),
    spread: (scope, item) => shownByAll(gates, (gate) => gate.spread(scope, item)),
  };
  return withInside(gated, { cube, hierarchy });
}
