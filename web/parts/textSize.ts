/** Sizes of the text of respondents' pages, in percent of what the browser is set to. */
const textSizes = [100, 125, 150] as const;
export type TextSize = (typeof textSizes)[number];

/** An address with the size in it, so that it is remembered without a cookie; the usual size needs no word. */
export const sized = (address: string, size: TextSize = 100): string =>
  size === 100 ? address : `${address}${address.includes('?') ? '&' : '?'}size=${size}`;

/** The size that an address asks for with `?size=`. */
export function askedSize(url: string): TextSize {
  const asked = Number(new URL(url).searchParams.get('size'));
  return textSizes.find((size) => size === asked) ?? 100;
}

/** What the switch leads to: larger, larger still, then back to the usual. */
export const nextSize: Readonly<Record<TextSize, TextSize>> = { 100: 125, 125: 150, 150: 100 };
