import type { Constraint, LinearSolver, Terms } from '../../analysis/linearProgram.ts';
import type { DemographicCounts } from '../../analysis/snapshot.ts';
import { noValueCodes } from '../../surveys/missing.ts';
import { noValueLabels } from '../../surveys/noValueLabels.ts';
import { type Side, sides } from '../../surveys/side.ts';
import { rangeOf } from './bounds.ts';
import type { Reading } from './readings.ts';
import type { Verdict } from './verdicts.ts';

export interface AskedQuestion {
  name: string;
  codes: string[];
  /** Options that exclude every other one: all of a single choice. */
  exclusive: string[];
  /** Withheld whatever they hold, nobody included. */
  sensitive: string[];
}

const selections = ['both', ...sides] as const;
const sidesIn = (side: Side | 'both'): readonly Side[] => (side === 'both' ? sides : [side]);
const mostRecords = 64;
const parts = { any: 'any', records: 'Questionnaires received', answered: 'Answered the question' };

interface Judged {
  program: string;
  institutions: string[];
  question: AskedQuestion;
  readings: Reading[];
  truth: DemographicCounts;
}

/** Judges every hidden option of one question about the person, for the programme and its institutions. */
export function demographicVerdicts(
  solve: LinearSolver,
  { program, institutions, question, readings, truth }: Judged,
): Verdict[] {
  const { name, codes, exclusive, sensitive } = question;
  const reasons = noValueCodes.map((code) => noValueLabels[code].en);
  const columns = [...codes, parts.any, ...reasons];
  const variable = (at: number, side: Side, column: string) => `d${at}_${side}_${columns.indexOf(column)}`;
  const at = (place: string) => institutions.flatMap((id, index) => (place === program || place === id ? [index] : []));
  const sum = (place: string, side: Side | 'both', wanted: string[]): Terms =>
    at(place).flatMap((where) =>
      sidesIn(side).flatMap((one) => wanted.map((column): [number, string] => [1, variable(where, one, column)])),
    );
  const constraints: Constraint[] = [];
  const add = (terms: Terms, relation: Constraint['relation'], bound: number) =>
    constraints.push({ name: `c${constraints.length}`, terms, relation, bound });
  const mentions = codes.filter((code) => !exclusive.includes(code));
  institutions.forEach((_, where) => {
    for (const side of sides) {
      const any = variable(where, side, parts.any);
      const chosen = mentions.map((code): [number, string] => [-1, variable(where, side, code)]);
      for (const [, mention] of chosen)
        add(
          [
            [1, any],
            [-1, mention],
          ],
          '>=',
          0,
        );
      add([[1, any], ...chosen], '<=', 0);
    }
    // An institution of the audit has no more people; without an end, nothing shown would leave nothing to solve.
    add(sum(institutions[where] ?? '', 'both', columns), '<=', mostRecords);
  });
  const answered = [...exclusive, parts.any];
  const of = (place: string, side: Side | 'both') =>
    readings.find((one) => one.name === name && one.place === place && one.side === side)?.figures ?? null;
  const places = [program, ...institutions];
  for (const place of places) {
    for (const side of selections) {
      const figures = of(place, side);
      if (figures === null) continue;
      add(sum(place, side, answered), '=', figures[parts.answered] ?? 0);
      add(sum(place, side, [...answered, ...reasons]), '=', figures[parts.records] ?? 0);
      for (const column of [...codes, ...reasons]) {
        const count = figures[column];
        if (count !== undefined) add(sum(place, side, [column]), '=', count);
        // Nobody is shown as 0: what is hidden is somebody, but for a sensitive option.
        else if (codes.includes(column) && !sensitive.includes(column)) add(sum(place, side, [column]), '>=', 1);
      }
    }
  }
  const integers = institutions.flatMap((_, where) =>
    sides.flatMap((side) => columns.map((column) => variable(where, side, column))),
  );
  const counted = (place: string, side: Side | 'both', code: string) =>
    truth.cells
      .filter((cell) => (place === program || cell.institution === place) && sidesIn(side).includes(cell.side))
      .reduce((total, cell) => total + (cell.items[name]?.values[code] ?? 0), 0);
  return places.flatMap((place) =>
    selections.flatMap((side) =>
      codes.flatMap((code): Verdict[] => {
        const people = counted(place, side, code);
        // Both sides together are the sum of the sides where these are shown: nothing that is hidden.
        const bySides = side === 'both' && sides.every((one) => of(place, one)?.[code] !== undefined);
        if (of(place, side)?.[code] !== undefined || bySides || people === 0) return [];
        const range = rangeOf(solve, { constraints, integers }, sum(place, side, [code]));
        const what = `demographic ${name} ${code} ${place} ${side}`;
        if (range === null) throw new Error(`no records fit what is shown: ${what}`);
        const small = people < 5;
        const exact = range.high - range.low < 0.5;
        // Where the sides are shown apart, both together are two hidden counts: that each is somebody is no secret.
        const apart = side === 'both' && sides.every((one) => of(place, one) !== null);
        const pinned = small && (range.low > (apart ? sides.length : 1) + 1e-6 || range.high < 5 - 1e-6);
        const breach = pinned ? 'small count pinned down' : exact ? 'count known exactly' : null;
        return [{ what, range, measure: 'count', breach }];
      }),
    ),
  );
}
