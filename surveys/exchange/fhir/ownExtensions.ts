import { canonicalJson } from '../../canonical.ts';
import type { Extension } from './shape.ts';
import { type OwnExtension, ownUrl } from './urls.ts';

/** One of our own extensions: a code, a truth, or JSON as text. Nothing for what is undefined. */
export const ownCode = (name: OwnExtension, valueCode: string | undefined): Extension[] =>
  valueCode === undefined ? [] : [{ url: ownUrl(name), valueCode }];
export const ownTruth = (name: OwnExtension, valueBoolean: boolean | undefined): Extension[] =>
  valueBoolean === undefined ? [] : [{ url: ownUrl(name), valueBoolean }];
export const ownJson = (name: OwnExtension, value: unknown): Extension[] =>
  value === undefined ? [] : [{ url: ownUrl(name), valueString: canonicalJson(value) }];

const valuesAt = (extensions: Extension[] | undefined, url: string, member: string): unknown[] =>
  (extensions ?? []).filter((each) => each.url === url).map((each) => each[member]);

/** The codes of one of our own extensions. */
export const codesOf = (extensions: Extension[] | undefined, name: OwnExtension): string[] =>
  valuesAt(extensions, ownUrl(name), 'valueCode').filter((code) => typeof code === 'string');

export const codeOf = (extensions: Extension[] | undefined, name: OwnExtension): string | undefined =>
  codesOf(extensions, name)[0];

export const extensionCode = (extensions: Extension[] | undefined, url: string): string | undefined =>
  valuesAt(extensions, url, 'valueCode').find((code) => typeof code === 'string');

export const truthOf = (extensions: Extension[] | undefined, url: string): boolean | undefined =>
  valuesAt(extensions, url, 'valueBoolean').find((value) => typeof value === 'boolean');

/** The JSON of one of our own extensions; undefined when there is none, or none that can be read. */
export function jsonOf(extensions: Extension[] | undefined, name: OwnExtension): unknown {
  const [text] = valuesAt(extensions, ownUrl(name), 'valueString');
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A number or a day of a standard extension (`minValue`, `ordinalValue`), whatever its type. */
export function extensionValue(extensions: Extension[] | undefined, url: string): string | number | undefined {
  const found = (extensions ?? []).find((each) => each.url === url);
  const value = found?.valueInteger ?? found?.valueDecimal ?? found?.valueDate ?? found?.valueString;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
