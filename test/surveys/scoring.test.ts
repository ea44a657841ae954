import { describe, expect, it } from 'vitest';
import type { Answers } from '../../surveys/response.ts';
import { scaleBounds, scoreScale } from '../../surveys/scoring.ts';
import reference from '../reference/scale_scoring.json' with { type: 'json' };
import { documentWith, words } from './documents.ts';

const { items: people, range, reverse_items_1based: reversedItem } = reference.input;
const [low, high] = [range[0] ?? Number.NaN, range[1] ?? Number.NaN];

const answersOf = (row: (number | null)[]): Answers =>
  Object.fromEntries(row.flatMap((value, i): [string, number][] => (value === null ? [] : [[`item_${i + 1}`, value]])));
const scale = (reversed: number | null, minimumAnswered = 0.5) => ({
  minimumAnswered,
  items: [1, 2, 3, 4, 5, 6].map((i) => ({ name: `item_${i}`, reversed: i === reversed })),
});

describe('scoreScale, against R', () => {
  it.each(people.map((row, i) => ({ row, i })))('scores person $i', ({ row, i }) => {
    const cases = [
      { reversed: null, expected: reference.expected.no_reverse[i]?.score },
      { reversed: reversedItem, expected: reference.expected.reverse_item2[i]?.score },
    ];
    for (const { reversed, expected } of cases) {
      const score = scoreScale(scale(reversed), low, high, answersOf(row));
      if (typeof expected === 'number') expect(score).toBeCloseTo(expected, 12);
      else expect(score).toBeNull();
    }
  });
});

describe('scoreScale', () => {
  it('needs at least one answer, whatever the rule', () => {
    expect(scoreScale(scale(null, 0), 1, 5, {})).toBeNull();
    expect(scoreScale(scale(null, 0), 1, 5, { item_1: 2 })).toBe(2);
  });

  it('counts the needed answers without rounding errors', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => ({ name: `i${i}`, reversed: false }));
    const eleven = Object.fromEntries(twenty.slice(0, 11).map(({ name }) => [name, 3]));
    expect(scoreScale({ items: twenty, minimumAnswered: 0.55 }, 1, 5, eleven)).toBe(3);
  });
});

describe('scaleBounds', () => {
  const document = documentWith(
    [
      { kind: 'agreement', name: 'a', text: words('a') },
      { kind: 'rating', name: 'r', text: words('r'), points: [10, 0].map((value) => ({ value, label: words('p') })) },
      { kind: 'long_text', name: 't', text: words('t') },
    ],
    ['a', 'r', 't'].map((name) => ({ name: `of_${name}`, title: words(name), items: [{ name }] })),
  );
  const bounds = (name: string) =>
    document.scales.filter((one) => one.name === name).map((one) => scaleBounds(document, one))[0];

  it('gives the ends of the answers', () => {
    expect(bounds('of_a')).toEqual({ low: 1, high: 5 });
    expect(bounds('of_r')).toEqual({ low: 0, high: 10 });
  });

  it('refuses a scale without a score', () => {
    expect(() => bounds('of_t')).toThrow(RangeError);
  });
});
