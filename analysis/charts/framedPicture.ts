import { wrapLines } from './textWidth.ts';
import { fontFamily, ink, muted, paper, smallSize, textSize } from './theme.ts';

/** What stands around a chart that is taken out of its page: it must not lose what it measures, of whom and when. */
export interface PictureWords {
  headline: string;
  /** The rest of the reading; may be empty. */
  more: string;
  title: string;
  subtitle: string;
  /** Where the figures come from, and who made the picture. */
  source: string;
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const margin = 24;

interface Line {
  words: string;
  size: number;
  bold: boolean;
  colour: string;
}

const linesOf = (words: string, width: number, size: number, bold: boolean, colour: string): Line[] =>
  wrapLines(words, width, size, bold).map((line) => ({ words: line, size, bold, colour }));

/** Lines one under the other from a height on, and the height where they end. */
function written(lines: Line[], from: number): { svg: string; end: number } {
  let y = from;
  const texts = lines.map(({ words, size, bold, colour }) => {
    y += size * 1.4;
    return `<text x="${margin}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${colour}">${escaped(words)}</text>`;
  });
  return { svg: texts.join(''), end: y };
}

/**
 * A chart of `drawSvg` on a sheet of paper with its reading above and its source below, as SVG of a known size in pixels:
 * for files that are shown without the page.
 */
export function framedPicture(chart: string, words: PictureWords): { svg: string; width: number; height: number } {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(chart);
  if (!box) throw new Error('The chart has no view box.');
  const [inner, tall] = [Number(box[1]), Number(box[2])];
  const head = written(
    [
      ...linesOf(words.headline, inner, 20, true, ink),
      ...(words.more === '' ? [] : linesOf(words.more, inner, 16, false, ink)),
      { words: '', size: 6, bold: false, colour: ink },
      ...linesOf(words.title, inner, textSize, true, ink),
      ...linesOf(words.subtitle, inner, textSize, false, muted),
    ],
    margin - 6,
  );
  const top = head.end + 16;
  const foot = written(linesOf(words.source, inner, smallSize, false, muted), top + tall + 8);
  const [width, height] = [Math.ceil(inner + 2 * margin), Math.ceil(foot.end + margin)];
  const placed = chart
    .replace('<svg ', `<svg x="${margin}" y="${top.toFixed(1)}" height="${tall}" `)
    .replace('width="100%"', `width="${inner}"`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${fontFamily}'>` +
    `<rect width="100%" height="100%" fill="${paper}"/>${head.svg}${placed}${foot.svg}</svg>`;
  return { svg, width, height };
}
