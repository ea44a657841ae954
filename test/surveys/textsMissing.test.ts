import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTextMissing } from '../../surveys/textsMissing.ts';

describe('a missing text', () => {
  it('is one written in the other language alone', () => {
    expect(isTextMissing({ fr: 'Bonjour', en: ' ' }, 'en')).toBe(true);
    expect(isTextMissing({ fr: 'Bonjour', en: '' }, 'fr')).toBe(false);
    expect(isTextMissing({ fr: '', en: '' }, 'fr')).toBe(false);
    for (const other of [undefined, null, 'fr', 3, []]) expect(isTextMissing(other, 'fr')).toBe(false);
  });

  it('is found however deep it lies', () => {
    const written = fc.constant({ fr: 'a', en: 'b' });
    const tree = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, written, fc.array(tie('node')), fc.record({ title: tie('node'), n: fc.nat() })),
    })).node;
    fc.assert(
      fc.property(tree, fc.nat({ max: 3 }), (whole, depth) => {
        const wrap = (value: unknown): unknown =>
          Array.from({ length: depth }).reduce((inner) => ({ items: [whole, inner] }), value);
        expect(isTextMissing(whole, 'en')).toBe(false);
        expect(isTextMissing(wrap({ fr: 'a', en: '' }), 'en')).toBe(true);
        expect(isTextMissing(wrap({ fr: 'a', en: '' }), 'fr')).toBe(false);
      }),
    );
  });
});
