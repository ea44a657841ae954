import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRedactionOf, takenOut, tellingPieces } from '../../../analysis/comments/redaction.ts';

const plain = fc.stringMatching(/^[A-Za-zéàç ,.’0-9-]{0,60}$/);

describe('isRedactionOf', () => {
  it('takes the words as they are, and parts replaced by brackets', () => {
    const words = 'Le docteur Cormier coupe la parole.';
    expect(isRedactionOf(words, words)).toBe(true);
    expect(isRedactionOf(words, 'Le docteur […] coupe la parole.')).toBe(true);
    expect(isRedactionOf(words, '[Une personne] coupe la parole.')).toBe(true);
    expect(isRedactionOf(words, '[…]')).toBe(true);
    expect(isRedactionOf('line one\n\nline  two', 'line one line two')).toBe(true);
  });

  it('refuses words that nobody wrote, moved words, and words dropped without a mark', () => {
    const words = 'On ne nous écoute pas du tout.';
    for (const edited of ['On nous écoute.', 'On ne nous écoute pas.', 'du tout. […] On', '[…] très bien', ''])
      expect(isRedactionOf(words, edited)).toBe(false);
    // A bracket must stand for something else than what stands before and after it twice over.
    expect(isRedactionOf('aba', 'ab[…]ba')).toBe(false);
  });

  it('takes any part out of any text, and any two parts', () => {
    fc.assert(
      fc.property(plain, fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), (words, cuts) => {
        const [a = 0, b = 0, c = 0, d = 0] = cuts.map((cut) => Math.min(cut, words.length)).sort((x, y) => x - y);
        const edited = `${words.slice(0, a)}${takenOut}${words.slice(b, c)}${takenOut}${words.slice(d)}`;
        expect(isRedactionOf(words.replace(/\s+/g, ' ').trim(), edited.trim())).toBe(
          // Spaces at the seams even out; what is left must be in the text in its order.
          isRedactionOf(words, edited),
        );
        if (!/\s/.test(words)) expect(isRedactionOf(words, edited)).toBe(true);
      }),
    );
  });

  it('lets no added letter through outside brackets', () => {
    fc.assert(
      fc.property(plain, fc.nat(60), (words, at) => {
        const place = Math.min(at, words.length);
        expect(isRedactionOf(words, `${words.slice(0, place)}Ω${words.slice(place)}`)).toBe(false);
      }),
    );
  });
});

describe('tellingPieces', () => {
  const marked = (text: string) => tellingPieces(text).flatMap(({ words, telling }) => (telling ? [words] : []));

  it('marks capitals inside a sentence, numbers and addresses', () => {
    expect(marked('Le docteur Cormier vient. Elle aussi, le 12.')).toEqual(['Cormier', '12']);
    expect(marked('Écrivez à marie@exemple.org, I think.')).toEqual(['marie@exemple.org']);
    expect(marked('Rien à dire.')).toEqual([]);
  });

  it('marks what it marks in a text of any make as well', () => {
    expect(marked('x\n\n  Anna vit. (Paul) « Ève » à Anna-Marie… et @moi 𝐀𝐁 @@')).toEqual(['Anna-Marie', '@moi', '𝐀𝐁']);
    expect(marked('@@ @. 4 . I’m OK')).toEqual(['4', 'OK']);
    // With a pattern that looks back over the whole text for each word, this takes hours.
    const hostile = `x${'\n'.repeat(20_000)}a${' B'.repeat(10_000)}${'@'.repeat(20_000)}`;
    expect(marked(hostile)).toHaveLength(10_000);
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(
          tellingPieces(text)
            .map(({ words }) => words)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
