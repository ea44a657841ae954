import type { Side } from '../../surveys/side.ts';

/** The design tokens that charts use. Outlines in ink carry the 3:1 contrast that pale fills lack. */
export const ink = '#1d2530';
export const paper = '#ffffff';
export const muted = '#5b6673';
export const line = '#d9dee4';
export const accent = '#0b5c8c';

export const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
export const textSize = 14;
export const smallSize = 12.5;

export type ChartWidth = 'wide' | 'narrow';
/** Natural widths in pixels: the SVG scales with its container, the narrow one is for phones. */
export const chartWidths: Record<ChartWidth, number> = { wide: 880, narrow: 344 };

export interface SideMark {
  colour: string;
  shape: 'circle' | 'square' | 'diamond';
}
/** The same pair everywhere, told apart by shape and by label as well. */
export const sideMarks: Record<Side | 'both', SideMark> = {
  patient_side: { colour: '#0f7b6c', shape: 'circle' },
  professional_side: { colour: '#6a4fb3', shape: 'square' },
  both: { colour: ink, shape: 'diamond' },
};

const agreementColours = ['#b35806', '#f1a340', '#d9dee4', '#80a9c9', '#2c6ca0'];

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

const mixed = (from: string, to: string, share: number): string => {
  const end = channels(to);
  const parts = channels(from).map((channel, i) => Math.round(channel + share * ((end[i] ?? channel) - channel)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** Colours for `points` ordered answers, the middle of an odd number being neutral. Five give the tokens themselves. */
export const divergingColours = (points: number): string[] =>
  Array.from({ length: points }, (_, i) => {
    const place = points === 1 ? 2 : (4 * i) / (points - 1);
    const left = Math.min(3, Math.floor(place));
    return mixed(agreementColours[left] ?? ink, agreementColours[left + 1] ?? ink, place - left);
  });

/** Relative luminance (WCAG 2), from 0 to 1. */
export const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio of two colours (WCAG 2), from 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

/** Ink or paper, whichever is read better on a fill; black on the few mid-tones where neither reaches 4.5:1. */
export function inkOn(fill: string): string {
  // Figures over a pattern have a plate of paper.
  if (!fill.startsWith('#')) return ink;
  const better = contrast(fill, paper) > contrast(fill, ink) ? paper : ink;
  return contrast(fill, better) >= 4.5 ? better : '#000000';
}
