import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOfComments, toldCounts } from '../../../analysis/disclosure/comments.ts';

const gateOf = (people: (number | null)[], side?: { patient: (number | null)[] }) => ({
  respondents: (scope: { level: string; id?: string }, of: string) => {
    const counts = of === 'patient_side' ? (side?.patient ?? []) : people;
    if (scope.level === 'program') return counts.reduce<number>((sum, each) => sum + (each ?? 4), 0);
    return counts[Number(scope.id)] ?? null;
  },
});
const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i));

describe('placesOfComments', () => {
  it('needs ten respondents, or as many as the campaign asks for', () => {
    expect(placesOfComments(gateOf([9]), ['0'], 'all', 5)).toEqual({ program: false, institutions: new Set() });
    expect(placesOfComments(gateOf([12]), ['0'], 'all', 5)).toEqual({ program: true, institutions: new Set(['0']) });
    expect(placesOfComments(gateOf([12]), ['0'], 'all', 15).program).toBe(false);
  });

  it('gives up the smallest institution where the rest would be a few people', () => {
    // 30 + 12 + 7: with both shown, the 7 stand alone. With 12 they are 19 people of two institutions.
    expect(placesOfComments(gateOf([30, 12, 7]), ids(3), 'all', 5).institutions).toEqual(new Set(['0']));
    expect(placesOfComments(gateOf([30, 12, 7, 5]), ids(4), 'all', 5).institutions).toEqual(new Set(['0', '1']));
    // A rest of one hidden institution is that institution.
    expect(placesOfComments(gateOf([30, null]), ids(2), 'all', 5).institutions).toEqual(new Set());
  });

  it('counts the side that was asked', () => {
    const gate = gateOf([20, 20], { patient: [11, 6] });
    expect(placesOfComments(gate, ids(2), 'patient_side', 5)).toEqual({ program: true, institutions: new Set() });
  });

  it('never leaves one to nine people, or one institution, as the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(40), fc.constant(null)), { minLength: 1, maxLength: 8 }), (people) => {
        const { program, institutions } = placesOfComments(gateOf(people), ids(people.length), 'all', 5);
        const numbers = people.map((each) => each ?? 4);
        const rest = numbers.filter((_, i) => !institutions.has(String(i))).reduce((a, b) => a + b, 0);
        if (!program) expect(institutions.size).toBe(0);
        else expect(rest === 0 || rest >= 10).toBe(true);
        for (const id of institutions) expect(people[Number(id)]).toBeGreaterThanOrEqual(10);
      }),
    );
  });
});

describe('toldCounts', () => {
  it('hides one to four, and a second one beside a lone hidden count', () => {
    expect(toldCounts([12, 7, 3])).toEqual([true, false, false]);
    expect(toldCounts([12, 7, 3, 2])).toEqual([true, true, false, false]);
    expect(toldCounts([12, 0, 6])).toEqual([true, true, true]);
    // Together they must be able to hold five.
    expect(toldCounts([12, 1, 2])).toEqual([false, false, false]);
  });

  it('leaves every hidden count free to be nobody or five, the total being known', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 9 }), (counts) => {
        const told = toldCounts(counts);
        const hidden = counts.filter((_, i) => !told[i]);
        for (const [i, count] of counts.entries()) if (told[i]) expect(count === 0 || count >= 5).toBe(true);
        if (hidden.length === 0) return;
        expect(hidden.length).toBeGreaterThan(1);
        const all = counts.reduce((a, b) => a + b, 0);
        // Where everything together is less than five there is nothing left to hide it behind.
        if (all >= 5) expect(hidden.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
