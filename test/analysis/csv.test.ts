import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, tableCsv } from '../../analysis/csv.ts';
import type { Cell, Column, Table } from '../../analysis/finding.ts';

const columns: Column[] = [
  { name: 'who', title: { fr: 'Énoncé, qui', en: 'Statement' }, kind: 'text' },
  { name: 'n', title: { fr: 'Nombre', en: 'Number' }, kind: 'count' },
  { name: 'share', title: { fr: 'Part', en: 'Share' }, kind: 'percent' },
];
const tableOf = (rows: Record<string, Cell>[]): Table => ({ caption: { fr: 'c', en: 'c' }, columns, rows });
const [who, n, share] = columns as [Column, Column, Column];

describe('tableCsv', () => {
  it('writes titles in the language, raw figures, and words for what is withheld', () => {
    const table = tableOf([
      { who: { fr: 'J’ai dit « oui »', en: 'I said "yes"' }, n: 12, share: 0.775 },
      { who: 'x', n: { hidden: true }, share: null },
    ]);
    expect(tableCsv(table, 'fr')).toBe('"Énoncé, qui",Nombre,Part\r\nJ’ai dit « oui »,12,0.775\r\nx,non diffusé,\r\n');
    expect(tableCsv(table, 'en')).toBe('Statement,Number,Share\r\n"I said ""yes""",12,0.775\r\nx,not shown,\r\n');
  });

  it('keeps negative numbers as numbers', () => {
    expect(tableCsv(tableOf([{ who: '', n: -3, share: -0.5 }]), 'en')).toContain('\r\n,-3,-0.5\r\n');
  });

  it('disarms text that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1']) {
      const [, row] = parse(tableCsv(tableOf([{ who: text, n: 1, share: 0 }]), 'en'), { relaxColumnCount: true });
      expect(row?.[0]).toBe(`'${text}`);
    }
  });

  it('gives any text back, disarmed or not, through a CSV reader', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [, row] = parse(tableCsv(tableOf([{ who: text, n: 1, share: 0 }]), 'en')) as string[][];
        expect([text, `'${text}`]).toContain(row?.[0]);
        expect(row?.[0] ?? '').not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  it('refuses a figure that is none', () => {
    expect(() => tableCsv(tableOf([{ who: '', n: Number.NaN, share: 0 }]), 'en')).toThrow(RangeError);
  });
});

describe('cellText', () => {
  it('writes cells as a reader reads them', () => {
    expect(cellText({ fr: 'oui', en: 'yes' }, who, 'en')).toBe('yes');
    expect(cellText(1234, n, 'fr')).toBe('1\u00a0234');
    expect(cellText(0.775, share, 'fr')).toBe('78\u00a0%');
    expect(cellText(0.775, { ...share, decimals: 1 }, 'fr')).toBe('77,5\u00a0%');
    expect(cellText({ hidden: true }, n, 'fr')).toBe('non diffusé');
    expect(cellText(null, n, 'en')).toBe('–');
    expect(cellText(3.456, { ...n, kind: 'number', decimals: 2 }, 'fr')).toBe('3,46');
  });
});
