import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../surveys/document.ts';
import { formFor } from '../../surveys/form.ts';
import { holds, isItemShown, visibleItems, visibleSections, walkForm } from '../../surveys/visibility.ts';
import { option, sectionOf, sourceWith, words } from './documents.ts';

describe('holds', () => {
  it('compares an answer with codes, points and bounds', () => {
    expect(holds({ item: 'a', is: ['X', 'Y'] }, { a: 'Y' })).toBe(true);
    expect(holds({ item: 'a', is: ['1'] }, { a: 1 })).toBe(false);
    expect(holds({ item: 'a', atLeast: 4 }, { a: 4 })).toBe(true);
    expect(holds({ item: 'a', atMost: 3 }, { a: 4 })).toBe(false);
  });

  it('asks for membership where several options may be chosen', () => {
    expect(holds({ item: 'a', is: ['X'] }, { a: ['W', 'X'] })).toBe(true);
    expect(holds({ item: 'a', is: ['X'] }, { a: ['W'] })).toBe(false);
  });

  it('meets no condition without an answer, and `not` turns that round', () => {
    expect(holds({ item: 'a', answered: true }, {})).toBe(false);
    expect(holds({ not: { item: 'a', is: ['X'] } }, {})).toBe(true);
    expect(holds({ item: 'a', answered: true }, { a: 0 })).toBe(true);
    expect(holds({ item: 'constructor', answered: true }, {})).toBe(false);
  });

  it('joins conditions', () => {
    const [x, y] = [
      { item: 'a', is: ['X'] },
      { item: 'b', is: ['Y'] },
    ];
    expect(holds({ all: [x, y] }, { a: 'X' })).toBe(false);
    expect(holds({ any: [x, y] }, { a: 'X' })).toBe(true);
  });
});

const yesNo = [option('YES'), option('NO')];
const document = documentSchema.parse(
  sourceWith([
    sectionOf('start', [
      { kind: 'single', name: 'first', text: words('first'), options: yesNo },
      {
        kind: 'single',
        name: 'second',
        text: words('second'),
        options: yesNo,
        shownIf: { item: 'first', is: ['YES'] },
      },
      { kind: 'information', name: 'third', text: words('third'), shownIf: { item: 'second', is: ['YES'] } },
    ]),
    sectionOf('more', [{ kind: 'long_text', name: 'why', text: words('why') }], {
      shownIf: { item: 'second', answered: true },
    }),
  ]),
);
const form = formFor(document, 'patient_side');

describe('visibleItems', () => {
  it('shows what the answers so far lead to', () => {
    const shown = (answers: Record<string, unknown>) => visibleItems(form, answers).map((item) => item.name);
    expect(shown({})).toEqual(['first']);
    expect(shown({ first: 'YES' })).toEqual(['first', 'second']);
    expect(shown({ first: 'YES', second: 'YES' })).toEqual(['first', 'second', 'third', 'why']);
  });

  it('takes an answer to a hidden item as not given', () => {
    expect(isItemShown(form, 'third', { first: 'NO', second: 'YES' })).toBe(false);
    expect(isItemShown(form, 'why', { first: 'NO', second: 'YES' })).toBe(false);
    expect(isItemShown(form, 'unheard_of', {})).toBe(false);
  });

  it('leaves out a section that shows nothing', () => {
    expect(visibleSections(form, { first: 'NO' }).map((section) => section.name)).toEqual(['start']);
  });
});

describe('walkForm', () => {
  it('meets every item in order, and forgets what is answered to a hidden one', () => {
    const steps: [string, boolean][] = [];
    walkForm(form, ({ item, shown }) => {
      steps.push([item.name, shown]);
      return item.name === 'first' ? 'NO' : 'YES';
    });
    expect(steps).toEqual([
      ['first', true],
      ['second', false],
      ['third', false],
      ['why', false],
    ]);
  });
});
