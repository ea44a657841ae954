import { replacePipes } from '../piping.ts';

/** A list mark at the head of a line: a bullet, a dash, `1.`, `a)`. */
const listMark = /^[\t ]*(?:[-–—•*◦▪]|\d{1,3}[.)]|[a-z][.)])[\t ]+/gm;

/**
 * A text as its reader meets it: a piped part `{{name|fallback}}` reads as its fallback, one without a fallback as nothing,
 * and list marks and web addresses are not read out.
 */
export const readableText = (text: string): string =>
  replacePipes(text.normalize('NFC'), ({ fallback }) => fallback ?? ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/g, ' ')
    .replace(listMark, '');
