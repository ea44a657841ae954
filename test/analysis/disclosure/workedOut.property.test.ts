import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeWorkedOut, groupsKnownTo, knownGroups, knowsEach } from '../../../analysis/disclosure/workedOut.ts';

interface Measured {
  /** By unit: −1 for no group. */
  groups: number[];
  /** By unit: whether there is anybody. */
  peopled: boolean[];
}

const units = 7;
const measured: fc.Arbitrary<Measured> = fc.record({
  groups: fc.array(fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.constant(-1) }), {
    minLength: units,
    maxLength: units,
  }),
  peopled: fc.array(
    fc.integer({ min: 0, max: 4 }).map((people) => people > 0),
    { minLength: units, maxLength: units },
  ),
});

const everyUnit = Array.from({ length: units }, (_, unit) => unit);
const someUnits = fc.subarray(everyUnit, { minLength: 1 });

const known = ({ groups, peopled }: Measured) =>
  knownGroups(
    units,
    4,
    (unit) => peopled[unit] ?? false,
    (unit) => groups[unit] ?? -1,
  );

/** The units with people of each group that is known. */
const groupsOf = ({ groups, peopled }: Measured): number[][] =>
  [0, 1, 2, 3].map((group) => everyUnit.filter((unit) => peopled[unit] && groups[unit] === group));

/** A union of known groups, beside units without people. */
function isUnion(of: Measured, asked: readonly number[]): boolean {
  const inside = groupsOf(of).filter((group) => group.every((unit) => asked.includes(unit)));
  return asked.every((unit) => !of.peopled[unit] || inside.some((group) => group.includes(unit)));
}

/** Every set of units. */
const sets = Array.from({ length: 2 ** units }, (_, bits) => everyUnit.filter((unit) => (bits >> unit) & 1));

describe('what can be worked out', () => {
  it('are the unions of known groups', () => {
    fc.assert(
      fc.property(measured, someUnits, (of, asked) => {
        expect(canBeWorkedOut(known(of), asked)).toBe(isUnion(of, asked));
        expect(knowsEach(known(of), asked)).toBe(asked.every((unit) => isUnion(of, [unit])));
      }),
      { numRuns: 500 },
    );
  });

  it('of several measures at once, are the smallest sets that all of them know', () => {
    fc.assert(
      fc.property(fc.array(measured, { minLength: 1, maxLength: 3 }), (measures) => {
        const shared = sets.filter((set) => set.length > 0 && measures.every((of) => isUnion(of, set)));
        const smallest = shared.filter(
          (set) => !shared.some((other) => other.length < set.length && other.every((unit) => set.includes(unit))),
        );
        const found = groupsKnownTo(units, measures.map(known));
        expect(new Set(found.map(String))).toEqual(new Set(smallest.map(String)));
      }),
      { numRuns: 100 },
    );
  });
});
