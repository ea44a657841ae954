import { describe, expect, it } from 'vitest';
import { parseResponse, type RawResponse } from '../../surveys/answers.ts';
import { documentSchema } from '../../surveys/document.ts';
import { option, sectionOf, sourceWith, words } from './documents.ts';

const yesNo = [option('YES'), option('NO')];
const several = [option('PAIN'), option('SIGHT'), option('NONE', true)];
const document = documentSchema.parse(
  sourceWith([
    sectionOf('one', [
      { kind: 'information', name: 'welcome', text: words('welcome') },
      { kind: 'agreement', name: 'heard', text: words('heard'), notApplicable: true },
      {
        kind: 'rating',
        name: 'overall',
        text: words('overall'),
        points: [0, 2, 4].map((value) => ({ value, label: words('p') })),
      },
      { kind: 'single', name: 'helped', text: words('helped'), options: yesNo, required: true },
      {
        kind: 'multiple',
        name: 'limits',
        text: words('limits'),
        options: several,
        shownIf: { item: 'helped', is: ['YES'] },
      },
      { kind: 'number', name: 'visits', text: words('visits'), min: 0, max: 50, integer: true },
      { kind: 'date', name: 'joined', text: words('joined'), min: '2020-01-01' },
      { kind: 'short_text', name: 'word', text: words('word'), maxLength: 5 },
      { kind: 'long_text', name: 'story', text: words('story'), audience: 'professional_side' },
    ]),
  ]),
);

const parse = (raw: RawResponse, complete?: boolean) => parseResponse(document, 'patient_side', raw, { complete });
const content = (raw: RawResponse, complete?: boolean) => {
  const parsed = parse(raw, complete);
  return parsed.ok ? parsed.content : parsed.faults;
};
/** Faults of one answer, the required item being answered. */
const faultsOf = (answers: Record<string, unknown>, missing: Record<string, unknown> = {}) => {
  const parsed = parse({ answers: { helped: 'YES', ...answers }, missing });
  return parsed.ok ? [] : parsed.faults.map(({ item, code, params }) => [item, code, params]);
};

describe('a response that is right', () => {
  it('holds every answerable item of the version once', () => {
    expect(content({ answers: { heard: 4, helped: 'NO', word: '  oui ' }, missing: {} })).toEqual({
      answers: { heard: 4, helped: 'NO', word: 'oui' },
      missing: { overall: 'skipped', limits: 'not_shown', visits: 'skipped', joined: 'skipped', story: 'not_shown' },
    });
  });

  it('keeps a reason the item offers, and takes blanks, nulls and empty lists as skipped', () => {
    const answers = { helped: 'YES', word: ' \n', limits: [], visits: null };
    expect(content({ answers, missing: { heard: 'not_applicable' } })).toMatchObject({
      answers: { helped: 'YES' },
      missing: { heard: 'not_applicable', word: 'skipped', limits: 'skipped', visits: 'skipped' },
    });
  });

  it('keeps chosen options in the order of the document, not of choosing', () => {
    expect(content({ answers: { helped: 'YES', limits: ['SIGHT', 'PAIN'] } })).toMatchObject({
      answers: { limits: ['PAIN', 'SIGHT'] },
    });
  });

  it('tells not reached from skipped when it was broken off, and then requires nothing', () => {
    expect(content({ answers: { overall: 2 } }, false)).toEqual({
      answers: { overall: 2 },
      missing: {
        heard: 'skipped',
        helped: 'not_reached',
        limits: 'not_shown',
        visits: 'not_reached',
        joined: 'not_reached',
        word: 'not_reached',
        story: 'not_shown',
      },
    });
  });

  it.each([true, false])('reads back what it stored (complete: %s)', (complete) => {
    const stored = content({ answers: { heard: 4, helped: 'NO' }, missing: {} }, complete);
    expect(content(JSON.parse(JSON.stringify(stored)), complete)).toEqual(stored);
  });

  it('does not take "not reached" for an answer', () => {
    expect(content({ answers: { heard: 4 }, missing: { joined: 'not_reached' } }, false)).toMatchObject({
      missing: { overall: 'not_reached', helped: 'not_reached', joined: 'not_reached', word: 'not_reached' },
    });
  });
});

describe('faults', () => {
  it.each([
    ['an item of no version', { surprise: 1 }, ['surprise', 'unknown_item', {}]],
    ['an answer to an information text', { welcome: 'x' }, ['welcome', 'unknown_item', {}]],
    ["the other side's item", { story: 'x' }, ['story', 'item_not_shown', {}]],
    ['an agreement off the scale', { heard: 6 }, ['heard', 'out_of_range', { min: 1, max: 5 }]],
    ['an agreement between two points', { heard: 3.5 }, ['heard', 'wrong_type', { expected: 'whole_number' }]],
    ['a number as a text', { heard: '4' }, ['heard', 'wrong_type', { expected: 'number' }]],
    ['a rating between two points', { overall: 3 }, ['overall', 'unknown_option', {}]],
    ['a rating off the scale', { overall: 9 }, ['overall', 'out_of_range', { min: 0, max: 4 }]],
    ['an option of another version', { limits: ['HEARING'] }, ['limits', 'unknown_option', {}]],
    ['an exclusive option with another', { limits: ['NONE', 'PAIN'] }, ['limits', 'exclusive_option', {}]],
    ['an option twice', { limits: ['PAIN', 'PAIN'] }, ['limits', 'repeated_option', {}]],
    ['one option where a list is kept', { limits: 'PAIN' }, ['limits', 'wrong_type', { expected: 'options' }]],
    ['a number out of bounds', { visits: 51 }, ['visits', 'out_of_range', { min: 0, max: 50 }]],
    ['a day that does not exist', { joined: '2023-02-30' }, ['joined', 'wrong_type', { expected: 'date' }]],
    ['a day too early', { joined: '2019-12-31' }, ['joined', 'out_of_range', { min: '2020-01-01' }]],
    ['a text too long', { word: 'toujours' }, ['word', 'too_long', { maxLength: 5 }]],
    ['a NUL', { word: 'a\0' }, ['word', 'bad_text', {}]],
    ['half a surrogate pair', { word: '\ud83d' }, ['word', 'bad_text', {}]],
  ])('refuses %s', (_, answers, fault) => {
    expect(faultsOf(answers)).toEqual([fault]);
  });

  it.each([
    ['a reason the item does not offer', { visits: 'dont_know' }, ['visits', 'option_not_offered', {}]],
    ['a reason that is the importer’s to give', { heard: 'not_reached' }, ['heard', 'option_not_offered', {}]],
    ['no reason at all', { heard: 7 }, ['heard', 'wrong_type', { expected: 'missing' }]],
  ])('refuses %s', (_, missing, fault) => {
    expect(faultsOf({}, missing)).toEqual([fault]);
  });

  it('refuses an answer together with a reason for not answering', () => {
    expect(faultsOf({ heard: 4 }, { heard: 'not_applicable' })).toEqual([['heard', 'answer_and_missing', {}]]);
  });

  it('refuses an answer to an item that a rule hides', () => {
    expect(faultsOf({ helped: 'NO', limits: ['PAIN'] })).toEqual([['limits', 'item_not_shown', {}]]);
  });

  it('requires what is required', () => {
    expect(parse({ answers: {} })).toEqual({ ok: false, faults: [{ item: 'helped', code: 'required', params: {} }] });
  });

  it('blames one wrong answer once, not the items that depend on it', () => {
    expect(faultsOf({ helped: 'MAYBE', limits: ['PAIN'] })).toEqual([['helped', 'unknown_option', {}]]);
  });

  it('refuses what is no set of answers', () => {
    expect(parse({ answers: [1] })).toMatchObject({ ok: false, faults: [{ item: null, code: 'wrong_type' }] });
  });

  it('says nothing of what was answered', () => {
    const parsed = parse({ answers: { helped: 'SECRET', word: 'SECRETS', joined: 'SECRET', limits: ['SECRET'] } });
    expect(JSON.stringify(parsed)).not.toContain('SECRET');
  });
});
