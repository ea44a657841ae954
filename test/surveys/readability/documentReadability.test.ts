import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../surveys/document.ts';
import { shippedDocuments } from '../../../surveys/instruments/catalogue.ts';
import { documentReadability } from '../../../surveys/readability/documentReadability.ts';
import { readingGrade } from '../../../surveys/readability/readingGrade.ts';
import { documentWith, sectionOf, sourceWith } from '../documents.ts';

const hard = 'Interprofessional responsibilities necessitate organizational accessibility considerations.';
const easy = 'On parle de tout.';

describe('a document', () => {
  it('is graded item by item, text and hint together, in each language', () => {
    const [item] = documentReadability(
      documentWith([
        { kind: 'agreement', name: 'a', text: { fr: easy, en: 'We talk' }, hint: { fr: 'Oui.', en: 'about it all' } },
      ]),
    ).items;
    expect(item).toMatchObject({ path: '/sections/0/items/0', section: 'first', name: 'a', kind: 'agreement' });
    expect(item?.en).toEqual(readingGrade('We talk\nabout it all', 'en'));
    expect(item?.fr).toMatchObject({ words: 5, sentences: 2 });
  });

  it('takes the hardest wording of an item that has one for each side', () => {
    const [item] = documentReadability(
      documentWith([
        {
          ...{ kind: 'agreement', name: 'a', text: { fr: easy, en: 'We talk of it.' } },
          textFor: { professional_side: { fr: easy, en: hard } },
        },
      ]),
    ).items;
    expect(item?.en).toEqual(readingGrade(`${hard}\n`, 'en'));
  });

  it('warns of what is above grade 8, the hardest first', () => {
    const document = documentSchema.parse(
      sourceWith([
        sectionOf('one', [{ kind: 'information', name: 'a', text: { fr: easy, en: hard } }], {
          intro: { fr: easy, en: `Nevertheless, ${hard.toLowerCase()} The team met.` },
        }),
      ]),
    );
    const { warnings } = documentReadability(document);
    expect(warnings.map(({ path, language }) => `${path} ${language}`)).toEqual([
      '/sections/0/items/0 en',
      '/sections/0/intro en',
    ]);
    expect(warnings[0]?.grade).toBeGreaterThan(warnings[1]?.grade ?? 99);
    expect(warnings[0]?.hard).toContain('responsibilities');
  });

  it('has a grade as a whole, each shipped one at most 8', () => {
    for (const { document } of shippedDocuments) {
      const { whole, sections } = documentReadability(document);
      expect(whole.fr.grade).toBeLessThanOrEqual(8);
      expect(whole.en.grade).toBeLessThanOrEqual(8);
      expect(sections.map(({ name }) => name)).toEqual(document.sections.map(({ name }) => name));
    }
  });

  it('is graded whatever its texts', () => {
    const words = fc.record({ fr: fc.string({ unit: 'grapheme' }), en: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(words, words, (text, hint) => {
        const { items, whole } = documentReadability(documentWith([{ kind: 'long_text', name: 'a', text, hint }]));
        for (const { grade } of [items[0], whole].flatMap((part) => (part ? [part.fr, part.en] : []))) {
          expect(grade === null || (grade >= 0 && grade <= 18)).toBe(true);
        }
      }),
    );
  });
});
