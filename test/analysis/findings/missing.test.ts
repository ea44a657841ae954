import { describe, expect, it } from 'vitest';
import type { GatedExperience } from '../../../analysis/disclosure/experience.ts';
import { comparisonFinding } from '../../../analysis/findings/comparison.ts';
import { missingByReason, missingOfScale, missingTogether } from '../../../analysis/findings/missing.ts';
import type { CubeLayout } from '../../../analysis/snapshot.ts';
import { missingReasons } from '../../../surveys/missing.ts';
import { context, distribution, gateOf } from './gates.ts';

const scale = {
  ...{ name: 'voice', minimumAnswered: 0.5, low: 1, high: 5 },
  items: ['heard', 'free'].map((name) => ({ name, reversed: false })),
};
const layout: CubeLayout = {
  campaign: 'c',
  items: ['heard', 'free'].map((name) => ({ name, kind: 'agreement', values: [1, 2, 3, 4, 5] })),
  scales: [scale],
  valueSlots: 5,
};
const heard = distribution([0, 1, 2, 3, 1], { skipped: 2, not_applicable: 4 });
const free = distribution([1, 1, 2, 2, 1], { skipped: 1, dont_know: 3 });
const at = { scope: { level: 'team', id: 't0' }, side: 'both' } as const;

describe('missing answers by reason', () => {
  it('are the six reasons, without “does not apply”, which is an answer', () => {
    expect(Object.keys(missingByReason(heard.noValue))).toEqual([...missingReasons]);
    expect(missingByReason({ skipped: 2, not_applicable: 4 })).toMatchObject({ skipped: 2, dont_know: 0 });
  });

  it('of several are their sum, and withheld as soon as those of one are', () => {
    const two = [missingByReason(heard.noValue), missingByReason(free.noValue)];
    expect(missingTogether(two)).toMatchObject({ skipped: 3, dont_know: 3 });
    for (const other of [null, undefined]) expect(missingTogether([...two, other])).toBeNull();
    expect(missingTogether([])).toBeNull();
  });

  it('of a scale are those of its statements, where the gate shows every one of them', () => {
    const shown = gateOf({ items: { 't0/both/heard': heard, 't0/both/free': free } });
    expect(missingOfScale(shown, layout, scale, at)).toMatchObject({ skipped: 3, dont_know: 3 });
    const withheld: GatedExperience = gateOf({ items: { 't0/both/heard': heard } });
    expect(missingOfScale(withheld, layout, scale, at)).toBeNull();
  });

  it('stand in a table beside the comparison, hidden where the group or one statement is withheld', () => {
    const groups = [0, 1, 2].map((i) => ({
      ...{ id: `t${i}`, name: { fr: `Équipe ${i}`, en: `Team ${i}` } },
      scope: { level: 'team' as const, id: `t${i}` },
    }));
    const finding = comparisonFinding({
      ...{ ...context, layout, documents: [], scale: 'voice', level: 'team', minimumGroup: 5, groups },
      gated: gateOf({
        items: { 't0/both/heard': heard, 't0/both/free': free, 't1/both/heard': heard, 't2/both/free': free },
        scales: { 't0/both/voice': { n: 7, mean: 3, sd: 1 }, 't1/both/voice': { n: 7, mean: 3, sd: 1 } },
      }),
    });
    const rows = finding.moreTables?.[0]?.rows ?? [];
    expect(rows[0]).toMatchObject({ skipped: 3, dont_know: 3, not_shown: 0 });
    for (const row of rows.slice(1)) for (const reason of missingReasons) expect(row[reason]).toEqual({ hidden: true });
  });
});
