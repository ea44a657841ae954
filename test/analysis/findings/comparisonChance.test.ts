import { mean, sum } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { type Comparison, comparison } from '../../../analysis/findings/comparisonRows.ts';
import { chance, howOften } from './chance.ts';
import { gateOf } from './gates.ts';

const { normal } = chance(20_261_122);
const voice = { name: 'voice', low: 1, high: 5, items: [] };

/** Teams of seven whose true means lie `between` apart (standard deviation, points), one person's answers 0.7. */
function simulated(teams: number, between: number): { found: Comparison; truth: Map<string, number> } {
  const truth = new Map<string, number>();
  const scales = Array.from({ length: teams }, (_, i) => {
    const effect = between * normal();
    truth.set(`t${i}`, effect);
    const scores = Array.from({ length: 7 }, () => Math.min(5, Math.max(1, 3 + effect + 0.7 * normal())));
    const own = mean(scores);
    return [
      `t${i}/both/voice`,
      { n: 7, mean: own, sd: Math.sqrt(sum(scores.map((y) => (y - own) ** 2)) / 6) },
    ] as const;
  });
  const groups = [...truth.keys()].map((id) => ({
    id,
    name: { fr: id, en: id },
    scope: { level: 'team', id } as const,
    teams: [],
  }));
  return { found: comparison(gateOf({ scales: Object.fromEntries(scales) }), groups, voice, 'institution'), truth };
}

const claimsOf = ({ rows }: Comparison) =>
  rows.filter(({ figures }) => figures?.band === 'above' || figures?.band === 'below');

describe('a comparison of teams', () => {
  it('sets no team apart where teams do not differ, but in one figure in twenty', () => {
    for (const teams of [8, 26])
      expect(howOften(1000, () => claimsOf(simulated(teams, 0).found).length > 0)).toBeLessThan(0.05);
  });

  it('is wrong about at most one in twenty of the teams it sets apart', () => {
    for (const between of [0.3, 0.5]) {
      let [claims, wrong] = [0, 0];
      for (let run = 0; run < 500; run++) {
        const { found, truth } = simulated(8, between);
        for (const { group, figures } of claimsOf(found)) {
          claims += 1;
          if ((figures?.band === 'above') !== (truth.get(group.id) ?? 0) > 0) wrong += 1;
        }
      }
      expect(wrong / claims).toBeLessThan(0.05);
    }
  });
});

const [institutions, teamsEach, peopleEach] = [20, 6, 7];

/**
 * Institutions of six teams of seven, the teams of one standing for a fifth of the variance of an answer; institutions differ by
 * `between` beyond that. Compared as on the page, and as if each were one team, which is the model without a design effect.
 */
function institutionsOfTeams(between: number) {
  const truth = new Map<string, number>();
  const scales = Array.from({ length: institutions }, (_, i) => {
    const effect = between * normal();
    truth.set(`i${i}`, effect);
    const teams = Array.from({ length: teamsEach }, () => {
      const own = effect + 0.7 * Math.sqrt(0.2) * normal();
      return Array.from({ length: peopleEach }, () => 3 + own + 0.7 * Math.sqrt(0.8) * normal());
    });
    const measured = (scores: number[]) => {
      const own = mean(scores);
      return {
        n: scores.length,
        mean: own,
        sd: Math.sqrt(sum(scores.map((y) => (y - own) ** 2)) / (scores.length - 1)),
      };
    };
    return [
      [`i${i}/both/voice`, measured(teams.flat())] as const,
      ...teams.map((scores, team) => [`i${i}t${team}/both/voice`, measured(scores)] as const),
    ];
  });
  const gated = gateOf({ scales: Object.fromEntries(scales.flat()) });
  const compared = (teamsOf: (id: string) => string[]) =>
    comparison(
      gated,
      [...truth.keys()].map((id) => ({
        ...{ id, name: { fr: id, en: id }, scope: { level: 'institution', id } as const, teams: teamsOf(id) },
      })),
      { ...voice, low: -20, high: 20 },
      'institution',
    );
  return {
    truth,
    allowed: compared((id) => Array.from({ length: teamsEach }, (_, team) => `${id}t${team}`)),
    plain: compared(() => []),
  };
}

/** Of all institutions compared in so many figures: how many are set apart, how many of those on the wrong side, and how many intervals hold the truth. */
function told(between: number, figures: number) {
  const none = { rows: 0, claims: 0, wrong: 0, intervals: 0, covered: 0 };
  const counts = { allowed: { ...none }, plain: { ...none } };
  for (let run = 0; run < figures; run++) {
    const { truth, ...found } = institutionsOfTeams(between);
    for (const model of ['allowed', 'plain'] as const)
      for (const { group, figures: own } of found[model].rows) {
        const [count, effect] = [counts[model], truth.get(group.id) ?? 0];
        const { interval = null, band = null } = own ?? {};
        const isClaim = band === 'above' || band === 'below';
        count.rows += 1;
        if (isClaim) count.claims += 1;
        if (isClaim && (band === 'above') !== effect > 0) count.wrong += 1;
        if (interval === null) continue;
        count.intervals += 1;
        if (interval[0] <= 3 + effect && 3 + effect <= interval[1]) count.covered += 1;
      }
  }
  return counts;
}

describe('a comparison of institutions whose teams differ', () => {
  it('sets hardly any apart where institutions do not differ, unlike a model that knows no teams', () => {
    const { allowed, plain } = told(0, 40);
    expect(plain.claims / plain.rows).toBeGreaterThan(0.05);
    expect(allowed.claims / allowed.rows).toBeLessThan(0.01);
  });

  it('is wrong about at most one in twenty of those it sets apart, and its intervals hold the truth as often as they say', () => {
    const { allowed, plain } = told(0.3, 40);
    expect(allowed.claims).toBeGreaterThan(150);
    expect(allowed.wrong / allowed.claims).toBeLessThan(0.025);
    expect(allowed.covered / allowed.intervals).toBeGreaterThan(0.92);
    expect(plain.covered / plain.intervals).toBeLessThan(0.85);
  });
});
