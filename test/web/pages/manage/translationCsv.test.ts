import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftTexts } from '../../../../surveys/editing/translation.ts';
import { planTranslation } from '../../../../surveys/editing/translationRows.ts';
import { textPlaceWords } from '../../../../web/pages/manage/translation/textPlace.ts';
import { readTranslationCsv, translationCsv } from '../../../../web/pages/manage/translation/translationCsv.ts';
import { anyDraft, draftOf } from '../../../surveys/editing/drafts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the file of texts', () => {
  test('comes back as it went, whatever is written and in either language', () => {
    const risky = fc.oneof(fc.string(), fc.constantFrom('=1+1', '-A1', '@x', '+ "a"\n;b', "'=1", '＝x'));
    fc.assert(
      fc.property(anyDraft, risky, risky, fc.constantFrom('fr', 'en'), (some, fr, en, language) => {
        const draft = { ...some, title: { fr, en } };
        const rows = readTranslationCsv(bytes(translationCsv(draftTexts(draft), language)));
        const plan = planTranslation(draft, rows ?? [], 'en');
        expect(rows).toHaveLength(draftTexts(draft).length);
        if (!fr.startsWith("'") && !en.startsWith("'")) expect(plan).toMatchObject({ changes: [], leftAside: [] });
      }),
    );
  });

  test('holds no cell that a spreadsheet would run, and takes the mark off again', () => {
    const draft = draftOf({ title: { fr: '=HYPERLINK("x")', en: '' } });
    const [, cells] = parse(translationCsv(draftTexts(draft), 'fr'), { delimiter: ';', bom: true }) as string[][];
    expect(cells?.[2]).toBe('\'=HYPERLINK("x")');
    const back = translationCsv(draftTexts({ ...draft, title: { fr: '=HYPERLINK("x")', en: '-link' } }), 'fr');
    const plan = planTranslation(draft, readTranslationCsv(bytes(back)) ?? [], 'en');
    expect(plan.changes.map(({ after }) => after)).toEqual(['-link']);
  });

  test.each([
    ['commas', bytes('place,context,fr,en\r\n/title,titre,Été,Summer\r\n')],
    ['tabs', bytes('place\tcontext\tfr\ten\n/title\ttitre\tÉté\tSummer\n')],
    ['other columns and capitals', bytes('EN;FR;Place;note\nSummer;Été;/title;x\n')],
    ['an older spreadsheet', Uint8Array.from(Buffer.from('place;fr;en\n/title;Été;Summer\n', 'latin1'))],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('place;fr;en\n/title;Été;Summer\n', 'utf16le')])],
  ])('is read with %s', (_, file) => {
    expect(readTranslationCsv(file)).toEqual([{ place: '/title', fr: 'Été', en: 'Summer' }]);
  });

  test.each(['', 'place,fr\n/title,Été\n', 'a,b,c\n1,2,3\n', 'place,fr,en\n/title,"Été,Summer\n', '{"title":{}}'])(
    'is no other file: %s',
    (text) => {
      expect(readTranslationCsv(bytes(text))).toBeNull();
    },
  );
});

test.each([
  ['/title', 'titre'],
  ['/consent/paragraphs/1', 'premier écran, paragraphe 2'],
  ['/sections/1/items/3/options/0/label', 'section 2, question 4 : choix 1'],
  ['/sections/1/items/3/textFor/patient_side', 'section 2, question 4 : énoncé, côté patient'],
  ['/sections/0/intro', 'section 1 : introduction'],
  ['/scales/2/title', 'échelle 3 : titre'],
])('the place %s in words', (path, words) => {
  expect(textPlaceWords(path, 'fr').replaceAll('\u00a0', ' ')).toBe(words);
});
