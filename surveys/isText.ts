import type { Text } from './text.ts';

/** Whether a value that came as JSON is a text in both languages. Beside `text.ts`, so that a browser loads no schema for it. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'fr' in value &&
  'en' in value &&
  typeof value.fr === 'string' &&
  typeof value.en === 'string';
