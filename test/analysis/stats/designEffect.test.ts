import { mean, sum } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { adjustedGroups } from '../../../analysis/stats/adjustedGroups.ts';
import { designEffectOf } from '../../../analysis/stats/designEffect.ts';
import { cholesky, inverse } from '../../../analysis/stats/matrix.ts';
import { type GroupSample, twoLevelReml } from '../../../analysis/stats/mixedModel.ts';
import { type InstitutionOfTeams, teamLikeness } from '../../../analysis/stats/teamLikeness.ts';
import { chance } from '../findings/chance.ts';

const { normal } = chance(20_261_126);

function sampleOf(id: string, values: readonly number[]): GroupSample {
  const own = mean([...values]);
  return { id, n: values.length, mean: own, sumOfSquares: sum(values.map((y) => (y - own) ** 2)) };
}

describe('the design effect of a group', () => {
  it('is 1 + (m − 1)ρ, m the size of the team that a person sits in on average', () => {
    expect(designEffectOf(42, [7, 7, 7, 7, 7, 7], 7, 0.2)).toBeCloseTo(2.2, 12);
    expect(designEffectOf(12, [4, 8], 4, 0.5)).toBeCloseTo(1 + (80 / 12 - 1) * 0.5, 12);
    expect(designEffectOf(12, [], 6, 0)).toBe(1);
  });

  it('takes people of unknown teams to sit in teams of the usual size, and never in more than there are', () => {
    expect(designEffectOf(20, [8], 6, 0.1)).toBeCloseTo(1 + ((64 + 12 * 6) / 20 - 1) * 0.1, 12);
    expect(designEffectOf(10, [8], 6, 0.1)).toBeCloseTo(1 + ((64 + 2 * 2) / 10 - 1) * 0.1, 12);
    expect(designEffectOf(5, [], 40, 0.3)).toBeCloseTo(1 + 4 * 0.3, 12);
    expect(designEffectOf(1, [], 7, 0.3)).toBe(1);
  });
});

/** People of ten groups with an effect of each group, a covariate, and the design effect of each. */
const groups = Array.from({ length: 10 }, (_, group) => {
  const effect = 0.6 * normal();
  return {
    id: `g${group}`,
    designEffect: group === 0 ? 1 : 1 + group / 8,
    people: Array.from({ length: 6 + group }, (__, i) => ({ x: i % 3 === 0 ? 1 : 0, y: 3 + effect + 0.5 * normal() })),
  };
});
const samples = groups.map(({ id, designEffect, people }) => ({
  ...sampleOf(
    id,
    people.map(({ y }) => y),
  ),
  designEffect,
}));

/**
 * The restricted likelihood from the matrices themselves: V of a group has d·σ²/n + τ² as the variance of its mean, and the trace of
 * people who are alike on what lies within.
 */
function dense(ratio: number, columns: readonly ((person: { x: number }) => number)[]) {
  const width = columns.length;
  const information = Array.from({ length: width }, () => Array<number>(width).fill(0));
  const score = Array<number>(width).fill(0);
  let [squares, logs] = [0, 0];
  const count = sum(groups.map(({ people }) => people.length));
  for (const { people, designEffect: d } of groups) {
    const n = people.length;
    const inside = (n - d) / (n - 1);
    const v = people.map((_, i) => people.map((__, j) => (i === j ? inside : 0) + (d - inside) / n + ratio));
    const weights = inverse(v) ?? [];
    logs += 2 * sum((cholesky(v) ?? []).map((row, i) => Math.log(row[i] ?? Number.NaN)));
    people.forEach((one, i) => {
      people.forEach((other, j) => {
        const w = weights[i]?.[j] ?? Number.NaN;
        squares += one.y * w * other.y;
        columns.forEach((a, r) => {
          score[r] = (score[r] ?? 0) + a(one) * w * other.y;
          const row = information[r] ?? [];
          columns.forEach((b, s) => {
            row[s] = (row[s] ?? 0) + a(one) * w * b(other);
          });
        });
      });
    });
  }
  const covariance = inverse(information) ?? [];
  const effects = covariance.map((row) => sum(row.map((each, i) => each * (score[i] ?? 0))));
  const residual = (squares - sum(effects.map((each, i) => each * (score[i] ?? 0)))) / (count - width);
  const determinant = 2 * sum((cholesky(information) ?? []).map((row, i) => Math.log(row[i] ?? Number.NaN)));
  return { effects, residual, criterion: ((count - width) * Math.log(residual) + logs + determinant) / 2, covariance };
}

describe('a model of groups whose people are alike', () => {
  it('fits what the matrices themselves give', () => {
    const model = twoLevelReml(samples);
    if (!model) throw new Error('no model');
    const ratio = model.betweenVariance / model.residualVariance;
    const whole = dense(ratio, [() => 1]);
    expect(ratio).toBeGreaterThan(0.1);
    expect(model.mean).toBeCloseTo(whole.effects[0] ?? Number.NaN, 9);
    expect(model.residualVariance).toBeCloseTo(whole.residual, 9);
    expect(model.meanSe).toBeCloseTo(Math.sqrt((whole.covariance[0]?.[0] ?? 0) * whole.residual), 9);
    for (const other of [0, ratio / 1.02, ratio * 1.02])
      expect(dense(other, [() => 1]).criterion).toBeGreaterThan(whole.criterion);
  });

  it('fits what the matrices give beside a covariate, and without one is the plain model', () => {
    const columns = [() => 1, ({ x }: { x: number }) => x];
    const strata = (x: number, at: number) => {
      const { id, n, ...own } = sampleOf(
        '',
        (groups[at]?.people ?? []).filter((one) => one.x === x).map(({ y }) => y),
      );
      return { ...own, n, x: [x] };
    };
    const found = adjustedGroups(
      groups.map(({ id, designEffect }, at) => ({ id, designEffect, strata: [strata(0, at), strata(1, at)] })),
    );
    if (!found) throw new Error('no model');
    const ratio = found.betweenVariance / found.residualVariance;
    const whole = dense(ratio, columns);
    expect(found.effects[0]?.estimate).toBeCloseTo(whole.effects[1] ?? Number.NaN, 9);
    expect(found.residualVariance).toBeCloseTo(whole.residual, 9);
    for (const other of [0, ratio / 1.02, ratio * 1.02])
      expect(dense(other, columns).criterion).toBeGreaterThan(whole.criterion);

    const [bare, plain] = [
      adjustedGroups(
        samples.map(({ id, designEffect, ...own }) => ({ id, designEffect, strata: [{ ...own, x: [] }] })),
      ),
      twoLevelReml(samples),
    ];
    expect(bare?.mean).toBeCloseTo(plain?.mean ?? Number.NaN, 8);
    bare?.groups.forEach((own, i) => {
      const other = plain?.groups[i];
      expect(own.n).toBe(other?.n);
      expect(own.estimate).toBeCloseTo(other?.estimate ?? Number.NaN, 6);
      expect(own.interval[0]).toBeCloseTo(other?.interval[0] ?? Number.NaN, 6);
      expect(own.above).toBeCloseTo(other?.above ?? Number.NaN, 6);
    });
  });

  it('is to the last digit the model without a design effect where that is 1', () => {
    const plain = samples.map(({ designEffect, ...own }) => own);
    const ones = plain.map((own) => ({ ...own, designEffect: 1 }));
    expect(twoLevelReml(ones)).toEqual(twoLevelReml(plain));
    const composed = plain.map(({ id, ...own }) => ({ id, strata: [{ ...own, x: [] }] }));
    expect(adjustedGroups(composed.map((own) => ({ ...own, designEffect: 1 })))).toEqual(adjustedGroups(composed));
  });

  it('draws a group further to the mean, and widens its interval, the more alike its people are', () => {
    const at = (designEffect: number) => {
      const model = twoLevelReml(samples.map((own, i) => (i === 4 ? { ...own, designEffect } : own)));
      const own = model?.groups[4];
      if (!model || !own) throw new Error('no model');
      return { ...own, pull: Math.abs(own.estimate - model.mean) / Math.abs(own.mean - model.mean) };
    };
    const steps = [1, 1.5, 2, 3, 5].map(at);
    steps.slice(1).forEach((step, i) => {
      const before = steps[i] ?? step;
      expect(step.reliability).toBeLessThan(before.reliability);
      expect(step.pull).toBeLessThan(before.pull);
      expect(step.interval[1] - step.interval[0]).toBeGreaterThan(before.interval[1] - before.interval[0]);
    });
  });

  it('refuses a design effect that so many people cannot have', () => {
    for (const designEffect of [0.5, 0, -1, 6, Number.NaN, Number.POSITIVE_INFINITY]) {
      const broken = samples.map((own, i) => (i === 0 ? { ...own, designEffect } : own));
      expect(() => twoLevelReml(broken)).toThrow(RangeError);
      expect(() =>
        adjustedGroups(
          broken.map(({ id, designEffect: d, ...own }) => ({ id, designEffect: d, strata: [{ ...own, x: [] }] })),
        ),
      ).toThrow(RangeError);
    }
  });
});

describe('how alike people of one team are', () => {
  const institution = (id: string, teams: number, shown = teams): InstitutionOfTeams => {
    const own = 0.4 * normal();
    const known = Array.from({ length: teams }, (_, i) => {
      const effect = own + Math.sqrt(0.2) * normal();
      return sampleOf(
        `${id}.${i}`,
        Array.from({ length: 7 }, () => 3 + effect + Math.sqrt(0.8) * normal()),
      );
    });
    return { id, n: 7 * teams, several: teams > 1, teams: known.slice(0, shown) };
  };

  it('is found where it is known, whatever institutions add', () => {
    const found = teamLikeness(Array.from({ length: 150 }, (_, i) => institution(`i${i}`, 6)));
    if (typeof found === 'string') throw new Error(found);
    expect(found.teams).toBe(900);
    expect(Math.abs(found.correlation - 0.2)).toBeLessThan(0.025);
    for (const effect of found.effects.values()) expect(effect).toBeCloseTo(1 + 6 * found.correlation, 12);
  });

  it('holds for institutions of which no team is known', () => {
    const found = teamLikeness([institution('a', 6), institution('b', 6), institution('c', 5, 0)]);
    if (typeof found === 'string') throw new Error(found);
    expect(found.effects.get('c')).toBeCloseTo(1 + 6 * found.correlation, 12);
  });

  it('is not needed where each institution is one team, and unknown from fewer than eight teams beyond the first of each', () => {
    const single = Array.from({ length: 12 }, (_, i) => institution(`s${i}`, 1));
    expect(teamLikeness(single)).toBe('not_needed');
    expect(teamLikeness([...single, institution('a', 5), institution('b', 5, 4)])).toBe('unknown');
    expect(teamLikeness([...single, institution('a', 9, 1), institution('b', 8)])).toBe('unknown');
    expect(teamLikeness([...single, institution('a', 5), institution('b', 5)])).toBeTypeOf('object');
    const same = {
      ...institution('a', 8),
      teams: institution('a', 8).teams.map((team) => ({ ...team, sumOfSquares: 0 })),
    };
    expect(teamLikeness([same, { ...same, id: 'b' }])).toBe('unknown');
  });
});
