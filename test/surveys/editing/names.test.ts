import { expect, test } from 'vitest';
import { setChoiceLabel } from '../../../surveys/editing/choices.ts';
import { addItem, setItemText } from '../../../surveys/editing/items.ts';
import { renameItem } from '../../../surveys/editing/renaming.ts';
import { duplicateSection } from '../../../surveys/editing/sections.ts';
import { isSuggested, suggestedName } from '../../../surveys/editing/suggestedNames.ts';
import { sectionOf, sourceWith, words } from '../documents.ts';
import { draftOf } from './drafts.ts';

const none = new Set<string>();

test.each([
  [{ fr: 'Êtes-vous écouté ?', en: 'Are you heard?' }, 'etes_vous_ecoute'],
  [{ fr: '', en: 'Are you heard?' }, 'are_you_heard'],
  [{ fr: '  ?! ', en: '' }, 'question'],
  [{ fr: '3 vœux', en: '' }, 'voeux'],
  [{ fr: 'Constructor', en: '' }, 'constructor_2'],
  [{ fr: 'Skipped', en: '' }, 'skipped_2'],
  [{ fr: 'Merci {{prenom}} de répondre', en: '' }, 'merci_de_repondre'],
  [
    { fr: 'Dans votre équipe, diriez-vous que votre point de vue a été entendu ?', en: '' },
    'dans_votre_equipe_diriez_vous_que_votre',
  ],
])('a name is made from %j', (text, name) => {
  expect(suggestedName('item', text, none)).toBe(name);
  expect(isSuggested('item', name, text)).toBe(true);
});

test('a name that is taken gets a number', () => {
  expect(suggestedName('item', { fr: 'Rôle', en: '' }, new Set(['role', 'role_2']))).toBe('role_3');
});

const draft = draftOf({
  ...sourceWith(
    [
      sectionOf('first', [
        {
          kind: 'single',
          name: 'role',
          text: words('Role'),
          options: [
            { code: 'a', label: words('A') },
            { code: 'b', label: words('B') },
          ],
        },
        { kind: 'agreement', name: 'heard', text: words('Heard'), shownIf: { not: { item: 'role', is: ['a'] } } },
        { kind: 'information', name: 'thanks', text: { fr: 'Merci {{ role }} et {{roles}}', en: '{{role|you}}' } },
      ]),
      sectionOf('second', [{ kind: 'long_text', name: 'why', text: words('Why') }], {
        shownIf: { all: [{ item: 'heard', atMost: 2 }, { any: [{ item: 'role', answered: true }] }] },
      }),
    ],
    [{ name: 'score', title: words('Score'), items: [{ name: 'heard' }] }],
  ),
});

test('a new name goes wherever the item is used', () => {
  const renamed = renameItem(renameItem(draft, { section: 0, item: 0 }, 'part'), { section: 0, item: 1 }, 'listened');
  expect(renamed.sections[0]?.items.map(({ name }) => name)).toEqual(['part', 'listened', 'thanks']);
  expect(renamed.sections[0]?.items[1]?.shownIf).toEqual({ not: { item: 'part', is: ['a'] } });
  expect(renamed.sections[1]?.shownIf).toEqual({
    all: [{ item: 'listened', atMost: 2 }, { any: [{ item: 'part', answered: true }] }],
  });
  expect(renamed.scales[0]?.items).toEqual([{ name: 'listened', reversed: undefined }].map(({ name }) => ({ name })));
  expect(renamed.sections[0]?.items[2]?.text).toEqual({ fr: 'Merci {{ part }} et {{roles}}', en: '{{part|you}}' });
});

test('a name follows the words of its item until someone chose it or it was published', () => {
  const place = { section: 0, item: 3 };
  const added = addItem(draft, place, 'agreement');
  const named = (of: typeof draft) => of.sections[0]?.items[3]?.name;
  expect(named(added)).toBe('question');
  const first = setItemText(added, place, { fr: 'Écouté', en: '' }, none);
  expect(named(first)).toBe('ecoute');
  expect(named(setItemText(first, place, { fr: 'Écouté ici', en: '' }, null))).toBe('ecoute');
  const chosen = renameItem(first, place, 'my_name');
  expect(named(setItemText(chosen, place, { fr: 'Autre', en: '' }, none))).toBe('my_name');
});

test('a code follows the label of its option, in rules too, until someone chose it', () => {
  const place = { section: 0, item: 0 };
  const asSuggested = setChoiceLabel(draft, place, 0, { fr: 'Patiente', en: '' }, none);
  expect(asSuggested.sections[0]?.items[0]?.options?.[0]?.code).toBe('a');
  const free = draftOf(
    sourceWith([
      sectionOf('s', [
        {
          kind: 'single',
          name: 'q',
          text: words('Q'),
          options: [
            { code: 'option_1', label: { fr: '', en: '' } },
            { code: 'b', label: words('B') },
          ],
        },
        { kind: 'long_text', name: 'r', text: words('R'), shownIf: { item: 'q', is: ['option_1', 'b'] } },
      ]),
    ]),
  );
  const labelled = setChoiceLabel(free, place, 0, { fr: 'Patiente', en: '' }, none);
  expect(labelled.sections[0]?.items[0]?.options?.[0]?.code).toBe('patiente');
  expect(labelled.sections[0]?.items[1]?.shownIf).toEqual({ item: 'q', is: ['patiente', 'b'] });
});

test('a copied section asks about its own copies, and keeps asking about what comes before it', () => {
  const copied = duplicateSection(draft, 0).sections[1];
  expect(copied?.items.map(({ name }) => name)).toEqual(['role_fr', 'heard_fr', 'merci_et']);
  expect(copied?.items[1]?.shownIf).toEqual({ not: { item: 'role_fr', is: ['a'] } });
  expect(copied?.items[2]?.text.en).toBe('{{role_fr|you}}');
  expect(duplicateSection(draft, 1).sections[2]?.shownIf).toEqual(draft.sections[1]?.shownIf);
});

test('a new question takes no name under which answers to another one are stored', () => {
  const place = { section: 0, item: 3 };
  const reserved = new Set(['question', 'ecoute']);
  const added = addItem(draft, place, 'agreement', reserved);
  expect(added.sections[0]?.items[3]?.name).toBe('question_2');
  const named = setItemText(added, place, { fr: 'Écouté', en: '' }, reserved);
  expect(named.sections[0]?.items[3]?.name).toBe('ecoute_2');
  const longer = setItemText(named, place, { fr: 'Écouté ici', en: '' }, reserved);
  expect(longer.sections[0]?.items[3]?.name).toBe('ecoute_ici');
});
