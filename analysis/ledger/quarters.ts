import type { Text } from '../../surveys/text.ts';

/** The quarter of a day, as a number that grows by one each quarter. */
export const quarterOf = (day: string): number => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
};

/** The last day of a quarter, `YYYY-MM-DD`. */
export const quarterEnd = (quarter: number): string =>
  new Date(Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3 + 3, 0)).toISOString().slice(0, 10);

/** `T3 2026`, `Q3 2026`. */
export const quarterWords = (quarter: number): Text => {
  const [year, number] = [Math.floor(quarter / 4), (quarter % 4) + 1];
  return { fr: `T${number} ${year}`, en: `Q${number} ${year}` };
};
