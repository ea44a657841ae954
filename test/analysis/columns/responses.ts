import * as fc from 'fast-check';
import type { CubeLayout } from '../../../analysis/snapshot.ts';
import { noValueCodes } from '../../../surveys/missing.ts';
import type { ResponseContent } from '../../../surveys/response.ts';
import { type Side, sides } from '../../../surveys/side.ts';

const agreement = (name: string) => ({ name, kind: 'agreement' as const, values: [1, 2, 3, 4, 5] });

/** Two agreement items and a rating in one scale, and a choice with codes that look like numbers. */
export const layout: CubeLayout = {
  campaign: 'campaign',
  items: [
    agreement('heard'),
    agreement('hurried'),
    { name: 'overall', kind: 'rating', values: [1, 2, 3, 4, 5] },
    { name: 'setting', kind: 'single', values: ['hospital', '1', '2'] },
  ],
  scales: [
    {
      name: 'partnership',
      items: [
        { name: 'heard', reversed: false },
        { name: 'hurried', reversed: true },
        { name: 'overall', reversed: false },
      ],
      minimumAnswered: 0.5,
      low: 1,
      high: 5,
    },
  ],
  valueSlots: 5,
};

export const teams = ['north', 'south', 'east'];

export interface Row {
  team: number;
  side: Side;
  content: ResponseContent;
}

const contents: fc.Arbitrary<ResponseContent> = fc
  .tuple(
    ...layout.items.map((item) =>
      fc.oneof(
        fc.constantFrom(...item.values),
        fc.constantFrom(...noValueCodes).map((code) => ({ code })),
        fc.constant(null),
      ),
    ),
  )
  .map((picks) => {
    const content: ResponseContent = { answers: {}, missing: {} };
    picks.forEach((pick, index) => {
      const name = layout.items[index]?.name ?? '';
      if (pick === null) return;
      if (typeof pick === 'object') content.missing[name] = pick.code;
      else content.answers[name] = pick;
    });
    return content;
  });

export const rowLists: fc.Arbitrary<Row[]> = fc.array(
  fc.record({ team: fc.nat({ max: teams.length - 1 }), side: fc.constantFrom(...sides), content: contents }),
  { maxLength: 200 },
);
