import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { mean, median } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { aggregation, type TeamSpreads } from '../../../analysis/stats/aggregation.ts';
import { spreadOfCounts } from '../../../analysis/stats/countedSpread.ts';
import type { GroupSample } from '../../../analysis/stats/mixedModel.ts';
import { averageDeviation, withinGroupAgreement } from '../../../analysis/stats/withinGroupAgreement.ts';

const points = [1, 2, 3, 4, 5];
/** Counts of a list of answers from 1 to 5. */
const counted = (answers: readonly number[]) => points.map((point) => answers.filter((each) => each === point).length);
const teamOf = (id: string, rows: readonly number[][]): TeamSpreads => ({
  id,
  spreads: (rows[0] ?? []).map((_, item) => spreadOfCounts(points, counted(rows.map((row) => row[item] ?? 0)))),
});
const sampleOf = (id: string, rows: readonly number[][]): GroupSample => {
  const scores = rows.map((row) => mean(row));
  const own = mean(scores);
  return { id, n: scores.length, mean: own, sumOfSquares: scores.reduce((sum, score) => sum + (score - own) ** 2, 0) };
};
const judged = (teams: readonly number[][][]) =>
  aggregation(
    teams.map((rows, i) => sampleOf(`t${i}`, rows)),
    teams.map((rows, i) => teamOf(`t${i}`, rows)),
    5,
  );
const near = (centre: number) => [centre, centre, centre, centre + 1, centre - 1].map((first) => [first, centre]);
const apart = [
  [1, 5],
  [5, 1],
  [1, 1],
  [5, 5],
  [3, 3],
];

describe('the spread of counted answers', () => {
  it('is the sample variance and the mean distance of the answers themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 }), (answers) => {
        const found = spreadOfCounts(points, [9, ...counted(answers), 9], 1);
        const own = mean(answers);
        const variance = answers.reduce((sum, each) => sum + (each - own) ** 2, 0) / (answers.length - 1);
        expect(found?.n).toBe(answers.length);
        expect(found?.variance).toBeCloseTo(variance, 10);
        expect(found?.deviation).toBeCloseTo(averageDeviation(answers) ?? -1, 10);
      }),
    );
  });

  it('is not known below two answers', () => {
    expect(spreadOfCounts(points, [0, 0, 0, 0, 0])).toBeNull();
    expect(spreadOfCounts(points, [0, 0, 1, 0, 0])).toBeNull();
    expect(spreadOfCounts(points, [0, 0, 2, 0, 0])).toEqual({ n: 2, variance: 0, deviation: 0 });
  });
});

describe('whether team means may be compared', () => {
  it('gives the agreement of each team as from its people, and the median of all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
            minLength: 5,
            maxLength: 8,
          }),
          { minLength: 8, maxLength: 11 },
        ),
        (teams) => {
          const { agreement, teams: found } = judged(teams);
          for (const distribution of ['uniform', 'slight_skew'] as const) {
            const each = teams.map((rows) => withinGroupAgreement(rows, 5, distribution).estimate ?? Number.NaN);
            const name = distribution === 'uniform' ? 'uniform' : 'slightSkew';
            found.forEach((team, i) => {
              expect(team[name]).toBeCloseTo(each[i] ?? Number.NaN, 10);
            });
            expect(agreement?.[name]).toBeCloseTo(median(each), 10);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('agrees with the published reference on the survey of 26 teams', () => {
    const { expected } = JSON.parse(readFileSync(new URL('../../reference/rwg_icc.json', import.meta.url), 'utf8'));
    const [, ...lines] = readFileSync(new URL('../../reference/team_survey.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    const teams = new Map<string, number[][]>();
    for (const line of lines) {
      const [team = '', , , ...answers] = line.split(',');
      teams.set(team, [...(teams.get(team) ?? []), answers.map(Number)]);
    }
    const { agreement, icc, teams: each, failed } = judged([...teams.values()]);
    expect(agreement?.uniform).toBeCloseTo(expected.median_rwg_j_truncated, 9);
    expect(each.map(({ uniform }) => uniform)).toEqual(
      expected.rwg_j_raw.map((raw: number) => expect.closeTo(Math.max(0, raw), 9)),
    );
    expect([icc.f, icc.p, icc.single.estimate, ...(icc.single.interval ?? [])]).toEqual(
      [expected.anova.F, expected.anova.p, expected.anova.icc1_n0, ...expected.anova.icc1_ci_n0].map((value) =>
        expect.closeTo(value, 9),
      ),
    );
    expect(failed).toEqual([]);
  });

  it('holds where answers are the team’s and its people agree', () => {
    const found = judged([2, 2, 3, 3, 3, 4, 4, 4].map(near));
    expect(found.failed).toEqual([]);
    expect(found.agreement?.slightSkew).toBeGreaterThanOrEqual(0.7);
    expect(found.agreement?.deviation).toBeCloseTo(0.2, 10);
  });

  it('says that too little is the team’s, that people do not agree, or both', () => {
    expect(judged(Array.from({ length: 8 }, () => near(3))).failed).toEqual(['little_of_team']);
    expect(judged(Array.from({ length: 8 }, () => apart)).failed).toEqual(['little_of_team', 'low_agreement']);
    const split = [1, 1, 2, 3, 4, 4, 5, 5].map((centre) =>
      Array.from({ length: 8 }, (_, i) => [i % 2 === 0 ? 1 : 5, centre]),
    );
    // All scores of a team move by the same half of what separates it from the others.
    expect(judged(split).failed).toContain('low_agreement');
  });

  it('takes ICC(1) of 0.05 where the F test does not tell, and the F test where ICC(1) is small', () => {
    const few = [2.9, 3, 3, 3.1, 3.1, 3.2, 3.2, 3.3].map((own, i) => ({
      id: `t${i}`,
      n: 5,
      mean: own,
      sumOfSquares: 0.25,
    }));
    const some = aggregation(few, [], 5);
    expect(some.icc.p).toBeGreaterThan(0.05);
    expect(some.icc.single.estimate).toBeGreaterThan(0.05);
    expect(some.failed).toEqual(['agreement_unknown']);
    const many = Array.from({ length: 8 }, (_, i) => ({ id: `t${i}`, n: 500, mean: 3 + i / 60, sumOfSquares: 200 }));
    const large = aggregation(many, [], 5);
    expect(large.icc.single.estimate).toBeLessThan(0.05);
    expect(large.icc.p).toBeLessThan(0.05);
    expect(large.failed).toEqual(['agreement_unknown']);
  });

  it('does not judge a team of which half of the statements are withheld, nor fewer than eight teams', () => {
    const teams = [2, 2, 3, 3, 3, 4, 4, 4, 3].map(near);
    const samples = teams.map((rows, i) => sampleOf(`t${i}`, rows));
    const spreads = teams.map((rows, i) => teamOf(`t${i}`, rows));
    const without = (many: number) =>
      aggregation(
        samples,
        spreads.map((one, i) => (i < many ? { ...one, spreads: [one.spreads[0] ?? null, null, null] } : one)),
        5,
      );
    expect(without(1).teams.map(({ id }) => id)).not.toContain('t0');
    expect([without(1).failed, without(2).failed]).toEqual([[], ['agreement_unknown']]);
    expect(without(2).agreement).toBeNull();
    expect(aggregation(samples, spreads, null).failed).toEqual(['agreement_unknown']);
  });

  it('judges a scale without a skewed null by the uniform one alone', () => {
    const teams = [2, 2, 3, 3, 3, 4, 4, 4].map(near);
    const found = aggregation(
      teams.map((rows, i) => sampleOf(`t${i}`, rows)),
      teams.map((rows, i) => teamOf(`t${i}`, rows)),
      7,
    );
    expect([found.agreement?.slightSkew, found.failed]).toEqual([null, []]);
  });
});
