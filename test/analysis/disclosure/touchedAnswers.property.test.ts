import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GatedCounts,
  type Touched,
  touchedAtMost,
  touchedItem,
  touchedPersons,
} from '../../../analysis/disclosure/touchedAnswers.ts';

const values = ['1', '2', '3'];
const counts = (...given: number[]): GatedCounts => ({
  counts: Object.fromEntries(values.map((value, i) => [value, given[i] ?? 0])),
});
/** What the gate lets out has five answers at least, which are not all the same. */
const shown = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(12))
  .filter((given) => given[0] + given[1] + given[2] >= 5)
  .map((given) => counts(...given));
const campaigns = fc.array(fc.oneof(shown, fc.constant('hidden' as const)), { maxLength: 4 });
const countOf = (touched: Touched | undefined): number => (touched && 'count' in touched ? touched.count : 0);

describe('the answers a change touches', () => {
  it('are told exactly from five on, and as “few” below', () => {
    expect(touchedItem(values, [counts(37, 0, 12)])).toEqual({
      all: { known: 'exactly', count: 49 },
      values: { 1: { known: 'exactly', count: 37 }, 2: { known: 'none' }, 3: { known: 'exactly', count: 12 } },
    });
    expect(touchedItem(values, [counts(37, 3, 12)])).toEqual({
      all: { known: 'at_least', count: 49 },
      values: { 1: { known: 'exactly', count: 37 }, 2: { known: 'few' }, 3: { known: 'exactly', count: 12 } },
    });
    expect(touchedItem(values, [])).toMatchObject({ all: { known: 'none' } });
    expect(touchedItem(values, ['hidden'])).toMatchObject({
      all: { known: 'not_shown' },
      values: { 1: { known: 'not_shown' } },
    });
  });

  it('never are a number from 1 to 4, nor can one be had by subtraction', () => {
    fc.assert(
      fc.property(campaigns, (given) => {
        const { all, values: each } = touchedItem(values, given);
        for (const touched of [all, ...Object.values(each)]) {
          if ('count' in touched) expect(touched.count).toBeGreaterThanOrEqual(5);
        }
        const told = values.reduce((sum, value) => sum + countOf(each[value]), 0);
        const left = countOf(all) - told;
        if (all.known === 'exactly') expect(left).toBe(0);
        // Below five in all, five is the gate's own threshold and says nothing of the answers.
        else if ('count' in all) expect(left === 0 || all.count === 5).toBe(true);
      }),
    );
  });

  it('say the same of programmes that differ only in what is not told', () => {
    const few = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(few, few, fc.integer({ min: 5, max: 40 }), (a, b, many) => {
        expect(touchedItem(values, [counts(many, a, 0)])).toEqual(touchedItem(values, [counts(many, b, 0)]));
      }),
    );
  });

  it('are bounded by the people who answered where they are counted nowhere', () => {
    expect(touchedAtMost([])).toEqual({ known: 'none' });
    expect(touchedAtMost([12, 30])).toEqual({ known: 'at_most', count: 42 });
    expect(touchedAtMost([12, null])).toEqual({ known: 'not_shown' });
  });

  it('about the person are “5 or more” or not told', () => {
    expect(touchedPersons([])).toEqual({ known: 'none' });
    expect(touchedPersons([false])).toEqual({ known: 'not_shown' });
    expect(touchedPersons([false, true])).toEqual({ known: 'at_least', count: 5 });
  });
});
