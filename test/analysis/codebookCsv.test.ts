import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { codebookCsv } from '../../analysis/codebookCsv.ts';
import { codebookOf } from '../../surveys/codebook.ts';
import { documentSchema } from '../../surveys/document.ts';
import { missingReasons } from '../../surveys/missing.ts';
import { everyKind } from '../support/everyKind.ts';
import { sectionOf, sourceWith, words } from '../surveys/documents.ts';

const rowsOf = (document = everyKind): Record<string, string>[] => parse(codebookCsv(document), { columns: true });
const row = (column: string, document = everyKind) => rowsOf(document).find((each) => each.column === column);

describe('the codebook as CSV', () => {
  it('has a line for each column of an export, in order, then for each score', () => {
    const document = documentSchema.parse({
      ...everyKind,
      scales: [{ name: 'listening', title: words('Listening'), items: [{ name: 'heard', reversed: true }] }],
    });
    expect(rowsOf(document).map(({ column }) => column)).toEqual([
      ...['team', 'institution', 'side'],
      ...['heard', 'meetings', 'first', 'role', 'helped', 'again', 'why_not', 'when', 'rating'].flatMap((name) => [
        name,
        `${name}__missing`,
      ]),
      'listening',
    ]);
    expect(row('listening', document)).toMatchObject({
      ...{ role: 'score', min: '1', max: '5', licence: 'CC0-1.0' },
      calculation_en: 'Mean of heard (reversed), when at least 50% of them are answered',
    });
    expect(row('heard', document)?.scales).toBe('listening (reversed)');
  });

  it('tells the codes and their labels in both languages', () => {
    expect(row('again')).toMatchObject({ codes_fr: 'YES = Oui | NO = Non', codes_en: 'YES = Yes | NO = No' });
    expect(row('heard')?.codes_en).toMatch(/^1 = Strongly disagree \| .* \| 5 = Strongly agree$/);
    expect(row('side')?.codes_fr).toBe('patient_side = Côté patient | professional_side = Côté professionnel');
  });

  it('tells what bounds an answer, as numbers', () => {
    expect(row('meetings')).toMatchObject({ min: '0', max: '50', integer: 'true', required: 'false' });
    expect(row('heard')).toMatchObject({ min: '1', max: '5', required: 'true', kind: 'agreement' });
    expect(row('why_not')?.max_length).toBe('600');
  });

  it('puts conditions into words, the section’s included', () => {
    expect(row('why_not')).toMatchObject({ condition_fr: 'again vaut NO (Non)', condition_en: 'again is NO (No)' });
    expect(row('when')?.condition_en).toBe('heard is at most 2 (Disagree)');
    expect(row('heard')?.condition_en).toBe('');
  });

  it('tells the reasons that a column may hold', () => {
    const reasons = (item: string) =>
      row(`${item}__missing`)
        ?.codes_en?.split(' | ')
        .map((code) => code.split(' = ')[0]);
    expect(reasons('meetings')).toEqual(['skipped', 'prefer_not_to_say', 'not_reached']);
    expect(reasons('when')).toEqual(['not_shown', 'skipped', 'not_reached']);
    const all = codebookOf(everyKind).flatMap((each) => (each.role === 'missing' ? each.reasons : []));
    expect(missingReasons).toEqual(expect.arrayContaining([...new Set(all)]));
  });

  it('names the licence of an item that was taken from elsewhere', () => {
    const origin = { slug: 'ppeet', number: 2, item: 'q1', licence: 'CC BY-NC-SA 4.0', attribution: 'McMaster' };
    const document = documentSchema.parse(
      sourceWith([
        sectionOf('first', [
          { kind: 'agreement', name: 'a', text: words('a'), origin: { ...origin, rewording: 'forbidden' } },
        ]),
      ]),
    );
    expect(row('a', document)).toMatchObject({
      ...{ licence: 'CC BY-NC-SA 4.0', attribution: 'McMaster', rewording: 'forbidden' },
      origin: 'ppeet|2#q1',
    });
  });

  it('disarms what a spreadsheet would run, and leaves numbers alone', () => {
    const evil = { fr: '=cmd|’/c calc’!A1', en: '@SUM(1;2)' };
    const document = documentSchema.parse(
      sourceWith([
        sectionOf('first', [
          { kind: 'number', name: 'n', text: evil, hint: { fr: '\t-1', en: '＋1' }, min: -5, max: 99.5 },
        ]),
      ]),
    );
    expect(row('n', document)).toMatchObject({
      ...{ text_fr: `'${evil.fr}`, text_en: `'${evil.en}`, hint_fr: "'\t-1", hint_en: "'＋1" },
      ...{ min: '-5', max: '99.5' },
    });
  });
});

it('counts the conditions of a rule that would fill a book, for each item that shares it', () => {
  const few = { item: 'a', is: Array.from({ length: 50 }, (_, at) => at) };
  const document = (shownIf: object) =>
    documentSchema.parse(
      sourceWith([
        sectionOf('first', [{ kind: 'number', name: 'a', text: words('a') }]),
        sectionOf('second', [{ kind: 'number', name: 'b', text: words('b') }], { shownIf }),
      ]),
    );
  const conditionOf = (shownIf: object): string => {
    const rows = parse(codebookCsv(document(shownIf)), { columns: true, bom: true }) as Record<string, string>[];
    return rows.find(({ item, role }) => item === 'b' && role === 'value')?.condition_en ?? '';
  };
  expect(conditionOf(few)).toMatch(/^a is 0, 1, 2/);
  expect(conditionOf({ any: [few, { item: 'a', atLeast: 60 }] })).toBe('2 conditions on a');
});
