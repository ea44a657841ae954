/** Letter is what printers in Quebec hold. */
export const paperSizes = ['letter', 'a4'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** A text as a CSS string. Whatever is neither letter, digit nor space is written by its number: no text ends the string. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (mark) => `\\${(mark.codePointAt(0) ?? 0x20).toString(16)} `)}"`;

interface Sheet {
  size: PaperSize;
  title: string;
  state: string;
  side: string;
  /** Words before the number of the page, and before the number of pages. */
  page: readonly [before: string, between: string];
}

/** What stands on every sheet: its size, title and version above, side and page number below. */
export function pageRule({ size, title, state, side, page: [before, between] }: Sheet): string {
  const corner = (name: string, content: string) => `@${name}{content:${content};font:9pt sans-serif}`;
  const corners = [
    corner('top-left', cssString(title)),
    corner('top-right', cssString(state)),
    corner('bottom-left', cssString(side)),
    corner('bottom-right', `${cssString(before)} counter(page) ${cssString(between)} counter(pages)`),
  ];
  return `@page{size:${size};margin:20mm 15mm 18mm;${corners.join('')}}`;
}
