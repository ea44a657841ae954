import { mean, standardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { teamEffects } from '../../../api/demo/answers.ts';
import { seededRandom } from '../../../api/demo/random.ts';

const teams = Array.from({ length: 240 }, (_, i) => `t${i}`);
const institutionOf = new Map(teams.map((team, i) => [team, `i${Math.floor(i / 8)}`]));

describe('what invented teams add to their answers', () => {
  const alone = teamEffects(seededRandom(1), teams);
  const shared = teamEffects(seededRandom(1), teams, { random: seededRandom(2), share: 0.45, institutionOf });
  /** Share of the variance that lies between the means of institutions. */
  const between = (effects: Map<string, number>) => {
    const means = Array.from({ length: 30 }, (_, i) =>
      mean(teams.slice(8 * i, 8 * i + 8).map((id) => effects.get(id) ?? 0)),
    );
    return (standardDeviation(means) / standardDeviation([...effects.values()])) ** 2;
  };

  it('is as wide whether or not institutions have part of it in common', () => {
    for (const effects of [alone, shared]) {
      expect(mean([...effects.values()])).toBeCloseTo(0, 10);
      expect(standardDeviation([...effects.values()])).toBeCloseTo(0.46, 10);
    }
    expect(between(alone)).toBeLessThan(0.25);
    expect(between(shared)).toBeGreaterThan(0.35);
  });

  it('takes nothing from the source of everything else', () => {
    const [one, two] = [seededRandom(1), seededRandom(1)];
    teamEffects(one, teams);
    teamEffects(two, teams, { random: seededRandom(2), share: 0.45, institutionOf });
    expect(two.next()).toBe(one.next());
  });
});
