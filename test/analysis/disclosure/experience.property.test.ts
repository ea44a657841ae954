import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatedExperience, gateExperience } from '../../../analysis/disclosure/experience.ts';
import type { Scope } from '../../../analysis/hierarchy.ts';
import { type Side, sides } from '../../../surveys/side.ts';
import { type CellSet, setsWorkedOut, whatFollows } from './attacker.ts';
import {
  type Answers,
  cubeOf,
  hierarchyOf,
  institutionId,
  layout,
  type Program,
  programs,
  teamId,
} from './programs.ts';

const minimumGroup = 5;

interface Node {
  scope: Scope;
  side: Side | 'both';
  cells: CellSet;
}

interface Cell {
  institution: number;
  team: number;
  side: Side;
  answers: Answers;
}

const cellsOf = (program: Program): Cell[] =>
  program.flatMap((teams, institution) =>
    teams.flatMap((team, at) => sides.map((side) => ({ institution, team: at, side, answers: team[side] }))),
  );

function nodesOf(program: Program): Node[] {
  const cells = cellsOf(program);
  const node = (scope: Scope, side: Side | 'both', holds: (cell: Cell) => boolean): Node => ({
    scope,
    side,
    cells: cells.map((cell) => (holds(cell) && (side === 'both' || side === cell.side) ? 1 : 0)),
  });
  return (['both', ...sides] as const).flatMap((side) => [
    node({ level: 'program' }, side, () => true),
    ...program.flatMap((teams, institution) => [
      node({ level: 'institution', id: institutionId(institution) }, side, (cell) => cell.institution === institution),
      ...teams.map((_, team) =>
        node(
          { level: 'team', id: teamId(institution, team) },
          side,
          (cell) => cell.institution === institution && cell.team === team,
        ),
      ),
    ]),
  ]);
}

/** What a figure counts in one person's answers: a value, `other` for a person it says something of, null for nobody. */
interface Figure {
  shown: (gated: GatedExperience, node: Node) => boolean;
  value: (side: Side, answers: Answers[number]) => number | 'other' | null;
  alikeMatters: boolean;
}

const half = (values: (number | null)[]): number | null => {
  const answered = values.filter((value) => value !== null);
  return answered.length === 0 ? null : answered.reduce((total, value) => total + value, 0) / answered.length;
};

const figures: Record<string, Figure> = {
  respondents: {
    shown: (gated, { scope, side }) => gated.respondents(scope, side) !== null,
    value: () => 1,
    alikeMatters: false,
  },
  'an item': {
    shown: (gated, { scope, side }) => gated.item(scope, side, 'heard') !== null,
    value: (_, [heard]) => heard ?? 'other',
    alikeMatters: true,
  },
  'an item of one side': {
    shown: (gated, { scope, side }) => gated.item(scope, side, 'prepared') !== null,
    value: (side, [heard]) => (side === 'patient_side' ? (heard ?? 3) : 'other'),
    alikeMatters: true,
  },
  'a scale': {
    shown: (gated, { scope, side }) => gated.scale(scope, side, 'partnership') !== null,
    value: (_, answers) => half(answers),
    alikeMatters: true,
  },
};

const asked = { shown: () => true, alikeMatters: false };

function peopleIn(program: Program, set: CellSet, figure: Figure) {
  const cells = cellsOf(program).filter((_, at) => set[at] === 1);
  const met = cells.flatMap(({ side, answers }) => answers.map((one) => figure.value(side, one)));
  const values = met.filter((value) => typeof value === 'number');
  return { cells, people: met.filter((value) => value !== null).length, values };
}

/** The most values a reader can think a team has: its respondents where shown, else eight, the largest usual team. */
function mostIn(gated: GatedExperience, team: Node, values: number): number {
  const respondents = gated.respondents(team.scope, 'both') ?? 8;
  return values > respondents ? Number.POSITIVE_INFINITY : respondents;
}

const gate = (program: Program) => gateExperience(cubeOf(program), hierarchyOf(program), { minimumGroup });

describe.each(Object.entries(figures))('gate of experience against subtraction: %s', (_, figure) => {
  it('lets no group too small or of one mind be worked out, nor one side of fewer than three teams', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const gated = gate(program);
        const published = nodesOf(program).filter((node) => figure.shown(gated, node));
        for (const set of setsWorkedOut(published.map(({ cells }) => cells))) {
          const { cells, people, values } = peopleIn(program, set, figure);
          if (people === 0) continue;
          expect(people).toBeGreaterThanOrEqual(minimumGroup);
          if (figure.alikeMatters) expect(new Set(values).size).toBeGreaterThan(1);
          const peopled = cells.filter((cell) => cell.answers.some((one) => figure.value(cell.side, one) !== null));
          const teams = new Set(peopled.map(({ institution, team }) => teamId(institution, team)));
          const splitsTeam = cellsOf(program).some(
            (cell, at) =>
              set[at] === 0 &&
              teams.has(teamId(cell.institution, cell.team)) &&
              cell.answers.some((one) => figure.value(cell.side, one) !== null),
          );
          if (splitsTeam) expect(teams.size).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets nothing hidden be worked out exactly, and splits no team', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const gated = gate(program);
        const nodes = nodesOf(program);
        const published = nodes.filter((node) => figure.shown(gated, node));
        const known = new Set(setsWorkedOut(published.map(({ cells }) => cells)).map((cells) => cells.join('')));
        for (const node of nodes) {
          if (node.scope.level === 'team' && node.side !== 'both') expect(figure.shown(gated, node)).toBe(false);
          if (figure.shown(gated, node) || peopleIn(program, node.cells, figure).people === 0) continue;
          expect(known.has(node.cells.join(''))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves every hidden small team possible from one person to the minimum', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const gated = gate(program);
        const shownTeams = nodesOf(program).filter((node) => node.scope.level === 'team' && figure.shown(gated, node));
        const smaller = nodesOf(program).filter((node) => node.side === 'both' && figure.shown(gated, node));
        for (const whole of smaller.filter((node) => node.scope.level !== 'team')) {
          const institutions =
            whole.scope.level === 'program' ? smaller.filter((n) => n.scope.level === 'institution') : [];
          const rest = whole.cells.map((cell, at) =>
            cell === 1 && ![...shownTeams, ...institutions].some((node) => node.cells[at] === 1) ? 1 : 0,
          );
          const total = peopleIn(program, rest, figure).values.length;
          const teams = nodesOf(program).filter(
            (node) =>
              node.scope.level === 'team' &&
              node.side === 'both' &&
              node.cells.some((c, at) => c === 1 && rest[at] === 1),
          );
          const peopled = teams.filter((node) => peopleIn(program, node.cells, figure).people > 0);
          for (const team of peopled) {
            const own = peopleIn(program, team.cells, figure).values.length;
            if (own >= minimumGroup) continue;
            const others = peopled
              .filter((other) => other !== team)
              .reduce(
                (room, other) => room + mostIn(gated, other, peopleIn(program, other.cells, figure).values.length),
                0,
              );
            expect(total - others).toBeLessThanOrEqual(1);
            expect(total).toBeGreaterThanOrEqual(minimumGroup);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('gate of experience across measures', () => {
  it('lets no hidden item be worked out from a scale and its other items', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const gated = gate(program);
        const nodes = nodesOf(program);
        const blank = cellsOf(program).map(() => 0);
        // Sums of points: of the first item, then of the second; the scale is the sum of both.
        const rows = {
          heard: (cells: CellSet) => [...cells, ...blank],
          clear: (cells: CellSet) => [...blank, ...cells],
        };
        const names = ['heard', 'clear'] as const;
        const items = nodes.flatMap((node) =>
          names.map((name, at) => ({
            row: rows[name](node.cells),
            shown: gated.item(node.scope, node.side, name) !== null,
            people: peopleIn(program, node.cells, { ...asked, value: (_, answers) => answers[at] ?? 'other' }).values
              .length,
          })),
        );
        const scales = nodes
          .filter(({ scope, side }) => gated.scale(scope, side, 'partnership') !== null)
          .map(({ cells }) => [...cells, ...cells]);
        const published = [...items.filter(({ shown }) => shown).map(({ row }) => row), ...scales];
        const hidden = items.filter(({ shown, people }) => !shown && people > 0);
        expect(whatFollows(published, hidden)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('gate of experience', () => {
  it('shows exactly what was answered where it shows anything', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const gated = gate(program);
        for (const node of nodesOf(program)) {
          const figure = figures['an item'];
          const distribution = gated.item(node.scope, node.side, 'heard');
          if (distribution === null || figure === undefined) continue;
          const { people, values } = peopleIn(program, node.cells, figure);
          expect(distribution.n).toBe(values.length);
          expect(distribution.counts).toEqual(layout.items[0]?.values.map((v) => values.filter((w) => w === v).length));
          expect(distribution.noValue.prefer_not_to_say).toBe(people - values.length);
          expect(gated.respondents(node.scope, node.side)).toBe(people);
        }
      }),
      { numRuns: 100 },
    );
  });
});
