import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GrowingUnit, unitsToHoldBack } from '../../../analysis/disclosure/releaseGrowth.ts';

type Pair = [number, number];
const unit = (institution: string, before: Pair, after: Pair): GrowingUnit => ({
  institution,
  before,
  after,
  changed: [before[0] !== after[0], before[1] !== after[1]],
});

describe('what two releases in a row may show', () => {
  test('nothing new, or five people more, may be released', () => {
    expect(unitsToHoldBack([unit('a', [4, 4], [4, 4]), unit('a', [4, 4], [9, 9])])).toEqual([]);
  });

  test('a team that grew by three keeps its earlier figures', () => {
    expect(unitsToHoldBack([unit('a', [2, 4], [4, 5]), unit('a', [6, 6], [11, 11])])).toEqual([0]);
  });

  test('five people more on both sides together are too few when one side grew by one', () => {
    expect(unitsToHoldBack([unit('a', [10, 10], [11, 14])])).toEqual([0]);
  });

  test('two small teams may grow by five between them when neither was shown', () => {
    expect(unitsToHoldBack([unit('a', [3, 0], [6, 0]), unit('a', [4, 0], [6, 0])])).toEqual([]);
  });

  test('a small team cannot hide behind a sibling that is shown: subtraction would leave it alone', () => {
    expect(unitsToHoldBack([unit('a', [2, 0], [4, 0]), unit('a', [8, 0], [14, 0])])).toEqual([0]);
  });

  test('nor can a small institution hide behind the others of its programme', () => {
    expect(unitsToHoldBack([unit('a', [2, 0], [4, 0]), unit('b', [20, 0], [30, 0])])).toContain(0);
  });

  test('other figures at the same number of people, after a withdrawal, are too close', () => {
    const swapped: GrowingUnit = { institution: 'a', before: [6, 6], after: [6, 6], changed: [true, false] };
    expect(unitsToHoldBack([swapped])).toEqual([0]);
  });
});

/** Every group whose figures an attacker has from both releases, if it has at least five people in the first. */
function growthOfShownGroups(units: GrowingUnit[]): { before: number; growth: number; changed: boolean }[] {
  const sideSets: (0 | 1)[][] = [[0], [1], [0, 1]];
  const institutions = [...new Set(units.map(({ institution }) => institution))];
  const sets = [units, ...institutions.map((id) => units.filter(({ institution }) => institution === id))];
  const groups = [
    ...sets.flatMap((members) => sideSets.map((sides) => ({ members, sides }))),
    ...units.map((one) => ({ members: [one], sides: [0, 1] as (0 | 1)[] })),
  ];
  return groups.map(({ members, sides }) => {
    const sum = (when: 'before' | 'after') =>
      members.reduce((total, one) => total + sides.reduce<number>((n, side) => n + one[when][side], 0), 0);
    const changed = members.some((one) => sides.some((side) => one.changed[side]));
    return { before: sum('before'), growth: sum('after') - sum('before'), changed };
  });
}

const people = fc.integer({ min: 0, max: 9 });
const anyUnit = fc
  .record({ institution: fc.constantFrom('a', 'b', 'c'), patients: people, others: people, more: people, most: people })
  .map(({ institution, patients, others, more, most }) =>
    unit(institution, [patients, others], [patients + more, others + most]),
  );

test('with the held units back at their earlier figures, no shown group grew by one to four people', () => {
  fc.assert(
    fc.property(fc.array(anyUnit, { minLength: 1, maxLength: 8 }), (units) => {
      const held = new Set(unitsToHoldBack(units));
      const released = units.map((one, index) =>
        held.has(index) ? { ...one, after: one.before, changed: [false, false] as [boolean, boolean] } : one,
      );
      for (const { before, growth, changed } of growthOfShownGroups(released)) {
        if (before >= 5 && changed) expect(growth).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 500 },
  );
});

/** Some of those who answered before took their answers back; others came, so that the number may stand, rise or fall. */
const unitWithWithdrawals = fc
  .record({
    institution: fc.constantFrom('a', 'b', 'c'),
    before: fc.tuple(people, people),
    gone: fc.tuple(people, people),
    come: fc.tuple(people, people),
  })
  .map(({ institution, before, gone, come }): GrowingUnit => {
    const left = (side: 0 | 1) => Math.min(gone[side], before[side]);
    const after = (side: 0 | 1) => before[side] - left(side) + come[side];
    return {
      ...{ institution, before, after: [after(0), after(1)] },
      changed: [left(0) + come[0] > 0, left(1) + come[1] > 0],
    };
  });

test('after withdrawals no shown group shrinks, stands or grows by one to four people with other figures', () => {
  fc.assert(
    fc.property(fc.array(unitWithWithdrawals, { minLength: 1, maxLength: 8 }), (units) => {
      const held = new Set(unitsToHoldBack(units));
      const released = units.map((one, index) =>
        held.has(index) ? { ...one, after: one.before, changed: [false, false] as [boolean, boolean] } : one,
      );
      for (const { before, growth, changed } of growthOfShownGroups(released)) {
        if (before >= 5 && changed) expect(growth).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 500 },
  );
});

test('without holding back, the same reading of the figures does find such groups', () => {
  const leaks = growthOfShownGroups([unit('a', [6, 6], [7, 6])]).filter(
    ({ before, growth, changed }) => before >= 5 && changed && growth < 5,
  );
  expect(leaks.length).toBeGreaterThan(0);
});
