import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../analysis/tables/groups.ts';
import { personScores } from '../../../analysis/tables/outcome.ts';
import { tableReader } from '../../../analysis/tables/tableReader.ts';
import { scoreScale } from '../../../surveys/scoring.ts';

const names = ['a', 'b', 'c', 'd', 'e'];

describe('personScores', () => {
  it('scores every row as a scale scores a person', () => {
    const cell = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom('', 'skipped', 'not_applicable'));
    const people = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 });
    const reversals = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(people, reversals, fc.constantFrom(0, 0.5, 0.55, 0.6, 1), (rows, reversed, minimumAnswered) => {
        const items = names.map((name, i) => ({ name, reversed: reversed[i] ?? false }));
        const reader = tableReader(
          names,
          names.map((name) => ({ name, kind: 'number', low: 1, high: 5 })),
          ({ code }) => {
            throw new Error(code);
          },
        );
        rows.forEach((row, i) => {
          reader.add(i + 2, row.map(String));
        });
        const outcome = { name: 's', items, range: { low: 1, high: 5 }, minimumAnswered };
        const scores = personScores(reader.table(), outcome);
        rows.forEach((row, i) => {
          const answers = Object.fromEntries(
            row.flatMap((value, j) => (typeof value === 'number' ? [[names[j], value]] : [])),
          );
          const expected = scoreScale({ items, minimumAnswered }, 1, 5, answers);
          if (expected === null) expect(scores[i]).toBeNaN();
          else expect(scores[i]).toBeCloseTo(expected, 12);
        });
      }),
    );
  });
});

describe('inOrder', () => {
  it('sorts by number when all are numbers, else by character', () => {
    expect(inOrder(['10', '9', '-1', '2.5'])).toEqual(['-1', '2.5', '9', '10']);
    expect(inOrder(['10', '9', 'b', 'B'])).toEqual(['10', '9', 'B', 'b']);
  });
});
