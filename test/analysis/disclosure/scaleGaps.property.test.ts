import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatedExperience, gateExperience } from '../../../analysis/disclosure/experience.ts';
import type { Scope } from '../../../analysis/hierarchy.ts';
import { linearSolver } from '../../../analysis/linearSolver.ts';
import { sides } from '../../../surveys/side.ts';
import { meanRange } from '../../audit/bounds.ts';
import { type ExperienceKnowledge, experienceModel, type Leaf, score, within } from '../../audit/experienceModel.ts';
import type { Reading } from '../../audit/readings.ts';
import { cubeOf, hierarchyOf, institutionId, type Program, type Team, teamId } from './programs.ts';

/** Answers at both ends of the scale, so that teams may be shown; one in six is left out. */
const point = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(5, 5, 4, 4, 3, 1) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const people = (least: number, most: number) => fc.array(fc.tuple(point, point), { minLength: least, maxLength: most });
const usual: fc.Arbitrary<Team> = fc.record({ patient_side: people(2, 2), professional_side: people(3, 6) });
/** Too few to be shown. */
const small: fc.Arbitrary<Team> = fc.record({ patient_side: people(0, 2), professional_side: people(1, 2) });
/** All of one voice on one statement, which is then withheld. */
const ofOneVoice = usual.map((team): Team => {
  const voiced = (side: Team['patient_side']) =>
    side.map(([heard, clear]): [number | null, number | null] => [heard && 5, clear]);
  return { patient_side: voiced(team.patient_side), professional_side: voiced(team.professional_side) };
});
const team = fc.oneof(
  { weight: 3, arbitrary: usual },
  { weight: 1, arbitrary: small },
  { weight: 2, arbitrary: ofOneVoice },
);
const programs: fc.Arbitrary<Program> = fc.array(fc.array(team, { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 3,
});

const names = ['heard', 'clear'];
const values = [1, 2, 3, 4, 5];

interface Place {
  id: string;
  scope: Scope;
}

const placesOf = (program: Program): Place[] => [
  { id: 'program', scope: { level: 'program' } },
  ...program.flatMap((teams, at): Place[] => [
    { id: institutionId(at), scope: { level: 'institution', id: institutionId(at) } },
    ...teams.map((_, one): Place => ({ id: teamId(at, one), scope: { level: 'team', id: teamId(at, one) } })),
  ]),
];

/** Everything that the gate shows of both statements and, where `scales`, of the scale. */
function readingsOf(gated: GatedExperience, places: Place[], scales: boolean): Reading[] {
  const base = { release: '' };
  return places.flatMap(({ id: place, scope }) =>
    (['both', ...sides] as const).flatMap((side): Reading[] => {
      const n = gated.respondents(scope, side);
      const respondents: Reading = {
        ...base,
        kind: 'respondents',
        name: '',
        place,
        side,
        figures: n === null ? null : { n },
      };
      const items = names.map((name): Reading => {
        const found = gated.item(scope, side, name);
        const points = found?.counts.map((count, at): [string, number] => [`point_${at + 1}`, count]) ?? [];
        const figures = found && { ...Object.fromEntries(points), ...found.noValue };
        return { ...base, kind: 'item', name, place, side, figures };
      });
      const scale = gated.scale(scope, side, 'partnership');
      const told: Reading = {
        ...base,
        kind: 'scale',
        name: 'partnership',
        place,
        side,
        figures: scale && { n: scale.n, value: scale.mean },
      };
      return scales ? [respondents, ...items, told] : [respondents, ...items];
    }),
  );
}

/** Means of hidden places that a reader can bound to less than a point with the scale, and could not without it. */
async function narrowedByScale(program: Program): Promise<string[]> {
  const solve = await linearSolver();
  const cube = cubeOf(program);
  const gated = gateExperience(cube, hierarchyOf(program), { minimumGroup: 5 });
  const places = placesOf(program);
  const leaves = program.flatMap((teams, at) =>
    teams.flatMap((_, one) =>
      sides.map((side): Leaf => ({ team: teamId(at, one), institution: institutionId(at), side })),
    ),
  );
  const answersOf = (leaf: number) => {
    const { team: id, side } = leaves[leaf] as Leaf;
    const [, at, one] = id.split('-').map(Number);
    return program[at ?? 0]?.[one ?? 0]?.[side] ?? [];
  };
  const scored = (at: number[]) => at.flatMap(answersOf).filter(([heard, clear]) => heard !== null || clear !== null);
  const known = (scales: boolean): ExperienceKnowledge => ({
    ...{ leaves, items: names.map((name) => ({ name, values })), scale: 'partnership', program: 'program' },
    ...{ readings: readingsOf(gated, places, scales), roll: () => null, rollIs: '<=', mostInTeam: 8 },
    moments: (at) => ({ people: scored(at).length, sum: scored(at).reduce((sum, pair) => sum + score(pair), 0) }),
  });
  const [withScale, without] = [experienceModel(known(true)), experienceModel(known(false))];
  const found: string[] = [];
  for (const { id, scope } of places) {
    for (const [index, name] of names.entries()) {
      if (gated.item(scope, 'both', name) !== null) continue;
      const at = within(leaves, 'program', id, 'both').filter((leaf) => {
        const { team: one, institution } = leaves[leaf] as Leaf;
        const isShown = (scope: Scope) => gated.item(scope, 'both', name) !== null;
        if (one !== id && isShown({ level: 'team', id: one })) return false;
        return id !== 'program' || !isShown({ level: 'institution', id: institution });
      });
      if (at.flatMap(answersOf).every((pair) => pair[index] === null)) continue;
      const range = (model: typeof withScale) =>
        meanRange(solve, model, {
          sum: model.terms(at, (pattern) => pattern[index] ?? 0),
          people: model.terms(at, (pattern) => (pattern[index] === null ? 0 : 1)),
        });
      const told = range(withScale);
      if (told === null) throw new Error(`no answers fit what is shown: ${name} ${id}`);
      if (told.high - told.low >= 1 - 1e-6) continue;
      const free = range(without);
      if (free !== null && free.high - free.low >= 1 - 1e-6) found.push(`${name} ${id} ${told.low}–${told.high}`);
    }
  }
  return found;
}

/** Two leave a statement out in the first team, whose first statement is withheld beside the small team's. */
const leaked: Program = [
  [
    {
      patient_side: [
        [3, null],
        [5, 1],
      ],
      professional_side: [
        [5, 5],
        [5, 4],
        [4, null],
        [3, 4],
        [4, 4],
      ],
    },
    {
      patient_side: [
        [5, 4],
        [5, 5],
      ],
      professional_side: [
        [null, 3],
        [5, 4],
        [5, 4],
      ],
    },
    {
      patient_side: [
        [4, 5],
        [5, 4],
      ],
      professional_side: [[5, 4]],
    },
  ],
  [
    {
      patient_side: [
        [4, 5],
        [3, 4],
      ],
      professional_side: [[5, 4]],
    },
    {
      patient_side: [
        [5, 5],
        [5, 5],
      ],
      professional_side: [
        [5, null],
        [5, 1],
        [5, 3],
        [5, null],
      ],
    },
    {
      patient_side: [[5, 1]],
      professional_side: [
        [5, null],
        [4, null],
      ],
    },
  ],
  [
    {
      patient_side: [
        [4, 3],
        [null, 5],
      ],
      professional_side: [
        [4, 3],
        [1, 5],
        [1, 4],
      ],
    },
    {
      patient_side: [
        [5, 4],
        [4, 5],
      ],
      professional_side: [
        [null, 4],
        [3, null],
        [5, 1],
        [null, 1],
        [5, 1],
      ],
    },
  ],
];

describe('the mean of a scale with gaps', () => {
  it('narrows no hidden statement to less than a point, whoever left one of them out', async () => {
    await fc.assert(
      fc.asyncProperty(programs, async (program) => {
        expect(await narrowedByScale(program)).toEqual([]);
      }),
      { numRuns: 8, examples: [[leaked]] },
    );
  });

  it('is still told where nothing of its statements is hidden', () => {
    const gappy: Team = {
      patient_side: [
        [2, null],
        [5, 3],
      ],
      professional_side: [
        [null, 4],
        [4, 2],
        [5, 5],
      ],
    };
    const program: Program = [[gappy, gappy], [gappy]];
    const gated = gateExperience(cubeOf(program), hierarchyOf(program), { minimumGroup: 5 });
    for (const { scope } of placesOf(program)) expect(gated.scale(scope, 'both', 'partnership')?.n).toBeGreaterThan(4);
  });
});
