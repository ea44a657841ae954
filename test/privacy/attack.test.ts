import { describe, expect, it } from 'vitest';
import { attackRuns, control } from './attackRuns.ts';
import { leaks } from './leaks.ts';
import { blind, chanceOf, holm } from './matching.ts';
import { successes } from './verdict.ts';

/** A test that runs often must not fail by luck: once in a million. `npm run attack` has the strict level. */
const level = 1e-6;

describe('the attack on a stolen copy', () => {
  it('pairs nothing better than chance, and finds no token, receipt or withdrawn answer', async () => {
    const { verdicts, remains } = await attackRuns(4);
    expect(successes(verdicts, level)).toEqual([]);
    expect(remains).toEqual({ secrets: 0, withdrawn: 0, copies: 0 });
    for (const name of [
      /^bystander × answer: /,
      /^person: messages.* × record: /,
      /^decliner: .* × reason: /,
      /^hand up: .* × answer: /,
    ]) {
      expect(verdicts.filter((verdict) => name.test(verdict.name)).length, String(name)).toBeGreaterThan(0);
    }
  });

  it.each([0, 3, 4])('finds what is built in on purpose (%i)', async (at) => {
    const leak = leaks[at];
    expect(leak && (await control(leak, 2, level)).best).not.toBeNull();
  });
});

describe('what blind guessing gets right', () => {
  it('is one in each group on average, never all but one', () => {
    for (let n = 2; n <= 12; n++) {
      const chances = blind(n);
      expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      expect(chances.reduce((sum, p, k) => sum + k * p, 0)).toBeCloseTo(1, 12);
      expect(chances[n - 1]).toBe(0);
    }
  });

  it('has exact chances', () => {
    // Two pairs: both right in each with 1/2, independently.
    expect(chanceOf({ correct: 4, groups: new Map([[2, 2]]) })).toBeCloseTo(1 / 4, 12);
    expect(chanceOf({ correct: 2, groups: new Map([[2, 2]]) })).toBeCloseTo(3 / 4, 12);
    expect(chanceOf({ correct: 3, groups: new Map([[3, 1]]) })).toBeCloseTo(1 / 6, 12);
  });

  it('succeeds by Holm only as far as each step allows', () => {
    const attacks = [0.001, 0.004, 0.02, 0.9].map((p) => ({ p }));
    expect(holm(attacks, 0.01)).toEqual([{ p: 0.001 }]);
    expect(holm([{ p: 0.5 }], 0.01)).toEqual([]);
  });
});
