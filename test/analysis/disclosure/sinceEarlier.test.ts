import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gateDemographics } from '../../../analysis/disclosure/demographics.ts';
import type { ChangedSince } from '../../../analysis/disclosure/sinceEarlier.ts';
import type { Side } from '../../../surveys/side.ts';

const bases = { minimumBase: 10, sensitiveBase: 20 };
const idOf = (at: number) => `institution-${at}`;

/** Places where a question is shown: `program`, and institutions by position. So many patients say so of each. */
function shownPlaces(people: number[], changes: number[][], sensitive = false, side: Side = 'patient_side'): string[] {
  const cells = people.map((count, at) => ({
    ...{ institution: idOf(at), side, records: count },
    items: {
      home: { answered: count, values: { city: Math.ceil(count / 2), town: Math.floor(count / 2) }, missing: {} },
    },
  }));
  const hierarchy = { program: 'program', institutions: people.map((_, at) => ({ id: idOf(at), teams: [] })) };
  const item = { name: 'home', multiple: false, codes: ['city', 'town'], exclusive: [], sensitive, sensitiveCodes: [] };
  const earlier = changes.map(
    (byPlace): ChangedSince =>
      (institution, of) => {
        const at = people.findIndex((_, place) => idOf(place) === institution);
        return of === side ? (byPlace[at] ?? 0) : 0;
      },
  );
  const gated = gateDemographics({ campaign: '', cells }, hierarchy, [item], { ...bases, earlier });
  const shown = people.flatMap((_, at) =>
    gated.item({ level: 'institution', id: idOf(at) }, 'both', 'home') === null ? [] : [String(at)],
  );
  return gated.item({ level: 'program' }, 'both', 'home') === null ? shown : ['program', ...shown];
}

describe('figures about the person beside those of an earlier campaign', () => {
  it('are shown where the same people have answered, and where five have come or gone', () => {
    expect(shownPlaces([20, 20, 20], [[0, 0, 0]])).toEqual(['program', '0', '1', '2']);
    expect(shownPlaces([20, 20, 20], [[5, 0, 7]])).toEqual(['program', '0', '1', '2']);
  });

  it('are withheld where one to four have: the difference would say what they said of themselves', () => {
    for (const few of [1, 2, 3, 4]) expect(shownPlaces([20, 20, 20], [[few, 0, 0]])).not.toContain('program');
    expect(shownPlaces([20, 20, 20], [[2, 0, 0]])).toEqual(['1', '2']);
    expect(shownPlaces([40, 40], [[1, 0]], true)).toEqual([]);
  });

  it('are withheld beside such a place until those that are left together have changed by five', () => {
    expect(shownPlaces([20, 20, 20, 30], [[2, 9, 0, 0]])).toEqual(['program', '2', '3']);
    expect(shownPlaces([20, 20, 20, 30], [[2, 0, 0, 9]])).toEqual(['program']);
  });

  it('are judged by each earlier campaign', () => {
    expect(
      shownPlaces(
        [20, 20, 20],
        [
          [9, 9, 9],
          [0, 0, 1],
        ],
      ),
    ).toEqual(['0', '1']);
  });

  it('never leave a shown place, nor the rest of a shown programme, that changed by one to four', () => {
    const change = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }));
    const place = fc.record({ people: fc.integer({ min: 8, max: 40 }), changes: fc.tuple(change, change) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
        const changes = [0, 1].map((wave) => places.map((one) => one.changes[wave] ?? 0));
        const shown = shownPlaces(
          places.map(({ people }) => people),
          changes,
        );
        for (const byPlace of changes) {
          const sum = (those: number[]) => those.reduce((total, at) => total + (byPlace[at] ?? 0), 0);
          const all = places.map((_, at) => at);
          const groups = all.filter((at) => shown.includes(String(at))).map((at) => [at]);
          if (shown.includes('program'))
            groups.push(
              all,
              all.filter((at) => !shown.includes(String(at))),
            );
          for (const group of groups) expect([1, 2, 3, 4]).not.toContain(sum(group));
        }
      }),
      { numRuns: 300 },
    );
  });
});
