import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addResponse, emptyCube } from '../../../analysis/columns/cube.ts';
import { countsBySide, scoresByTeam, sidesByTeam } from '../../../analysis/columns/cubeSums.ts';
import { scoreScale } from '../../../surveys/scoring.ts';
import { sides } from '../../../surveys/side.ts';
import { expectNear } from '../stats/near.ts';
import { layout, type Row, rowLists, teams } from './responses.ts';

const counted = (rows: Row[]) => {
  const cube = emptyCube(layout, teams);
  for (const { team, side, content } of rows) addResponse(cube, team, side, content);
  return cube;
};

describe('sums of a cube', () => {
  it('count every response once in each item, on its side', () => {
    fc.assert(
      fc.property(rowLists, (rows) => {
        const found = countsBySide(counted(rows));
        sides.forEach((side, at) => {
          const own = rows.filter((row) => row.side === side);
          layout.items.forEach(({ name, values }, item) => {
            const counts = found[at]?.[item] ?? new Float64Array(0);
            expect(counts.reduce((sum, count) => sum + count, 0)).toBe(own.length);
            values.forEach((value, slot) => {
              expect(counts[slot]).toBe(own.filter(({ content }) => content.answers[name] === value).length);
            });
          });
        });
      }),
    );
  });

  it('give both sides of each team, value by value', () => {
    fc.assert(
      fc.property(rowLists, (rows) => {
        const strata = Array.from(sidesByTeam(counted(rows), 0), ({ x, y }) => [Array.from(x), Array.from(y)]);
        expect(strata.length).toBe(teams.length);
        strata.forEach((found, team) => {
          const of = (side: (typeof sides)[number]) =>
            [1, 2, 3, 4, 5].map(
              (value) =>
                rows.filter((row) => row.team === team && row.side === side && row.content.answers.heard === value)
                  .length,
            );
          expect(found).toEqual(sides.map(of));
        });
      }),
    );
  });

  it('give number, mean and squares of the scores of each team that has some', () => {
    const [scale] = layout.scales;
    if (!scale) throw new Error('the layout has a scale');
    fc.assert(
      fc.property(rowLists, (rows) => {
        const expected = teams.flatMap((id, team) => {
          const scores = rows
            .filter((row) => row.team === team)
            .map(({ content }) => scoreScale(scale, scale.low, scale.high, content.answers))
            .filter((score) => score !== null);
          if (scores.length === 0) return [];
          const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
          const sumOfSquares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
          return [{ id, n: scores.length, mean, sumOfSquares }];
        });
        expectNear(scoresByTeam(counted(rows), 0), expected, 1e-9);
      }),
    );
    expect(scoresByTeam(emptyCube(layout, teams), 0)).toEqual([]);
  });
});
