import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowLegend } from '../../../analysis/charts/legend.ts';
import { textWidth, wrapLines } from '../../../analysis/charts/textWidth.ts';
import { axisTicks } from '../../../analysis/charts/valueAxis.ts';

const words = fc.array(
  fc.string({ minLength: 1, maxLength: 12 }).filter((word) => !/\s/.test(word)),
  {
    minLength: 1,
    maxLength: 30,
  },
);

describe('wrapLines', () => {
  it('keeps every word in order, in lines that fit unless one word does not', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (list, width) => {
        const lines = wrapLines(list.join(' '), width, 14);
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('does not break a no-break space', () => {
    expect(wrapLines('vraiment\u00a0? oui', 30, 14)).toEqual(['vraiment\u00a0?', 'oui']);
  });
});

describe('flowLegend', () => {
  it('stays within its width', () => {
    const keys = ['Tout à fait d’accord', 'D’accord', 'Ni l’un ni l’autre', 'Pas d’accord'].map((text) => ({
      words: text,
      fill: '#000000',
    }));
    const { labels, height } = flowLegend(keys, 0, 300);
    for (const { x, text } of labels) expect(x + textWidth(text, 12.5)).toBeLessThanOrEqual(300);
    expect(height).toBeGreaterThan(22);
    expect(flowLegend([], 0, 300).height).toBe(0);
  });
});

describe('axisTicks', () => {
  it('gives round values', () => {
    expect(axisTicks([0, 0.6], 4)).toEqual([0, 0.2, 0.4, 0.6]);
    expect(axisTicks([1, 5], 5)).toEqual([1, 2, 3, 4, 5]);
    expect(axisTicks([0, 28], 6)).toEqual([0, 5, 10, 15, 20, 25]);
  });

  it('stays within the domain, few and rising', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (low, span) => {
          const ticks = axisTicks([low, low + span], 5);
          expect(ticks.length).toBeLessThanOrEqual(6);
          expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
          for (const tick of ticks) expect(tick).toBeGreaterThanOrEqual(low - span * 1e-6);
        },
      ),
    );
  });
});
