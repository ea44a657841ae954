import { describe, expect, it } from 'vitest';
import { figureSheets } from '../../analysis/figureSheets.ts';
import type { Table } from '../../analysis/finding.ts';

const words = (text: string) => ({ fr: `${text} (fr)`, en: text });
const table: Table = {
  caption: words('Rows'),
  columns: [
    { name: 'group', title: words('Group'), kind: 'text' },
    { name: 'n', title: words('n'), kind: 'count' },
    { name: 'share', title: words('Share'), kind: 'percent' },
  ],
  rows: [
    { group: '=1+1', n: 12, share: 0.25 },
    { group: words('East'), n: { hidden: true }, share: null },
  ],
};
const figure = {
  kind: 'satisfaction' as const,
  ...{ reading: words('Reading'), title: words('Title'), subtitle: words('Subtitle'), note: words('Note') },
  ...{ n: 12, period: null, questionnaireVersions: [], release: null, methods: [] },
  ...{ table, moreTables: [{ ...table, rows: [] }], flags: [{ code: 'x', sentence: words('Beware') }] },
  appendix: {
    kind: 'satisfaction' as const,
    ...{ estimand: words('Estimand'), defaults: [], limitations: [], benchmark: null, methods: [] },
    software: { name: 'Tandem', version: '1' },
    data: {
      kind: 'release' as const,
      fingerprint: 'abc',
      releases: [{ number: 1, releasedOn: '2026-01-31', campaign: words('End'), fingerprint: 'abc' }],
      ledger: null,
    },
    ...{ seed: null, randomness: words('None') },
  },
};

describe('a figure as sheets', () => {
  it('says what it is first, then gives each table that has rows', () => {
    const [about, first, ...others] = figureSheets(figure, 'en');
    expect(others).toEqual([]);
    expect(about?.rows).toContainEqual(['Reading', 'Reading']);
    expect(about?.rows).toContainEqual(['Before you conclude', 'Beware']);
    expect(about?.rows).toContainEqual(['Release', 'End, 1, January 31, 2026, abc']);
    expect(first?.rows).toEqual([
      ['Group', 'n', 'Share'],
      ['=1+1', 12, { percent: 0.25 }],
      ['East', 'not shown', ''],
    ]);
  });

  it('speaks the language asked for, and says when the data are invented', () => {
    const [about, first] = figureSheets(figure, 'fr', true);
    expect(about?.rows[0]).toEqual(['À propos', 'Données inventées']);
    expect(first?.rows[2]).toEqual(['East (fr)', 'non diffusé', '']);
    expect(figureSheets(figure, 'en')[0]?.rows[0]).toEqual(['About', '']);
  });

  it('refuses a figure that is no number', () => {
    const broken = { ...figure, table: { ...table, rows: [{ group: 'a', n: Number.NaN, share: 1 }] } };
    expect(() => figureSheets(broken, 'en')).toThrow(RangeError);
  });
});
