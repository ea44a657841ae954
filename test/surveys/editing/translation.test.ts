import { describe, expect, test } from 'vitest';
import { documentTexts } from '../../../surveys/documentTexts.ts';
import { draftTexts, nextToTranslate, toTranslate } from '../../../surveys/editing/translation.ts';
import { planTranslation, translated } from '../../../surveys/editing/translationRows.ts';
import { everyKind } from '../../support/everyKind.ts';
import { draftOf } from './drafts.ts';

const draft = draftOf({
  title: { fr: 'Visite', en: '' },
  description: { fr: '', en: '' },
  consent: { heading: { fr: '', en: 'Before you start' }, paragraphs: [] },
  sections: [
    {
      name: 'a',
      title: { fr: 'Accueil', en: 'Welcome' },
      items: [
        {
          kind: 'single',
          name: 'heard',
          text: { fr: 'Vous a-t-on écouté ?', en: ' ' },
          options: [{ code: 'YES', label: { fr: 'Oui', en: '' } }],
        },
      ],
    },
  ],
});
const label = '/sections/0/items/0/options/0/label';
const paths = (texts: { path: string }[]) => texts.map(({ path }) => path);

test('every text that a document can hold is found', () => {
  expect(paths(draftTexts(draftOf(everyKind))).sort()).toEqual(paths(documentTexts(everyKind)).sort());
});

describe('what is left to translate', () => {
  test('is what stands in one language only', () => {
    expect(paths(toTranslate(draft))).toEqual(['/title', '/consent/heading', '/sections/0/items/0/text', label]);
  });

  test('is gone through in turn, from the first again after the last', () => {
    const following = (path: string | null) => nextToTranslate(draft, path)?.path;
    expect(following(null)).toBe('/title');
    expect(following('/title')).toBe('/consent/heading');
    expect(following('/sections/0/title')).toBe('/sections/0/items/0/text');
    expect(following(label)).toBe('/title');
    expect(following('/gone')).toBe('/title');
    expect(nextToTranslate(draftOf(everyKind), null)).toBeNull();
  });
});

describe('rows that come back', () => {
  const row = (place: string, fr: string, en: string) => ({ place, fr, en });

  test('fill what was empty, change what is another, and leave all else', () => {
    const rows = [row('/title', 'Visite', 'Visit'), row('/sections/0/title', 'Accueil', 'Reception')];
    const plan = planTranslation(draft, rows, 'en');
    expect(plan.changes.map(({ path, before, after }) => [path, before, after])).toEqual([
      ['/title', '', 'Visit'],
      ['/sections/0/title', 'Welcome', 'Reception'],
    ]);
    const next = translated(draft, plan, 'en');
    expect(next.title).toEqual({ fr: 'Visite', en: 'Visit' });
    expect(next.sections[0]?.title).toEqual({ fr: 'Accueil', en: 'Reception' });
    expect({ ...next, title: draft.title, sections: draft.sections }).toEqual(draft);
    expect(next.sections[0]?.items).toEqual(draft.sections[0]?.items);
  });

  test('never take a text away, nor touch the language translated from', () => {
    const rows = [row('/sections/0/title', 'Accueil', ' '), row('/title', 'Visite', ''), row(label, 'Oui', '')];
    expect(planTranslation(draft, rows, 'en')).toEqual({ changes: [], leftAside: [], same: 0, empty: 3 });
  });

  test('are left aside where the place or the text is another, or comes twice', () => {
    const rows = [
      row('/sections/7/title', 'Accueil', 'Welcome'),
      row('/sections/0/items/0/options/0/code', 'YES', 'OUI'),
      row('/title', 'Rencontre', 'Meeting'),
      row(label, 'Oui', 'Yes'),
      row(label, 'Oui', 'Yeah'),
    ];
    const plan = planTranslation(draft, rows, 'en');
    expect(plan.leftAside.map(({ why }) => why)).toEqual(['no_place', 'no_place', 'other_text', 'twice']);
    expect(plan.changes.map(({ after }) => after)).toEqual(['Yes']);
  });

  test('fill in French as well, checked by the English', () => {
    const plan = planTranslation(draft, [row('/consent/heading', 'Avant de commencer', 'Before you start')], 'fr');
    expect(translated(draft, plan, 'fr').consent.heading).toEqual({ fr: 'Avant de commencer', en: 'Before you start' });
  });

  test('are the same where only a spreadsheet’s line breaks and spaces differ', () => {
    const two = draftOf({ title: { fr: 'Un\ndeux', en: 'One\ntwo' } });
    expect(planTranslation(two, [row('/title', 'Un\r\ndeux', 'One\r\ntwo ')], 'en').same).toBe(1);
  });
});
