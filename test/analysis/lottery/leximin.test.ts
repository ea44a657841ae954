import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearSolver } from '../../../analysis/linearProgram.ts';
import { linearSolver } from '../../../analysis/linearSolver.ts';
import { leximinLottery } from '../../../analysis/lottery/leximin.ts';
import { smallestRelaxation } from '../../../analysis/lottery/panel.ts';
import { type Profile, profilesOf, type Quotas } from '../../../analysis/lottery/pool.ts';
import { golden } from '../stats/golden.ts';

const { input, expected } = golden<{
  input: { instances: { name: string; k: number; cells: (Record<string, string> & { n: never })[]; quotas: Quotas }[] };
  expected: {
    results: {
      name: string;
      leximin?: number[];
      maximin_value?: number;
      minimal_relaxation?: Record<string, [number, number]>;
    }[];
  };
}>('sortition_leximin');

const instances = input.instances.map(({ name, k, cells, quotas }) => ({
  ...{ name, k, quotas },
  profiles: cells.map(({ n, ...features }): Profile => ({ n: Number(n), features })),
  leximin: expected.results.find((result) => result.name === name)?.leximin,
  maximin: expected.results.find((result) => result.name === name)?.maximin_value,
}));

let solver: LinearSolver;
beforeAll(async () => {
  solver = await linearSolver();
});

describe('leximinLottery', () => {
  it.each(instances.filter(({ leximin }) => leximin !== undefined))(
    'agrees with the enumeration of all panels: $name',
    ({ profiles, quotas, k, leximin = [], maximin = Number.NaN }) => {
      const lottery = leximinLottery(solver, profiles, quotas, k);
      lottery?.probabilities.forEach((probability, i) => {
        expect(Math.abs(probability - (leximin[i] ?? Number.NaN))).toBeLessThan(1e-6);
      });
      expect(Math.abs(Math.min(...(lottery?.probabilities ?? [])) - maximin)).toBeLessThan(1e-6);
      const seats = profiles.reduce((sum, { n }, i) => sum + n * (lottery?.probabilities[i] ?? 0), 0);
      expect(seats).toBeCloseTo(k, 8);
    },
  );

  it('finds no lottery where no panel meets the quotas, and the smallest relaxation that gives one', () => {
    const infeasible = instances.find(({ leximin }) => leximin === undefined);
    if (infeasible === undefined) throw new Error('no infeasible instance');
    const { profiles, quotas, k } = infeasible;
    expect(leximinLottery(solver, profiles, quotas, k)).toBeNull();
    expect(smallestRelaxation(solver, profiles, quotas, k)).toEqual([
      { feature: 'lang', answer: 'other', bound: 'min', from: 4, to: 2 },
    ]);
  });

  it('draws only panels that meet the quotas, and gives all the same chance without quotas', () => {
    const pools = fc.array(fc.record({ a: fc.constantFrom('x', 'y'), b: fc.constantFrom('u', 'v') }), {
      minLength: 4,
      maxLength: 12,
    });
    fc.assert(
      fc.property(pools, (people) => {
        const profiles = profilesOf(people, ['a', 'b']);
        const open = leximinLottery(solver, profiles, {}, 3);
        for (const probability of open?.probabilities ?? []) expect(probability).toBeCloseTo(3 / people.length, 6);
        const quotas: Quotas = { a: { x: [1, 2], y: [1, 2] } };
        const lottery = leximinLottery(solver, profiles, quotas, 3);
        for (const { panel } of lottery?.panels ?? []) {
          const xs = panel.reduce((sum, count, i) => sum + (profiles[i]?.features.a === 'x' ? count : 0), 0);
          expect(xs).toBeGreaterThanOrEqual(1);
          expect(xs).toBeLessThanOrEqual(2);
        }
        expect(
          (lottery?.panels ?? []).reduce((sum, { probability }) => sum + probability, lottery ? 0 : 1),
        ).toBeCloseTo(1, 9);
      }),
      { numRuns: 25 },
    );
  });

  it('puts at 0 whom no panel can hold, and says when the pool is too small', () => {
    const profiles = profilesOf([{ a: 'x' }, { a: 'x' }, { a: 'y' }], ['a']);
    expect(leximinLottery(solver, profiles, { a: { y: [0, 0] } }, 2)?.probabilities).toEqual([1, 0]);
    expect(smallestRelaxation(solver, profiles, {}, 4)).toBeNull();
    expect(smallestRelaxation(solver, profiles, {}, 2)).toEqual([]);
  });
});
