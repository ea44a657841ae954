import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gateDemographics } from '../../../analysis/disclosure/demographics.ts';
import { gateJoint } from '../../../analysis/disclosure/jointDemographics.ts';
import type { ChoiceItem } from '../../../analysis/findings/diversityCategories.ts';
import type { LinearSolver } from '../../../analysis/linearProgram.ts';
import { linearSolver } from '../../../analysis/linearSolver.ts';
import { countRecords } from '../../../analysis/recruitment/countRecords.ts';
import type { ResponseContent } from '../../../surveys/response.ts';

let solve: LinearSolver;
beforeAll(async () => {
  solve = await linearSolver();
});

const option = (code: string) => ({ code, label: { fr: code, en: code } });
const item = (name: string, kind: 'single' | 'multiple', codes: string[]): ChoiceItem =>
  ({
    kind,
    name,
    text: { fr: name, en: name },
    audience: 'all',
    required: false,
    options: codes.map(option),
  }) as ChoiceItem;
const items = [
  item('a', 'single', ['A1', 'A2', 'A3']),
  item('b', 'single', ['B1', 'B2']),
  item('m', 'multiple', ['M1', 'M2', 'M3']),
];
const forGate = items.map(({ name, kind, options }) => ({
  ...{ name, multiple: kind === 'multiple', sensitive: false, codes: options.map(({ code }) => code) },
  ...{ exclusive: [], sensitiveCodes: [] },
}));

const person = fc.record({
  a: fc.option(fc.constantFrom('A1', 'A2', 'A3'), { nil: null, freq: 6 }),
  b: fc.option(fc.constantFrom('B1', 'B1', 'B1', 'B2'), { nil: null, freq: 6 }),
  m: fc.subarray(['M1', 'M2', 'M3']),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

function gated(people: Person[]) {
  const records = people.map(({ a, b, m }) => {
    const answers: ResponseContent['answers'] = {};
    if (a !== null) answers.a = a;
    if (b !== null) answers.b = b;
    if (m.length > 0) answers.m = m;
    return { institution: 'i', side: 'patient_side' as const, content: { answers, missing: {} } };
  });
  const counts = countRecords('c', records, items);
  const hierarchy = { program: 'p', institutions: [{ id: 'i', teams: ['t'] }] };
  const options = { minimumBase: 10, sensitiveBase: 20, threshold: 5, solve };
  const tables = gateDemographics(counts, hierarchy, forGate, options);
  return { tables, joint: gateJoint(counts, tables, items, options) };
}

/** Whether one person more or fewer of those hidden would show: counts of 1 to 4 never do. */
const isSmall = (count: number) => count > 0 && count < 5;

describe('two characteristics at once', () => {
  it('show no count from one to four, and leave none alone in a row', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 20, maxLength: 90 }), (people) => {
        const { tables, joint } = gated(people);
        const cross = joint.crossed('both', 'a', 'b');
        if (cross === null) return;
        const margin = tables.item({ level: 'program' }, 'both', 'a');
        cross.cells.forEach((row, r) => {
          for (const cell of row) expect(cell === null || !isSmall(cell)).toBe(true);
          // What is left of the row when what is shown is taken away holds no one, or may hold five.
          const total = margin?.values[cross.rows[r]?.code ?? ''] ?? null;
          const shown = row.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
          if (total !== null && row.includes(null)) expect(total - shown >= 5).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('are withheld on fewer than ten people', () => {
    expect(
      gated(Array.from({ length: 9 }, () => ({ a: 'A1', b: 'B1', m: [] }))).joint.crossed('both', 'a', 'b'),
    ).toBeNull();
    const many = gated(Array.from({ length: 20 }, () => ({ a: 'A1', b: 'B1', m: [] }))).joint.crossed('both', 'a', 'b');
    expect(many?.cells[0]?.[0]).toBe(20);
  });
});

describe('several answers of the same people', () => {
  it('show neither few who chose an answer alone nor few who chose it with another', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 20, maxLength: 90 }), (people) => {
        const { tables, joint } = gated(people);
        const sets = joint.sets('both', 'm');
        const read = tables.item({ level: 'program' }, 'both', 'm');
        if (sets === null || read === null) return;
        for (const [code, { alone }] of Object.entries(sets.options)) {
          if (alone === null) continue;
          expect(isSmall(alone)).toBe(false);
          expect(isSmall((read.values[code] ?? 0) - alone)).toBe(false);
        }
        if (sets.several !== null) expect(isSmall(sets.several)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('count each in three ways', () => {
    const both = Array.from({ length: 10 }, () => ({ a: null, b: null, m: ['M1', 'M2'] }));
    const one = Array.from({ length: 20 }, () => ({ a: null, b: null, m: ['M1'] }));
    const { joint } = gated([...both, ...one]);
    expect(joint.sets('both', 'm')).toMatchObject({ several: 10, options: { M1: { alone: 20, part: 25 / 30 } } });
  });
});
