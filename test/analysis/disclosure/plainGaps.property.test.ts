import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCube } from '../../../analysis/columns/cube.ts';
import { gapBook } from '../../../analysis/disclosure/gapBook.ts';
import type { Knowledge } from '../../../analysis/disclosure/knowledge.ts';
import { itemMeasure } from '../../../analysis/disclosure/measure.ts';
import { gapsHideItems } from '../../../analysis/disclosure/scaleGaps.ts';
import { knownGroups } from '../../../analysis/disclosure/workedOut.ts';
import { type CubeLayout, noValueSlot } from '../../../analysis/snapshot.ts';
import { scoreScale } from '../../../surveys/scoring.ts';
import { expectNear } from '../stats/near.ts';
import { type PlainQuestion, type PlainUnit, plainGaps, plainlyHidden } from './plainGaps.ts';

const [low, high] = [1, 5];
const values = [1, 2, 3, 4, 5];

/** Mostly at the ends, so that means may lie far apart. */
const point = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(1, 1, 5, 5, 5, 4, 2) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const questions = fc
  .record({ items: fc.integer({ min: 1, max: 4 }), units: fc.integer({ min: 1, max: 6 }) })
  .chain(({ items, units }) => {
    const person = fc.array(point, { minLength: items, maxLength: items });
    const unit: fc.Arbitrary<PlainUnit> = fc.array(person, { maxLength: 6 });
    const listOf = <T>(each: fc.Arbitrary<T>, length: number) =>
      fc.array(each, { minLength: length, maxLength: length });
    // Known by itself, together with others, or not at all.
    const group = fc.constantFrom(-1, 0, 0, 1, 'own' as const);
    return fc.record({
      scale: fc.record({
        items: fc.constant(items),
        needed: fc.integer({ min: 1, max: items }),
        ...{ low: fc.constant(low), high: fc.constant(high) },
        ends: fc.constant<[number, number]>([low, high]),
      }),
      units: listOf(unit, units),
      asked: fc.subarray(
        Array.from({ length: units }, (_, at) => at),
        { minLength: 1 },
      ),
      groups: listOf(
        listOf(group, units).map((of) => of.map((each, at) => (each === 'own' ? 2 + at : each))),
        items,
      ),
      partOf: listOf(fc.nat({ max: 1 }), units),
      leastShare: fc.constantFrom(1, 0.5),
    });
  });

/** The product's book of gaps over the same answers; every second item is stored reversed. */
function bookOf({ scale, units, groups }: PlainQuestion) {
  const names = groups.map((_, at) => `item_${at}`);
  const counted = names.map((name, at) => ({ name, reversed: at % 2 === 1 }));
  const share = { minimumAnswered: scale.needed / scale.items, low, high };
  const layout: CubeLayout = {
    campaign: 'campaign',
    items: names.map((name) => ({ name, kind: 'rating', values })),
    scales: [{ name: 'scale', items: counted, ...share }],
    valueSlots: values.length,
  };
  const knowledge = groups.map((groupOf, item): Knowledge => {
    const measure = itemMeasure(emptyCube(layout, []), item, 5);
    const numbers = new Float64Array(units.length * measure.width);
    units.forEach((people, unit) => {
      for (const answers of people) {
        const answer = answers[item] ?? null;
        const stored = item % 2 === 1 && answer !== null ? low + high - answer : answer;
        const slot = stored === null ? noValueSlot(layout, 'skipped') : values.indexOf(stored);
        numbers[unit * measure.width + slot] = (numbers[unit * measure.width + slot] ?? 0) + 1;
      }
    });
    const hasPeople = (unit: number) => measure.people(numbers, unit * measure.width) > 0;
    return {
      measure,
      numbers,
      known: knownGroups(units.length, 2 + units.length, hasPeople, (at) => groupOf[at] ?? -1),
    };
  });
  const scores = new Float64Array(units.length * 2);
  const members = names.map((name) => ({ name, reversed: false }));
  units.forEach((people, unit) => {
    for (const answers of people) {
      const given = Object.fromEntries(answers.flatMap((answer, at) => (answer === null ? [] : [[names[at], answer]])));
      const score = scoreScale({ items: members, minimumAnswered: share.minimumAnswered }, low, high, given);
      if (score === null) continue;
      scores[unit * 2] = (scores[unit * 2] ?? 0) + 1;
      scores[unit * 2 + 1] = (scores[unit * 2 + 1] ?? 0) + score;
    }
  });
  const [counting] = layout.scales;
  if (counting === undefined) throw new Error('the layout has a scale');
  const byName = new Map(knowledge.map((each, at) => [names[at] ?? '', each]));
  return gapBook(layout, counting, byName, { width: 2, numbers: scores });
}

const usual = { low, high, ends: [low, high] as [number, number] };

/** Two units of as many people, one of them with gaps: each is judged by itself. */
const asManyWithMoreGaps: PlainQuestion = {
  scale: { items: 3, needed: 1, ...usual },
  units: [
    [
      [1, 1, 1],
      [1, 5, 1],
    ],
    [[1, 5, 1]],
    [[1, 1, null]],
  ],
  asked: [0, 1, 2],
  groups: [
    [-1, -1, -1],
    [0, 0, 0],
    [-1, -1, -1],
  ],
  partOf: [0, 0, 0],
  leastShare: 0.5,
};

/** Only what those elsewhere can have answered less counts, and there is little of it. */
const muchBelowIsLittleElsewhere: PlainQuestion = {
  scale: { items: 4, needed: 1, ...usual },
  units: [
    [
      [1, 2, null, null],
      [1, 1, 1, 1],
      [1, 4, 1, 5],
    ],
    [
      [1, 1, 1, 1],
      [null, 1, 1, 1],
      [4, null, null, 2],
      [1, 1, null, 4],
      [5, 5, 1, 5],
    ],
  ],
  asked: [0, 1],
  groups: [
    [2, 3],
    [1, 3],
    [-1, 3],
    [-1, 0],
  ],
  partOf: [0, 0],
  leastShare: 1,
};

describe('the gaps of a scale', () => {
  it('are judged as the rule says when written down plainly', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const book = bookOf(question);
        question.units.forEach((people, unit) => {
          const { partial, hasPartial, ...found } = book.unit(unit);
          const expected = plainGaps(question.scale, people);
          expectNear({ ...found, partial: [...partial] }, expected, 1e-9);
          expect(hasPartial).toBe(expected.partial.some((each) => each > 0));
        });
        const places = { partOf: (unit: number) => question.partOf[unit] ?? 0, leastShare: question.leastShare };
        expect(gapsHideItems(book, question.asked, places)).toBe(plainlyHidden(question));
      }),
      { numRuns: 200, examples: [[asManyWithMoreGaps], [muchBelowIsLittleElsewhere]] },
    );
  });
});
