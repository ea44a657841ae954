import { expect, test } from 'vitest';
import { placeWords } from '../../../../web/pages/manage/placeWords.ts';

test('a place in a section is told as the editor counts it', () => {
  expect(placeWords('/sections/1/items/3/text', 'fr')).toBe('section 2, question 4');
  expect(placeWords('/sections/0', 'en')).toBe('section 1');
  expect(placeWords('/sections/0/audience', 'en')).toBe('section 1');
});

test('other places have no words of their own', () => {
  for (const other of ['', '/purpose', '/scales/0', 'survey!B3', '/sections', '/item/0']) {
    expect(placeWords(other, 'fr')).toBeNull();
  }
});
