import { describe, expect, it } from 'vitest';
import { funnelMethods } from '../../../analysis/appendix/funnel.ts';
import { type FunnelOptions, funnelFinding } from '../../../analysis/findings/funnel.ts';
import { fewestForFunnel } from '../../../analysis/findings/funnelRows.ts';
import { funnelLimits } from '../../../analysis/stats/funnel.ts';
import { document, item, layout } from './agreementItem.ts';
import { context, distribution, gateOf } from './gates.ts';

/** Institutions by how many of how many agree; null: withheld. */
const optionsOf = (shares: ([agreeing: number, n: number] | null)[]): FunnelOptions => ({
  ...context,
  ...{ layout, documents: [document], item, minimumGroup: 5 },
  groups: shares.map((_, i) => ({
    id: `i${i}`,
    name: { fr: `Hôpital ${i + 1}`, en: `Hospital ${i + 1}` },
    scope: { level: 'institution', id: `i${i}` },
  })),
  gated: gateOf({
    items: Object.fromEntries(
      shares.flatMap((share, i) =>
        share ? [[`i${i}/both/${item}`, distribution([0, share[1] - share[0], 0, 0, share[0]])]] : [],
      ),
    ),
  }),
});
const usual = Array.from({ length: 11 }, (_, i): [number, number] => [24 + (i % 3), 36]);

describe('funnelFinding', () => {
  const options = optionsOf([...usual, [8, 40], null, [4, 6]]);
  const finding = funnelFinding(options);

  it('says how many institutions lie outside, and which are too small or withheld, naming nobody in the headline', () => {
    expect(finding.reading.en).toMatch(
      /^Of 12\u00a0institutions, 1 lies outside the 99\.8% limits, .*: 0 above, 1 below\./,
    );
    expect(finding.reading.en).toContain('1 more has too few answers to tell.');
    expect(finding.reading.en).toContain('The answers of 1\u00a0more institution are not shown.');
    expect(finding.reading.fr).toMatch(/^Sur 12\u00a0établissements, 1 sort des limites à 99,8/);
  });

  it('tells those between the two limits from those outside, beside how many are there by chance alone', () => {
    expect(finding.reading.en).not.toContain('between the 95%');
    const nearly = funnelFinding(optionsOf([...usual, [16, 36]]));
    expect(nearly.table.rows.at(-1)?.place).toMatchObject({ en: 'near the lower limit (between 95% and 99.8%)' });
    expect(nearly.reading.en).toContain('none lies outside the 99.8% limits');
    expect(nearly.reading.en).toContain('Between the 95% and the 99.8% limits lies 1, where one expects about 1.');
    expect(nearly.reading.fr).toContain('Entre les limites à 95\u00a0% et à 99,8\u00a0%, on en trouve 1');
  });

  it('draws the exact limits of chance around the share of those shown, none for small ones', () => {
    const people = 11 * 36 + 46;
    const target = finding.stats.target ?? 0;
    expect(target).toBeCloseTo((usual.reduce((sum, [agree]) => sum + agree, 0) + 12) / people, 12);
    const row = finding.table.rows[0] ?? {};
    expect(finding.stats.spread?.betweenVariance).toBe(0);
    expect(row.outerLow).toBeCloseTo(funnelLimits(36, target).limits[0], 12);
    expect(finding.table.rows.at(-1)).toMatchObject({ n: 6, outerLow: null, outerHigh: null });
    expect(finding.table.rows.at(-2)).toMatchObject({ n: { hidden: true }, place: { hidden: true } });
    expect(JSON.stringify(finding.chart?.en.wide)).toContain('1. Hospital 12');
  });

  it('widens the limits where institutions differ more than chance makes them, and says so', () => {
    const spread = Array.from({ length: 14 }, (_, i): [number, number] => [i % 2 === 0 ? 32 : 49, 70]);
    const found = funnelFinding(optionsOf(spread));
    expect(found.stats.spread?.betweenVariance).toBeGreaterThan(0);
    expect(found.reading.en).toContain('none lies outside the 99.8% limits, widened for the usual differences');
    expect(found.note.en).toMatch(/overdispersion φ = \d/);
    expect(JSON.stringify(found.chart?.fr.narrow)).toContain('élargies');
  });

  it('shows intervals in its place where no funnel is attainable, and says why', () => {
    const small = funnelFinding(optionsOf(Array.from({ length: 9 }, (_, i): [number, number] => [4 + (i % 4), 10])));
    expect(small.reading.en).toContain('No funnel here: it takes 8 institutions of at least 20 answers');
    const few = funnelFinding(optionsOf(usual.slice(0, 5)));
    expect(few.reading.en).toContain('fewer than 8 institutions have answers that may be shown');
    for (const found of [small, few]) {
      expect(found.chart).not.toBeNull();
      expect(found.table.columns.map(({ name }) => name)).toEqual(['group', 'n', 'share', 'estimate', 'low', 'high']);
      for (const { low, estimate, high } of found.table.rows) {
        expect(Number(low)).toBeLessThanOrEqual(Number(estimate));
        expect(Number(estimate)).toBeLessThanOrEqual(Number(high));
      }
    }
    // Nothing tells them apart: their own intervals, not a model that is sure of itself.
    expect(small.methods.map(({ id }) => id)).toEqual(['wilson']);
    expect(funnelFinding(optionsOf(usual.map(([, n]) => [n, n]))).stats.notAttainable).toBe('all_alike');
    expect(funnelFinding(optionsOf([null, null])).chart).toBeNull();
  });

  it('draws shares towards the overall one where institutions differ but are small', () => {
    const found = funnelFinding(optionsOf(Array.from({ length: 12 }, (_, i) => [i % 2 === 0 ? 2 : 11, 12])));
    expect(found.stats.notAttainable).toBe('too_small');
    expect(found.methods.map(({ id }) => id)).toEqual(['beta_binomial_eb', 'wilson']);
    const row = found.table.rows[0] ?? {};
    expect(Number(row.estimate)).toBeGreaterThan(Number(row.share));
  });

  it('tells the same whatever is withheld', () => {
    const without = funnelFinding(optionsOf([...usual, [8, 40]]));
    const beside = funnelFinding(optionsOf([...usual, [8, 40], null]));
    expect(beside.table.rows.slice(0, 12)).toEqual(without.table.rows);
  });

  it('writes down its rules', () => {
    const { defaults, estimand } = funnelMethods(options, finding, 500);
    expect(defaults.find(({ key }) => key === 'funnel_min_n')?.value).toBe(fewestForFunnel);
    expect(estimand.en).toContain('Institution by institution');
  });
});
