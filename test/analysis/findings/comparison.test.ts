import { describe, expect, it } from 'vitest';
import type { GatedScale } from '../../../analysis/disclosure/experience.ts';
import { type ComparisonOptions, comparisonFinding } from '../../../analysis/findings/comparison.ts';
import type { CubeLayout } from '../../../analysis/snapshot.ts';
import { context, gateOf } from './gates.ts';

const layout: CubeLayout = {
  campaign: 'c',
  items: [],
  scales: [{ name: 'voice', items: [], minimumAnswered: 0.5, low: 1, high: 5 }],
  valueSlots: 0,
};

const optionsOf = (scales: (GatedScale | null)[]): ComparisonOptions => ({
  ...context,
  layout,
  documents: [],
  scale: 'voice',
  level: 'team',
  minimumGroup: 5,
  groups: scales.map((_, i) => ({
    id: `t${i}`,
    name: { fr: `Équipe ${scales.length - i}`, en: `Team ${scales.length - i}` },
    scope: { level: 'team', id: `t${i}` },
  })),
  gated: gateOf({
    respondents: 200,
    scales: Object.fromEntries(scales.flatMap((scale, i) => (scale ? [[`t${i}/both/voice`, scale]] : []))),
  }),
});
const spread = (means: number[]): GatedScale[] => means.map((mean) => ({ n: 8, mean, sd: 0.4 }));

describe('comparisonFinding', () => {
  const means = [2.5, 3.4, 3.5, 3.6, 3.5, 3.4, 3.6, 3.5, 3.5, 4.6];
  const finding = comparisonFinding(optionsOf([...spread(means), null]));

  it('puts teams in alphabetical order, whatever their figures', () => {
    expect(finding.table.rows.map((row) => (row.group as { fr: string }).fr)).toEqual(
      Array.from({ length: 11 }, (_, i) => `Équipe ${i + 1}`),
    );
  });

  it('draws estimates towards the mean and says which stand apart', () => {
    const high = finding.table.rows.find((row) => row.mean === 4.6);
    expect(high?.estimate).toBeLessThan(4.6);
    expect(high?.band).toEqual({ fr: 'au-dessus', en: 'above' });
    expect(finding.reading.en).toBe(
      'Of 10\u00a0teams: 1 above the overall mean, 1 below, 8 that the answers cannot tell from it.',
    );
    expect(finding.chart).not.toBeNull();
  });

  it('keeps a withheld team as a row without any figure', () => {
    const withheld = finding.table.rows[0] ?? {};
    for (const { name, kind } of finding.table.columns.slice(1)) {
      expect(withheld[name]).toEqual({ hidden: true });
      expect(kind).toBeDefined();
    }
    expect(finding.flags.map(({ code }) => code)).toContain('some_withheld');
  });

  it('gives numbers of people alone when teams cannot be compared', () => {
    const cases = {
      'Fewer than 8 teams': spread([2, 3, 4, 3, 3, 4, 2]),
      'No difference': spread([3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5]),
      'too small': spread([3.2, 3.5, 3.3, 3.7, 3.4, 3.6, 3.3, 3.8]).map((scale) => ({ ...scale, n: 6, sd: 0.45 })),
    };
    for (const [words, scales] of Object.entries(cases)) {
      const none = comparisonFinding(optionsOf(scales));
      expect(none.reading.en).toContain(words);
      expect(none.chart).toBeNull();
      expect(none.table.columns.map(({ name }) => name)).toEqual(['group', 'n']);
      expect(none.stats.rows.every(({ figures }) => figures?.mean === null && figures.estimate === null)).toBe(true);
    }
  });

  it('pages by fifty, with one model for all and one axis', () => {
    const many = optionsOf(spread(Array.from({ length: 120 }, (_, i) => 2.5 + (i % 11) / 5)));
    const [first, last] = [comparisonFinding({ ...many, page: 1 }), comparisonFinding({ ...many, page: 9 })];
    expect(first.table.rows).toHaveLength(50);
    expect(last.table.rows).toHaveLength(20);
    expect(last.stats).toMatchObject({ page: 3, pages: 3 });
    expect(first.reading).toEqual(last.reading);
  });

  it('refuses a scale that was not asked', () => {
    expect(() => comparisonFinding({ ...optionsOf([]), scale: 'other' })).toThrow(RangeError);
  });
});
