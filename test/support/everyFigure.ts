import type { GatedExperience } from '../../analysis/disclosure/experience.ts';
import type { Hierarchy, Scope } from '../../analysis/hierarchy.ts';
import { sides } from '../../surveys/side.ts';

/** What a gate shows at every place, for both sides together and apart, null where it is hidden; in one order. */
export function everyFigure(
  gate: GatedExperience,
  { institutions }: Hierarchy,
  { items, scales }: { items: readonly string[]; scales: readonly string[] },
) {
  const scopes: Scope[] = [
    { level: 'program' },
    ...institutions.flatMap(({ id, teams }): Scope[] => [
      { level: 'institution', id },
      ...teams.map((team): Scope => ({ level: 'team', id: team })),
    ]),
  ];
  return scopes.flatMap((scope) =>
    (['both', ...sides] as const).map((side) => [
      gate.respondents(scope, side),
      ...items.map((name) => gate.item(scope, side, name)),
      ...scales.map((name) => gate.scale(scope, side, name)),
    ]),
  );
}
