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
