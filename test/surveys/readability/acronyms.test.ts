import { describe, expect, it } from 'vitest';
import { type DocumentSource, documentSchema } from '../../../surveys/document.ts';
import { unexplainedAcronyms } from '../../../surveys/readability/acronyms.ts';
import { sectionOf, sourceWith } from '../documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];

const saying = (...english: string[]) =>
  documentSchema.parse(
    sourceWith([
      sectionOf(
        'first',
        english.map((en, i): ItemSource => ({ kind: 'information', name: `i${i}`, text: { fr: 'Rien.', en } })),
      ),
    ]),
  );
const found = (...english: string[]) => unexplainedAcronyms(saying(...english), 'en').map(({ acronym }) => acronym);

describe('unexplained acronyms', () => {
  it('are told with every place', () => {
    expect(unexplainedAcronyms(saying('Ask the CLSC.', 'Our team.', 'The CLSC again, and the CLSC.'), 'en')).toEqual([
      { acronym: 'CLSC', places: ['/sections/0/items/0/text/en', '/sections/0/items/2/text/en'] },
    ]);
  });

  it('are explained by brackets, before or after', () => {
    expect(found('A local community centre (CLSC).', 'The CLSC.')).toEqual([]);
    expect(found('The CLSC (local community centre) is near.', 'The CLSC.')).toEqual([]);
    expect(found('Local centres (CLSCs) are near.', 'The CLSC.')).toEqual([]);
    expect(found('The CLSC (see below).', 'The GMF (2026).')).toEqual(['GMF']);
  });

  it('are unexplained where the explanation comes later', () => {
    expect(unexplainedAcronyms(saying('The CLSC.', 'A local centre (CLSC).', 'The CLSC.'), 'en')).toEqual([
      { acronym: 'CLSC', places: ['/sections/0/items/0/text/en'] },
    ]);
  });

  it('are looked for in each language by itself', () => {
    const document = saying('A local centre (CLSC).');
    const item = document.sections[0]?.items[0];
    if (item) item.text.fr = 'Le CLSC.';
    expect(unexplainedAcronyms(document, 'fr').map(({ acronym }) => acronym)).toEqual(['CLSC']);
    expect(unexplainedAcronyms(document, 'en')).toEqual([]);
  });

  it('are written with digits, stops and an ending', () => {
    expect(found('CARE2, C.L.S.C. and CLSCs, R&D')).toEqual(['CARE2', 'CLSC', 'R&D']);
  });

  it('are neither headings, stressed words, numerals nor what everyone knows', () => {
    expect(
      found('YOUR TEAM', 'Do NOT skip this: it is IMPORTANT.', 'Part II, OK?', 'COVID-19', 'A McDonald, an iPad'),
    ).toEqual([]);
  });

  it('are looked for in what a piped part falls back on', () => {
    expect(found('Hello {{name|the CLSC}}')).toEqual(['CLSC']);
  });
});
