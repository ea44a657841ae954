import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { gateExperienceFrom } from '../../../analysis/disclosure/risenThreshold.ts';
import { sides } from '../../../surveys/side.ts';
import { cubeOf, hierarchyOf, institutionId, type Program, programs, teamId } from './programs.ts';

/** Every figure that is shown at a threshold, by place, side and name. */
function shownAt(program: Program, minimumGroup: number): Set<string> {
  const gate = gateExperienceFrom(5, cubeOf(program), hierarchyOf(program), { minimumGroup });
  const scopes = [
    { level: 'program' as const },
    ...program.flatMap((teams, institution) => [
      { level: 'institution' as const, id: institutionId(institution) },
      ...teams.map((_, team) => ({ level: 'team' as const, id: teamId(institution, team) })),
    ]),
  ];
  const shown = new Set<string>();
  for (const scope of scopes) {
    for (const side of ['both', ...sides] as const) {
      if (scope.level === 'team' && side !== 'both') continue;
      const at = `${JSON.stringify(scope)} ${side}`;
      if (gate.respondents(scope, side) !== null) shown.add(at);
      for (const item of ['heard', 'clear']) if (gate.item(scope, side, item)) shown.add(`${at} ${item}`);
      if (gate.scale(scope, side, 'partnership')) shown.add(`${at} partnership`);
    }
  }
  return shown;
}

describe('a threshold that rises', () => {
  it('never brings to light what a lower one withheld: the two views together would tell a hidden figure', () => {
    fc.assert(
      fc.property(programs, fc.integer({ min: 5, max: 7 }), (program, from) => {
        const before = shownAt(program, from);
        return [...shownAt(program, from + 1)].every((figure) => before.has(figure));
      }),
      { numRuns: 150 },
    );
  });
});
