import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsPinnedDown } from '../../../analysis/disclosure/demographicProgram.ts';
import {
  cellAt,
  type DemographicTable,
  demographicTable,
  hideCell,
} from '../../../analysis/disclosure/demographicTable.ts';
import type { Constraint, LinearProgram } from '../../../analysis/linearProgram.ts';
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

/** What a reader of the table knows, with a variable for every count of an institution, the shown ones included. */
function everythingKnown(table: DemographicTable): Constraint[] {
  const name = (node: number, column: number) => `x${cellAt(table, node, column)}`;
  const nodes = institutions.map((_, at) => at + 1);
  const sums = [0, ...nodes].flatMap((node) =>
    codes.map((_, column) => {
      const cell = cellAt(table, node, column);
      const terms = (node === 0 ? nodes : [node]).map((one) => [1, name(one, column)] as const);
      return table.cellHidden[cell] === 1
        ? { terms, relation: '>=' as const, bound: 1 }
        : { terms, relation: '=' as const, bound: table.values[cell] ?? 0 };
    }),
  );
  const rows = nodes.map((node) => ({
    terms: codes.map((_, column) => [1, name(node, column)] as const),
    relation: '=' as const,
    bound: codes.reduce((sum, _, column) => sum + (table.values[cellAt(table, node, column)] ?? 0), 0),
  }));
  return [...sums, ...rows].map((constraint, at) => ({ name: `r${at}`, ...constraint }));
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
        const found = cellsPinnedDown(table, solve);
        const constraints = everythingKnown(table);
        const expected = hide.flatMap((at) => {
          const [node, column] = [Math.floor(at / codes.length), at % codes.length];
          const cell = cellAt(table, node, column);
          const count = table.values[cell] ?? 0;
          if (count === 0) return [];
          const nodes = node === 0 ? [1, 2, 3] : [node];
          const objective = nodes.map((one): [number, string] => [1, `x${cellAt(table, one, column)}`]);
          const end = (sense: LinearProgram['sense']) => solve({ sense, objective, constraints })?.value ?? Number.NaN;
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
