import { describe, expect, it } from 'vitest';
import { type AnswerableFormItem, isAnswerable } from '../../surveys/form.ts';
import { fromForm, toForm } from '../../surveys/formValues.ts';
import { documentWith, option, words } from './documents.ts';

const items = documentWith([
  { kind: 'agreement', name: 'agreement', text: words('a') },
  { kind: 'number', name: 'number', text: words('n') },
  { kind: 'single', name: 'single', text: words('s'), options: [option('1'), option('2')] },
  { kind: 'multiple', name: 'multiple', text: words('m'), options: [option('A'), option('B')] },
]).sections.flatMap((section) => section.items.filter(isAnswerable));
const item = (name: string): AnswerableFormItem => {
  const found = items.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no item ${name}`);
  return found;
};

describe('fromForm', () => {
  it.each([
    ['77,5', 77.5],
    ['77.5', 77.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['\u22123', -3],
    ['0,125', 0.125],
  ])('reads the number %s', (text, number) => {
    expect(fromForm(item('number'), [text])).toBe(number);
  });

  it.each(['1,234', '12 ans', '1.2.3', 'Infinity', '0x10'])('leaves %s for the check to refuse', (text) => {
    expect(fromForm(item('number'), [text])).toBe(text);
  });

  it('gives points as numbers and codes as texts', () => {
    expect(fromForm(item('agreement'), ['4'])).toBe(4);
    expect(fromForm(item('single'), ['1'])).toBe('1');
    expect(fromForm(item('multiple'), ['B'])).toEqual(['B']);
  });

  it('gives nothing for an empty field, and does not choose between two values', () => {
    expect(fromForm(item('single'), ['', ' '])).toBeUndefined();
    expect(fromForm(item('multiple'), [])).toBeUndefined();
    expect(fromForm(item('single'), ['1', '2'])).toEqual(['1', '2']);
  });
});

describe('toForm', () => {
  it('gives the field values of a stored answer', () => {
    expect(toForm(item('number'), 77.5)).toEqual(['77.5']);
    expect(toForm(item('multiple'), ['A', 'B'])).toEqual(['A', 'B']);
    expect(toForm(item('single'), undefined)).toEqual([]);
  });
});
