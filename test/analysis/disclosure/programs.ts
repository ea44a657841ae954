import * as fc from 'fast-check';
import { addResponse, emptyCube } from '../../../analysis/columns/cube.ts';
import type { Hierarchy } from '../../../analysis/hierarchy.ts';
import type { Cube, CubeLayout } from '../../../analysis/snapshot.ts';
import type { ResponseContent } from '../../../surveys/response.ts';
import { type Side, sides } from '../../../surveys/side.ts';

const agreement = (name: string) => ({ name, kind: 'agreement' as const, values: [1, 2, 3, 4, 5] });
const member = (name: string) => ({ name, reversed: false });

/** Three agreement items, the last one put to the patient side only, and a scale of the first two. */
export const layout: CubeLayout = {
  campaign: 'campaign',
  items: [agreement('heard'), agreement('clear'), agreement('prepared')],
  scales: [{ name: 'partnership', items: [member('heard'), member('clear')], minimumAnswered: 0.5, low: 1, high: 5 }],
  valueSlots: 5,
};

/** Answers of one side of a team: pairs of points on `heard` and `clear`, null where skipped. */
export type Answers = [heard: number | null, clear: number | null][];
export type Team = Record<Side, Answers>;
/** Institutions of teams. */
export type Program = Team[][];

export const teamId = (institution: number, team: number) => `team-${institution}-${team}`;
export const institutionId = (institution: number) => `institution-${institution}`;

export const hierarchyOf = (program: Program): Hierarchy => ({
  program: 'program',
  institutions: program.map((teams, institution) => ({
    id: institutionId(institution),
    teams: teams.map((_, team) => teamId(institution, team)),
  })),
});

function contentOf(side: Side, [heard, clear]: Answers[number]): ResponseContent {
  const content: ResponseContent = { answers: {}, missing: {} };
  if (heard === null) content.missing.heard = 'prefer_not_to_say';
  else content.answers.heard = heard;
  if (clear === null) content.missing.clear = 'skipped';
  else content.answers.clear = clear;
  if (side === 'professional_side') content.missing.prepared = 'not_shown';
  else content.answers.prepared = heard ?? 3;
  return content;
}

export function cubeOf(program: Program): Cube {
  const places = program.flatMap((teams, institution) =>
    teams.map((team, at) => ({ id: teamId(institution, at), team })),
  );
  const cube = emptyCube(
    layout,
    places.map(({ id }) => id),
  );
  places.forEach(({ team }, at) => {
    for (const side of sides) for (const answers of team[side]) addResponse(cube, at, side, contentOf(side, answers));
  });
  return cube;
}

/** Mostly high answers, as real ones are, so that unanimous teams are common. */
const point = fc.oneof(
  { weight: 6, arbitrary: fc.constant(5) },
  { weight: 3, arbitrary: fc.constant(4) },
  { weight: 1, arbitrary: fc.constant(2) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const answers = (maxLength: number): fc.Arbitrary<Answers> => fc.array(fc.tuple(point, point), { maxLength });
const team: fc.Arbitrary<Team> = fc.record({ patient_side: answers(4), professional_side: answers(6) });

/** Programmes of one to four institutions with one to four teams each, some of them silent. */
export const programs: fc.Arbitrary<Program> = fc.array(fc.array(team, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
});

/** A team of people who do not all agree: `patients` and `professionals` give 2 and 5 in turn. */
export const mixedTeam = (patients: number, professionals: number): Team => ({
  patient_side: Array.from({ length: patients }, (_, k) => [2 + 3 * (k % 2), 5 - 3 * (k % 2)]),
  professional_side: Array.from({ length: professionals }, (_, k) => [2 + 3 * (k % 2), 5 - 3 * (k % 2)]),
});
