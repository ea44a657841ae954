import { describe, expect, it } from 'vitest';
import {
  alphabetical,
  counted,
  formatDay,
  formatInterval,
  formatList,
  formatNumber,
  formatPercent,
  formatShare,
  quoted,
} from '../../analysis/format.ts';

describe('numbers and percentages follow each language', () => {
  it('writes decimals and thousands', () => {
    expect(formatNumber(1234.5, 'fr', 1)).toBe('1\u00a0234,5');
    expect(formatNumber(1234.5, 'en', 1)).toBe('1,234.5');
    expect(formatNumber(2.345, 'fr', 2)).toBe('2,35');
  });

  it('writes proportions as percentages, with a no-break space in French', () => {
    expect(formatPercent(0.775, 'fr', 1)).toBe('77,5\u00a0%');
    expect(formatPercent(0.775, 'en', 1)).toBe('77.5%');
    expect(formatPercent(0.5, 'fr')).toBe('50\u00a0%');
    expect(formatPercent(1, 'en')).toBe('100%');
  });

  it('rounds halves up whatever the binary form of a share, and writes no minus before zero', () => {
    expect(formatPercent(57 / 200, 'en')).toBe('29%');
    expect(formatPercent(0.575, 'fr')).toBe('58\u00a0%');
    expect(formatNumber(4.35, 'en', 1)).toBe('4.4');
    expect(formatNumber(-0.2, 'fr')).toBe('0');
    expect(formatNumber(-1.5, 'en', 1)).toBe('\u22121.5');
  });

  it('never calls nearly all of them all, nor hardly any none', () => {
    expect(formatShare(499 / 500, 'en')).toBe('99.8%');
    expect(formatShare(1 / 500, 'fr')).toBe('0,2\u00a0%');
    expect(formatShare(0.99999, 'en')).toBe('more than 99.9%');
    expect(formatShare(0.00001, 'fr')).toBe('moins de 0,1\u00a0%');
    expect([formatShare(0, 'en'), formatShare(1, 'en'), formatShare(0.995, 'en')]).toEqual(['0%', '100%', '99.5%']);
  });

  it('refuses what is not a figure', () => {
    expect(() => formatNumber(Number.NaN, 'fr')).toThrow(RangeError);
    expect(() => formatPercent(Number.POSITIVE_INFINITY, 'en')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('are written out', () => {
    expect(formatDay('2026-11-22', 'fr')).toBe('22 novembre 2026');
    expect(formatDay('2026-11-22', 'en')).toBe('November 22, 2026');
  });

  it('begin the French month with an ordinal, and only that day', () => {
    expect(formatDay('2026-03-01', 'fr')).toBe('1er mars 2026');
    expect(formatDay('2026-03-11', 'fr')).toBe('11 mars 2026');
  });

  it('are refused in any other writing', () => {
    for (const day of ['22/11/2026', '2026-13-01', '2026-11', ''])
      expect(() => formatDay(day, 'en')).toThrow(RangeError);
  });
});

describe('sentence parts', () => {
  it('writes intervals, lists and quotations', () => {
    expect(formatInterval([0.41, 0.63], 'fr', formatPercent)).toBe('de 41\u00a0% à 63\u00a0%');
    expect(formatInterval([0.41, 0.63], 'en', formatPercent)).toBe('from 41% to 63%');
    expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
    expect(formatList(['a', 'b'], 'en')).toBe('a and b');
    expect(quoted('oui', 'fr')).toBe('«\u00a0oui\u00a0»');
    expect(quoted('yes', 'en')).toBe('“yes”');
  });

  it('counts with the plural of each language', () => {
    expect(counted(0, 'fr', 'réponse', 'réponses')).toBe('0\u00a0réponse');
    expect(counted(0, 'en', 'response', 'responses')).toBe('0\u00a0responses');
    expect(counted(2, 'fr', 'réponse', 'réponses')).toBe('2\u00a0réponses');
  });

  it('files names as a reader would: accents beside their letters, numbers in order', () => {
    const names = ['Équipe 10', 'Équipe 2', 'Eau', 'Zone'].map((fr) => ({ fr, en: fr }));
    expect(names.sort(alphabetical).map(({ fr }) => fr)).toEqual(['Eau', 'Équipe 2', 'Équipe 10', 'Zone']);
  });
});
