import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DemographicItem,
  type GatedDemographics,
  gateDemographics,
} from '../../../analysis/disclosure/demographics.ts';
import type { Scope } from '../../../analysis/hierarchy.ts';
import type { DemographicCounts } from '../../../analysis/snapshot.ts';
import { type Side, sides } from '../../../surveys/side.ts';
import { whatFollows } from './attacker.ts';

/** What one person can say: the codes chosen, or a reason for none. */
const single = [['a'], ['b'], ['c'], 'skipped', 'prefer_not_to_say'] as const;
const several = [['a'], ['b'], ['a', 'b'], ['c'], 'skipped', 'prefer_not_to_say'] as const;
const kinds = {
  'an item': { says: single, change: {} },
  'a sensitive item': { says: single, change: { sensitive: true } },
  'an item with a sensitive option': { says: single, change: { sensitiveCodes: ['b'] } },
  'an item with several answers': { says: several, change: { multiple: true } },
  'an item with several answers, one of which excludes the others': {
    says: several,
    change: { multiple: true, exclusive: ['c'] },
  },
} satisfies Record<string, { says: readonly (readonly string[] | string)[]; change: Partial<DemographicItem> }>;
type Kind = (typeof kinds)[keyof typeof kinds];

const codes = ['a', 'b', 'c'];
const reasons = ['skipped', 'prefer_not_to_say'];
const institutionId = (at: number) => `institution-${at}`;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** [institution][side][what they say] people. */
type People = number[][][];

const few = fc.constantFrom(0, 0, 1, 2, 3, 6, 9, 14);
const people: fc.Arbitrary<People> = fc.array(
  fc.array(fc.array(few, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 2 }),
  { minLength: 1, maxLength: 5 },
);

/** Which of the things said a figure counts, as 0 and 1. */
const counting = (says: Kind['says'], wanted: (said: readonly string[] | string) => boolean): number[] =>
  says.map((said) => (wanted(said) ? 1 : 0));
const isAnswer = (said: readonly string[] | string) => typeof said !== 'string';
const chose = (code: string) => (said: readonly string[] | string) => typeof said !== 'string' && said.includes(code);

function countsOf(table: People, says: Kind['says']): DemographicCounts {
  const cells = table.flatMap((bySide, institution) =>
    bySide.map((numbers, side) => {
      const total = (which: number[]) => sum(which.map((one, at) => one * (numbers[at] ?? 0)));
      const values = codes.map((code) => [code, total(counting(says, chose(code)))]);
      const missing = reasons.map((reason) => [reason, total(counting(says, (said) => said === reason))]);
      return {
        institution: institutionId(institution),
        side: sides[side] ?? 'patient_side',
        records: total(counting(says, () => true)),
        items: {
          item: {
            answered: total(counting(says, isAnswer)),
            values: Object.fromEntries(values),
            missing: Object.fromEntries(missing),
          },
        },
      };
    }),
  );
  return { campaign: 'campaign', cells };
}

function gate(table: People, { says, change }: Kind, threshold = 5): GatedDemographics {
  const institutions = table.map((_, at) => ({ id: institutionId(at), teams: [] }));
  const item = { name: 'item', multiple: false, codes, exclusive: [], sensitive: false, sensitiveCodes: [], ...change };
  const options = { minimumBase: 10, sensitiveBase: 20, threshold };
  return gateDemographics(countsOf(table, says), { program: 'program', institutions }, [item], options);
}

interface Figure {
  name: string;
  /** Coefficients over [institution][side][what they say]. */
  row: number[];
  value: number;
  shown: boolean;
}

const scopesOf = (table: People): { scope: Scope; holds: (institution: number) => boolean }[] => [
  { scope: { level: 'program' }, holds: () => true },
  ...table.map((_, at) => ({
    scope: { level: 'institution' as const, id: institutionId(at) },
    holds: (institution: number) => institution === at,
  })),
];

/** Every number a page could print, and whether it does. */
function figuresOf(table: People, { says }: Kind, gated: GatedDemographics): Figure[] {
  return scopesOf(table).flatMap(({ scope, holds }, place) =>
    (['both', ...sides] as const).flatMap((side: Side | 'both') => {
      const item = gated.item(scope, side, 'item');
      const figure = (name: string, wanted: (said: readonly string[] | string) => boolean, shown: boolean): Figure => {
        const which = counting(says, wanted);
        const row = table.flatMap((bySide, institution) =>
          bySide.flatMap((_, at) => {
            const counted = holds(institution) && (side === 'both' || sides[at] === side);
            return says.map((_, said) => (counted ? (which[said] ?? 0) : 0));
          }),
        );
        const flat = table.flatMap((bySide) => bySide.flatMap((numbers) => numbers.slice(0, says.length)));
        return {
          name: `${place} ${side} ${name}`,
          row,
          value: sum(row.map((one, at) => one * (flat[at] ?? 0))),
          shown,
        };
      };
      return [
        figure('records', () => true, item !== null),
        figure('answered', isAnswer, item !== null),
        ...codes.map((code) => figure(code, chose(code), item !== null && item.values[code] !== null)),
        ...reasons.map((reason) => figure(reason, (said) => said === reason, item !== null && item.missing !== null)),
      ];
    }),
  );
}

describe('gate of demographics against subtraction', () => {
  it.each(Object.entries(kinds))('lets no hidden count of people be worked out: %s', (_, kind) => {
    fc.assert(
      fc.property(people, (table) => {
        const figures = figuresOf(table, kind, gate(table, kind));
        const published = figures.filter(({ shown }) => shown).map(({ row }) => row);
        // What is shown of each side, or is nobody's, adds up to what is not shown of both together.
        const known = (name: string) => figures.some((one) => one.name === name && (one.shown || one.value === 0));
        const shownApart = ({ name }: Figure) => sides.every((side) => known(name.replace('both', side)));
        const hidden = figures.filter((figure) => !figure.shown && figure.value > 0 && !shownApart(figure));
        expect(whatFollows(published, hidden)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('shows no count from 1 to 4, no item on too small a base, sides or both but never both ways, and true counts', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...Object.values(kinds)), (table, kind) => {
        const gated = gate(table, kind);
        const sensitive = 'sensitive' in kind.change;
        for (const { scope } of scopesOf(table)) {
          for (const side of ['both', ...sides] as const) {
            const item = gated.item(scope, side, 'item');
            if (item === null) continue;
            expect(side === 'both').toBe(gated.shownBy('item') === 'both');
            expect(item.answered).toBeGreaterThanOrEqual(sensitive ? 20 : 10);
            if (sensitive) expect(scope.level).toBe('program');
            if ('sensitiveCodes' in kind.change && (scope.level !== 'program' || item.answered < 20))
              expect(item.values.b).toBeNull();
            const counts = [...Object.values(item.values), ...Object.values(item.missing ?? {})];
            for (const count of counts) expect(count === null || count === 0 || count >= 5).toBe(true);
            const others = item.answered - (item.values.c ?? item.answered);
            if ('exclusive' in kind.change) expect(others === 0 || others >= 5).toBe(true);
          }
        }
        for (const { name, row, value, shown } of figuresOf(table, kind, gated)) {
          const [place, side, figure] = name.split(' ');
          const scope = scopesOf(table)[Number(place)]?.scope ?? { level: 'program' };
          const item = gated.item(scope, side as Side | 'both', 'item');
          if (shown && figure && row.length > 0)
            expect(
              { records: item?.records, answered: item?.answered, ...item?.missing, ...item?.values }[figure] ?? 0,
            ).toBe(value);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shows nothing that it did not show before the smallest group of the campaign rose', () => {
    fc.assert(
      fc.property(
        people,
        fc.constantFrom(...Object.values(kinds)),
        fc.integer({ min: 6, max: 30 }),
        (table, kind, to) => {
          const shownAt = (threshold: number): string[] =>
            figuresOf(table, kind, gate(table, kind, threshold)).flatMap(({ shown, name }) => (shown ? [name] : []));
          expect(shownAt(5)).toEqual(expect.arrayContaining(shownAt(to)));
        },
      ),
      { numRuns: 150 },
    );
  });
});
