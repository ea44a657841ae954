// Charts are drawn on a server that has no fonts to measure with: widths are estimated, after the widest of the
// system faces that a reader may have.

const narrowLetters = new Set("iljtfrI.,:;'’!|()[] \u00a0-");
const wideLetters = new Set('mwMWŒœÆ%@—');

const letterWidth = (letter: string): number => {
  if (narrowLetters.has(letter)) return 0.36;
  if (wideLetters.has(letter)) return 0.95;
  return /[A-ZÀ-Þ]/.test(letter) ? 0.7 : 0.6;
};

/** Estimated width in pixels of a text at a font size in pixels, in a system sans-serif face. */
export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size * (bold ? 1.12 : 1);

/** The text cut at its breakable spaces into lines no wider than `width` pixels; a longer word keeps its own line. */
export const wrapLines = (text: string, width: number, size: number, bold = false): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, bold) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};
