import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatedDemographics, gateDemographics } from '../../../analysis/disclosure/demographics.ts';
import type { Scope } from '../../../analysis/hierarchy.ts';
import type { DemographicCounts } from '../../../analysis/snapshot.ts';
import { type Side, sides } from '../../../surveys/side.ts';
import { whatFollows } from './attacker.ts';

const codes = ['a', 'b', 'c'];
const reasons = ['skipped', 'prefer_not_to_say'] as const;
const columns = [...codes, ...reasons];
const institutionId = (at: number) => `institution-${at}`;

/** [institution][side][code or reason] people. */
type People = number[][][];

const few = fc.constantFrom(0, 0, 1, 2, 3, 6, 9, 14);
const people: fc.Arbitrary<People> = fc.array(
  fc.array(fc.array(few, { minLength: columns.length, maxLength: columns.length }), { minLength: 2, maxLength: 2 }),
  { minLength: 1, maxLength: 5 },
);

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

function countsOf(table: People): DemographicCounts {
  const cells = table.flatMap((bySide, institution) =>
    bySide.map((counts, side) => ({
      institution: institutionId(institution),
      side: sides[side] ?? 'patient_side',
      records: sum(counts),
      items: {
        item: {
          answered: sum(counts.slice(0, codes.length)),
          values: Object.fromEntries(codes.map((code, at) => [code, counts[at] ?? 0])),
          missing: Object.fromEntries(reasons.map((reason, at) => [reason, counts[codes.length + at] ?? 0])),
        },
      },
    })),
  );
  return { campaign: 'campaign', cells };
}

function gate(table: People, sensitive: boolean, multiple = false): GatedDemographics {
  const institutions = table.map((_, at) => ({ id: institutionId(at), teams: [] }));
  return gateDemographics(
    countsOf(table),
    { program: 'program', institutions },
    [{ name: 'item', multiple, codes, sensitive }],
    { minimumBase: 10, sensitiveBase: 20 },
  );
}

interface Figure {
  /** Coefficients over [institution][side][column]. */
  row: number[];
  value: number;
  shown: boolean;
}

/** Every number a page could print, and whether it does. */
function figuresOf(table: People, gated: GatedDemographics): Figure[] {
  const scopes: { scope: Scope; holds: (institution: number) => boolean }[] = [
    { scope: { level: 'program' }, holds: () => true },
    ...table.map((_, at) => ({
      scope: { level: 'institution' as const, id: institutionId(at) },
      holds: (institution: number) => institution === at,
    })),
  ];
  const figure = (holds: (institution: number) => boolean, side: Side | 'both', wanted: number[], shown: boolean) => {
    const row = table.flatMap((bySide, institution) =>
      bySide.flatMap((_, at) =>
        columns.map((_, column) =>
          holds(institution) && (side === 'both' || sides[at] === side) && wanted.includes(column) ? 1 : 0,
        ),
      ),
    );
    const flat = table.flat(2);
    return { row, value: sum(row.map((coefficient, at) => coefficient * (flat[at] ?? 0))), shown };
  };
  const all = columns.map((_, at) => at);
  return scopes.flatMap(({ scope, holds }) =>
    (['both', ...sides] as const).flatMap((side) => {
      const item = gated.item(scope, side, 'item');
      return [
        figure(holds, side, all, item !== null),
        figure(holds, side, all.slice(0, codes.length), item !== null),
        ...codes.map((code, at) => figure(holds, side, [at], item !== null && item.values[code] !== null)),
        ...reasons.map((_, at) => figure(holds, side, [codes.length + at], item !== null && item.missing !== null)),
      ];
    }),
  );
}

describe('gate of demographics against subtraction', () => {
  it.each([
    ['an item', false],
    ['a sensitive item', true],
  ])('lets no hidden count of people be worked out: %s', (_, sensitive) => {
    fc.assert(
      fc.property(people, (table) => {
        const figures = figuresOf(table, gate(table, sensitive));
        const published = figures.filter(({ shown }) => shown).map(({ row }) => row);
        const hidden = figures.filter(({ shown, value }) => !shown && value > 0);
        expect(whatFollows(published, hidden)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows no count from 1 to 4 and no item on too small a base, splits both sides or none, and shows true counts', () => {
    fc.assert(
      fc.property(people, fc.boolean(), fc.boolean(), (table, sensitive, multiple) => {
        const gated = gate(table, sensitive, multiple);
        const scopes: Scope[] = [
          { level: 'program' },
          ...table.map((_, at) => ({ level: 'institution' as const, id: institutionId(at) })),
        ];
        for (const scope of scopes) {
          const [both, ...split] = (['both', ...sides] as const).map((side) => gated.item(scope, side, 'item'));
          for (const item of [both, ...split]) {
            if (item === null || item === undefined) continue;
            expect(item.answered).toBeGreaterThanOrEqual(sensitive ? 20 : 10);
            if (sensitive) expect(scope.level).toBe('program');
            const counts = [...Object.values(item.values), ...Object.values(item.missing ?? {})];
            for (const count of counts) expect(count === null || count === 0 || count >= 5).toBe(true);
          }
          expect(split[0] === null).toBe(split[1] === null);
          if (split[0] !== null) expect(both).not.toBeNull();
        }
        for (const { row, value, shown } of figuresOf(table, gated)) if (shown) expect(row.length && value).toBe(value);
      }),
      { numRuns: 200 },
    );
  });
});
