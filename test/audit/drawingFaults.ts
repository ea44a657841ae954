import type { Table } from './readings.ts';

interface Drawn {
  table: Table;
  moreTables?: Table[];
}

const numbersIn = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

/** Everything that a reply says in words or shows in a table, the drawing left aside, as the numbers in it. */
function numbersTold(value: unknown, key = ''): string[] {
  if (key === 'chart' || key === 'appendix') return [];
  if (typeof value === 'string') return numbersIn(value);
  if (typeof value === 'number')
    return [0, 1, 2].flatMap((decimals) => [value.toFixed(decimals), (100 * value).toFixed(decimals)]);
  if (typeof value !== 'object' || value === null) return [];
  return [...peopleIn(value), ...Object.entries(value).flatMap(([name, inner]) => numbersTold(inner, name))];
}

/** The people that a row's shares stand for: drawings write “6/7” where a table has the share and the 7. */
function peopleIn(row: object): string[] {
  const { n, ...figures } = { n: null, ...row } as Record<string, unknown>;
  if (typeof n !== 'number') return [];
  const shares = Object.values(figures).filter((each) => typeof each === 'number' && each >= 0 && each <= 1);
  return shares.map((share) => String(Math.round(n * Number(share))));
}

/** Ticks: whole and half points, and shares in steps of five. */
const isTick = (text: string): boolean => (/^\d(\.[05])?$/.test(text) ? true : /^\d{1,2}[05]$/.test(text));

/** Numbers written in a drawing that stand neither in the tables nor in the words of the same figure. */
export function drawingFaults(reply: Drawn, svg: string): string[] {
  if (!svg.startsWith('<svg')) return ['no drawing'];
  const told = new Set(numbersTold(reply));
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<|aria-label="([^"]*)"|<desc>([^<]*)<|<title>([^<]*)</g)];
  return texts.flatMap((match) => {
    const text = match.slice(1).find((part) => part !== undefined) ?? '';
    const alone = /^[\d.,]+\s*%?$/.test(text.trim());
    return numbersIn(text)
      .filter((number) => !told.has(number) && !(alone && isTick(number)))
      .map((number) => `${number} in “${text}”`);
  });
}
