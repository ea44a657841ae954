import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addResponse, emptyCube } from '../../../analysis/columns/cube.ts';
import { gateExperience } from '../../../analysis/disclosure/experience.ts';
import { comparisonFinding } from '../../../analysis/findings/comparison.ts';
import { satisfactionFinding } from '../../../analysis/findings/satisfaction.ts';
import type { Scope } from '../../../analysis/hierarchy.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { layout, type Row, rowLists, teams } from '../columns/responses.ts';
import { context } from './gates.ts';

const both = (words: string) => ({ fr: words, en: words });
const document = documentSchema.parse({
  format: 'tandem-questionnaire/1',
  slug: 'essai',
  purpose: 'experience',
  title: both('Essai'),
  description: both('Essai'),
  consent: { heading: both('h'), paragraphs: [both('p')] },
  licence: 'x',
  sections: [
    {
      name: 's',
      title: both('s'),
      items: [
        { kind: 'agreement', name: 'heard', text: both('A.') },
        { kind: 'agreement', name: 'hurried', text: both('B.') },
        {
          kind: 'rating',
          name: 'overall',
          text: both('C?'),
          points: [1, 2, 3, 4, 5].map((value) => ({ value, label: both(`p${value}`) })),
        },
      ],
    },
  ],
});
const hierarchy = {
  program: 'p',
  institutions: [
    { id: 'i1', teams: teams.slice(0, 2) },
    { id: 'i2', teams: teams.slice(2) },
  ],
};
const scopes: Scope[] = [
  { level: 'program' },
  { level: 'institution', id: 'i1' },
  { level: 'team', id: teams[0] ?? '' },
];

/** Every number and word within a value that no reader should meet. */
function broken(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value === 'string') return /NaN|Infinity|undefined|null/.test(value) ? [`${path}: ${value}`] : [];
  if (value === undefined || value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => broken(inner, `${path}.${key}`));
}

const ordered = (low: unknown, middle: unknown, high: unknown): boolean =>
  typeof low !== 'number' ||
  typeof middle !== 'number' ||
  typeof high !== 'number' ||
  (low <= middle && middle <= high);

function check(rows: Row[], minimumGroup: number): void {
  const cube = emptyCube(layout, teams);
  for (const { team, side, content } of rows) addResponse(cube, team, side, content);
  const gated = gateExperience(cube, hierarchy, { minimumGroup });
  const groups = teams.map((id) => ({ id, name: both(id), scope: { level: 'team', id } as const }));
  for (const scope of scopes) {
    const common = { ...context, scope, gated, layout, documents: [document], minimumGroup };
    for (const sides of [true, false]) {
      const finding = satisfactionFinding({ ...common, sides });
      expect(broken(finding, 'satisfaction')).toEqual([]);
      for (const { top, top_low, top_high } of finding.table.rows) expect(ordered(top_low, top, top_high)).toBe(true);
    }
    expect(broken(comparisonFinding({ ...common, scale: 'partnership', level: 'team', groups }), 'comparison')).toEqual(
      [],
    );
  }
}

describe('figures of few, equal or no answers', () => {
  it('hold no number and no word that is not one', () => {
    fc.assert(
      fc.property(rowLists, fc.integer({ min: 2, max: 5 }), (rows, minimumGroup) => check(rows, minimumGroup)),
      { numRuns: 25 },
    );
  });

  const content = (value: number | null): Row['content'] =>
    value === null
      ? { answers: {}, missing: { heard: 'skipped', hurried: 'skipped', overall: 'skipped', setting: 'skipped' } }
      : { answers: { heard: value, hurried: value, overall: value, setting: '1' }, missing: {} };

  it('hold none either when everybody answers the same, or nobody anything', () => {
    const same = (n: number, value: number | null): Row[] =>
      Array.from({ length: n }, (_, i) => ({
        team: i % teams.length,
        side: i % 2 === 0 ? 'patient_side' : 'professional_side',
        content: content(value),
      }));
    for (const n of [0, 1, 2, 5, 30]) for (const value of [null, 1, 5]) check(same(n, value), 2);
  });
});
