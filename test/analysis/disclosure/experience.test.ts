import { describe, expect, it } from 'vitest';
import { gateExperience } from '../../../analysis/disclosure/experience.ts';
import { sumGroups } from '../../../analysis/disclosure/groupSums.ts';
import { itemMeasure } from '../../../analysis/disclosure/measure.ts';
import { everythingShown, primarilyShown, protectTree } from '../../../analysis/disclosure/teamTree.ts';
import { plantTree } from '../../../analysis/disclosure/tree.ts';
import { setsWorkedOut } from './attacker.ts';
import { cubeOf, hierarchyOf, institutionId, mixedTeam, type Program, teamId } from './programs.ts';

const program = { level: 'program' } as const;
const institution = (at: number) => ({ level: 'institution', id: institutionId(at) }) as const;
const team = (at: number, place: number) => ({ level: 'team', id: teamId(at, place) }) as const;

const gate = (teams: Program, capacity?: () => number) =>
  gateExperience(cubeOf(teams), hierarchyOf(teams), { minimumGroup: 5, ...(capacity && { capacity }) });

const shownTeams = (teams: Program, capacity?: () => number) =>
  teams.map((own, at) => own.map((_, place) => gate(teams, capacity).item(team(at, place), 'both', 'heard') !== null));

describe('gateExperience', () => {
  it('shows a team of five who do not all agree, and hides one of four or of one mind', () => {
    const alike = { patient_side: [], professional_side: Array.from({ length: 6 }, () => [5, 4] as [number, number]) };
    const gated = gate([[mixedTeam(2, 3), mixedTeam(2, 4), mixedTeam(2, 2), alike]]);
    expect(gated.item(team(0, 1), 'both', 'heard')).toMatchObject({ n: 6, counts: [0, 3, 0, 0, 3] });
    expect(gated.item(team(0, 2), 'both', 'heard')).toBeNull();
    expect(gated.item(team(0, 3), 'both', 'heard')).toBeNull();
    expect(gated.respondents(team(0, 2), 'both')).toBeNull();
  });

  it('hides the smallest sibling of a hidden team, and no more', () => {
    expect(shownTeams([[mixedTeam(2, 5), mixedTeam(2, 3), mixedTeam(2, 4), mixedTeam(1, 1)]])).toEqual([
      [true, false, true, false],
    ]);
  });

  it('hides two siblings when full teams would pin the small one down', () => {
    // 4 + 6 people hidden: the second team has at most eight, so at least two are in the small one.
    const teams = [[mixedTeam(2, 6), mixedTeam(2, 5), mixedTeam(2, 4), mixedTeam(2, 2)]];
    expect(shownTeams(teams)).toEqual([[true, false, false, false]]);
    expect(shownTeams(teams, () => 20)).toEqual([[true, true, false, false]]);
  });

  it('hides an institution that has no other team to hide behind, and one more institution', () => {
    const gated = gate([
      [mixedTeam(1, 2)],
      [mixedTeam(2, 4), mixedTeam(2, 5)],
      [mixedTeam(2, 5), mixedTeam(2, 5), mixedTeam(2, 5)],
    ]);
    expect(gated.respondents(program, 'both')).toBe(3 + 13 + 21);
    expect([0, 1, 2].map((at) => gated.respondents(institution(at), 'both'))).toEqual([null, null, 21]);
    // The second institution is not the sum of its shown teams either.
    expect([0, 1].map((place) => gated.respondents(team(1, place), 'both'))).toEqual([null, 7]);
  });

  it('hides the programme when one institution alone is hidden', () => {
    const gated = gate([[mixedTeam(1, 2)]]);
    expect(gated.respondents(program, 'both')).toBeNull();
  });

  it('shows sides from five people of each and three teams of each on, both or none, never in a team', () => {
    const gated = gate([
      [mixedTeam(2, 5), mixedTeam(2, 5), mixedTeam(2, 5)],
      [mixedTeam(4, 4), mixedTeam(4, 4)],
      [mixedTeam(1, 5), mixedTeam(2, 5), mixedTeam(1, 5)],
      [mixedTeam(2, 5), mixedTeam(2, 5), mixedTeam(2, 5)],
    ]);
    const sides = (at: number) =>
      (['patient_side', 'professional_side'] as const).map((side) => gated.respondents(institution(at), side));
    expect(sides(0)).toEqual([6, 15]);
    expect(sides(1)).toEqual([null, null]);
    expect(sides(2)).toEqual([null, null]);
    expect(sides(3)).toEqual([6, 15]);
    expect(gated.respondents(program, 'patient_side')).toBe(24);
    expect(gated.respondents(team(1, 0), 'patient_side')).toBeNull();
    expect(gated.respondents(team(1, 0), 'both')).toBe(8);
  });

  it('keeps an item put to one side only out of team figures, whatever the number of answers', () => {
    const teams = [
      [mixedTeam(6, 2), mixedTeam(6, 2)],
      [mixedTeam(6, 2), mixedTeam(6, 2), mixedTeam(6, 2)],
    ];
    const gated = gate(teams);
    expect(gated.item(team(0, 0), 'both', 'heard')).not.toBeNull();
    expect(gated.item(team(0, 0), 'both', 'prepared')).toBeNull();
    expect(gated.item(institution(0), 'both', 'prepared')).toBeNull();
    expect(gated.item(program, 'both', 'prepared')).toMatchObject({ n: 30 });
    const larger = gate([...teams, teams[1] ?? [], teams[1] ?? []]);
    expect(larger.item(institution(3), 'both', 'prepared')).toMatchObject({ n: 18 });
  });

  it('shows no scale from which a hidden item could be worked out', () => {
    // Everybody gives 5 on the first item, which is hidden; the mean of both items would tell.
    const alike = {
      patient_side: [[5, 4]] as [number, number][],
      professional_side: [5, 4, 3, 5, 4].map((clear) => [5, clear] as [number, number]),
    };
    const spread = (professionals: number) => ({
      patient_side: [],
      professional_side: Array.from({ length: professionals }, (_, k) => [4 + (k % 2), 4] as [number, number]).concat([
        [3, 5],
      ]),
    });
    const gated = gate([[alike, spread(5), spread(6), spread(6)]]);
    expect(gated.item(team(0, 0), 'both', 'heard')).toBeNull();
    expect(gated.item(team(0, 0), 'both', 'clear')).not.toBeNull();
    expect(gated.scale(team(0, 0), 'both', 'partnership')).toBeNull();
    expect(gated.scale(team(0, 3), 'both', 'partnership')).toMatchObject({ n: 7, mean: 29.5 / 7 });
  });

  it('gives the mean and the sample standard deviation of a scale', () => {
    const spread = {
      patient_side: [
        [1, 2],
        [5, 4],
      ] as [number, number][],
      professional_side: [
        [3, 3],
        [4, 5],
        [2, 1],
      ] as [number, number][],
    };
    const scale = gate([[spread]]).scale(team(0, 0), 'both', 'partnership');
    expect(scale?.mean).toBeCloseTo(3, 12);
    expect(scale?.sd).toBeCloseTo(Math.sqrt((1.5 ** 2 * 4) / 4), 12);
  });

  it('refuses unknown names, a team without institution, and a minimum that protects nobody', () => {
    const teams = [[mixedTeam(2, 5)]];
    expect(() => gate(teams).item(program, 'both', 'nothing')).toThrow(RangeError);
    expect(() => gate(teams).respondents(team(3, 3), 'both')).toThrow(RangeError);
    const hierarchy = { program: 'program', institutions: [] };
    expect(() => gateExperience(cubeOf(teams), hierarchy, { minimumGroup: 5 })).toThrow(RangeError);
    expect(() => gateExperience(cubeOf(teams), hierarchyOf(teams), { minimumGroup: 1 })).toThrow(RangeError);
  });
});

describe('complementary suppression', () => {
  const teams = [[mixedTeam(2, 5), mixedTeam(2, 4), mixedTeam(1, 1)]];
  const cube = cubeOf(teams);
  const tree = plantTree(hierarchyOf(teams), cube.teams);
  const sums = sumGroups(tree, cube, itemMeasure(cube, 0, 5));
  const protection = {
    minimumGroup: 5,
    capacities: { of: () => 8, groupOf: () => -1, together: () => Number.POSITIVE_INFINITY },
    admits: () => true,
  };
  const small = '001';

  const worked = (shown: { program: boolean; institutions: Uint8Array; teams: Uint8Array }) =>
    setsWorkedOut([
      ...(shown.program ? [[1, 1, 1]] : []),
      ...(shown.institutions[0] === 1 ? [[1, 1, 1]] : []),
      ...[...shown.teams].flatMap((mark, at) => (mark === 1 ? [[0, 1, 2].map((place) => (place === at ? 1 : 0))] : [])),
    ]).map((set) => set.join(''));

  it('is needed: without it subtraction gives the two people away', () => {
    expect(worked(primarilyShown(sums, protection, everythingShown(tree)))).toContain(small);
  });

  it('protects them', () => {
    expect(worked(protectTree(tree, sums, protection, everythingShown(tree)))).not.toContain(small);
  });
});
