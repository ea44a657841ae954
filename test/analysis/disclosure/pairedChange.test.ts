import { describe, expect, it } from 'vitest';
import { gatePairs, type PairsAsked } from '../../../analysis/disclosure/pairedChange.ts';
import type { PairedScale } from '../../../analysis/snapshot.ts';
import { gateOf } from '../findings/gates.ts';
import { fine } from '../findings/pairedScale.ts';

describe('gatePairs', () => {
  const shownScale = { n: 40, mean: 3.5, sd: 0.6 };
  const gate = gateOf({ respondents: 60, scales: { 'program/both/voice': shownScale } });
  const asked: PairsAsked = {
    ...{ scope: { level: 'program' }, side: 'both', minimumGroup: 5 },
    before: { release: 'r1', experience: gate },
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
});
