import { expect, it } from 'vitest';
import type { Benchmark } from '../../../analysis/benchmarks/benchmark.ts';
import type { CrossRow } from '../../../analysis/findings/crossRow.ts';
import { diversityRows } from '../../../analysis/findings/diversityRows.ts';
import { intersectionReading } from '../../../analysis/findings/intersectionReading.ts';
import type { ReadCollection } from '../../../analysis/findings/reachCollection.ts';
import { reachReading, toldCollection } from '../../../analysis/findings/reachReading.ts';
import { wilsonInterval } from '../../../analysis/stats/proportion.ts';
import { representationRatio } from '../../../analysis/stats/representation.ts';
import { itemSchema } from '../../../surveys/document.ts';

const both = (words: string) => ({ fr: words, en: words });
const item = itemSchema.parse({
  ...{ kind: 'single', name: 'age', text: both('Age?') },
  options: ['young', 'old'].map((code) => ({ code, label: both(code) })),
});
const benchmark: Benchmark = {
  ...{ item: 'age', name: both('Census'), universe: both('18+'), geography: 'Québec', source: 'Office' },
  ...{ ageFrom: 18, population: 'served', counts: 'any_mention', asks: 'same', referenceDate: '2021-05-11' },
  ...{ shares: { young: 0.4, old: 0.6 }, mapping: { young: ['young'], old: ['old'] } },
};

/** A collection with so many young and old people; null: both withheld. */
function collection(stage: ReadCollection['stage'], counts: [young: number, old: number] | null): ReadCollection {
  if (item.kind !== 'single') throw new Error('not a choice');
  const [young, old] = counts ?? [null, null];
  const answered = counts === null ? 40 : counts[0] + counts[1];
  const read = { records: answered, answered, values: { young, old }, missing: {} };
  const rows = diversityRows(item, read, benchmark);
  return { stage, state: 'frozen', frozenOn: '2026-01-01', campaign: null, read, rows };
}

it('is about the latest collection of which something is told, and says which later ones are not', () => {
  const all = [collection('applied', [60, 60]), collection('selected', [6, 55]), collection('end', null)];
  expect(toldCollection(all, benchmark)?.stage).toBe('selected');
  const { en, fr } = reachReading(all, benchmark, null);
  expect(en).toMatch(
    /^Were selected: less present here than in the population: “young” \(10% here, 40% in the population; 19 missing\)\./,
  );
  expect(en).toContain('What could be compared is not shown for “Took part at the end”.');
  expect(fr).toContain('n’est pas diffusé pour «\u00a0Ont répondu à la fin\u00a0».');
  expect(reachReading(all.slice(0, 2), benchmark, null).en).not.toContain('is not shown for');
  expect(reachReading([collection('end', null)], benchmark, null).en).toMatch(/^Took part at the end: the comparison/);
});

it('says of two characteristics how many cells are shown, and whether any of them tells something', () => {
  const cell = (count: number | null, share: number | null): CrossRow => ({
    ...{ label: both('a × b'), count, benchmark: share, share: count === null ? null : wilsonInterval(count, 85) },
    representation: count === null || share === null ? null : representationRatio({ count, n: 85, share, unknown: 0 }),
  });
  const read = (rows: CrossRow[]) => intersectionReading(85, rows, { level: 'program' }).en;
  const hidden = Array.from({ length: 5 }, () => cell(null, 0.1));
  expect(read([cell(41, 0.4), ...hidden])).toBe(
    'Among 85\u00a0people, 1 of 6 cells is shown; one cannot tell whether people are missing there. Most frequent: “a × b” (48%).',
  );
  expect(read([cell(41, null), ...hidden])).toContain('none of them can be compared with a population');
  expect(read([cell(60, 0.4), cell(25, 0.3)])).toContain(
    '2 of 2 cells are shown; of the 2 that can be compared, none reads as less present, and of 1 one cannot tell',
  );
  expect(read([cell(2, 0.4), ...hidden])).toMatch(
    /^Less present than the population would give: “a × b” \(2% against 40%\)\.$/,
  );
  expect(read([cell(20, 0.36), ...hidden])).toMatch(/^Probably less present: “a × b” \(24% against 36%\)\.$/);
});
