import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbovePlain, readingGrade } from '../../../surveys/readability/readingGrade.ts';
import { gradeOfEase, kandelMoles } from '../../../surveys/readability/schoolGrade.ts';

const english =
  'The team listened to me. I could speak freely. My ideas counted. We made the big decisions together. It was fine.';
const french =
  'L’équipe m’écoute. Je parle sans peur. Mes idées comptent pour tous. Nous prenons les décisions ensemble. Nous avons bien travaillé cette année.';

describe('worked by hand', () => {
  it('English: 21 words, 5 sentences, 30 syllables', () => {
    // 6 + 5 + 6 + 10 + 3 syllables; 0.39 × 4.2 + 11.8 × 30/21 − 15.59 = 1.638 + 16.857 − 15.59
    const { grade, words, sentences } = readingGrade(english, 'en');
    expect([words, sentences]).toEqual([21, 5]);
    expect(grade).toBeCloseTo(2.905, 3);
  });

  it('French: 22 words, 5 sentences, 33 syllables', () => {
    // 4 + 4 + 6 + 9 + 10 syllables; 207 − 1.015 × 4.4 − 73.6 × 1.5 = 92.134, which lies 2.866 of 10 below 95 (grade 5)
    const { grade, words, sentences } = readingGrade(french, 'fr');
    expect([words, sentences]).toEqual([22, 5]);
    expect(kandelMoles(4.4, 1.5)).toBeCloseTo(92.134, 3);
    expect(grade).toBeCloseTo(5.2866, 4);
  });

  it('a short text, completed to 20 words of 1.4 syllables', () => {
    // (7 + 5 + 2 + 17 × 1.4) / 20 = 1.89; 0.39 × 3 + 11.8 × 1.89 − 15.59
    expect(readingGrade('Interdisciplinary collaboration matters.', 'en').grade).toBeCloseTo(7.882, 3);
  });
});

describe('the grade of an ease', () => {
  it('is the middle grade of Flesch’s band in its middle', () => {
    expect([95, 85, 75, 65, 55, 40, 15].map(gradeOfEase)).toEqual([5, 6, 7, 8.5, 11, 14.5, 17]);
    expect([105, 90, 70, 0].map(gradeOfEase)).toEqual([4, 5.5, 7.75, 18]);
  });

  it('never rises with the ease, and stays from 0 to 18', () => {
    const ease = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(ease, ease, (a, b) => {
        const [harder, easier] = [gradeOfEase(Math.min(a, b)), gradeOfEase(Math.max(a, b))];
        expect(harder).toBeGreaterThanOrEqual(easier);
        expect(easier).toBeGreaterThanOrEqual(0);
        expect(harder).toBeLessThanOrEqual(18);
      }),
    );
  });
});

describe('short texts', () => {
  it('have no grade below three words, but hard words', () => {
    expect(readingGrade('', 'fr')).toEqual({ grade: null, words: 0, sentences: 0, hard: [] });
    expect(readingGrade('Hétérogénéité institutionnelle', 'fr')).toMatchObject({
      ...{ grade: null, words: 2 },
      hard: ['Hétérogénéité', 'institutionnelle'],
    });
  });

  it('are not hard for one long everyday word', () => {
    expect(isAbovePlain(readingGrade('Professionals listened well.', 'en').grade)).toBe(false);
    expect(isAbovePlain(readingGrade('Les professionnels m’écoutaient.', 'fr').grade)).toBe(false);
  });

  it('are hard when all their words are', () => {
    expect(
      isAbovePlain(readingGrade('Comprehensive interprofessional collaboration happened regularly.', 'en').grade),
    ).toBe(true);
    expect(
      isAbovePlain(readingGrade('La multidisciplinarité institutionnelle favorise l’intersectorialité.', 'fr').grade),
    ).toBe(true);
  });
});

describe('hard words', () => {
  it('are the long ones that are not everyday, the longest first and each once, without elided words', () => {
    expect(
      readingGrade('L’accessibilité des équipes et l’appropriation : l’accessibilité d’abord.', 'fr').hard,
    ).toEqual(['accessibilité', 'appropriation']);
    expect(readingGrade('The professionals’ methodological objectives matter.', 'en').hard).toEqual([
      'methodological',
      'objectives',
    ]);
  });

  it('are neither names nor compounds of short words', () => {
    expect(readingGrade('Do you live in Saskatchewan?', 'en').hard).toEqual([]);
    expect(readingGrade('Comment vous décrivez-vous ?', 'fr').hard).toEqual([]);
  });
});

const language = fc.constantFrom('fr' as const, 'en' as const);
const text = fc
  .array(
    fc.array(fc.constantFrom('team', 'patient', 'decision', 'responsibility', 'time', 'accessible'), {
      minLength: 1,
      maxLength: 30,
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((sentences) => sentences.map((words) => `${words.join(' ')}.`.replace(/^./, (first) => first.toUpperCase())));

describe('whatever the text', () => {
  it('is a grade from 0 to 18 or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), language, (any, in_) => {
        const { grade, words, sentences } = readingGrade(any, in_);
        expect(grade === null).toBe(words < 3);
        if (grade !== null) expect(grade >= 0 && grade <= 18).toBe(true);
        expect(sentences).toBeLessThanOrEqual(words);
      }),
    );
  });

  it('never rises by a sentence of short words that is no longer than the others', () => {
    fc.assert(
      fc.property(text, language, fc.integer({ min: 1, max: 30 }), (sentences, in_, length) => {
        const before = readingGrade(sentences.join(' '), in_);
        fc.pre(before.grade !== null && length <= before.words / before.sentences);
        const after = readingGrade(`${sentences.join(' ')} ${Array.from({ length }, () => 'On').join(' ')}.`, in_);
        expect(after.words).toBe(before.words + length);
        expect(after.grade ?? 99).toBeLessThanOrEqual((before.grade ?? 0) + 1e-9);
      }),
    );
  });

  it('is the same for a passage read twice', () => {
    fc.assert(
      fc.property(text, language, (sentences, in_) => {
        const once = readingGrade(sentences.join(' '), in_);
        fc.pre(once.words >= 20);
        expect(readingGrade([...sentences, ...sentences].join(' '), in_).grade).toBeCloseTo(once.grade ?? -1, 9);
      }),
    );
  });
});
