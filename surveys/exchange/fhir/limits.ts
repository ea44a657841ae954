import type { Item } from '../../document.ts';
import { extensionValue } from './ownExtensions.ts';
import type { Extension } from './shape.ts';
import { standard } from './urls.ts';

const isFhirInteger = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= 2_147_483_647;

const bound = (url: string, value: number | string | undefined): Extension[] => {
  if (value === undefined) return [];
  if (typeof value === 'string') return [{ url, valueDate: value }];
  return [isFhirInteger(value) ? { url, valueInteger: value } : { url, valueDecimal: value }];
};

/** What an answer may be, by the extensions that other programs know. */
export function writeLimits(item: Item): Extension[] {
  if (item.kind === 'number' || item.kind === 'date') {
    return [...bound(standard.minValue, item.min), ...bound(standard.maxValue, item.max)];
  }
  const pattern = item.kind === 'short_text' ? item.pattern : undefined;
  return pattern === undefined ? [] : [{ url: standard.regex, valueString: pattern }];
}

/** A number or a day, as the kind of item has it; undefined for anything else. */
const numeric = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined;

function readLimits<T>(extensions: Extension[] | undefined, read: (value: unknown) => T | undefined) {
  const min = read(extensionValue(extensions, standard.minValue));
  const max = read(extensionValue(extensions, standard.maxValue));
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** The limits of an item of the file. */
export const readNumbers = (extensions: Extension[] | undefined): { min?: number; max?: number } =>
  readLimits(extensions, numeric);
export const readDays = (extensions: Extension[] | undefined): { min?: string; max?: string } =>
  readLimits(extensions, day);
