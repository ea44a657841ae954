import { describe, expect, it } from 'vitest';
import { conditionsOf } from '../../../surveys/conditions.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { readQuestionnaire } from '../../../surveys/exchange/fhir/readQuestionnaire.ts';
import { foreignCodes, foreignNames } from '../../../surveys/exchange/foreignNames.ts';
import { isLongerThan } from '../../../surveys/exchange/length.ts';
import type { Imported } from '../../../surveys/exchange/loss.ts';
import { readXlsForm } from '../../../surveys/exchange/xlsform/readXlsForm.ts';

const read = (result: ReturnType<typeof readQuestionnaire>): Imported => {
  if ('unreadable' in result) throw new Error(JSON.stringify(result.unreadable));
  return result;
};
const fhir = (item: object[], more: object = {}) =>
  read(readQuestionnaire({ resourceType: 'Questionnaire', item, ...more }, 'fr'));
const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));
const conditionsIn = (document: unknown): number =>
  (document as QuestionnaireDocument).sections
    .flatMap(({ items }) => items)
    .reduce((sum, { shownIf }) => sum + (shownIf === undefined ? 0 : conditionsOf(shownIf).length), 0);

describe('a short FHIR file that would become a long questionnaire', () => {
  const asked = { question: 'a', operator: '=', answerBoolean: true };

  it('with a condition of thousands of parts keeps none of it, and tells so once', () => {
    const under = many(50, (at) => ({ linkId: `under_${at}`, type: 'string' }));
    const parent = {
      linkId: 'p',
      type: 'string',
      enableBehavior: 'any',
      enableWhen: many(5000, () => asked),
      item: under,
    };
    const { document, losses } = fhir([{ linkId: 'a', type: 'boolean' }, parent]);
    expect(conditionsIn(document)).toBe(0);
    expect(losses.filter(({ code }) => code === 'rule_left_out')).toEqual([
      { path: 'p', code: 'rule_left_out', params: {} },
    ]);
  });

  it('keeps a condition that has as many values as a rule holds, and leaves out one that has more', () => {
    const rating = { linkId: 'n', type: 'integer' };
    const shown = (count: number) => ({
      ...{ linkId: 'x', type: 'string', enableBehavior: 'any' },
      enableWhen: many(count, (at) => ({ question: 'n', operator: '=', answerInteger: at })),
    });
    expect(conditionsIn(fhir([rating, shown(100)]).document)).toBe(1);
    expect(conditionsIn(fhir([rating, shown(101)]).document)).toBe(0);
  });

  it('stops repeating the conditions of groups for each question in them, and tells of every question without', () => {
    const inner = many(1500, (at) => ({ linkId: `in_${at}`, type: 'string' }));
    const when = { enableBehavior: 'all', enableWhen: many(50, () => asked) };
    const top = { linkId: 'top', type: 'string', ...when, item: inner };
    const { document, losses } = fhir([{ linkId: 'a', type: 'boolean' }, top]);
    expect(conditionsIn(document)).toBe(50_000);
    expect(losses.filter(({ code }) => code === 'rule_left_out')).toHaveLength(501);
  });

  it('tells of a hundred choices too many one by one, and counts the others', () => {
    const concept = many(5000, (at) => ({ code: `c${at}` }));
    const contained = [{ resourceType: 'ValueSet', id: 'v', compose: { include: [{ concept }] } }];
    const questions = many(20, (at) => ({ linkId: `q${at}`, type: 'choice', answerValueSet: '#v' }));
    const { losses } = fhir(questions, { contained });
    expect(losses).toContainEqual({ path: 'q0', code: 'choices_left_out', params: { count: 4800 } });
    expect(losses.filter(({ code }) => code === 'choice_left_out')).toHaveLength(20 * 100);
  });

  it('of nothing but thousands of groups around a question is refused', () => {
    const item = [{ linkId: 'a', type: 'string' }, ...many(5000, (at) => ({ linkId: `g${at}`, type: 'group' }))];
    expect(readQuestionnaire({ resourceType: 'Questionnaire', item }, 'fr')).toMatchObject({
      unreadable: [{ code: 'too_many_items' }],
    });
  });
});

describe('a list of an XLSForm that many questions share', () => {
  it('is read once, and what is lost of it told once', () => {
    const survey = [['type', 'name', 'label'], ...many(200, (at) => ['select_one l', `q${at}`, 'Q'])];
    const choices = [['list_name', 'name', 'label'], ...many(2000, (at) => ['l', `c${at}`, 'x'])];
    const sheets = [
      { name: 'survey', rows: survey },
      { name: 'choices', rows: choices },
    ];
    const { losses } = read(readXlsForm(sheets, 'fr'));
    expect(losses.filter(({ code }) => code === 'choice_left_out')).toHaveLength(1900);
  });
});

describe('names out of long keys that begin alike', () => {
  it.each([
    ['names', foreignNames],
    ['codes', foreignCodes],
  ] as const)('are distinct and numbered on: %s', (_, namesFor) => {
    const keys = many(20_000, (at) => `é${'x'.repeat(70)}${at}`);
    const nameOf = namesFor(keys);
    const names = keys.map(nameOf);
    expect(new Set(names).size).toBe(keys.length);
    expect(names.every((name) => name.length <= 64)).toBe(true);
    expect(names.at(-1)).toMatch(/_20000$/);
  });
});

describe('the length of a value', () => {
  it('counts a part at each place where it stands', () => {
    const part = ['x'.repeat(1000)];
    expect(isLongerThan({ a: part }, 1100)).toBe(false);
    expect(isLongerThan({ a: many(2000, () => part) }, 2_000_000)).toBe(true);
    expect(isLongerThan(null, 1)).toBe(false);
    expect(isLongerThan({ ['k'.repeat(50)]: 1 }, 40)).toBe(true);
  });
});
