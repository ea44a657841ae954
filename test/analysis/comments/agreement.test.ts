import { describe, expect, it } from 'vitest';
import { coderAgreement, themeOf } from '../../../analysis/comments/agreement.ts';

const coded = (coder: string, themes: (string | null)[]) =>
  themes.map((theme, i) => ({ comment: `c${i}`, coder, theme }));

describe('coderAgreement', () => {
  it('is Cohen’s kappa of the comments that both coded', () => {
    // Cohen 1960, by hand: 7 of 10 agree; by chance .5 × .6 + .5 × .4 = .5; κ = .2 ÷ .5.
    const a = coded('a', ['x', 'x', 'x', 'x', 'x', 'y', 'y', 'y', 'y', 'y']);
    const b = coded('b', ['x', 'x', 'x', 'x', 'y', 'x', 'x', 'y', 'y', 'y']);
    const [pair] = coderAgreement([...b, ...a, { comment: 'alone', coder: 'a', theme: 'x' }]);
    expect(pair).toMatchObject({ coders: ['a', 'b'], n: 10, agreed: 7 });
    expect(pair?.kappa.estimate).toBeCloseTo(0.4, 12);
  });

  it('keeps pairs of coders apart, takes none of the code book for a choice, and none for no pair', () => {
    const pairs = coderAgreement([
      ...coded('a', [null, 'x']),
      ...coded('b', [null]),
      { comment: 'c1', coder: 'c', theme: 'x' },
    ]);
    expect(pairs.map(({ coders, agreed }) => [coders, agreed])).toEqual([
      [['a', 'b'], 1],
      [['a', 'c'], 1],
    ]);
    expect(coderAgreement(coded('a', ['x']))).toEqual([]);
  });
});

describe('themeOf', () => {
  it('is what was settled, else what all coders gave, else unknown', () => {
    expect(themeOf([{ theme: 'x' }, { theme: 'y' }], { theme: null })).toBeNull();
    expect(themeOf([{ theme: 'x' }, { theme: 'x' }], undefined)).toBe('x');
    expect(themeOf([{ theme: null }], undefined)).toBeNull();
    expect(themeOf([{ theme: 'x' }, { theme: 'y' }], undefined)).toBeUndefined();
    expect(themeOf([], undefined)).toBeUndefined();
  });
});
