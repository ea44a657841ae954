import { describe, expect, it } from 'vitest';
import { type DemographicItem, gateDemographics } from '../../../analysis/disclosure/demographics.ts';
import { nestingOf } from '../../../analysis/disclosure/nestedCollections.ts';
import type { DemographicCounts } from '../../../analysis/snapshot.ts';

const item: DemographicItem = {
  ...{ name: 'schooling', multiple: false, codes: ['a', 'b'], exclusive: [], sensitive: false, sensitiveCodes: [] },
};

/** A collection of patients behind the gate: of each institution how many gave each of the two answers. */
function collection(rows: [number, number][]) {
  const cells = rows.map(([a, b], at): DemographicCounts['cells'][number] => ({
    ...{ institution: `i${at}`, side: 'patient_side', records: a + b },
    items: { schooling: { answered: a + b, values: { a, b }, missing: {} } },
  }));
  const institutions = rows.map((_, at) => ({ id: `i${at}`, teams: [] }));
  const options = { minimumBase: 10, sensitiveBase: 20, mayJoinSides: true };
  return gateDemographics({ campaign: 'c', cells }, { program: 'p', institutions }, [item], options);
}

const nesting = (applied: [number, number][], selected: [number, number][]) =>
  nestingOf(
    collection(applied),
    collection(selected),
    'schooling',
    applied.map((_, at) => `i${at}`),
  );

describe('those selected beside those who applied', () => {
  it('are withheld altogether where three people applied and were not selected: their answers would be the difference', () => {
    // 24 applied, 21 were selected: 14 − 12 and 10 − 9 are the answers of the three who were not.
    expect(nesting([[14, 10]], [[12, 9]])).toBe('all');
  });

  it('are withheld in institutions where it is so in one: it alone could be had from the others', () => {
    expect(
      nesting(
        [
          [16, 14],
          [30, 20],
        ],
        [
          [14, 13],
          [10, 8],
        ],
      ),
    ).toBe('institutions');
  });

  it('are shown where at least five were not selected, or nobody was left out', () => {
    expect(nesting([[30, 20]], [[14, 10]])).toBe('apart');
    expect(nesting([[14, 10]], [[14, 10]])).toBe('apart');
  });
});
