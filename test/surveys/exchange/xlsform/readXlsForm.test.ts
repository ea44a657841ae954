import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsForm } from '../../../../surveys/exchange/xlsform/readXlsForm.ts';
import { validateDocument } from '../../../../surveys/validation.ts';
import { form, readForm, visitForm } from './forms.ts';

describe('a form from another program', () => {
  const { document, items, told, losses } = readForm(visitForm);

  it('becomes a document whose only faults are the texts to be written', () => {
    const codes = new Set(validateDocument(document).faults.map(({ code }) => code));
    expect([...codes]).toEqual(['text_missing']);
    expect(document).toMatchObject({ slug: 'visit-form-2', title: { en: 'A visit', fr: '' }, purpose: 'experience' });
  });

  it('keeps its groups as sections, groups within them as a heading with their condition', () => {
    expect(document.sections.map(({ name, items: inside }) => [name, inside.map((item) => item.name)])).toEqual([
      ['visit', ['came_before', 'times', 'more', 'helped', 'why']],
      ['section_1', ['mood', 'day', 'pain', 'bye']],
    ]);
    const group = { item: 'times', atLeast: 2 };
    expect(items.more).toMatchObject({ kind: 'information', text: { en: 'More about it' }, shownIf: group });
    const notNo = { not: { item: 'came_before', is: ['no'] } };
    expect(items.helped).toMatchObject({ shownIf: { all: [group, notNo] } });
  });

  it('keeps names and codes valid, and lets conditions and recalled answers follow', () => {
    expect(items.came_before).toMatchObject({
      ...{ kind: 'single', required: true, dontKnow: true },
      options: [{ code: 'yes_please' }, { code: 'no' }],
    });
    expect(items.times).toMatchObject({ shownIf: { item: 'came_before', is: ['yes_please'] } });
    expect(items.why).toMatchObject({ kind: 'long_text', text: { en: 'You came {{times}} times. Why?' } });
    expect(told).toContain('survey!B4 name_changed');
    expect(losses).toContainEqual({
      ...{ path: 'choices!B2', code: 'code_changed', params: { from: 'yes please', to: 'yes_please' } },
    });
  });

  it('keeps limits, messages and choices that exclude the others', () => {
    expect(items.times).toMatchObject({
      kind: 'number',
      integer: true,
      min: 1,
      max: 99,
      message: { en: 'Between 1 and 99.' },
    });
    expect(items.day).toMatchObject({ kind: 'date', max: '2030-12-31' });
    expect(items.pain).toMatchObject({ kind: 'number', integer: true, min: 0, max: 10 });
    expect(items.helped).toMatchObject({ options: [{ code: 'people' }, { code: 'nothing', exclusive: true }] });
    expect(items.mood).toMatchObject({ kind: 'rating', points: [{ value: 1 }, { value: 2 }, { value: 3 }] });
  });

  it('tells each thing that it cannot keep, with its cell', () => {
    expect(told).toEqual(
      expect.arrayContaining([
        'survey!A2 item_left_out',
        'survey!A10 item_left_out',
        'survey!A11 calculation_left_out',
        'survey!A6 group_inlined',
        'survey!A13 section_added',
        'survey!F14 condition_left_out',
        'survey!M14 initial_left_out',
        'survey!A15 kind_changed',
        'survey!A16 reference_left_out',
        'survey!I7 field_left_out',
        'choices!A4 reason_words_changed',
        'settings!A2 part_missing',
        'settings!B2 name_changed',
        'settings!C1 field_left_out',
        'survey language_missing',
      ]),
    );
    const rule = losses.find(({ code }) => code === 'condition_left_out');
    expect(rule?.params).toEqual({ text: `today() > \${day}` });
  });
});

describe('what forms of other programs may hold', () => {
  it('asks once what could be repeated, and leaves lists in other files out', () => {
    const { told, items } = readForm(
      form(
        `type|name|label|repeat_count|choice_filter
begin_repeat|child|Children|3|
text|child_name|Name||
end_repeat||||
select_one_from_file cities.csv|city|City||
select_one list or_other|other|Other||a=1`,
        'list_name|name|label\nlist|a|A\nlist|b|B',
      ),
    );
    expect(Object.keys(items)).toEqual(['child_name', 'other']);
    expect(told).toEqual(
      expect.arrayContaining([
        'survey!A2 repeats_left_out',
        'survey!A5 choices_elsewhere',
        'survey!A6 own_words_left_out',
        'survey!D1 field_left_out',
        'survey!E1 field_left_out',
        'survey!A3 length_limited',
      ]),
    );
  });

  it('takes columns of French and English wherever they stand, and tells of other languages', () => {
    const { items, losses } = readForm(
      form('type|name|Label::Français|label::English (en)|label::Kreyòl (ht)\ntext|a|Un|One|En'),
    );
    expect(items.a).toMatchObject({ text: { fr: 'Un', en: 'One' } });
    expect(losses).toContainEqual({
      path: 'survey!E1',
      code: 'language_left_out',
      params: { language: 'Kreyòl (ht)' },
    });
  });

  it('takes labels without a language for the one that is set, missing or said by whoever imports', () => {
    const survey = 'type|name|label\ntext|a|Bonjour';
    const settings = 'default_language\nfr';
    expect(readForm(form(survey, undefined, settings)).items.a).toMatchObject({ text: { fr: 'Bonjour', en: '' } });
    expect(readForm(form('type|name|label|label::en\ntext|a|Bonjour|Hello')).items.a).toMatchObject({
      text: { fr: 'Bonjour', en: 'Hello' },
    });
    const guess = readForm(form(survey));
    expect(guess.items.a).toMatchObject({ text: { fr: '', en: 'Bonjour' } });
    expect(guess.told).toContain('survey language_taken_as');
  });

  it('gives questions with the same name, or none, names of their own', () => {
    const { document } = readForm(form('type|name|label\ntext|a|1\ntext|a|2\ntext||3\ntext|constructor|4\ntext|été|5'));
    const names = document.sections.flatMap((section) => section.items.map(({ name }) => name));
    expect(new Set(names).size).toBe(5);
    expect(names.slice(0, 2)).toEqual(['a', 'a_2']);
    expect(names[4]).toBe('ete');
    expect(validateDocument(document).draft).not.toBeNull();
  });

  it('leaves out questions with hardly a choice, and the groups that keep nothing', () => {
    const { told } = readForm(
      form(
        'type|name|label\nbegin_group|g|G\nselect_one x|q|Q\nend_group||\ntext|a|A',
        'list_name|name|label\nx|1|One',
      ),
    );
    expect(told).toContain('survey!A3 too_few_choices');
    expect(told).toContain('survey!A2 group_left_out');
  });

  it('lengthens a text that may be longer than a short one', () => {
    const { items } = readForm(
      form('type|name|label|constraint\ntext|a|A|string-length(.) < 801\ntext|b|B|regex(., "^[0-9]{4}$")'),
    );
    expect(items.a).toMatchObject({ kind: 'long_text', maxLength: 800 });
    expect(items.b).toMatchObject({ kind: 'short_text', pattern: '[0-9]{4}' });
  });

  it('tells once of a condition that many questions share, and refuses groups without end', () => {
    const inner = 'type|name|label|relevant\nbegin_group|g||\nbegin_group|h||today() > 1\ntext|a|A|\ntext|b|B|';
    expect(readForm(form(inner)).told.filter((each) => each.endsWith('condition_left_out'))).toEqual([
      'survey!D3 condition_left_out',
    ]);
    const deep = `type|name|label\n${'begin_group|g|G\n'.repeat(3000)}text|a|A`;
    expect(readXlsForm(form(deep), 'fr')).toEqual({ unreadable: [{ path: 'survey', code: 'too_deep', params: {} }] });
  });

  it('is told apart from any other workbook', () => {
    expect(readXlsForm([{ name: 'Budget', rows: [['a']] }], 'fr')).toEqual({
      unreadable: [{ path: '', code: 'not_questionnaire', params: { found: 'Budget' } }],
    });
    expect(readXlsForm(form('type|name|label'), 'fr')).toEqual({
      unreadable: [{ path: 'survey', code: 'no_items', params: {} }],
    });
  });

  it('may hide what is deep or long in any cell', () => {
    const deep = `${'{"not":'.repeat(30_000)}1${'}'.repeat(30_000)}`;
    const survey = form(
      'type|name|label|relevant|tandem_shown_if\nselect_one x|a|A\ntext|b|B',
      'list_name|name|label\nx|1|One\nx|2|Two',
    );
    survey[0]?.rows[2]?.push(`\${a} = '1'`, deep);
    survey[1]?.rows[1]?.splice(2, 1, 'x'.repeat(10_001));
    const { items, told } = readForm(survey);
    expect(items.b).toMatchObject({ shownIf: { item: 'a', is: ['1'] } });
    expect(told).toContain('choices!A2 text_shortened');
  });

  it('may be anything at all: what comes back has the shape of a document', () => {
    const word = fc.constantFrom(
      ...[
        'type',
        'name',
        'label',
        'label::fr',
        'relevant',
        'constraint',
        'list_name',
        'begin_group',
        'end_group',
        'note',
      ],
      ...[
        'text',
        'select_one a',
        'select_multiple a',
        'a',
        '1',
        '2',
        `\${a} = '1'`,
        '. > 1',
        'tandem_shown_if',
        '{}',
        '',
        'é',
      ],
      ...['what', 'value', 'scale', 'scale_item', 'origin', 'consent_heading', '__proto__', 'tandem_kind', 'rating'],
    );
    const cells = fc.array(fc.array(fc.oneof(word, fc.string()), { maxLength: 6 }), { maxLength: 8 });
    const heads = fc.constant<string[]>(['type', 'name', 'label', 'relevant', 'constraint', 'tandem_shown_if']);
    const workbook = fc.record({ survey: fc.tuple(heads, cells), choices: cells, settings: cells, tandem: cells });
    fc.assert(
      fc.property(workbook, ({ survey: [head, below], ...others }) => {
        const sheets = [
          { name: 'survey', rows: [head, ...below] },
          ...Object.entries(others).map(([name, all]) => ({ name, rows: all })),
        ];
        const read = readXlsForm(sheets, 'fr');
        if ('document' in read) expect(validateDocument(read.document).draft).not.toBeNull();
        else expect(read.unreadable.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
