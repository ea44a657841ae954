import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutItem } from '../../../analysis/disclosure/cuts.ts';
import { type GatedExperience, gateExperience } from '../../../analysis/disclosure/experience.ts';
import { type Side, sides } from '../../../surveys/side.ts';
import { cubeOf, hierarchyOf, mixedTeam, type Program, programs, teamId } from './programs.ts';

const gateOf = (program: Program) => gateExperience(cubeOf(program), hierarchyOf(program), { minimumGroup: 5 });

/** What readers have: the figures shown, without the counts behind the gate. */
const seenOf = ({ respondents, item, scale, spread }: GatedExperience): GatedExperience => ({
  ...{ respondents, item, scale, spread },
});

const teamsOf = (program: Program): string[] =>
  program.flatMap((teams, institution) => teams.map((_, team) => teamId(institution, team)));

/** How often each point of `heard` was given in a team. */
function countsIn(program: Program, id: string, side: Side | 'both'): number[] {
  const counts = [0, 0, 0, 0, 0];
  program.forEach((teams, institution) => {
    teams.forEach((team, at) => {
      if (teamId(institution, at) !== id) return;
      for (const each of side === 'both' ? sides : [side])
        for (const [heard] of team[each]) if (heard !== null) counts[heard - 1] = (counts[heard - 1] ?? 0) + 1;
    });
  });
  return counts;
}

const sum = (all: number[][]): number[] =>
  [0, 1, 2, 3, 4].map((at) => all.reduce((total, one) => total + (one[at] ?? 0), 0));

/** Every choice of so many of the teams. */
function choices(ids: string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, at) => choices(ids.slice(at + 1), size - 1).map((rest) => [id, ...rest]));
}

describe('cutItem', () => {
  it('needs nothing but what is shown, and is the exact sum of as many teams of the cut as it says', () => {
    fc.assert(
      fc.property(
        programs,
        fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
        fc.constantFrom('both', ...sides),
        (program, chosen, side) => {
          const cut = new Set(teamsOf(program).filter((_, at) => chosen[at]));
          const asked = { scope: { level: 'program' } as const, side, item: 'heard' };
          const found = cutItem(seenOf(gateOf(program)), hierarchyOf(program), cut, asked);
          if (found === null) return;
          expect(found.of).toBe(cut.size);
          const sums = choices([...cut], found.teams).map((ids) => sum(ids.map((id) => countsIn(program, id, side))));
          expect(sums).toContainEqual(found.figure.counts);
          expect(found.figure.n).toBe(found.figure.counts.reduce((a, b) => a + b, 0));
        },
      ),
      { numRuns: 200 },
    );
  });

  const mixed = (patients: number, professionals: number) => mixedTeam(patients, professionals);

  it('leaves out a withheld team of the cut, and says how many are in it', () => {
    const program = [[mixed(2, 4), mixed(2, 4), mixed(1, 2), mixed(1, 2)]];
    const gated = gateOf(program);
    const cut = new Set([teamId(0, 0), teamId(0, 2)]);
    const at = { scope: { level: 'program' } as const, side: 'both' as const, item: 'heard' };
    const found = cutItem(gated, hierarchyOf(program), cut, at);
    expect(gated.item({ level: 'team', id: teamId(0, 2) }, 'both', 'heard')).toBeNull();
    expect([found?.teams, found?.of, found?.figure.n]).toEqual([1, 2, 6]);
  });

  it('takes in withheld teams where their sum follows from what is shown already', () => {
    const program = [[mixed(2, 4), mixed(1, 2), mixed(1, 2)]];
    const gated = gateOf(program);
    const cut = new Set([teamId(0, 1), teamId(0, 2)]);
    const at = { scope: { level: 'program' } as const, side: 'both' as const, item: 'heard' };
    const found = cutItem(gated, hierarchyOf(program), cut, at);
    const [whole, shown] = [
      gated.item({ level: 'institution', id: 'institution-0' }, 'both', 'heard'),
      gated.item({ level: 'team', id: teamId(0, 0) }, 'both', 'heard'),
    ];
    expect(whole !== null && shown !== null).toBe(true);
    expect(found?.figure.n).toBe((whole?.n ?? 0) - (shown?.n ?? 0));
    expect(found?.teams).toBe(2);
  });

  it('never tells the sides apart inside an institution, and does not exist without a team', () => {
    const program = [[mixed(3, 4), mixed(3, 4), mixed(3, 4), mixed(3, 4)]];
    const gated = gateOf(program);
    const at = { scope: { level: 'program' } as const, side: 'patient_side' as const, item: 'heard' };
    expect(gated.item({ level: 'institution', id: 'institution-0' }, 'patient_side', 'heard')).not.toBeNull();
    expect(cutItem(gated, hierarchyOf(program), new Set([teamId(0, 0), teamId(0, 1)]), at)).toBeNull();
    expect(cutItem(gated, hierarchyOf(program), new Set(), at)).toBeNull();
    expect(cutItem(gated, hierarchyOf(program), new Set(teamsOf(program)), at)?.teams).toBe(4);
  });
});
