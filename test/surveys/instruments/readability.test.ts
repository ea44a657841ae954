import { describe, expect, it } from 'vitest';
import { agreementPoints } from '../../../surveys/agreement.ts';
import { documentTexts } from '../../../surveys/documentTexts.ts';
import { instruments } from '../../../surveys/instruments/catalogue.ts';
import { noValueLabels } from '../../../surveys/noValueLabels.ts';
import { documentReadability } from '../../../surveys/readability/documentReadability.ts';
import { isAbovePlain, readingGrade } from '../../../surveys/readability/readingGrade.ts';
import { languages } from '../../../surveys/text.ts';

/*
 * The rule: each single text (title, paragraph, question, hint, answer) has a grade of at most 8 by itself, and so do the
 * first screen, each item with its hint, each section and the whole. The formulas were made for passages of a hundred
 * words: `readingGrade` grades a text of 3 to 19 words as if it went on in ordinary words, and gives fewer than 3 words
 * no grade. Short texts are thus held to a milder rule than long ones, and a label of one or two words to none; that is
 * why their section, which has enough words, is graded too.
 */
describe.each(instruments)('$slug', ({ document }) => {
  it('is at grade 8 or below in each of its texts', () => {
    const texts = documentTexts(document);
    expect(texts.length).toBeGreaterThan(20);
    const hard = texts.flatMap(({ path, text }) =>
      languages
        .map((language) => ({ at: `${path}/${language}`, grade: readingGrade(text[language], language).grade }))
        .filter(({ grade }) => isAbovePlain(grade)),
    );
    expect(hard).toEqual([]);
  });

  it('is at grade 8 or below as a whole, in each section, on its first screen and in each item', () => {
    const { whole, sections, consent, items, warnings } = documentReadability(document);
    const parts = [whole, consent, ...sections, ...items];
    expect(whole.fr.words).toBeGreaterThan(100);
    expect(whole.en.words).toBeGreaterThan(100);
    const hard = parts.filter((part) => languages.some((language) => isAbovePlain(part[language].grade)));
    expect(hard).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('explains its acronyms where they first stand', () => {
    expect(documentReadability(document).acronyms).toEqual({ fr: [], en: [] });
  });
});

it('is at grade 8 or below in the answers that every questionnaire offers', () => {
  const labels = [...agreementPoints.map(({ label }) => label), ...Object.values(noValueLabels)];
  const graded = labels.flatMap((text) => languages.map((language) => readingGrade(text[language], language).grade));
  expect(graded.filter((grade) => isAbovePlain(grade))).toEqual([]);
});

it('would tell of a text that is too hard, and of an acronym that nobody explains', () => {
  const [first] = instruments;
  if (first === undefined) throw new Error('no instrument');
  const description = {
    fr: 'L’institutionnalisation progressive du partenariat nécessite une considération approfondie du CIUSSS.',
    en: 'Progressive institutionalization of partnership necessitates organizational consideration by the CIUSSS.',
  };
  for (const language of languages) {
    expect(isAbovePlain(readingGrade(description[language], language).grade)).toBe(true);
  }
  const hard = { ...first.document, consent: { ...first.document.consent, paragraphs: [description] } };
  const { warnings, acronyms } = documentReadability(hard);
  expect(warnings.map(({ path }) => path)).toContain('/consent');
  expect(acronyms.fr.map(({ acronym }) => acronym)).toEqual(['CIUSSS']);
});
