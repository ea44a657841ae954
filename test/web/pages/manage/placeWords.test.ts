import { expect, test } from 'vitest';
import { placeWords } from '../../../../web/pages/manage/placeWords.ts';

test('a place in a section is told as the editor counts it', () => {
  expect(placeWords('/sections/1/items/3/text', 'fr')).toBe('section 2, question 4');
  expect(placeWords('/sections/0', 'en')).toBe('section 1');
  expect(placeWords('/sections/0/audience', 'en')).toBe('section 1');
});

test('what belongs to the whole questionnaire has its name', () => {
  expect(placeWords('/purpose', 'fr')).toBe('usage du questionnaire');
  expect(placeWords('/consent/paragraphs/0', 'en')).toBe('first screen');
  expect(placeWords('/scales/0', 'fr')).toBe('échelle 1');
});

test('other places have no words of their own', () => {
  for (const other of ['', 'survey!B3', 'purpose', '/sections', '/item/0', '/constructor']) {
    expect(placeWords(other, 'fr')).toBeNull();
  }
});
