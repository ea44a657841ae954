import type { Text } from './text.ts';

/** An earlier answer recalled in a text: `{{item}}`, or `{{item|words when there is none}}`. */
export interface Pipe {
  item: string;
  fallback: string | null;
}

const pipePattern = /\{\{\s*([a-z][a-z0-9_]{0,63})\s*(?:\|([^{}|]*))?\}\}/g;

/** Whether a text may hold a pipe: a quick look that spares most texts the rest. */
export const mayHavePipes = (text: string): boolean => text.includes('{{');

/** The pipes of a text, in order. */
export const pipesIn = (text: string): Pipe[] =>
  mayHavePipes(text)
    ? [...text.matchAll(pipePattern)].map(([, item = '', fallback]) => ({ item, fallback: wordsOf(fallback) }))
    : [];

const wordsOf = (fallback: string | undefined): string | null =>
  fallback === undefined || fallback.trim() === '' ? null : fallback.trim();

/** Whether braces are left over that begin or end no pipe. */
export const hasLooseBraces = (text: string): boolean => /\{\{|\}\}/.test(text.replace(pipePattern, ''));

/** A text with each pipe written otherwise, once: what is put in is never looked at again, whatever it holds. */
export const replacePipes = (text: string, write: (pipe: Pipe, whole: string) => string): string =>
  mayHavePipes(text)
    ? text.replace(pipePattern, (whole, item: string, fallback?: string) =>
        write({ item, fallback: wordsOf(fallback) }, whole),
      )
    : text;

/**
 * A text with each pipe replaced by the answer: `answerWords` gives it in words, or null; then the fallback stands, or `…`.
 */
export const filledText = (text: string, answerWords: (item: string) => string | null): string =>
  replacePipes(text, ({ item, fallback }) => answerWords(item) ?? fallback ?? '…');

const withoutPipesIn = (text: string): string => replacePipes(text, ({ fallback }) => fallback ?? '[…]');

/** A text as charts, tables and lists show it: no answer stands in it, but the fallback of each pipe, or `[…]`. */
export const withoutPipes = (text: Text): Text => ({ fr: withoutPipesIn(text.fr), en: withoutPipesIn(text.en) });
