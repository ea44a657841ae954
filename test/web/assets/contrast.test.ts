import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../web/assets/tokens.css', import.meta.url), 'utf8');
const tokensIn = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
const light = tokensIn(css.slice(0, css.indexOf('@media')));
const themes: Record<string, Record<string, string | undefined>> = {
  light,
  dark: { ...light, ...tokensIn(/prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '') },
  print: { ...light, ...tokensIn(/@media print \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? '') },
};

/** Relative luminance of an sRGB colour `#rrggbb`, 0 to 1 (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a = '', b = ''): number => {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
};

test('contrast is measured as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

const texts: [text: string, ground: string][] = [
  ['ink', 'paper'],
  ['ink', 'quiet'],
  ['ink', 'chosen'],
  ['muted', 'paper'],
  ['muted', 'quiet'],
  ['accent', 'paper'],
  ['accent', 'quiet'],
  ['on-accent', 'accent'],
  ['error', 'paper'],
];
const marks: [mark: string, ground: string][] = [
  ['patient', 'paper'],
  ['professional', 'paper'],
  ['accent', 'chosen'],
  ['muted', 'paper'],
];

test.each(Object.keys(themes))('text of the %s theme stands out by at least 4.5 to 1', (theme) => {
  const tokens = themes[theme] ?? {};
  for (const [text, ground] of texts) {
    expect(contrast(tokens[text], tokens[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(Object.keys(themes))('marks of the %s theme stand out by at least 3 to 1', (theme) => {
  const tokens = themes[theme] ?? {};
  for (const [mark, ground] of marks) {
    expect(contrast(tokens[mark], tokens[ground]), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
  }
});

test('the focus ring is seen on every ground: its yellow or its ink, whichever is near', () => {
  for (const tokens of Object.values(themes)) {
    expect(Math.max(contrast(tokens.focus, tokens.paper), contrast(tokens.ink, tokens.paper))).toBeGreaterThanOrEqual(
      3,
    );
  }
});
