import { describe, expect, it } from 'vitest';
import { type DemographicItem, gateDemographics } from '../../../analysis/disclosure/demographics.ts';
import type { DemographicCounts } from '../../../analysis/snapshot.ts';
import { golden } from '../stats/golden.ts';

const program = { level: 'program' } as const;
const institution = (at: number) => ({ level: 'institution', id: `institution-${at}` }) as const;
const options = { minimumBase: 10, sensitiveBase: 20 };

/** One row of counts per institution, all of the patient side. */
function gate(table: number[][], more: Partial<DemographicItem> & { answered?: number[]; skipped?: number[] } = {}) {
  const codes = (table[0] ?? []).map((_, at) => `code_${at}`);
  const cells = table.map((row, at): DemographicCounts['cells'][number] => {
    const answered = more.answered?.[at] ?? row.reduce((total, count) => total + count, 0);
    const skipped = more.skipped?.[at] ?? 0;
    const values = Object.fromEntries(row.map((count, code) => [`code_${code}`, count]));
    return {
      institution: `institution-${at}`,
      side: 'patient_side',
      records: answered + skipped,
      items: { item: { answered, values, missing: { skipped } } },
    };
  });
  const hierarchy = {
    program: 'program',
    institutions: table.map((_, at) => ({ id: `institution-${at}`, teams: [] })),
  };
  const { multiple = false, exclusive = [], sensitive = false, sensitiveCodes = [] } = more;
  const item = { name: 'item', multiple, codes, exclusive, sensitive, sensitiveCodes };
  return gateDemographics({ campaign: 'campaign', cells }, hierarchy, [item], options);
}

type Gated = ReturnType<typeof gate>;
const values = (gated: Gated, scope: typeof program | ReturnType<typeof institution>) =>
  Object.values(gated.item(scope, 'both', 'item')?.values ?? {});

/** The least and most people each hidden cell may hold, by trying every table that fits the shown counts and totals. */
function possible(
  table: number[][],
  shown: (number | null)[][],
  totals: (number | null)[],
  least = 1,
): Map<string, [number, number]> {
  const hidden = shown.flatMap((row, i) => row.flatMap((count, j) => (count === null ? [{ i, j }] : [])));
  const rowLeft = table.map((row, i) => row.reduce((left, count, j) => left + (shown[i]?.[j] === null ? count : 0), 0));
  const columnLeft = totals.map((total, j) =>
    total === null ? Infinity : table.reduce((left, row, i) => left + (shown[i]?.[j] === null ? (row[j] ?? 0) : 0), 0),
  );
  const ranges = new Map<string, [number, number]>();
  const chosen: number[] = [];
  const isLast = (k: number, same: (a: { i: number; j: number }, b: { i: number; j: number }) => boolean) => {
    const cell = hidden[k];
    return cell !== undefined && !hidden.slice(k + 1).some((other) => same(cell, other));
  };
  const search = (k: number) => {
    const cell = hidden[k];
    if (cell === undefined) {
      hidden.forEach(({ i, j }, at) => {
        const value = chosen[at] ?? 0;
        const [low, high] = ranges.get(`${i},${j}`) ?? [value, value];
        ranges.set(`${i},${j}`, [Math.min(low, value), Math.max(high, value)]);
      });
      return;
    }
    const { i, j } = cell;
    const [row, column] = [rowLeft[i] ?? 0, columnLeft[j] ?? 0];
    const rowEnds = isLast(k, (a, b) => a.i === b.i);
    const columnEnds = isLast(k, (a, b) => a.j === b.j) && column !== Infinity;
    for (let value = least; value <= Math.min(row, column); value++) {
      if ((rowEnds && value !== row) || (columnEnds && value !== column)) continue;
      [chosen[k], rowLeft[i], columnLeft[j]] = [value, row - value, column - value];
      search(k + 1);
    }
    [rowLeft[i], columnLeft[j]] = [row, column];
  };
  search(0);
  return ranges;
}

describe('gateDemographics', () => {
  const { input, expected } = golden<{
    input: {
      table: number[][];
      threshold: number;
      irb: { rows: { row: number[]; suppress: number[] }[] };
      differencing: Record<'all' | 'without_one_group', { n: number; mean: number }>;
    };
    expected: {
      primary: [number, number][];
      one_optimal_complement: [number, number][];
      min_extra_cells: number;
      min_extra_total: number;
      attack_intervals_primary_only: Record<string, [number, number]>;
      audit_intervals: Record<string, [number, number]>;
      differencing: { recovered_n: number; recovered_value: number };
    };
  }>('disclosure_control');

  it('is attacked as the reference is: small counts alone follow from the totals, with the best others they do not', () => {
    const { table, threshold } = input;
    const small = table.flatMap((row, i) =>
      row.flatMap((count, j): [number, number][] => (count > 0 && count < threshold ? [[i, j]] : [])),
    );
    expect(small).toEqual(expected.primary);
    const totals = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
    const attack = (hidden: [number, number][]) => {
      const shown = table.map((row, i) =>
        row.map((count, j) => (hidden.some(([a, b]) => a === i && b === j) ? null : count)),
      );
      return Object.fromEntries(possible(table, shown, totals, 0));
    };
    expect(attack(small)).toEqual(expected.attack_intervals_primary_only);
    const others = expected.one_optimal_complement;
    expect(attack([...small, ...others])).toEqual(expected.audit_intervals);
    expect(others).toHaveLength(expected.min_extra_cells);
    expect(others.reduce((sum, [i, j]) => sum + (table[i]?.[j] ?? 0), 0)).toBe(expected.min_extra_total);
  });

  it('blocks what a reader could otherwise subtract: one person, and what that person answered', () => {
    const { all, without_one_group: rest } = input.differencing;
    const people = all.n - rest.n;
    expect(people).toBe(expected.differencing.recovered_n);
    expect((all.n * all.mean - rest.n * rest.mean) / people).toBeCloseTo(expected.differencing.recovered_value, 9);
  });

  it('protects the reference table: every small count stays possible from 1 to 5', () => {
    const gated = gate(input.table);
    const shown = input.table.map((_, at) => values(gated, institution(at)));
    const totals = values(gated, program);
    const ranges = possible(input.table, shown, totals);
    input.table.forEach((row, i) => {
      row.forEach((count, j) => {
        if (count === 0 || count >= 5) return;
        expect(shown[i]?.[j]).toBeNull();
        const [low, high] = ranges.get(`${i},${j}`) ?? [Number.NaN, Number.NaN];
        expect(low).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(5);
      });
    });
    expect(totals.filter((total) => total !== null).length).toBeGreaterThan(0);
  });

  it('hides the next smallest count beside a single small one, as the published rule does', () => {
    const row = [28, 45, 3, 12];
    expect(values(gate([row]), institution(0))).toEqual([28, 45, null, null]);
    expect(values(gate([[30, 12, 0, 9]]), institution(0))).toEqual([30, 12, 0, 9]);
  });

  it('hides a whole item with too few answers, sensitive ones sooner and below the programme always', () => {
    expect(gate([[5, 4]]).item(program, 'both', 'item')).toBeNull();
    expect(gate([[5, 5]]).item(program, 'both', 'item')).not.toBeNull();
    expect(
      gate(
        [
          [9, 5],
          [0, 5],
        ],
        { sensitive: true },
      ).item(program, 'both', 'item'),
    ).toBeNull();
    const sensitive = gate(
      [
        [9, 5],
        [6, 5],
      ],
      { sensitive: true },
    );
    expect(values(sensitive, program)).toEqual([15, 10]);
    expect(sensitive.item(institution(0), 'both', 'item')).toBeNull();
  });

  it('hides an institution beside a hidden one, so that the programme does not give it away', () => {
    const gated = gate([
      [3, 3],
      [20, 20],
      [7, 8],
    ]);
    expect(gated.item(institution(0), 'both', 'item')).toBeNull();
    expect(gated.item(institution(2), 'both', 'item')).toBeNull();
    expect(values(gated, institution(1))).toEqual([20, 20]);
    expect(values(gated, program)).toEqual([30, 31]);
  });

  it('hides reasons for no answer when one of them has 1 to 4 people, and another institution’s with them', () => {
    const gated = gate(
      [
        [10, 10],
        [10, 10],
        [10, 10],
      ],
      { skipped: [2, 6, 7] },
    );
    expect([0, 1, 2].map((at) => gated.item(institution(at), 'both', 'item')?.missing)).toEqual([
      null,
      null,
      { skipped: 7 },
    ]);
    expect(gated.item(program, 'both', 'item')).toMatchObject({ records: 75, answered: 60, missing: { skipped: 15 } });
  });

  it('does not add up mentions: a small one is hidden alone within its row', () => {
    expect(values(gate([[12, 9, 3]], { multiple: true, answered: [15] }), institution(0))).toEqual([12, 9, null]);
  });

  it('hides who chose no exclusive option when they are 1 to 4', () => {
    const item = { multiple: true, exclusive: ['code_0'] };
    expect(values(gate([[40, 2, 0]], { ...item, answered: [42] }), program)).toEqual([null, null, 0]);
    expect(values(gate([[40, 7, 5]], { ...item, answered: [48] }), program)).toEqual([40, 7, 5]);
    expect(() => gate([[40, 2, 0]], { ...item, answered: [39] }).item(program, 'both', 'item')).toThrow(RangeError);
  });

  it('lets no single mention be told from how few mentions there are', () => {
    const item = { multiple: true };
    expect(values(gate([[40, 4, 0]], { ...item, answered: [44] }), program)).toEqual([null, null, 0]);
    expect(values(gate([[40, 4, 0]], { ...item, answered: [41] }), program)).toEqual([40, null, 0]);
  });

  it('shows a sensitive option for the programme only, over the larger base, and says nothing else of it', () => {
    const item = { multiple: true, sensitiveCodes: ['code_1'] };
    const gated = gate(
      [
        [20, 6, 0],
        [20, 0, 0],
      ],
      { ...item, answered: [20, 20] },
    );
    expect(values(gated, program)).toEqual([40, 6, 0]);
    expect([0, 1].map((at) => values(gated, institution(at)))).toEqual([
      [20, null, 0],
      [20, null, 0],
    ]);
    expect(values(gate([[10, 6, 0]], { ...item, answered: [10] }), program)).toEqual([10, null, 0]);
  });

  it('never shows a team, and refuses unknown names and options', () => {
    const gated = gate([[20, 20]]);
    expect(gated.item({ level: 'team', id: 'team' }, 'both', 'item')).toBeNull();
    expect(() => gated.item(program, 'both', 'other')).toThrow(RangeError);
    expect(() => gated.item(institution(7), 'both', 'item')).toThrow(RangeError);
    const cells: DemographicCounts['cells'] = [
      {
        institution: 'i',
        side: 'patient_side',
        records: 1,
        items: { item: { answered: 1, values: { z: 1 }, missing: {} } },
      },
    ];
    const item = { name: 'item', multiple: false, codes: ['a'], exclusive: [], sensitive: false, sensitiveCodes: [] };
    for (const id of ['i', 'elsewhere']) {
      const hierarchy = { program: 'program', institutions: [{ id, teams: [] }] };
      const opened = gateDemographics({ campaign: 'campaign', cells }, hierarchy, [item], options);
      expect(() => opened.item(program, 'both', 'item')).toThrow(RangeError);
    }
  });
});
