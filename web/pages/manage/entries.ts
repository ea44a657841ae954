import type { Text } from '../../../surveys/text.ts';

/** What was typed, the spaces around it left out. */
export const lineOf = (values: URLSearchParams, name: string): string => (values.get(name) ?? '').trim();

/** A text typed in both languages, at `name.fr` and `name.en`. */
export const textOf = (values: URLSearchParams, name: string): Text => ({
  fr: lineOf(values, `${name}.fr`),
  en: lineOf(values, `${name}.en`),
});

/** What was typed; null for nothing. */
export const lineOrNull = (values: URLSearchParams, name: string): string | null => lineOf(values, name) || null;

/** A choice as it was sent. The API checks that it is one of those offered. */
export const chosen = <Code extends string>(values: URLSearchParams, name: string): Code =>
  lineOf(values, name) as Code;

/** A whole number as people type it; NaN, which the API refuses, for anything else. */
export const integerOf = (values: URLSearchParams, name: string): number =>
  /^\d{1,9}$/.test(lineOf(values, name)) ? Number(lineOf(values, name)) : Number.NaN;

/** How many rows stand in a part of a form that repeats. */
export const rowsOf = (values: URLSearchParams, rows: string): number =>
  [...values.keys()].reduce((count, key) => {
    const index = key.startsWith(`${rows}.`) ? Number(key.split('.')[1]) : Number.NaN;
    return Number.isInteger(index) && index < 1000 ? Math.max(count, index + 1) : count;
  }, 0);

/** Fills in a text in both languages. */
export function putText(values: URLSearchParams, name: string, text: Text): void {
  values.set(`${name}.fr`, text.fr);
  values.set(`${name}.en`, text.en);
}
