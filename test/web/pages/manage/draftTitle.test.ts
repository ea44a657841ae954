import { expect, test } from 'vitest';
import { draftTitle } from '../../../../web/pages/manage/draftTitle.ts';

test('a draft is called by its title, in the other language where it has none, and by its short name without any', () => {
  const title = { fr: 'Accueil', en: 'Welcome' };
  expect(draftTitle({ title }, 'en', 'accueil')).toBe('Welcome');
  expect(draftTitle({ title: { ...title, en: '  ' } }, 'en', 'accueil')).toBe('Accueil');
  expect(draftTitle({ title: { fr: '', en: '' } }, 'fr', 'accueil')).toBe('accueil');
});

test('a draft of any shape has a name', () => {
  for (const document of [null, undefined, [], {}, { title: 'Accueil' }, { title: { fr: 3 } }]) {
    expect(draftTitle(document, 'fr', 'accueil')).toBe('accueil');
  }
});
