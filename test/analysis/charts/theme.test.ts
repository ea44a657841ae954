import { describe, expect, it } from 'vitest';
import {
  accent,
  contrast,
  divergingColours,
  ink,
  inkOn,
  muted,
  paper,
  sideMarks,
} from '../../../analysis/charts/theme.ts';

describe('chart colours', () => {
  it('are legible: text at 4.5:1, marks at 3:1 on paper', () => {
    for (const colour of [ink, muted, accent]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    for (const { colour } of Object.values(sideMarks)) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  it('tell the sides apart by shape as well as colour', () => {
    const marks = Object.values(sideMarks);
    expect(new Set(marks.map(({ shape }) => shape)).size).toBe(marks.length);
  });

  it('give the tokens for five points, and a neutral middle for any odd number', () => {
    expect(divergingColours(5)).toEqual(['#b35806', '#f1a340', '#d9dee4', '#80a9c9', '#2c6ca0']);
    for (const points of [3, 7, 9, 11]) expect(divergingColours(points)[(points - 1) / 2]).toBe('#d9dee4');
    expect(divergingColours(2)).toEqual(['#b35806', '#2c6ca0']);
  });

  it('write figures on every fill at 4.5:1', () => {
    for (const points of [2, 3, 4, 5, 7, 11])
      for (const fill of divergingColours(points)) expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5);
  });
});
