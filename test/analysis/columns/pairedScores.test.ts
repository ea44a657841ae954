import { describe, expect, it } from 'vitest';
import { type CodedResponse, pairedScales } from '../../../analysis/columns/pairedScores.ts';
import type { Cube, CubeLayout } from '../../../analysis/snapshot.ts';
import { signedRank } from '../../../analysis/stats/signedRank.ts';

const layout: CubeLayout = {
  campaign: 'c',
  items: [],
  scales: [{ name: 'voice', items: [{ name: 'heard', reversed: false }], minimumAnswered: 1, low: 1, high: 5 }],
  valueSlots: 0,
};
/** So many people with a score, all in one group: the rest of a cube is not looked at. */
const cube = (people: number): Cube => ({
  ...{ layout, teams: ['t'], respondents: new Uint32Array(2), counts: new Uint32Array(0) },
  scaleSums: Float64Array.from([people, 0, 0, 0, 0, 0]),
});
const response = (code: string, team: string, heard: number): CodedResponse => ({
  ...{ code, team, side: 'patient_side' },
  answers: { heard },
});
/** Thirty people in ten teams: some rise, some fall, some stay. */
const people = Array.from({ length: 30 }, (_, i) => ({
  code: `c${i}`,
  team: `t${i % 10}`,
  from: 2 + (i % 2),
  to: 2 + (i % 4),
}));
const before = people.map(({ code, team, from }) => response(code, team, from));
const after = people.map(({ code, team, to }) => response(code, team, to));
const pairedOf = (first: CodedResponse[], second: CodedResponse[], counted: [number, number] = [40, 38]) =>
  pairedScales({ cube: cube(counted[0]), responses: first }, { cube: cube(counted[1]), responses: second });

describe('pairedScales', () => {
  it('gives the signed rank of those whose code occurs in both, and who is not among them', () => {
    const [found] = pairedOf(before, after);
    const expected = signedRank(
      people.map(({ from }) => from),
      people.map(({ to }) => to),
      'pratt',
    );
    expect(found).toMatchObject({ scale: 'voice', pairs: 30, teams: 10, unpaired: [10, 8] });
    expect(found?.estimate).toBeCloseTo(expected.estimate ?? Number.NaN, 2);
    expect(found?.moved).toEqual([expected.improved, expected.same, expected.worse]);
  });

  it('pairs nobody through a code that two share, another team, another side or a missing answer', () => {
    const twice = [...after, response('c0', 't5', 5)];
    expect(pairedOf(before, twice)[0]?.pairs).toBe(29);
    const moved = after.map((each, i) => (i === 1 ? { ...each, team: 'elsewhere' } : each));
    const changed = moved.map((each, i) => (i === 2 ? { ...each, side: 'professional_side' as const } : each));
    const silent = changed.map((each, i) => (i === 3 ? { ...each, answers: {} } : each));
    expect(pairedOf(before, silent)[0]?.pairs).toBe(27);
  });

  it('makes nothing of no pairs, nor of more pairs than people counted', () => {
    expect(pairedOf(before, [])).toEqual([]);
    expect(pairedOf(before, after, [29, 40])).toEqual([]);
  });
});
