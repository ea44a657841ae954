import { describe, expect, it } from 'vitest';
import { type CodedResponse, pairedScales } from '../../../analysis/columns/pairedScores.ts';
import { gatePairs, type PairsAsked } from '../../../analysis/disclosure/pairedChange.ts';
import { pairsFlags, pairsReading, pairsTable } from '../../../analysis/findings/pairedChange.ts';
import type { Cube, CubeLayout, PairedScale } from '../../../analysis/snapshot.ts';
import { signedRank } from '../../../analysis/stats/signedRank.ts';
import { gateOf } from '../findings/gates.ts';

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

describe('gatePairs', () => {
  const shownScale = { n: 40, mean: 3.5, sd: 0.6 };
  const gate = gateOf({ respondents: 60, scales: { 'program/both/voice': shownScale } });
  const asked: PairsAsked = {
    ...{ scope: { level: 'program' }, side: 'both', minimumGroup: 5 },
    before: { release: 'r1', experience: gate },
  };
  const fine: PairedScale = {
    ...{ scale: 'voice', pairs: 30, teams: 10, unpaired: [10, 0], estimate: 0.25, interval: [0.1, 0.4], p: 0.01 },
    moved: [15, 8, 7],
  };
  const told = (scale: Partial<PairedScale>, more: Partial<PairsAsked> = {}) => {
    const found = gatePairs({ campaign: 'a', release: 'r1', scales: [{ ...fine, ...scale }] }, gate, {
      ...asked,
      ...more,
    });
    return 'shown' in found ? found.shown.length : found;
  };

  it('tells enough pairs from enough teams', () => {
    expect(told({})).toBe(1);
    expect(told({ pairs: 19, moved: [9, 5, 5] })).toBe(0);
    expect(told({ teams: 7 })).toBe(0);
  });

  it('tells nothing that would single out one to four people, in a pair or out of it', () => {
    for (const few of [1, 2, 3, 4]) {
      expect(told({ unpaired: [few, 10] })).toBe(0);
      expect(told({ unpaired: [10, few] })).toBe(0);
      expect(told({ moved: [30 - few, few, 0] })).toBe(0);
    }
    expect(told({ unpaired: [0, 0] })).toBe(1);
    expect(told({ moved: [30, 0, 0] })).toBe(0);
    expect(told({}, { minimumGroup: 9 })).toBe(0);
  });

  it('tells it of the whole programme alone, against the release that it was made with, where the scale is shown', () => {
    expect(told({}, { scope: { level: 'institution', id: 'i' } })).toEqual({ wholeProgramme: true });
    expect(told({}, { side: 'patient_side' })).toEqual({ wholeProgramme: true });
    expect(told({}, { before: { release: 'r2', experience: gate } })).toEqual({ notMade: true });
    expect(told({}, { before: { release: 'r1', experience: gateOf({}) } })).toBe(0);
    expect(gatePairs(null, gate, asked)).toEqual({ notMade: true });
  });

  it('says who is in it, in words and in a table', () => {
    const title = () => ({ fr: 'La parole', en: 'Voice' });
    expect(pairsReading([fine], title)?.en).toBe(
      'Among the 30\u00a0people recognised at both moments by their code, “Voice” rises by 0.25 points (95% interval: from 0.10 to 0.40).',
    );
    expect(pairsReading([{ ...fine, p: 0.4 }], title)?.fr).toContain('(30 au plus), aucun changement');
    expect(pairsReading([], title)).toBeNull();
    expect(pairsTable([fine], title).rows[0]).toMatchObject({
      pairs: 30,
      onlyBefore: 10,
      onlyAfter: 0,
      up: 15,
      change: 0.25,
    });
    const code = (...given: Parameters<typeof pairsFlags>) => pairsFlags(...given).map((flag) => flag.code);
    expect(code({ shown: [fine] }, true, 1)).toEqual(['who_is_paired']);
    expect(code({ shown: [] }, true, 0)).toEqual(['pairs_withheld']);
    expect(code({ wholeProgramme: true }, true, 0)).toEqual(['pairs_of_programme']);
    expect(code({ notMade: true }, false, 0)).toEqual([]);
  });
});
