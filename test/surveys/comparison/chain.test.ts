import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparabilityBetween, type StoredComparison } from '../../../surveys/comparison/chain.ts';
import { type Comparability, comparabilities, worstOf } from '../../../surveys/comparison/comparability.ts';

const step = (versionId: string, baseVersionId: string, decided: Comparability, name = 'heard'): StoredComparison => ({
  ...{ versionId, baseVersionId },
  items: { [name]: { proposed: 'identical', decided } },
});
/** v1 → v2 → v3, and another office's a1 → a2 adapted from v1. */
const chain = [
  step('v2', 'v1', 'minor_wording'),
  step('v3', 'v2', 'rescored'),
  step('a1', 'v1', 'identical'),
  step('a2', 'a1', 'minor_wording'),
];
const between = (from: string, to: string, name = 'heard') => comparabilityBetween(chain, from, to, name);

describe('an item between two versions', () => {
  it('is as comparable as the worst step between them, either way', () => {
    expect(between('v1', 'v2')).toBe('minor_wording');
    expect(between('v1', 'v3')).toBe('rescored');
    expect(between('v3', 'v1')).toBe('rescored');
    expect(between('v2', 'v2')).toBe('identical');
  });

  it('is compared through the version that both come from', () => {
    expect(between('v2', 'a2')).toBe('minor_wording');
    expect(between('a2', 'v3')).toBe('rescored');
    expect(between('a1', 'v1')).toBe('identical');
  });

  it('is not comparable across a step that one of the two versions lacks it in', () => {
    expect(between('v1', 'v2', 'gone')).toBe('not_comparable');
    expect(between('v1', 'v2', 'constructor')).toBe('not_comparable');
  });

  it('has no answer for versions that have nothing to do with each other', () => {
    expect(between('v1', 'elsewhere')).toBeNull();
    expect(comparabilityBetween([], 'v1', 'v2', 'heard')).toBeNull();
  });

  it('ends even on a circle', () => {
    expect(
      comparabilityBetween([step('a', 'b', 'identical'), step('b', 'a', 'rescored')], 'a', 'c', 'heard'),
    ).toBeNull();
  });

  it('is the worst of any row of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...comparabilities), { maxLength: 12 }), (steps) => {
        const row = steps.map((decided, i) => step(`v${i + 1}`, `v${i}`, decided));
        expect(comparabilityBetween(row, 'v0', `v${steps.length}`, 'heard')).toBe(worstOf(steps));
        expect(comparabilityBetween(row, `v${steps.length}`, 'v0', 'heard')).toBe(worstOf(steps));
      }),
    );
  });
});
