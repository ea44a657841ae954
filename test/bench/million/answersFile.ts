import { closeSync, openSync, writeSync } from 'node:fs';
import type { ResponseColumns } from '../../../analysis/columns/columns.ts';
import { millionItems } from './millionQuestionnaire.ts';

const rowsAtOnce = 50_000;
const points = 5;

/** Half of the items. */
export const fewestAnswered = millionItems.length / 2;

/** The answers as CSV, for the others: team and side by position, a point for each item or nothing. */
export function writeAnswers(columns: ResponseColumns, path: string): void {
  const file = openSync(path, 'w');
  writeSync(file, `team,side,${millionItems.join(',')}\n`);
  for (let from = 0; from < columns.rows; from += rowsAtOnce) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(columns.rows, from + rowsAtOnce); row++) {
      const answers = columns.slots.map((column) => {
        const slot = column[row] ?? points;
        return slot < points ? slot + 1 : '';
      });
      lines.push(`${columns.team[row]},${columns.side[row]},${answers.join(',')}\n`);
    }
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}
