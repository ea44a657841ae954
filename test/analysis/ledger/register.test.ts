import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEvents } from '../../../analysis/ledger/fold.ts';
import { readRegister } from '../../../analysis/ledger/register.ts';
import { type RegisterColumn, registerSteps } from '../../../analysis/ledger/registerColumns.ts';
import type { RegisterLine } from '../../../analysis/ledger/registerFault.ts';
import { leftOutNote, stepsBetween } from '../../../analysis/ledger/registerSteps.ts';
import { decisions, mayFollow, type State, states } from '../../../analysis/ledger/transitions.ts';

type Fields = Partial<Record<RegisterColumn, string>>;
const lineOf = (fields: Fields, index: number): RegisterLine => ({
  line: index + 2,
  field: (column) => fields[column] ?? '',
});
const first: Fields = { team: 't', reference: '1', title_fr: 'Un banc', side: 'patient_side', on: '2024-01-01' };
const step = (state: string, on: string, more: Fields = {}): Fields => ({
  team: 't',
  reference: '1',
  state,
  on,
  ...more,
});
const rules = {
  teamOf: (team: string) => (team === 't' ? { id: 't' } : ('unknown_team' as const)),
  today: '2026-01-01',
  fill: true,
};
const read = (lines: Fields[], change: Partial<typeof rules> = {}) =>
  readRegister(lines.map(lineOf), { ...rules, ...change });
const codes = (lines: Fields[], change: Partial<typeof rules> = {}) =>
  read(lines, change).faults.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a register', () => {
  it('gives the history of a recommendation, the steps left out put in with a note', () => {
    const { entries, faults } = read([
      first,
      step('Acceptée', '2024-02-01'),
      step('implemented', '2024-06-01', { evidence: 'Une photo' }),
    ]);
    expect(faults).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.steps.map(({ type, on }) => `${type} ${on}`)).toEqual([
      'submitted 2024-01-01',
      'acknowledged 2024-02-01',
      'under_review 2024-02-01',
      'accepted 2024-02-01',
      'planned 2024-06-01',
      'in_progress 2024-06-01',
      'implemented 2024-06-01',
    ]);
    expect(entries[0]?.steps[1]?.detail).toEqual({ note: leftOutNote });
    expect(entries[0]?.steps.at(-1)?.detail).toEqual({ evidence: 'Une photo', implementedOn: '2024-06-01' });
  });

  it.each<[string, Fields[], string[]]>([
    [
      'a refusal without its reason',
      [first, step('declined', '2024-02-01')],
      ['3 reason_code missing', '3 reason missing'],
    ],
    ['a day that is none', [{ ...first, on: '2024-02-30' }], ['2 on no_day']],
    ['a day to come', [{ ...first, on: '2026-01-02' }], ['2 on day_to_come']],
    ['days in disorder', [first, step('acknowledged', '2023-12-31')], ['3 on out_of_order']],
    [
      'a step that never follows',
      [first, step('implemented', '2024-02-01', { evidence: 'x' })],
      ['3 state cannot_follow'],
    ],
    ['an unknown team', [{ ...first, team: 'u' }], ['2 team unknown_team']],
    ['no title, no side', [{ ...first, title_fr: '', side: '' }], ['2 title_fr missing', '2 side missing']],
    [
      'a history without its beginning',
      [step('accepted', '2024-02-01')],
      ['2 title_fr missing', '2 side missing', '2 state begins_otherwise'],
    ],
    [
      'what a step does not read',
      [first, step('accepted', '2024-02-01', { reason: 'Parce que cela convient.' })],
      ['3 reason not_of_this_step'],
    ],
    [
      'an unknown state, theme',
      [{ ...first, theme: 'zen' }, step('lost', '2024-02-01')],
      ['2 theme unknown_code', '3 state unknown_code'],
    ],
    [
      'an unknown successor',
      [first, step('superseded', '2024-02-01', { superseded_by: '9' })],
      ['3 superseded_by unknown_reference'],
    ],
  ])('tells the line and the column of %s', (_, lines, expected) => {
    expect(codes(lines)).toEqual(expected);
  });

  it('asks for the steps that are left out unless told to put them in', () => {
    expect(codes([first, step('accepted', '2024-02-01')], { fill: false })).toEqual(['3 state steps_missing']);
  });

  it('never puts in a decision, and only what may follow', () => {
    for (const from of states)
      for (const to of registerSteps) {
        const between = stepsBetween(from, to);
        if (between === null) continue;
        expect(between.some((each) => decisions.includes(each))).toBe(false);
        let at: State = from;
        for (const each of [...between, to]) {
          expect(mayFollow(at, each), `${from} → ${to}`).toBe(true);
          if ((states as readonly string[]).includes(each)) at = each as State;
        }
      }
  });

  it('gives only histories that the ledger can fold, whatever stands in the lines', () => {
    const day = fc.constantFrom('2024-01-01', '2024-05-05', '2025-01-01', '2027-01-01', 'hier', '');
    const fields = fc.record({
      team: fc.constantFrom('t', 't', 't', 'u'),
      reference: fc.constantFrom('1', '2', ''),
      title_fr: fc.constantFrom('Un banc', ''),
      side: fc.constantFrom('joint', 'patient_side', ''),
      state: fc.constantFrom('', ...registerSteps, 'lost'),
      on: day,
      reason: fc.constantFrom('', 'Une phrase assez longue pour valoir.'),
      reason_code: fc.constantFrom('', 'legal'),
      evidence: fc.constantFrom('', 'Une photo'),
      review_on: fc.constantFrom('', '2026-01-01'),
    });
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 12 }), fc.boolean(), (lines, fill) => {
        const { entries, faults } = read(lines, { fill });
        for (const { line } of faults) expect(line).toBeGreaterThan(1);
        for (const { steps } of entries)
          foldEvents(
            steps.map(({ type, on, detail }, index) => ({
              ...{ type, detail, sequence: index + 1, occurredOn: on, recordedAt: 0, imported: true },
            })),
          );
      }),
      { numRuns: 300 },
    );
  });
});
