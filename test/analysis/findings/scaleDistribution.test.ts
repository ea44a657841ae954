import { describe, expect, it } from 'vitest';
import { satisfactionFinding } from '../../../analysis/findings/satisfaction.ts';
import type { CubeLayout } from '../../../analysis/snapshot.ts';
import { partnershipExperience1 } from '../../../surveys/instruments/partnership-experience/1.ts';
import { context, distribution, gateOf } from './gates.ts';

const names = ['speak_freely', 'listened_to'];
const layoutWith = (reversed: boolean): CubeLayout => ({
  campaign: 'c',
  items: names.map((name) => ({ name, kind: 'agreement', values: [1, 2, 3, 4, 5] })),
  scales: [
    {
      ...{ name: 'voice', minimumAnswered: 0.5, low: 1, high: 5 },
      items: names.map((name, at) => ({ name, reversed: reversed && at === 1 })),
    },
  ],
  valueSlots: 5,
});
const shown = {
  'program/both/speak_freely': distribution([1, 2, 3, 10, 14]),
  'program/both/listened_to': distribution([6, 5, 4, 3, 2]),
};

const tableOf = (items: typeof shown | Partial<typeof shown>, reversed = false) =>
  satisfactionFinding({
    ...{ ...context, layout: layoutWith(reversed), documents: [partnershipExperience1], minimumGroup: 5, sides: false },
    gated: gateOf({ items: items as typeof shown, respondents: 30 }),
  }).moreTables?.find(({ caption }) => caption.en === 'Answers by scale');

const counts = (row: Record<string, unknown> | undefined) => [1, 2, 3, 4, 5].map((value) => row?.[`point_${value}`]);

describe('answers by scale', () => {
  it('are the sums of what the table by statement shows', () => {
    const [row] = tableOf(shown)?.rows ?? [];
    expect(counts(row)).toEqual([7, 7, 7, 13, 16]);
    expect(row).toMatchObject({ answers: 50, top: 29 / 50 });
  });

  it('turn statements worded the other way round', () => {
    const [row] = tableOf(shown, true)?.rows ?? [];
    expect(counts(row)).toEqual([1 + 2, 2 + 3, 3 + 4, 10 + 5, 14 + 6]);
    expect(row).toMatchObject({ top: 35 / 50 });
  });

  it('are withheld where one statement is: it could be had from the others', () => {
    const [row] = tableOf({ 'program/both/speak_freely': shown['program/both/speak_freely'] })?.rows ?? [];
    expect(row).toMatchObject({ answers: { hidden: true }, point_1: { hidden: true }, top: { hidden: true } });
  });
});
