import { describe, expect, it } from 'vitest';
import { gateAssociations } from '../../../analysis/disclosure/associations.ts';
import type { Associations } from '../../../analysis/snapshot.ts';
import { distribution, gateOf } from '../findings/gates.ts';

const found: Associations = {
  ...{ outcome: 'overall', people: 137, teams: 20, rSquared: 0.4, seed: 1, draws: 1000 },
  predictors: [{ scale: 'voice', share: 0.4, interval: [0.3, 0.5], correlation: 0.63 }],
};
const layout = {
  scales: [{ name: 'voice', items: [{ name: 'heard', reversed: false }], minimumAnswered: 0.5, low: 1, high: 5 }],
};
const answers = distribution([10, 20, 30, 40, 37]);
const items = { 'program/both/heard': answers, 'program/both/overall': answers };
const scales = { 'program/both/voice': { n: 137, mean: 3.4, sd: 1 } };
const program = { level: 'program' } as const;
const institution = { level: 'institution', id: 'a' } as const;

describe('gateAssociations', () => {
  it('tells those of a programme, with a number of people that says of nobody what they left out', () => {
    const gate = gateAssociations(found, gateOf({ items, scales }), layout, 5);
    expect(gate(program)).toEqual({ shown: { ...found, people: 130 } });
    expect(gate(institution)).toEqual({ withheld: true });
    expect(gate({ level: 'team', id: 't' })).toEqual({ withheld: true });
  });

  it.each([
    ['the rating', { items: { 'program/both/heard': answers }, scales }],
    ['a statement of a scale', { items: { 'program/both/overall': answers }, scales }],
    ['a scale', { items, scales: {} }],
  ])('tells nothing where %s is hidden', (_, shown) => {
    expect(gateAssociations(found, gateOf(shown), layout, 5)(program)).toEqual({ withheld: true });
  });

  it('tells nothing on fewer people than the campaign asks for', () => {
    expect(gateAssociations(found, gateOf({ items, scales }), layout, 138)(program)).toEqual({ withheld: true });
    expect(gateAssociations(null, gateOf({ items, scales }), layout, 5)(program)).toEqual({ notMade: true });
  });
});
