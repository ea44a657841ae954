import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../../../analysis/benchmarks/benchmark.ts';
import type { GatedDemographicItem } from '../../../analysis/disclosure/demographics.ts';
import { type DiversityOptions, diversityFinding } from '../../../analysis/findings/diversity.ts';
import { itemSchema } from '../../../surveys/document.ts';
import { context } from './gates.ts';

const both = (fr: string, en = fr) => ({ fr, en });
const itemOf = (kind: 'single' | 'multiple') => {
  const item = itemSchema.parse({
    kind,
    name: 'age',
    text: both('Votre groupe d’âge ?', 'Your age group?'),
    options: ['18-34', '35-64', '65-74', '75+'].map((code) => ({ code, label: both(code) })),
  });
  if (item.kind !== 'single' && item.kind !== 'multiple') throw new Error('not a choice');
  return item;
};
const benchmark: Benchmark = {
  item: 'age',
  name: both('Recensement', 'Census'),
  universe: both('18 ans et plus', '18 and over'),
  geography: 'Québec',
  referenceDate: '2021-05-11',
  source: 'Statistique Canada',
  shares: { young: 0.25, older: 0.25 },
  mapping: { young: ['18-34'], older: ['65-74', '75+'] },
};
const seen: GatedDemographicItem = {
  records: 110,
  answered: 100,
  values: { '18-34': 2, '35-64': 48, '65-74': 30, '75+': 20 },
  missing: { prefer_not_to_say: 7, skipped: 3 },
};
const optionsOf = (gated: GatedDemographicItem | null, changes: Partial<DiversityOptions> = {}): DiversityOptions => ({
  ...context,
  gated: { item: () => gated },
  item: itemOf('single'),
  side: 'patient_side',
  benchmark,
  ...changes,
});

describe('diversityFinding', () => {
  const finding = diversityFinding(optionsOf(seen));

  it('sets shares with their intervals against the population, categories joined as the benchmark joins them', () => {
    expect(finding.table.rows.map(({ category, count, benchmark: share }) => [category, count, share])).toEqual([
      [both('18-34'), 2, 0.25],
      [both('65-74 et 75+', '65-74 and 75+'), 50, 0.25],
      [both('35-64'), 48, null],
    ]);
    // Wilson's closed form, computed apart: 2 of 100.
    expect(finding.table.rows[0]?.share_low).toBeCloseTo(0.005502, 6);
    expect(finding.table.rows[0]?.share_high).toBeCloseTo(0.0700118, 6);
    expect(finding.table.rows[0]).toMatchObject({ persons_missing: 23 });
  });

  it('reads who is less present, and says that nobody represents a group', () => {
    expect(finding.reading.en).toBe('Less present than in the population: “18-34” (2% against 25%; 23 missing).');
    expect(finding.reading.fr).toBe(
      'Moins présents que dans la population\u00a0: «\u00a018-34\u00a0» (2\u00a0% contre 25\u00a0%\u00a0; il en manque 23).',
    );
    expect(finding.note.en).toContain('No patient is asked to represent a group');
    expect(finding.note.fr).toContain('11 mai 2021');
  });

  it('shows those who prefer not to say apart', () => {
    expect(finding.moreTables?.[0]?.rows).toContainEqual({
      answer: both('Je préfère ne pas répondre', 'I prefer not to say'),
      count: 7,
    });
  });

  it('withholds a joined category when one of its options is withheld', () => {
    const part = diversityFinding(optionsOf({ ...seen, values: { ...seen.values, '75+': null } }));
    const row = part.table.rows[1];
    expect(row).toMatchObject({ count: { hidden: true }, share: { hidden: true }, persons_missing: { hidden: true } });
    expect(part.flags.map(({ code }) => code)).toContain('some_withheld');
  });

  it('gives no verdict when fewer than 60 % answered', () => {
    const few = diversityFinding(optionsOf({ ...seen, records: 200 }));
    expect(few.reading.en).toBe('Too few people answered this question (50%) to compare it with the population.');
    expect(few.table.rows[0]?.verdict).toEqual({ fr: 'ne peut pas être établi', en: 'cannot be determined' });
  });

  it('does not count those who were not asked as silent', () => {
    const version = diversityFinding(optionsOf({ ...seen, records: 210, missing: { not_in_version: 110 } }));
    expect(version.stats?.itemResponse).toBe(1);
  });

  it('says that there are too few to tell', () => {
    const small = diversityFinding(
      optionsOf({ records: 12, answered: 12, values: { '18-34': 3, '35-64': 6, '65-74': 2, '75+': 1 }, missing: {} }),
    );
    expect(small.reading.en).toBe('With 12\u00a0answers, one cannot tell whether the group resembles the population.');
  });

  it('does not add up mentions of a question with several answers', () => {
    const multiple = diversityFinding(optionsOf(seen, { item: itemOf('multiple') }));
    expect(multiple.table.rows[1]).toMatchObject({ count: null, share: null, verdict: null });
    expect(multiple.flags.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['any_mention', 'mentions_not_added']),
    );
  });

  it('shows shares without a verdict when no population is chosen', () => {
    const plain = diversityFinding(optionsOf(seen, { benchmark: null }));
    expect(plain.reading.en).toBe('The most frequent answer is “35-64” (48%); no reference population is chosen.');
    expect(plain.table.rows.every(({ verdict }) => verdict === null)).toBe(true);
  });

  it('holds no figure at all when the table is withheld', () => {
    const withheld = diversityFinding(optionsOf(null));
    expect(withheld).toMatchObject({ n: null, chart: null, stats: null });
    expect(withheld.table.rows).toEqual([]);
    expect(withheld.reading.fr).toMatch(/^Non diffusé/);
  });
});
