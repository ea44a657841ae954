import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../analysis/benchmarks/benchmark.ts';
import type { GatedDemographicItem } from '../../../analysis/disclosure/demographics.ts';
import type { GatedSets } from '../../../analysis/disclosure/setTable.ts';
import { diversityFinding } from '../../../analysis/findings/diversity.ts';
import { itemSchema } from '../../../surveys/document.ts';
import { context } from './gates.ts';

const both = (fr: string, en = fr) => ({ fr, en });
const item = itemSchema.parse({
  kind: 'multiple',
  name: 'roots',
  text: both('Vos origines ?', 'Your roots?'),
  options: ['A', 'B', 'C'].map((code) => ({ code, label: both(code) })),
});
if (item.kind !== 'multiple') throw new Error('not a choice');

/** Of 100 people: 60 A alone, 10 B alone, 10 C alone, 20 both A and B. */
const read: GatedDemographicItem = { records: 100, answered: 100, values: { A: 80, B: 30, C: 10 }, missing: {} };
const sets: GatedSets = {
  answered: 100,
  options: { A: { alone: 60, part: 0.7 }, B: { alone: 10, part: 0.2 }, C: { alone: 10, part: 0.1 } },
  several: 20,
};
const benchmark: Benchmark = {
  item: 'roots',
  name: both('Registre', 'Register'),
  universe: both('18 ans et plus', '18 and over'),
  ...{ ageFrom: 18, population: 'served', counts: 'exclusive', asks: 'same' },
  ...{ geography: 'Québec', referenceDate: '2021-05-11', source: 'Registre' },
  shares: { A: 0.6, B: 0.3 },
  mapping: { A: ['A'], B: ['B'] },
};
const findingOf = (given: GatedSets | null) =>
  diversityFinding({
    ...{ ...context, gated: { item: () => read, shownBy: () => 'side' }, sets: given },
    ...{ item, side: 'patient_side', benchmark },
  });

describe('a population that counts people with several answers apart', () => {
  it('is compared with people who gave that answer alone, never with mentions', () => {
    const finding = findingOf(sets);
    const rows = Object.fromEntries(
      finding.table.rows.map((row) => [(row.category as { en: string }).en, [row.count, row.benchmark]]),
    );
    // By mentions B would have its 30% exactly; alone it has 10%.
    expect(rows.A).toEqual([60, 0.6]);
    expect(rows.B).toEqual([10, 0.3]);
    expect(finding.reading.en).toContain(
      'Less present here than in the population: “B” (10% here, 30% in the population; 20 missing).',
    );
    expect(finding.flags.find(({ code }) => code === 'identity_views')?.sentence.en).toContain('one answer alone');
    expect(JSON.stringify(finding.table.rows)).toContain('Several answers');
  });

  it('is not compared where how answers go together is hidden, and the figure says so', () => {
    const finding = findingOf(null);
    expect(finding.table.rows.every((row) => (row.benchmark ?? null) === null)).toBe(true);
    expect(finding.reading.en).not.toContain('Less present');
    expect(finding.flags.length).toBeGreaterThan(0);
  });
});
