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
  ...{ ageFrom: 18, population: 'served' as const, counts: 'any_mention' as const, asks: 'same' as const },
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
  gated: { item: () => gated, shownBy: () => 'side' },
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
      [both('65 ans et plus', '65 and over'), 50, 0.25],
      [both('35-64'), 48, null],
    ]);
    // Wilson's closed form, computed apart: 2 of 100.
    expect(finding.table.rows[0]?.share_low).toBeCloseTo(0.005502, 6);
    expect(finding.table.rows[0]?.share_high).toBeCloseTo(0.0700118, 6);
    expect(finding.table.rows[0]).toMatchObject({ persons_missing: 23 });
  });

  it('reads who is less present, and says that nobody represents a group', () => {
    expect(finding.reading.en).toContain(
      'Less present here than in the population: “18-34” (2% here, 25% in the population; 23 missing).',
    );
    expect(finding.reading.en).toContain(
      'To come closer to the population, of the next 10 people to reach out to: 10 “18-34”.',
    );
    expect(finding.reading.fr).toContain(
      'Moins présents ici que dans la population\u00a0: «\u00a018-34\u00a0» (2\u00a0% ici, 25\u00a0% dans la population\u00a0; il en manque 23).',
    );
    expect(finding.note.en).toContain('No patient is asked to represent a group');
    expect(finding.note.fr).toContain('11 mai 2021');
  });

  it('never advises to invite fewer of those it names', () => {
    const named = { ...benchmark, shares: { young: 0.25 }, mapping: { young: ['18-34'] } };
    const many = { ...seen, values: { '18-34': 45, '35-64': 30, '65-74': 15, '75+': 10 } };
    const over = diversityFinding(optionsOf(many, { benchmark: named }));
    expect(over.reading.en).toBe('“18-34”: more present than in the population (45% against 25%).');
    expect(over.reading.fr).toBe(
      '«\u00a018-34\u00a0»\u00a0: plus présents que dans la population (45\u00a0% contre 25\u00a0%).',
    );
    expect(JSON.stringify(over)).not.toMatch(/Anyone else|Whom to reach out to/);
    const short = diversityFinding(optionsOf(seen, { benchmark: named }));
    expect(short.reading.en).toContain('10 “18-34”');
    expect(JSON.stringify(short)).toContain('Anyone else');
  });

  it('shows those who prefer not to say apart', () => {
    expect(finding.moreTables?.[0]?.rows).toContainEqual({
      answer: both('Je préfère ne pas répondre', 'I prefer not to say'),
      count: 7,
    });
  });

  it('withholds a joined category when one of its options is withheld beside another', () => {
    const part = diversityFinding(optionsOf({ ...seen, values: { ...seen.values, '18-34': null, '75+': null } }));
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

  it('says that those who did not answer could change what is read', () => {
    const values = { '18-34': 30, '35-64': 40, '65-74': 20, '75+': 10 };
    const silent = diversityFinding(optionsOf({ records: 140, answered: 100, values, missing: { skipped: 40 } }));
    expect(silent.reading.en).toMatch(/^29% of the people did not answer the question/);
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

  const plainOf = (gated: Partial<GatedDemographicItem>, kind: 'single' | 'multiple' = 'single') =>
    diversityFinding(optionsOf({ ...seen, ...gated }, { benchmark: null, item: itemOf(kind) })).reading;

  it('calls no answer the most frequent where one that is withheld may be', () => {
    const unnamed = 'Some answers were chosen by too few people: the most frequent one cannot be named.';
    expect(plainOf({ values: { '18-34': 0, '35-64': null, '65-74': 0, '75+': null } }).en).toBe(unnamed);
    expect(plainOf({ values: { '18-34': null, '35-64': 48, '65-74': null, '75+': 0 } }).en).toBe(unnamed);
    expect(plainOf({ values: { '18-34': null, '35-64': 60, '65-74': null, '75+': 20 } }).fr).toBe(
      'La réponse la plus fréquente est «\u00a035-64\u00a0» (60\u00a0%)\u00a0; aucune population de référence n’est choisie.',
    );
    expect(plainOf({ values: { '18-34': 40, '35-64': 40, '65-74': 20, '75+': 0 } }).en).toBe(
      'The most frequent answers are “18-34” and “35-64” (40% each); no reference population is chosen.',
    );
  });

  it('bounds no withheld answer where several can be given', () => {
    expect(plainOf({ values: { '18-34': null, '35-64': 86, '65-74': null, '75+': 0 } }, 'multiple').en).toBe(
      'Chosen by most: “35-64” (86%); 2\u00a0others are not shown; no reference population is chosen.',
    );
    expect(plainOf({ values: { '18-34': null, '35-64': 40, '65-74': null, '75+': 0 } }, 'multiple').en).toMatch(
      /^Some/,
    );
  });

  it('counts a category that holds all that is withheld: the other answers are shown', () => {
    const part = diversityFinding(optionsOf({ ...seen, values: { ...seen.values, '65-74': null, '75+': null } }));
    expect(part.table.rows[1]).toMatchObject({ count: 50, share: 0.5 });
    expect(part.table.rows[0]).toMatchObject({ count: 2 });
  });

  it('says when the categories to compare are withheld, and speaks of those shown only', () => {
    const all = { '18-34': null, '35-64': null, '65-74': null, '75+': null };
    expect(diversityFinding(optionsOf({ ...seen, values: all })).reading.en).toMatch(
      /^The comparison with the population is not shown: a category to compare has too few people/,
    );
    const part = diversityFinding(
      optionsOf({
        ...seen,
        missing: {},
        records: 100,
        values: { '18-34': 50, '35-64': null, '65-74': 0, '75+': null },
      }),
    );
    expect(part.reading.en).toBe(
      '“18-34”: more present than in the population (50% against 25%); 1\u00a0more is not shown.',
    );
  });

  it('advises another choice of who answers only where that shows something', () => {
    const read = (shown: string[], side: 'both' | 'patient_side', shownBy: 'both' | 'side') =>
      diversityFinding({
        ...optionsOf(null, { side }),
        gated: { item: (_, asked) => (shown.includes(asked) ? seen : null), shownBy: () => shownBy },
      }).reading.en;
    expect(read(['both'], 'patient_side', 'both')).toContain('choose “Everyone”');
    expect(read([], 'patient_side', 'both')).toMatch(/^Not shown here: it takes at least 10/);
    expect(read(['professional_side'], 'both', 'side')).toContain(
      'choose patients and family members, or professionals',
    );
    expect(read([], 'both', 'side')).toMatch(/^Not shown here: it takes at least 10/);
  });

  it('speaks of categories only where several are compared', () => {
    const several = { young: ['18-34'], older: ['65-74', '75+'] };
    const values = { '18-34': 40, '35-64': 35, '65-74': 15, '75+': 10 };
    const two = { ...benchmark, shares: { young: 0.25, older: 0.25 }, mapping: several };
    const read = diversityFinding(
      optionsOf({ ...seen, records: 100, missing: {}, values }, { benchmark: two }),
    ).reading;
    expect(read.en).toMatch(
      /^No group compared is clearly less present here than in the population; for 1 of 2 groups, one cannot tell\. More present: “18-34” \(40% here, 25% in the population\)\./,
    );
  });

  it('does not look for people who chose the answer that excludes the others', () => {
    const item = itemSchema.parse({
      kind: 'multiple',
      name: 'disability',
      text: both('Limites ?', 'Limits?'),
      options: [
        { code: 'PAIN', label: both('Douleur', 'Pain') },
        { code: 'SEEING', label: both('Vision', 'Seeing') },
        { code: 'NONE', exclusive: true, label: both('Non', 'No') },
      ],
    });
    if (item.kind !== 'multiple') throw new Error('not a choice');
    const values = { PAIN: 20, SEEING: null, NONE: 68 };
    const gated = { ...seen, records: 100, missing: {}, values };
    const none = { ...benchmark, item: 'disability', shares: { NONE: 0.9 }, mapping: { NONE: ['NONE'] } };
    const beside = diversityFinding(optionsOf(gated, { item, benchmark: none }));
    expect(beside.reading.en).toBe('“No”: 68% here, 90% in the reference population.');
    expect(beside.table.rows.find(({ count }) => count === 68)).toMatchObject({ persons_missing: null });
    const anyDifficulty = { ...none, shares: { ANY: 0.5 }, mapping: { ANY: ['PAIN', 'SEEING'] } };
    const others = diversityFinding(optionsOf(gated, { item, benchmark: anyDifficulty }));
    expect(others.table.rows.map(({ category, count }) => [category, count])).toEqual([
      [both('Au moins une limite', 'At least one limit'), 32],
      [both('Douleur', 'Pain'), 20],
      [both('Vision', 'Seeing'), { hidden: true }],
      [both('Non', 'No'), 68],
    ]);
    expect(others.reading.en).toContain(
      'Probably less present here: “At least one limit” (32% here, 50% in the population; 18 missing).',
    );
    const withheld = { ...gated, values: { ...values, NONE: null } };
    expect(diversityFinding(optionsOf(withheld, { item, benchmark: anyDifficulty })).table.rows[0]).toMatchObject({
      count: { hidden: true },
    });
  });

  it('says which way to look where the sides are shown the other way', () => {
    const asked = (side: 'both' | 'patient_side', shownBy: 'both' | 'side') =>
      diversityFinding({
        ...optionsOf(null, { side }),
        gated: {
          item: (_, which) => (which === (shownBy === 'both' ? 'both' : 'professional_side') ? seen : null),
          shownBy: () => shownBy,
        },
      }).reading.en;
    expect(asked('both', 'side')).toMatch(/^The two sides are not added up/);
    expect(asked('patient_side', 'both')).toMatch(/^Too few people answered on one of the two sides/);
    expect(asked('patient_side', 'side')).toMatch(/^Not shown/);
  });

  it('holds no figure at all when the table is withheld', () => {
    const withheld = diversityFinding(optionsOf(null));
    expect(withheld).toMatchObject({ n: null, chart: null, stats: null });
    expect(withheld.table.rows).toEqual([]);
    expect(withheld.reading.fr).toMatch(/^Non diffusé/);
  });
});
