import { codesOf, type DataTable } from './columns.ts';
import type { OnFault } from './tableFault.ts';

/** The scores of the same people at two moments. */
export interface Pairs {
  before: number[];
  after: number[];
  /** People with a score at one of the two moments alone. */
  onlyBefore: number;
  onlyAfter: number;
  /** Rows without a person or a moment, or without a score. */
  left: number;
}

/**
 * Pairs rows by person over two waves. A person with two rows in one wave cannot be paired, and is a fault; `lineOf` gives a
 * row's line in its file.
 */
export function pairsOf(
  table: DataTable,
  scores: Float64Array,
  { id, wave, waves }: { id: string; wave: string; waves: readonly [string, string] },
  lineOf: (row: number) => number,
  onFault: OnFault,
): Pairs {
  const [people, moments] = [codesOf(table, id), codesOf(table, wave)];
  const places = waves.map((name) => moments.labels.indexOf(name));
  const found = places.map(() => new Float64Array(people.labels.length).fill(Number.NaN));
  const seen = places.map(() => new Uint8Array(people.labels.length));
  let left = 0;
  for (let row = 0; row < table.rows; row++) {
    const person = people.codes[row] ?? -1;
    const at = places.indexOf(moments.codes[row] ?? -1);
    if (person < 0 || at < 0) {
      left += 1;
      continue;
    }
    const [known, own] = [seen[at], found[at]];
    if (!known || !own) continue;
    if (known[person] === 1) onFault({ line: lineOf(row), column: id, code: 'repeated_wave', params: {} });
    known[person] = 1;
    own[person] = scores[row] ?? Number.NaN;
    if (Number.isNaN(own[person])) left += 1;
  }
  const pairs: Pairs = { before: [], after: [], onlyBefore: 0, onlyAfter: 0, left };
  people.labels.forEach((_, person) => {
    const [before = Number.NaN, after = Number.NaN] = [found[0]?.[person], found[1]?.[person]];
    if (Number.isNaN(before)) pairs.onlyAfter += Number.isNaN(after) ? 0 : 1;
    else if (Number.isNaN(after)) pairs.onlyBefore += 1;
    else {
      pairs.before.push(before);
      pairs.after.push(after);
    }
  });
  return pairs;
}
