import type { Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '../surveys/text.ts';
import { type PatternName, patternElement, patterns } from './charts/patterns.ts';

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A short fingerprint (FNV-1a, 32 bits): two charts on a page must not share the id of a pattern. */
function fingerprint(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** The patterns that a drawing asks for, under ids of its own; what is drawn asks for those then. */
export function ownPatterns(body: string): { definitions: string; body: string } {
  const used = (Object.keys(patterns) as PatternName[]).filter((name) => body.includes(`url(#${name})`));
  const mark = fingerprint(body);
  const definitions = used.map((name) => patternElement(name, `${name}-${mark}`)).join('');
  const renamed = used.reduce((svg, name) => svg.replaceAll(`url(#${name})`, `url(#${name}-${mark})`), body);
  return { definitions, body: renamed };
}

function withPatterns(svg: string): string {
  const { definitions, body } = ownPatterns(svg);
  return definitions === '' ? body : `<defs>${definitions}</defs>${body}`;
}

/** Vega names every group of marks after its own fields, for no reader: the whole is one image. */
const silenced = (body: string): string =>
  body.replaceAll(/<g class="mark-[^"]*"(?: role="[^"]*")?(?: aria-[a-z]+="[^"]*")*>/g, '<g>');

/** A chart as vega draws it: what a browser needs to draw the same. Takes some 10 ms of the event loop. */
export async function compiledSpec(spec: TopLevelSpec): Promise<Spec> {
  const { compile } = await import('vega-lite');
  return compile(spec).spec;
}

/** Positions to a hundredth of a pixel: nobody sees more, and a third of the bytes are further digits. */
const rounded = (svg: string): string =>
  svg.replaceAll(/<[^>]+>/g, (tag) =>
    tag.replaceAll(/\d+\.\d{3,}/g, (digits) => String(Number(Number(digits).toFixed(2)))),
  );

/**
 * A chart as SVG text, drawn without a browser. `title` and `description` are what a screen reader says: the marks
 * themselves are silent, and the table beside the chart holds the same rows. The SVG fills the width of its container
 * and keeps its proportions; the natural width stands in `data-width`, for the style sheet's upper limit. With `language` it says
 * in which its words are: a file that is taken away has no page around it that would.
 * Takes about 30 ms of the event loop: never call it inside a write, and keep the result.
 */
export async function drawSvg(
  spec: TopLevelSpec,
  title: string,
  description: string,
  language?: Language,
): Promise<string> {
  // Loaded with the first chart: it takes half a second of a start, and respondents need none.
  const [{ parse, View }, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    const svg = await view.toSVG();
    const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
    const start = svg.indexOf('>', svg.indexOf('<svg')) + 1;
    if (!box || start === 0) throw new Error('The renderer gave no SVG with a view box.');
    const [, width, height] = box;
    const open =
      `<svg xmlns="http://www.w3.org/2000/svg"${language === undefined ? '' : ` lang="${language}"`} class="chart" role="img" ` +
      `aria-label="${escaped(title)}" ` +
      `width="100%" viewBox="0 0 ${width} ${height}" data-width="${width}">`;
    const words = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;
    return `${open}${words}${withPatterns(rounded(silenced(svg.slice(start))))}`;
  } finally {
    view.finalize();
  }
}
