import { describe, expect, it } from 'vitest';
import { drawingSpec, label, pixelPanel } from '../../analysis/charts/drawing.ts';
import { patternFill } from '../../analysis/charts/patterns.ts';
import { drawSvg } from '../../analysis/svg.ts';

const spec = drawingSpec(200, 40, [
  pixelPanel(200, {
    bars: [{ x: 0, x2: 50, y: 5, y2: 20, fill: patternFill('hatch-grey'), stroke: '#000000' }],
    labels: [{ align: 'left', bold: false, values: [label(60, 20, 'a < b & "c"')] }],
  }),
]);

describe('drawSvg', () => {
  it('is one image with a title and a description, silent otherwise', async () => {
    const svg = await drawSvg(spec, 'Réponses « A » & <B>', 'Deux énoncés.');
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('<title>Réponses « A » &amp; &lt;B&gt;</title><desc>Deux énoncés.</desc>');
    expect(svg.match(/role=/g)).toHaveLength(1);
    expect(svg.match(/aria-label=/g)).toHaveLength(1);
    expect(svg).not.toContain('aria-roledescription');
  });

  it('fills its container and keeps its proportions, with no style attribute for a strict policy to refuse', async () => {
    const svg = await drawSvg(spec, 't', 'd');
    expect(svg).toContain('width="100%" viewBox="0 0 200 40"');
    expect(svg).not.toMatch(/^<svg[^>]* height=/);
    expect(svg).not.toContain('style=');
  });

  it('escapes words, and is the same every time', async () => {
    const svg = await drawSvg(spec, 't', 'd');
    expect(svg).toContain('a &lt; b &amp;');
    expect(await drawSvg(spec, 't', 'd')).toBe(svg);
  });

  it('gives the patterns of two charts ids of their own', async () => {
    const other = drawingSpec(200, 40, [
      pixelPanel(200, { bars: [{ x: 0, x2: 90, y: 5, y2: 20, fill: patternFill('hatch-grey'), stroke: '#000000' }] }),
    ]);
    const ids = await Promise.all(
      [spec, other].map(async (one) => /pattern id="([^"]+)"/.exec(await drawSvg(one, 't', 'd'))?.[1]),
    );
    expect(ids[0]).toBeDefined();
    expect(ids[0]).not.toBe(ids[1]);
  });
});
