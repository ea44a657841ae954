import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Side } from '../../surveys/side.ts';
import type { Reading } from './readings.ts';

type Row = Record<string, string>;

/** The counts of one item in a data package, as the rows of a page would have them; null where they are withheld. */
function figuresOf(rows: readonly Row[]): Reading['figures'] {
  if (rows.some(({ withheld }) => withheld !== '0')) return null;
  const answers = rows.filter(({ answered }) => answered === 'yes');
  const n = answers.reduce((sum, { count }) => sum + Number(count), 0);
  return Object.fromEntries([
    ['n', n],
    ...rows.map(({ code = '', answered, count }) => [answered === 'yes' ? `point_${code}` : code, Number(count)]),
  ]);
}

/** What a data package tells of a release, as an attacker reads it: people, answers and reasons, by place and side. */
export function packageReadings(release: string, zip: Uint8Array): Reading[] {
  const file = unzipSync(zip)['frequencies.csv'];
  if (file === undefined) throw new Error('the data package has no frequencies');
  const rows: Row[] = parse(strFromU8(file), { columns: true, bom: true });
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.place, row.side, row.item]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, own]): Reading[] => {
    const [place, side, name]: [string, Side | 'both', string] = JSON.parse(key);
    const of = { release, place, side };
    const people = own[0]?.respondents ?? '';
    return [
      { ...of, kind: 'item', name, figures: figuresOf(own) },
      ...(people === '' ? [] : [{ ...of, kind: 'respondents' as const, name: '', figures: { n: Number(people) } }]),
    ];
  });
}
