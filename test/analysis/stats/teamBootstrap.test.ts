import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../analysis/seededRandom.ts';
import { lmgImportance } from '../../../analysis/stats/importance.ts';
import { wilsonInterval } from '../../../analysis/stats/proportion.ts';
import {
  importanceByTeams,
  shareByTeams,
  type TeamShare,
  teamBootstrap,
} from '../../../analysis/stats/teamBootstrap.ts';
import { teamSurvey } from './teamSurvey.ts';

const width = (interval: [number, number] | null | undefined): number => (interval ? interval[1] - interval[0] : 0);
const share = fc
  .integer({ min: 0, max: 8 })
  .chain((of) => fc.record({ of: fc.constant(of), holds: fc.nat({ max: of }) }));

describe('teamBootstrap', () => {
  it('is the same for a seed, and another for another', () => {
    const teams: TeamShare[] = Array.from({ length: 20 }, (_, at) => ({ holds: at % 5, of: 5 + (at % 3) }));
    const found = shareByTeams(teams, seededRandom(1));
    expect(shareByTeams(teams, seededRandom(1))).toEqual(found);
    expect(found).toMatchObject({ teams: 20, draws: 1000, flags: [], method: { id: 'team_bootstrap' } });
    expect(shareByTeams(teams, seededRandom(2)).intervals).not.toEqual(found.intervals);
  });

  it('agrees with the binomial where teams are one each, and is wider where all in a team do the same', () => {
    const single = Array.from({ length: 200 }, (_, at) => ({ holds: at < 80 ? 1 : 0, of: 1 }));
    const [alone] = shareByTeams(single, seededRandom(3), 4000).intervals;
    const { interval } = wilsonInterval(80, 200);
    expect(alone?.[0]).toBeCloseTo(interval?.[0] ?? 0, 1);
    expect(width(alone) / width(interval)).toBeGreaterThan(0.93);
    expect(width(alone) / width(interval)).toBeLessThan(1.07);
    // Twenty teams of ten with one mind each: the design effect is 10, the width √10 times as large.
    const alike = Array.from({ length: 20 }, (_, at) => ({ holds: at < 8 ? 10 : 0, of: 10 }));
    const [together] = shareByTeams(alike, seededRandom(3), 4000).intervals;
    expect(width(together) / width(alone)).toBeGreaterThan(2.8);
    expect(width(together) / width(alone)).toBeLessThan(3.5);
  });

  it('covers the mean of every draw of a known distribution: its ends are those of all draws', () => {
    // Eight teams of 0 or 1: the mean of a draw is binomial(8, ½) ÷ 8, whose 2.5 and 97.5 % points are 1/8 and 7/8.
    const teams = [0, 1, 0, 1, 0, 1, 0, 1];
    const mean = (drawn: readonly number[]) => [drawn.reduce((sum, value) => sum + value, 0) / drawn.length];
    expect(teamBootstrap(teams, mean, seededRandom(5), 20_000).intervals).toEqual([[1 / 8, 7 / 8]]);
  });

  it('says why there is no interval', () => {
    const codes = (teams: TeamShare[]) => {
      const { intervals, flags } = shareByTeams(teams, seededRandom(1), 200);
      return [intervals, flags.map(({ code }) => code)];
    };
    expect(codes([])).toEqual([[], ['few_groups']]);
    expect(codes(Array(7).fill({ holds: 1, of: 2 }))).toEqual([[null], ['few_groups']]);
    expect(codes(Array(9).fill({ holds: 1, of: 2 }))).toEqual([[null], ['no_variation']]);
    expect(codes(Array(9).fill({ holds: 0, of: 0 }))).toEqual([[null], ['too_few_to_tell']]);
  });

  it('never gives what is not a number, nor a share outside 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 30 }), fc.nat(), (teams, seed) => {
        for (const interval of shareByTeams(teams, seededRandom(seed), 50).intervals) {
          if (interval === null) continue;
          expect(interval[0]).toBeGreaterThanOrEqual(0);
          expect(interval[1]).toBeLessThanOrEqual(1);
          expect(interval[0]).toBeLessThanOrEqual(interval[1]);
        }
      }),
      { numRuns: 100 },
    );
    const odd = teamBootstrap(Array(8).fill(0), () => [Number.NaN, Number.POSITIVE_INFINITY], seededRandom(1), 20);
    expect(odd.intervals).toEqual([null, null]);
  });
});

describe('importanceByTeams', () => {
  it('puts an interval around each part of R² of the survey, from its 26 teams', () => {
    const rows = teamSurvey.filter(({ items }) => items.every(Number.isFinite));
    const row = ({ items }: (typeof rows)[number]) => [...items.slice(1, 4), items[0] ?? 0].map(Number);
    const teams = [...new Set(rows.map(({ team }) => team))].map((team) =>
      rows.filter((one) => one.team === team).map(row),
    );
    const { shares } = lmgImportance(teams.flat());
    const { intervals, flags } = importanceByTeams(teams, seededRandom(7), 200);
    expect(flags).toEqual([]);
    expect(intervals).toHaveLength(3);
    for (const [at, share] of shares.entries()) {
      expect(intervals[at]?.[0]).toBeLessThan(share);
      expect(intervals[at]?.[1]).toBeGreaterThan(share);
    }
  });
});
