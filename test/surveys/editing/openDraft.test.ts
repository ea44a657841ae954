import { expect, test } from 'vitest';
import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { partnershipExperience1 } from '../../../surveys/instruments/partnership-experience/1.ts';

test('a valid document is opened as it is', () => {
  expect(openDraft(partnershipExperience1).draft).toEqual(partnershipExperience1);
});

test('what is missing is filled in empty, what is unknown stays', () => {
  const { draft } = openDraft({ later: 1, sections: [{ items: [{ name: 'a', colour: 'red' }] }] });
  expect(draft).toMatchObject({ later: 1, title: { fr: '', en: '' }, scales: [], consent: { paragraphs: [] } });
  expect(draft?.sections[0]).toMatchObject({ name: '', title: { fr: '', en: '' } });
  expect(draft?.sections[0]?.items[0]).toEqual({
    kind: 'agreement',
    name: 'a',
    colour: 'red',
    text: { fr: '', en: '' },
  });
});

test.each([
  [[], '', 'object'],
  [{ title: 'A' }, '/title', 'object'],
  [{ title: { fr: 1 } }, '/title/fr', 'string'],
  [{ sections: {} }, '/sections', 'array'],
  [{ sections: [{ items: [{ kind: 'matrix' }] }] }, '/sections/0/items/0/kind', 'kind'],
  [{ sections: [{ items: [{ options: [{ label: 'x' }] }] }] }, '/sections/0/items/0/options/0/label', 'object'],
  [{ sections: [{ shownIf: 'always' }] }, '/sections/0/shownIf', 'object'],
  [{ scales: [{ items: [{ name: 4 }] }] }, '/scales/0/items/0/name', 'string'],
])('the first wrong shape is named: %j', (json, path, expected) => {
  expect(openDraft(json)).toEqual({ draft: null, fault: { path, expected } });
});
