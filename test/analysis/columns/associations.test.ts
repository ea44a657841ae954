import { describe, expect, it } from 'vitest';
import { associationsIn, outcomeOf } from '../../../analysis/columns/associations.ts';
import { appendResponse, emptyColumns } from '../../../analysis/columns/columns.ts';
import { seededRandom } from '../../../analysis/seededRandom.ts';
import type { CubeLayout } from '../../../analysis/snapshot.ts';
import { lmgImportance } from '../../../analysis/stats/importance.ts';
import { importanceByTeams } from '../../../analysis/stats/teamBootstrap.ts';
import type { ResponseContent } from '../../../surveys/response.ts';

const points = [1, 2, 3, 4, 5];
const scale = (name: string, items: string[]) => ({
  ...{ name, items: items.map((item) => ({ name: item, reversed: item === 'hurried' })) },
  ...{ minimumAnswered: 0.5, low: 1, high: 5 },
});
const layout: CubeLayout = {
  campaign: 'campaign',
  items: [
    ...['heard', 'hurried', 'ready', 'informed'].map((name) => ({ name, kind: 'agreement' as const, values: points })),
    { name: 'overall', kind: 'rating', values: points },
  ],
  scales: [scale('voice', ['heard', 'hurried']), scale('preparation', ['ready', 'informed'])],
  valueSlots: 5,
};

/** People of twelve teams: the overall rating goes with being heard. Every thirteenth has no rating. */
function survey(people: number) {
  const random = seededRandom(11);
  const point = () => 1 + Math.floor(random() * 5);
  const columns = emptyColumns(
    layout,
    // In the order of their ids, in which they are drawn again.
    Array.from({ length: 12 }, (_, i) => `team ${String(i).padStart(2, '0')}`),
  );
  const byTeam = columns.teams.map((): number[][] => []);
  for (let person = 0; person < people; person++) {
    const [heard, hurried, ready, informed] = [point(), point(), point(), point()];
    const overall = Math.max(1, Math.min(5, Math.round((2 * heard + ready) / 3 + random() * 2 - 1)));
    const content: ResponseContent = { answers: { heard, hurried, ready, informed }, missing: {} };
    if (person % 13 === 0) content.missing.overall = 'skipped';
    else content.answers.overall = overall;
    appendResponse(columns, person % 12, person % 3 ? 'professional_side' : 'patient_side', content);
    if (person % 13 !== 0) byTeam[person % 12]?.push([(heard + 6 - hurried) / 2, (ready + informed) / 2, overall]);
  }
  return { columns, byTeam };
}

describe('associationsIn', () => {
  it('are what the regressions on all people give, with the intervals of teams drawn again', () => {
    const { columns, byTeam } = survey(240);
    const found = associationsIn(columns)?.(5);
    const expected = lmgImportance(byTeam.flat());
    const { intervals } = importanceByTeams(byTeam, seededRandom(5));
    expect(found).toMatchObject({ outcome: 'overall', people: byTeam.flat().length, teams: 12, seed: 5, draws: 1000 });
    expect(found?.rSquared).toBeCloseTo(expected.rSquared ?? Number.NaN, 3);
    for (const [at, predictor] of (found?.predictors ?? []).entries()) {
      expect(predictor.scale).toBe(layout.scales[at]?.name);
      expect(predictor.share).toBeCloseTo(expected.shares[at] ?? Number.NaN, 3);
      expect(predictor.correlation).toBeCloseTo(expected.correlations[at] ?? Number.NaN, 2);
      expect(predictor.interval?.[0]).toBeCloseTo(intervals[at]?.[0] ?? Number.NaN, 2);
      expect(predictor.interval?.[1]).toBeCloseTo(intervals[at]?.[1] ?? Number.NaN, 2);
    }
    expect(found?.predictors).toHaveLength(2);
  });

  it('hold nothing finer than what may be told', () => {
    const found = associationsIn(survey(240).columns)?.(5);
    for (const { share, correlation } of found?.predictors ?? []) {
      expect(Number(share.toFixed(3))).toBe(share);
      expect(Number(correlation.toFixed(2))).toBe(correlation);
    }
    expect(JSON.stringify(found)).not.toMatch(/sum|product/);
  });

  it('are not made of fewer than a hundred people, nor without an overall rating', () => {
    expect(associationsIn(survey(105).columns)).toBeNull();
    expect(outcomeOf(layout)).toBe('overall');
    const scaled = { ...layout, scales: [...layout.scales, scale('overall', ['overall'])] };
    expect(outcomeOf(scaled)).toBeNull();
  });
});
