import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsPinnedDown } from '../../../analysis/disclosure/demographicProgram.ts';
import {
  cellAt,
  type DemographicTable,
  demographicTable,
  hideCell,
} from '../../../analysis/disclosure/demographicTable.ts';
import type { LinearProgram } from '../../../analysis/linearProgram.ts';
import { linearSolver } from '../../../analysis/linearSolver.ts';

const institutions = ['a', 'b', 'c'];
const codes = ['x', 'y', 'z'];
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});

function tableOf(numbers: number[][], hidden: number[]): DemographicTable {
  const cells = numbers.map((row, at) => ({
    institution: institutions[at] ?? '',
    side: 'patient_side' as const,
    records: row.reduce((sum, each) => sum + each, 0),
    items: {
      q: {
        answered: row.reduce((sum, each) => sum + each, 0),
        values: Object.fromEntries(row.map((each, code) => [codes[code] ?? '', each])),
        missing: {},
      },
    },
  }));
  const item = { name: 'q', multiple: false, codes, exclusive: codes, sensitive: false, sensitiveCodes: [] };
  const table = demographicTable({ campaign: '', cells }, institutions, item, 'patient_side');
  for (const at of hidden) {
    const cell = cellAt(table, Math.floor(at / codes.length), at % codes.length);
    // Nobody is always shown.
    if (table.values[cell] !== 0) hideCell(table, cell);
  }
  return table;
}

it('pins down exactly the hidden counts that a programme for each end of each of them would', async () => {
  const solve = await linearSolver();
  let pinned = 0;
  fc.assert(
    fc.property(
      counts,
      fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 9 }),
      (rows, hide) => {
        const table = tableOf(rows, hide);
        const asked: LinearProgram[] = [];
        const found = cellsPinnedDown(table, (program) => {
          asked.push(program);
          return solve(program);
        });
        const [first] = asked;
        const expected = hide.flatMap((at) => {
          const [node, column] = [Math.floor(at / codes.length), at % codes.length];
          const cell = cellAt(table, node, column);
          const count = table.values[cell] ?? 0;
          if (first === undefined || count === 0) return [];
          const nodes = node === 0 ? [1, 2, 3] : [node];
          const objective = nodes.map((one): [number, string] => [1, `x${cellAt(table, one, column)}`]);
          const end = (sense: LinearProgram['sense']) => solve({ ...first, sense, objective })?.value ?? Number.NaN;
          const [least, most] = [end('minimise'), end('maximise')];
          const known = most - least < 1e-6 || (count < 5 && (least > 1 + 1e-6 || most < 5 - 1e-6));
          return known ? [cell] : [];
        });
        pinned += found.length;
        expect(found.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
      },
    ),
    { numRuns: 60 },
  );
  expect(pinned).toBeGreaterThan(0);
});
