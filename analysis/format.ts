import type { Language, Text } from '../surveys/text.ts';

const locales: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };
/** French puts a no-break space before the colon and the percent sign, and inside the guillemets. */
const noBreak = '\u00a0';
/** The minus sign: as wide as a digit, and read as one. */
const minus = '\u2212';

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw new RangeError(`A figure to write must be finite, got ${value}.`);
  return value;
};

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Kept: making one takes a hundred times longer than writing a number with it. */
function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const known =
    numberFormats.get(key) ?? new Intl.NumberFormat(locales[language], { ...digits, signDisplay: 'negative' });
  numberFormats.set(key, known);
  return known;
}

/** A number in the reader's language, rounded to `decimals` places: `1 234,5`, `1,234.5`. Throws RangeError on NaN. */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  numberFormat(language, decimals)
    .format(withoutNoise(finite(value)))
    .replace('-', minus);

/** 57 of 200 is 28.5%, but 100 × 57/200 comes out as 28.499999999999996, which would be rounded down. */
const withoutNoise = (value: number): number => Number(value.toPrecision(13));

/** A proportion from 0 to 1 as a percentage: `77,5 %` with a no-break space, `77.5%`. */
export const formatPercent = (proportion: number, language: Language, decimals = 0): string => {
  const number = formatNumber(100 * finite(proportion), language, decimals);
  return language === 'fr' ? `${number}${noBreak}%` : `${number}%`;
};

/**
 * A share of people in a sentence: like `formatPercent`, but never `100%` or `0%` of a share that is neither. It takes a
 * decimal then, and words beyond that: `99.8%`, `more than 99.9%`.
 */
export const formatShare = (share: number, language: Language, decimals = 0): string => {
  const shown = Number((100 * finite(share)).toPrecision(13)).toFixed(decimals);
  const rounded = Number(shown) === 0 || Number(shown) === 100;
  if (!rounded || share === 0 || share === 1) return formatPercent(share, language, decimals);
  if (decimals === 0) return formatShare(share, language, 1);
  const french = language === 'fr';
  return share < 0.5
    ? `${french ? 'moins de' : 'less than'} ${formatPercent(0.001, language, 1)}`
    : `${french ? 'plus de' : 'more than'} ${formatPercent(0.999, language, 1)}`;
};

/** A day `YYYY-MM-DD` in words: `22 novembre 2026`, `November 22, 2026`. Throws RangeError on anything else. */
export const formatDay = (day: string, language: Language): string => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`A day is written YYYY-MM-DD, got ${day}.`);
  const words = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
  // Intl writes "1 novembre"; in French the first of the month is an ordinal.
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
};

/** The month of a day `YYYY-MM-DD`: `octobre 2026`, `October 2026`; `short`: `oct. 2026`, `Oct. 2026`. */
export const formatMonth = (day: string, language: Language, month: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(locales[language], { month, year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

/** Two days `YYYY-MM-DD` in words, a shared year once: `du 23 septembre au 23 octobre 2026`, `September 23 to October 23, 2026`. */
export const formatPeriod = (from: string, to: string, language: Language): string => {
  const [first, last] = [formatDay(from, language), formatDay(to, language)];
  const start = from.slice(0, 4) === to.slice(0, 4) ? first.replace(/,? \d{4}$/, '') : first;
  return language === 'fr' ? `du ${start} au ${last}` : `${start} to ${last}`;
};

/** `from 41% to 63%`, `de 41 % à 63 %`; `write` puts one bound into words. */
export const formatInterval = (
  interval: readonly [low: number, high: number],
  language: Language,
  write: (bound: number, language: Language) => string,
): string => {
  const [low, high] = [write(interval[0], language), write(interval[1], language)];
  return language === 'fr' ? `de ${low} à ${high}` : `from ${low} to ${high}`;
};

/** `a, b et c`, `a, b and c`. */
export const formatList = (parts: string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);

/** `a, b ou c`, `a, b or c`: a person is in one of them. */
export const formatEither = (parts: string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'disjunction' }).format(parts);

/** The words of somebody else: `« … »` with no-break spaces, or `“…”`. */
export const quoted = (words: string, language: Language): string =>
  language === 'fr' ? `«${noBreak}${words}${noBreak}»` : `“${words}”`;

/** A text written once per language by the same function. */
export const inBoth = (write: (language: Language) => string): Text => ({ fr: write('fr'), en: write('en') });

/** The singular for 0 and 1 in French, for 1 alone in English. */
export const plural = (count: number, language: Language, one: string, many: string): string =>
  (language === 'fr' ? Math.abs(count) < 2 : count === 1) ? one : many;

/** A count and its noun: `1 réponse`, `1 234 réponses`. */
export const counted = (count: number, language: Language, one: string, many: string): string =>
  `${formatNumber(count, language)}${noBreak}${plural(count, language, one, many)}`;

/**
 * Compares two names in French, numbers in their order: one order for both languages, where a figure holds its rows once. Its
 * English words say so.
 */
export const alphabetical = (a: Text, b: Text): number => collator.compare(a.fr, b.fr);
const collator = new Intl.Collator('fr-CA', { numeric: true });
