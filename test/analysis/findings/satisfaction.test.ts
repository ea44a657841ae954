import { describe, expect, it } from 'vitest';
import { satisfactionFinding } from '../../../analysis/findings/satisfaction.ts';
import { medianPoint } from '../../../analysis/findings/satisfactionRows.ts';
import type { CubeLayout } from '../../../analysis/snapshot.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { context, distribution, gateOf } from './gates.ts';

const both = (fr: string, en = fr) => ({ fr, en });
const document = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'essai',
  purpose: 'experience',
  title: both('Essai'),
  description: both('Essai'),
  consent: { heading: both('h'), paragraphs: [both('p')] },
  licence: 'x',
  sections: [
    {
      name: 's',
      title: both('s'),
      items: [
        { kind: 'agreement', name: 'free', text: both('J’ai parlé librement.', 'I spoke freely.') },
        { kind: 'agreement', name: 'known', text: both('Je connais la suite.', 'I know what followed.') },
        { kind: 'agreement', name: 'coached', text: both('On m’a formé.', 'I was trained.'), audience: 'patient_side' },
        {
          kind: 'rating',
          name: 'overall',
          text: both('Dans l’ensemble ?', 'Overall?'),
          points: [1, 2, 3].map((value) => ({ value, label: both(`p${value}`) })),
        },
      ],
    },
  ],
});
const layout: CubeLayout = {
  campaign: 'c',
  items: [
    ...['free', 'known', 'coached'].map((name) => ({ name, kind: 'agreement' as const, values: [1, 2, 3, 4, 5] })),
    { name: 'overall', kind: 'rating', values: [1, 2, 3] },
  ],
  scales: [],
  valueSlots: 5,
};

const items = {
  'program/both/free': distribution([2, 8, 10, 50, 30], { not_applicable: 3, skipped: 2, not_shown: 7 }),
  'program/both/known': distribution([10, 20, 30, 20, 20]),
  'program/patient_side/free': distribution([2, 7, 7, 16, 8], { skipped: 2 }),
  'program/professional_side/free': distribution([0, 1, 3, 34, 22], { not_applicable: 3 }),
  'program/professional_side/known': distribution([5, 10, 20, 15, 10]),
  'program/both/overall': distribution([3, 40, 57]),
};
const base = { ...context, layout, documents: [document], minimumGroup: 5 };

describe('satisfactionFinding by side', () => {
  const finding = satisfactionFinding({ ...base, gated: gateOf({ items, respondents: 105 }), sides: true });

  it('has a row per statement and side it addresses, withheld ones without any figure', () => {
    expect(finding.table.rows.map((row) => [row.item, row.side])).toEqual([
      [document.sections[0]?.items[0]?.text, both('Patients')],
      [document.sections[0]?.items[0]?.text, both('Professionnels', 'Professionals')],
      [document.sections[0]?.items[1]?.text, both('Patients')],
      [document.sections[0]?.items[1]?.text, both('Professionnels', 'Professionals')],
      [document.sections[0]?.items[2]?.text, both('Patients')],
    ]);
    const withheld = finding.table.rows[2] ?? {};
    for (const { name, kind } of finding.table.columns)
      if (kind !== 'text') expect(withheld[name]).toEqual({ hidden: true });
  });

  it('gives counts, median, and the share of the two highest points with its Wilson interval', () => {
    const row = finding.table.rows[0];
    expect(row).toMatchObject({ n: 40, point_1: 2, point_5: 8, off_scale: 2, median: 4, top: 0.6 });
    // Wilson's closed form, computed apart: 24 of 40.
    expect(row?.top_low).toBeCloseTo(0.4459589, 6);
    expect(row?.top_high).toBeCloseTo(0.7365167, 6);
  });

  it('reads a difference only where the interval leaves zero out, in cautious words, and never as a test', () => {
    expect(finding.reading.en).toBe(
      'Patients seem to agree less often than professionals with “I spoke freely” (60% against 93%). Among the people who answered, “I spoke freely” draws the most agreement (80%); “I know what followed”, the least (40%).',
    );
    expect(finding.reading.fr).toContain('(60\u00a0% contre 93\u00a0%)');
    expect(finding.flags.map(({ code }) => code)).toContain('clustering_ignored');
    expect(JSON.stringify([finding.reading, finding.note, finding.flags])).not.toMatch(/p\s?[<=]\s?0|signifi/);
  });

  it('keeps the reasons for a missing answer apart', () => {
    const missing = finding.moreTables?.at(-1);
    expect(missing?.rows[0]).toMatchObject({ skipped: 2, not_applicable: 0, not_shown: 0 });
    expect(missing?.rows[1]).toMatchObject({ skipped: 0, not_applicable: 3 });
    expect(missing?.rows[2]).toMatchObject({ skipped: { hidden: true } });
    // Those of everyone stand in a table of their own: what is missing of theirs is told beside it.
    const everyone = missing?.rows.filter(
      ({ side }) => JSON.stringify(side) === JSON.stringify(both('Ensemble', 'Everyone')),
    );
    expect(everyone?.[0]).toMatchObject({ not_applicable: 3, skipped: 2, not_shown: 7 });
  });

  it('draws both forms in both languages', () => {
    expect(Object.keys(finding.chart ?? {})).toEqual(['fr', 'en']);
    expect(Object.keys(finding.chart?.fr ?? {})).toEqual(['wide', 'narrow']);
  });
});

describe('satisfactionFinding for everyone together', () => {
  it('never splits a team, even when asked', () => {
    const scope = { level: 'team', id: 't1' } as const;
    const finding = satisfactionFinding({
      ...base,
      scope,
      sides: true,
      gated: gateOf({
        respondents: 7,
        items: {
          't1/both/free': distribution([0, 0, 1, 4, 2]),
          't1/both/known': distribution([1, 2, 2, 2, 0]),
          't1/patient_side/free': distribution([0, 0, 1, 1, 0]),
        },
      }),
    });
    expect(
      finding.table.rows.every((row) => JSON.stringify(row.side) === JSON.stringify(both('Ensemble', 'Everyone'))),
    ).toBe(true);
    expect(JSON.stringify(finding)).not.toContain('patient_side');
    expect(finding.reading.fr).toBe(
      'Parmi les personnes qui ont répondu, l’énoncé «\u00a0J’ai parlé librement\u00a0» recueille le plus d’accord (6 sur 7)\u00a0; «\u00a0Je connais la suite\u00a0», le moins (2 sur 7).',
    );
  });

  it('falls back to everyone when no item may be split', () => {
    const together = Object.fromEntries(Object.entries(items).filter(([key]) => key.includes('/both/')));
    const finding = satisfactionFinding({ ...base, gated: gateOf({ items: together, respondents: 105 }), sides: true });
    expect(finding.table.rows).toHaveLength(3);
    expect(finding.moreTables?.[0]?.rows[0]).toMatchObject({ n: 100, point_3: 57, top: 0.57 });
  });

  it('says so when everything is withheld, and draws nothing', () => {
    const finding = satisfactionFinding({ ...base, gated: gateOf({}), sides: true });
    expect(finding.chart).toBeNull();
    expect(finding.n).toBeNull();
    expect(finding.reading.en).toMatch(/^These answers are not shown: .*fewer than 5 people/);
    expect(finding.subtitle.en).toBe(
      'Programme · midpoint · March 1 to April 15, 2026 · questionnaire Experience, version 1 · release 2 of April 20, 2026',
    );
  });

  it('names a tie as a tie', () => {
    const tied = {
      'program/both/free': distribution([0, 0, 20, 20, 0]),
      'program/both/known': distribution([0, 0, 20, 0, 20]),
      'program/both/coached': distribution([20, 0, 10, 5, 5]),
    };
    const forAll = document.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, audience: 'all' as const })),
    }));
    const documents = [{ ...document, sections: forAll }];
    const finding = satisfactionFinding({ ...base, documents, gated: gateOf({ items: tied }), sides: false });
    expect(finding.reading.en).toContain('“I spoke freely” (tied with one other) draws the most agreement (50%)');
  });
});

describe('what the headline rests on', () => {
  it('has every figure of the headline in a table, also where the rows are the sides’', () => {
    const finding = satisfactionFinding({ ...base, gated: gateOf({ items, respondents: 105 }), sides: true });
    const together = finding.moreTables?.find(({ caption }) => caption.en.includes('together'));
    expect(together?.rows.map(({ top }) => top)).toEqual([0.8, 0.4, { hidden: true }]);
  });

  it('does not set a statement put to patients alone against those put to everyone', () => {
    const shown = {
      'program/both/free': distribution([0, 10, 10, 40, 40]),
      'program/both/known': distribution([0, 20, 20, 30, 30]),
      'program/both/coached': distribution([20, 10, 5, 3, 2]),
    };
    const finding = satisfactionFinding({ ...base, gated: gateOf({ items: shown }), sides: false });
    expect(finding.reading.en).toContain('“I know what followed”, the least (60%)');
    expect(finding.reading.en).not.toContain('trained');
  });

  it('never rounds a share to all or none, nor two different shares to the same figure', () => {
    const shown = {
      'program/both/free': distribution([0, 1, 0, 0, 499]),
      'program/both/known': distribution([0, 2, 0, 0, 498]),
    };
    const finding = satisfactionFinding({ ...base, gated: gateOf({ items: shown }), sides: false });
    expect(finding.reading.en).toContain('(99.8%)');
    expect(finding.reading.fr).toContain('(99,6\u00a0%)');
  });
});

describe('medianPoint', () => {
  it('lies half-way when the middle falls between two points', () => {
    expect(medianPoint([0, 0, 2, 2, 0], [1, 2, 3, 4, 5])).toBe(3.5);
    expect(medianPoint([1, 0, 0, 0, 2], [1, 2, 3, 4, 5])).toBe(5);
    expect(medianPoint([0, 0], [1, 2])).toBeNull();
  });
});
