import { describe, expect, it } from 'vitest';
import type { GatedDistribution } from '../../../analysis/disclosure/experience.ts';
import { satisfactionReading } from '../../../analysis/findings/satisfactionReading.ts';
import { satisfactionRows } from '../../../analysis/findings/satisfactionRows.ts';
import type { ScaledItem } from '../../../analysis/findings/scaledItems.ts';
import { sideDifferences } from '../../../analysis/findings/sideDifferences.ts';
import { sides } from '../../../surveys/side.ts';
import { chance, howOften } from './chance.ts';
import { distribution, gateOf } from './gates.ts';

const items = Array.from(
  { length: 13 },
  (_, i): ScaledItem => ({
    name: `item_${i}`,
    kind: 'agreement',
    audience: 'all',
    text: { fr: `Énoncé ${i}.`, en: `Statement ${i}.` },
    points: [1, 2, 3, 4, 5].map((value) => ({ value, label: { fr: `p${value}`, en: `p${value}` } })),
  }),
);
const { normal } = chance(20_261_122);

/** 26 teams of two patients and five professionals who live the same thing; `apart` lets team and side interact. */
function answersWithoutDifference(apart = 0): Record<string, GatedDistribution> {
  const counts = new Map<string, number[]>();
  for (let team = 0; team < 26; team++) {
    const shared = 0.5 * normal();
    const ofSide = sides.map(() => apart * normal());
    for (let member = 0; member < 7; member++) {
      const side = member < 2 ? 0 : 1;
      const person = 0.6 * normal();
      for (const { name } of items) {
        const felt = 0.5 + shared + (ofSide[side] ?? 0) + person + 0.8 * normal();
        const point = [-1.2, -0.4, 0.3, 1.2].filter((limit) => felt > limit).length;
        for (const who of [sides[side], 'both']) {
          const key = `program/${who}/${name}`;
          const own = counts.get(key) ?? [0, 0, 0, 0, 0];
          own[point] = (own[point] ?? 0) + 1;
          counts.set(key, own);
        }
      }
    }
  }
  return Object.fromEntries([...counts].map(([key, own]) => [key, distribution(own)]));
}

const readingOf = (shown: Record<string, GatedDistribution>): string => {
  const gated = gateOf({ items: shown });
  const scope = { level: 'program' } as const;
  const differences = sideDifferences(satisfactionRows(gated, scope, items, true));
  const everyone = satisfactionRows(gated, scope, items, false).flatMap(({ answers }, i) => {
    const words = items[i]?.text;
    return answers && words ? [{ words, top: answers.top }] : [];
  });
  return satisfactionReading({ overall: everyone, differences, items, minimumGroup: 5, anyShown: true }).en;
};

describe('a headline on answers that hold no difference', () => {
  it('names a difference between the sides in at most one figure in twenty', () => {
    const named = howOften(300, () => !readingOf(answersWithoutDifference()).includes('no clear difference'));
    expect(named).toBeLessThan(0.07);
  });

  it('seldom does where each side of a team lives something of its own', () => {
    const named = howOften(200, () => !readingOf(answersWithoutDifference(0.4)).includes('no clear difference'));
    expect(named).toBeLessThan(0.1);
  });

  it('says of the widest gap between statements that chance alone could make it', () => {
    const unwarned = howOften(200, () => !readingOf(answersWithoutDifference()).includes('chance alone'));
    expect(unwarned).toBeLessThan(0.07);
  });
});
