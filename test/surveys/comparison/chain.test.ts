import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparabilityBetween, type VersionComparison } from '../../../surveys/comparison/chain.ts';
import {
  type Comparability,
  comparabilities,
  mayBeCompared,
  worstOf,
} from '../../../surveys/comparison/comparability.ts';

const step = (versionId: string, baseVersionId: string, items: Record<string, Comparability>): VersionComparison => ({
  ...{ versionId, baseVersionId },
  items: Object.fromEntries(
    Object.entries(items).map(([name, decided]) => [name, { proposed: 'not_comparable' as const, decided }]),
  ),
});

const comparisons = [
  step('v2', 'v1', { heard: 'minor_wording', voice: 'identical', gone: 'identical' }),
  step('v3', 'v2', { heard: 'identical', voice: 'rescored' }),
  step('own1', 'v2', { heard: 'not_comparable', voice: 'identical' }),
];

describe('whether two versions compare', () => {
  it('is what was decided at each step between them, the worst one holding, in either direction', () => {
    expect(comparabilityBetween('v1', 'v2', 'heard', comparisons)).toBe('minor_wording');
    expect(comparabilityBetween('v1', 'v3', 'heard', comparisons)).toBe('minor_wording');
    expect(comparabilityBetween('v3', 'v1', 'voice', comparisons)).toBe('rescored');
    expect(comparabilityBetween('v1', 'own1', 'heard', comparisons)).toBe('not_comparable');
    expect(comparabilityBetween('v3', 'v3', 'anything', comparisons)).toBe('identical');
  });

  it('goes through the version that both come from', () => {
    expect(comparabilityBetween('v3', 'own1', 'voice', comparisons)).toBe('rescored');
    expect(comparabilityBetween('own1', 'v3', 'heard', comparisons)).toBe('not_comparable');
  });

  it('is unknown between versions that have nothing to do with each other, and for a name that a step does not know', () => {
    expect(comparabilityBetween('v3', 'elsewhere', 'voice', comparisons)).toBeNull();
    expect(comparabilityBetween('v1', 'v3', 'gone', comparisons)).toBeNull();
    expect(comparabilityBetween('v1', 'v2', 'constructor', comparisons)).toBeNull();
    expect(comparabilityBetween('v1', 'v2', 'heard', [])).toBeNull();
  });

  it('ends even where comparisons run in a circle', () => {
    expect(comparabilityBetween('a', 'z', 'x', [step('a', 'b', {}), step('b', 'a', {})])).toBeNull();
  });

  it('is the worst of any row of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...comparabilities), { maxLength: 12 }), (decisions) => {
        const row = decisions.map((decided, i) => step(`v${i + 1}`, `v${i}`, { heard: decided }));
        expect(comparabilityBetween('v0', `v${decisions.length}`, 'heard', row)).toBe(worstOf(decisions));
        expect(comparabilityBetween(`v${decisions.length}`, 'v0', 'heard', row)).toBe(worstOf(decisions));
      }),
    );
  });

  it('allows a line through the same and the reworded alone', () => {
    expect(comparabilities.filter(mayBeCompared)).toEqual(['identical', 'minor_wording']);
    expect(worstOf([])).toBe('identical');
    expect(worstOf(['rescored', 'minor_wording'])).toBe('rescored');
  });
});
