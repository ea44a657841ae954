import { accent, ink, muted, paper, sideMarks } from './theme.ts';

/**
 * Fills that do not rest on colour: 8 by 8 pixel tiles on paper. A mark asks for one with the fill `url(#name)`;
 * `drawSvg` puts the definitions into the SVG under an id of its own.
 */
export const patterns = {
  'hatch-grey': stripes(muted, 1),
  'hatch-accent': stripes(accent, 2.5),
  'hatch-professional': stripes(sideMarks.professional_side.colour, 2.5),
  'dots-ink': `<circle cx="2" cy="2" r="1.1" fill="${ink}"/><circle cx="6" cy="6" r="1.1" fill="${ink}"/>`,
  'cross-orange':
    '<path d="M0 0 8 8M8 0 0 8" stroke="#b35806" stroke-width="1.6"/>' +
    '<path d="M-1 7 1 9M7 -1 9 1M-1 1 1 -1M7 9 9 7" stroke="#b35806" stroke-width="1.6"/>',
};

export type PatternName = keyof typeof patterns;

export const patternFill = (name: PatternName): string => `url(#${name})`;

function stripes(colour: string, width: number): string {
  return `<path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" stroke="${colour}" stroke-width="${width}"/>`;
}

/** The `<pattern>` element of a fill, under the given id. */
export const patternElement = (name: PatternName, id: string): string =>
  `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse">` +
  `<rect width="8" height="8" fill="${paper}"/>${patterns[name]}</pattern>`;
