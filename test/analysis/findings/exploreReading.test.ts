import { expect, it } from 'vitest';
import type { ExploredRow, ExploreOptions } from '../../../analysis/findings/explore.ts';
import { exploreReading } from '../../../analysis/findings/exploreReading.ts';
import { rowOf } from '../../../analysis/findings/satisfactionRows.ts';
import { scaledItems } from '../../../analysis/findings/scaledItems.ts';
import { document, layout, item as name } from './agreementItem.ts';
import { distribution } from './gates.ts';

const item = scaledItems(layout, [document]).find((each) => each.name === name);

/** The reading of hospitals where so many of so many agree; null: withheld. The whole is withheld. */
function read(shares: ([agreeing: number, n: number] | null)[], side: ExploreOptions['side'] = 'both'): string {
  if (item === undefined) throw new Error(`no statement ${name}`);
  const rowed = (share: [number, number] | null): ExploredRow[] => {
    const of = side === 'apart' ? 'patient_side' : side;
    const row = rowOf(item, of, share && distribution([0, share[1] - share[0], 0, 0, share[0]]));
    return [{ ...row, teams: null, of: null }];
  };
  const places = [null, ...shares].map((share, i) => ({
    place: { id: `i${i}`, name: { fr: `Hôpital ${i}`, en: `Hospital ${i}` }, scope: { level: 'program' as const } },
    rows: rowed(share),
  }));
  return exploreReading({ side } as ExploreOptions, item, places).en;
}

it('names the lowest place, with those that are as low, and how many others it cannot be told from', () => {
  expect(
    read([
      [2, 40],
      [36, 40],
    ]),
  ).toMatch(/^People agree least often with .* at Hospital 1 \(5%\)\.$/);
  expect(
    read([
      [4, 7],
      [4, 7],
      [7, 7],
    ]),
  ).toContain('at Hospital 1 (4 of 7, tied with 1 other place).');
  expect(
    read([
      [4, 7],
      [5, 7],
    ]),
  ).toContain('The gap with the other may be due to chance: their intervals touch.');
});

it('calls no place the lowest where all are alike', () => {
  expect(
    read([
      [7, 7],
      [6, 6],
    ]),
  ).toMatch(/^People agree as often with .* at each of the 2 places that can be compared \(100%\)\.$/);
});

it('says how many places are left out of the order, of the side that it is about', () => {
  expect(read([[2, 40], [36, 40], null, null], 'apart')).toContain(
    ' At 2 other places the answers of patients are not shown.',
  );
  expect(read([[2, 40], [36, 40], null])).toMatch(/ At 1 other place the answers are not shown\.$/);
  expect(
    read([
      [2, 40],
      [36, 40],
    ]),
  ).not.toContain('not shown');
});
