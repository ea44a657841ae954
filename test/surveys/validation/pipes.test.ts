import { expect, it } from 'vitest';
import type { DocumentSource } from '../../../surveys/document.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { option, sectionOf, sourceWith, words } from '../documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];
const same = (text: string) => ({ fr: text, en: text });
const role: ItemSource = { kind: 'short_text', name: 'role', text: words('role') };
const mine: ItemSource = { ...role, name: 'mine', audience: 'patient_side' };
const info: ItemSource = { kind: 'information', name: 'info', text: words('info') };
const faultsOf = (items: ItemSource[], more: object = {}) =>
  validateDocument(sourceWith([sectionOf('one', [role, mine, info]), sectionOf('two', items, more)])).faults.map(
    ({ path, code }) => [path, code],
  );
const asks = (text: string, more: object = {}): ItemSource => ({
  kind: 'agreement',
  name: 'a',
  text: same(text),
  ...more,
});
const at = '/sections/1/items/0';

it('lets titles, introductions, questions, hints and informations recall earlier answers', () => {
  const piped = same('As {{role}} ({{ role | somebody }})');
  const items: ItemSource[] = [asks('As {{role}}?', { hint: piped }), { ...info, name: 'more', text: same('{{a}}') }];
  expect(faultsOf(items, { title: piped, intro: piped })).toEqual([]);
  expect(faultsOf([asks('?', { textFor: { patient_side: same('{{mine}}') } })])).toEqual([]);
});

it.each([
  ['{{nobody}}', 'pipe_item_unknown'],
  ['{{a}}', 'pipe_item_later'],
  ['{{info}}', 'pipe_over_information'],
  ['{{Role}}', 'pipe_malformed'],
  ['{{role', 'pipe_malformed'],
  ['role}}', 'pipe_malformed'],
  ['{{role|{{mine}}}}', 'pipe_malformed'],
])('refuses %s in a question, in each language', (text, code) => {
  expect(faultsOf([asks(text)])).toEqual([
    [`${at}/text/fr`, code],
    [`${at}/text/en`, code],
  ]);
});

it('refuses to recall what only the other side answers', () => {
  expect(faultsOf([asks('{{mine}}', { audience: 'professional_side' })]).map(([, code]) => code)).toEqual([
    'pipe_other_side',
    'pipe_other_side',
  ]);
  const other = { textFor: { professional_side: same('{{mine}}') } };
  expect(faultsOf([asks('?', other)])[0]).toEqual([`${at}/textFor/professional_side/fr`, 'pipe_other_side']);
});

it('refuses languages that recall different answers', () => {
  expect(faultsOf([{ ...asks(''), text: { fr: '{{role}}', en: 'your role' } }])).toEqual([
    [`${at}/text`, 'pipe_languages_differ'],
  ]);
});

it('refuses a recalled answer anywhere else', () => {
  const label = same('{{role}}');
  const options = [option('A'), { code: 'B', label }];
  expect(faultsOf([{ kind: 'single', name: 's', text: words('s'), options }]).map(([path]) => path)).toEqual([
    `${at}/options/1/label/fr`,
    `${at}/options/1/label/en`,
  ]);
  expect(faultsOf([{ ...role, name: 'b', message: label }])[0]).toEqual([`${at}/message/fr`, 'pipe_not_here']);
  const titled = { ...sourceWith([sectionOf('one', [role])]), title: label };
  expect(validateDocument(titled).faults[0]).toMatchObject({ path: '/title/fr', code: 'pipe_not_here' });
});
