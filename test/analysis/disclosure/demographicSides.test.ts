import { describe, expect, it } from 'vitest';
import {
  type DemographicItem,
  type GatedDemographics,
  gateDemographics,
} from '../../../analysis/disclosure/demographics.ts';
import type { DemographicCounts } from '../../../analysis/snapshot.ts';
import { sides } from '../../../surveys/side.ts';

const program = { level: 'program' } as const;
const institution = (at: number) => ({ level: 'institution', id: `institution-${at}` }) as const;
const options = { minimumBase: 10, sensitiveBase: 20 };

describe('the two sides', () => {
  type Sides = [patients: number[], professionals: number[]];
  const bySide = (table: Sides[], change: Partial<DemographicItem> = {}, mayJoinSides = true) => {
    const cells = table.flatMap((pair, at) =>
      pair.map((row, side): DemographicCounts['cells'][number] => {
        const answered = row.reduce((total, count) => total + count, 0);
        return {
          institution: `institution-${at}`,
          side: sides[side] ?? 'patient_side',
          records: answered,
          items: { item: { answered, values: { a: row[0] ?? 0, b: row[1] ?? 0 }, missing: {} } },
        };
      }),
    );
    const institutions = table.map((_, at) => ({ id: `institution-${at}`, teams: [] }));
    const item = {
      name: 'item',
      multiple: false,
      codes: ['a', 'b'],
      exclusive: [],
      sensitive: false,
      sensitiveCodes: [],
    };
    return gateDemographics(
      { campaign: 'campaign', cells },
      { program: 'program', institutions },
      [{ ...item, ...change }],
      { ...options, mayJoinSides },
    );
  };
  const shown = (gated: GatedDemographics, scope: typeof program | ReturnType<typeof institution>) =>
    (['patient_side', 'professional_side', 'both'] as const).map(
      (side) => gated.item(scope, side, 'item')?.values ?? null,
    );

  it('are shown apart where both are large enough: a small count on one does not cost the other', () => {
    const gated = bySide([
      [
        [12, 2],
        [30, 20],
      ],
    ]);
    expect(shown(gated, program)).toEqual([{ a: null, b: null }, { a: 30, b: 20 }, null]);
    expect(gated.shownBy('item')).toBe('side');
  });

  it('are shown together only where one is too small, and not before the last release', () => {
    const small: Sides[] = [
      [
        [3, 2],
        [30, 20],
      ],
    ];
    expect(shown(bySide(small), program)).toEqual([null, null, { a: 33, b: 22 }]);
    expect(bySide(small).shownBy('item')).toBe('both');
    expect(shown(bySide(small, {}, false), program)).toEqual([null, null, null]);
  });

  it('are shown in institutions as in the programme, and not beside one to four people of the other side', () => {
    const gated = bySide([
      [
        [6, 6],
        [20, 20],
      ],
      [
        [6, 6],
        [20, 20],
      ],
      [
        [2, 1],
        [20, 20],
      ],
      [
        [1, 1],
        [20, 20],
      ],
    ]);
    const sidesOf = (at: number) => shown(gated, institution(at)).map((row) => row !== null);
    expect([0, 1, 2, 3].map(sidesOf)).toEqual([
      [false, true, false],
      [true, true, false],
      [false, false, false],
      [false, false, false],
    ]);
  });

  it('of an item that too few of one answered are joined for the programme, never for an institution', () => {
    const gated = bySide(
      [
        [
          [9, 8],
          [20, 20],
        ],
        [
          [9, 8],
          [20, 20],
        ],
      ],
      { sensitive: true },
    );
    expect(gated.shownBy('item')).toBe('side');
    const joined = bySide(
      [
        [
          [9, 8],
          [20, 20],
        ],
      ],
      { sensitive: true },
    );
    expect(joined.shownBy('item')).toBe('both');
    expect(shown(joined, institution(0))).toEqual([null, null, null]);
  });
});
