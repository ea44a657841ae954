import { describe, expect, it } from 'vitest';
import { framedPicture } from '../../../analysis/charts/framedPicture.ts';

const chart =
  '<svg xmlns="http://www.w3.org/2000/svg" class="chart" width="100%" viewBox="0 0 880 300" data-width="880"><g/></svg>';
const words = { headline: 'A & B < C', more: '', title: 'Title', subtitle: 'Subtitle', source: 'Source' };

describe('a chart in its frame', () => {
  it('stands whole between its words, which are escaped', () => {
    const { svg, width, height } = framedPicture(chart, words);
    expect(width).toBe(928);
    expect(height).toBeGreaterThan(300 + 4 * 14);
    expect(svg).toContain('A &amp; B &lt; C');
    const [, top = '0'] = /<svg x="24" y="([\d.]+)"/.exec(svg) ?? [];
    const lines = [...svg.matchAll(/<text x="24" y="([\d.]+)"[^>]*>([^<]*)</g)];
    for (const [, y, text] of lines)
      expect(text === 'Source' ? Number(y) > Number(top) + 300 : Number(y) < Number(top), text).toBe(true);
  });

  it('grows with the words', () => {
    const long = framedPicture(chart, { ...words, more: 'word '.repeat(200) });
    expect(long.height).toBeGreaterThan(framedPicture(chart, words).height + 100);
  });
});
