import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelMethods } from '../../../analysis/appendix/funnel.ts';
import type { CaseMix } from '../../../analysis/findings/caseMix.ts';
import { type FunnelOptions, funnelFinding } from '../../../analysis/findings/funnel.ts';
import { resultFaults } from '../../support/resultFaults.ts';
import { document, item, layout } from './agreementItem.ts';
import { context, distribution, gateOf } from './gates.ts';

type Count = [agreeing: number, n: number];
interface Place {
  kind: string;
  patients: Count;
  professionals: Count;
  /** The gate shows its sides. */
  apart?: boolean;
  /** The gate shows it at all. */
  shown?: boolean;
}
const counted = ([agreeing, n]: Count) => distribution([0, n - agreeing, 0, 0, agreeing]);

const optionsOf = (places: Place[], adjust: CaseMix | 'none'): FunnelOptions => ({
  ...context,
  ...{ layout, documents: [document], item, minimumGroup: 5, adjust },
  groups: places.map(({ kind }, i) => ({
    id: `i${i}`,
    name: { fr: `Lieu ${i + 10}`, en: `Place ${i + 10}` },
    scope: { level: 'institution', id: `i${i}` },
    setting: { code: kind, name: { fr: kind, en: kind } },
  })),
  gated: gateOf({
    items: Object.fromEntries(
      places.flatMap(({ patients, professionals, apart = true, shown = true }, i) => [
        ...(shown
          ? [[`i${i}/both/${item}`, counted([patients[0] + professionals[0], patients[1] + professionals[1]])] as const]
          : []),
        ...(shown && apart
          ? [
              [`i${i}/patient_side/${item}`, counted(patients)] as const,
              [`i${i}/professional_side/${item}`, counted(professionals)] as const,
            ]
          : []),
      ]),
    ),
  }),
});

/** Six hospitals and six homes; homes agree more, patients less. */
const twelve = Array.from({ length: 12 }, (_, i): Place => {
  const home = i >= 6;
  return {
    kind: home ? 'home' : 'hospital',
    patients: [(home ? 14 : 10) + (i % 3), 20],
    professionals: [(home ? 28 : 22) + (i % 4), 36],
  };
});
const rowsOf = (found: ReturnType<typeof funnelFinding>) => found.table.rows as Record<string, number>[];

/** As the figure leaves the API: without what it was made of. */
const faultsOf = ({ stats: _, ...told }: ReturnType<typeof funnelFinding>) => resultFaults(told);

describe('a funnel adjusted for the kind of institution', () => {
  const options = optionsOf(twelve, 'setting');
  const found = funnelFinding(options);

  it('expects of each what its kind as a whole says, and judges it by (O − E)/√V', () => {
    // One kind each: the model is saturated, so that the share of a kind is its expectation, without any fitting.
    const sums = (kind: string) => {
      const own = twelve.filter((place) => place.kind === kind);
      const agreeing = own.reduce((sum, { patients, professionals }) => sum + patients[0] + professionals[0], 0);
      return agreeing / (own.length * 56);
    };
    const all = (sums('home') + sums('hospital')) / 2;
    for (const [i, row] of rowsOf(found).entries()) {
      const { kind, patients, professionals } = twelve[i] ?? twelve[0] ?? expect.fail();
      const [observed, p] = [patients[0] + professionals[0], sums(kind)];
      expect(row.share).toBeCloseTo(observed / 56, 12);
      expect(row.expected).toBeCloseTo(p, 9);
      expect(row.adjusted).toBeCloseTo((observed / (56 * p)) * all, 9);
      const z = (observed - 56 * p) / Math.sqrt(56 * p * (1 - p));
      // The outer limits stand 3.09 standard errors away: no overdispersion here.
      const half = (row.outerHigh ?? Number.NaN) - all;
      expect(((row.adjusted ?? 0) - all) / half).toBeCloseTo(z / 3.090232306167813, 6);
    }
    expect(found.stats.spread?.betweenVariance).toBe(0);
  });

  it('says what was adjusted for, shows observed and adjusted side by side, and what it changed', () => {
    expect(found.reading.en).toContain('adjusted for the kind of institution');
    expect(found.reading.fr).toMatch(/L’ajustement (change la place de|ne change la place)/);
    expect(found.table.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['share', 'expected', 'adjusted', 'place', 'crude']),
    );
    const second = found.moreTables?.[0]?.rows ?? [];
    expect(second.map(({ groups, n }) => [groups, n])).toEqual([
      [6, 336],
      [6, 336],
    ]);
    expect(found.methods.map(({ id }) => id)).toEqual(['indirect_standardisation', 'funnel_overdispersion', 'wilson']);
    expect(faultsOf(found)).toEqual([]);
    expect(JSON.stringify(found.chart?.fr.narrow)).toContain('Poids de l’établissement');
    expect(funnelMethods(options, found, null).defaults.map(({ key }) => key)).toContain('adjust_min_groups');
  });

  it('takes away what is of the kind alone: far outside without, within after', () => {
    const apart = twelve.map((place): Place => {
      const [patients, professionals] = place.kind === 'home' ? [19, 34] : [6, 12];
      return { ...place, patients: [patients, 20], professionals: [professionals, 36] };
    });
    const adjusted = funnelFinding(optionsOf(apart, 'setting'));
    expect(adjusted.reading.en).toContain('none lies outside');
    expect(rowsOf(adjusted).every(({ adjusted: share }) => Math.abs((share ?? 0) - (71 * 6) / 672) < 1e-9)).toBe(true);
  });

  it('leaves out kinds with fewer than three, which stay in the table, and is refused with one kind', () => {
    const rare = funnelFinding(
      optionsOf([...twelve, { kind: 'group', patients: [9, 20], professionals: [20, 36] }], 'setting'),
    );
    expect(rare.table.rows.at(-1)).toMatchObject({
      adjusted: null,
      place: { en: expect.stringContaining('not compared') },
    });
    expect(rare.flags.map(({ code }) => code)).toContain('left_out_of_adjusting');
    expect(
      rowsOf(rare)
        .slice(0, 12)
        .map(({ adjusted }) => adjusted),
    ).toEqual(rowsOf(found).map(({ adjusted }) => adjusted));
    const one = funnelFinding(
      optionsOf(
        twelve.map((place) => ({ ...place, kind: 'hospital' })),
        'setting',
      ),
    );
    expect(one.reading.fr).toContain('il faut au moins deux types');
    expect(one.table.columns.map(({ name }) => name)).not.toContain('adjusted');
    expect(faultsOf(one)).toEqual([]);
  });

  it('says that nothing can be adjusted where all of a kind agree', () => {
    const all = twelve.map(
      (place): Place => (place.kind === 'home' ? { ...place, patients: [20, 20], professionals: [36, 36] } : place),
    );
    expect(funnelFinding(optionsOf(all, 'setting')).reading.en).toContain('Nothing can be adjusted here');
  });
});

describe('a funnel adjusted for the share of patients', () => {
  it('fits the model that the data are most likely under: what is expected of each composition is what was seen', () => {
    const place = fc.record({
      kind: fc.constantFrom('home', 'hospital'),
      patients: fc.integer({ min: 3, max: 17 }).map((count): Count => [count, 20]),
      professionals: fc.integer({ min: 4, max: 32 }).map((count): Count => [count, 36]),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 9, maxLength: 12 }), (places) => {
        const found = funnelFinding(optionsOf(places, 'sides'));
        const effects = found.moreTables?.[0]?.rows ?? [];
        if (found.stats.notAttainable !== null) return;
        // With sides alone the model is saturated too: the odds ratio is that of the pooled two-by-two table.
        const pooled = (side: 'patients' | 'professionals') => {
          const agreeing = places.reduce((sum, each) => sum + each[side][0], 0);
          const n = places.reduce((sum, each) => sum + each[side][1], 0);
          return agreeing / (n - agreeing);
        };
        expect(effects.at(-1)?.odds).toBeCloseTo(pooled('patients') / pooled('professionals'), 6);
        // Score equation of logistic regression: over all institutions as many are expected as were seen.
        const rows = rowsOf(found);
        const expected = rows.reduce((sum, row) => sum + (row.expected ?? 0) * (row.n ?? 0), 0);
        const seen = places.reduce((sum, each) => sum + each.patients[0] + each.professionals[0], 0);
        expect(expected).toBeCloseTo(seen, 6);
      }),
      { numRuns: 30 },
    );
  });

  it('adjusts for both at once, and leaves out an institution whose sides are not shown apart', () => {
    const places = twelve.map((place, i): Place => ({ ...place, apart: i !== 4 }));
    const found = funnelFinding(optionsOf(places, 'setting_and_sides'));
    expect(found.table.rows[4]).toMatchObject({
      adjusted: null,
      place: { fr: 'hors comparaison\u00a0: côtés non diffusés' },
    });
    const effects = found.moreTables?.[0]?.rows ?? [];
    expect(effects).toHaveLength(4);
    expect(effects.filter(({ odds }) => odds === null)).toHaveLength(2);
    expect(faultsOf(found)).toEqual([]);
  });

  it('is refused where fewer than eight show both sides, and then tells nothing that the plain one does not', () => {
    const places = twelve.map((place, i): Place => ({ ...place, apart: i < 7 }));
    const found = funnelFinding(optionsOf(places, 'sides'));
    expect(found.reading.en).toContain('fewer than 8 institutions show patients and professionals apart');
    const plain = funnelFinding(optionsOf(places, 'none'));
    expect(found.table.rows.map(({ n, share }) => [n, share])).toEqual(
      plain.table.rows.map(({ n, share }) => [n, share]),
    );
  });

  it('is moved by no answer that is withheld', () => {
    const withheld = { ...(twelve[0] ?? expect.fail()), shown: false };
    const beside = funnelFinding(optionsOf([...twelve, withheld], 'setting_and_sides'));
    const without = funnelFinding(optionsOf(twelve, 'setting_and_sides'));
    expect(beside.table.rows.slice(0, 12)).toEqual(without.table.rows);
  });
});
