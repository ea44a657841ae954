import { describe, expect, it } from 'vitest';
import { cubeLayout } from '../../analysis/layout.ts';
import { documentWith, option, words } from '../surveys/documents.ts';

const agreed = (name: string) => ({ kind: 'agreement' as const, name, text: words(name) });
const rated = (values: number[]) => ({
  kind: 'rating' as const,
  name: 'overall',
  text: words('overall'),
  points: values.map((value) => ({ value, label: words('p') })),
});
const chosen = (codes: string[]) => ({
  kind: 'single' as const,
  name: 'place',
  text: words('place'),
  options: codes.map((code) => option(code)),
});
const scale = { name: 's', title: words('s'), items: [{ name: 'heard', reversed: true }], minimumAnswered: 1 };

describe('cubeLayout', () => {
  it('counts agreement, rating and single choice, and nothing else', () => {
    const document = documentWith(
      [agreed('heard'), rated([4, 0, 2]), chosen(['B', 'A']), { kind: 'long_text', name: 'why', text: words('why') }],
      [scale],
    );
    expect(cubeLayout('campaign', [document])).toEqual({
      campaign: 'campaign',
      items: [
        { name: 'heard', kind: 'agreement', values: [1, 2, 3, 4, 5] },
        { name: 'overall', kind: 'rating', values: [0, 2, 4] },
        { name: 'place', kind: 'single', values: ['B', 'A'] },
      ],
      scales: [{ name: 's', items: [{ name: 'heard', reversed: true }], minimumAnswered: 1, low: 1, high: 5 }],
      valueSlots: 5,
    });
  });

  it('takes the union over versions: points in order, new options last', () => {
    const versions = [
      documentWith([rated([1, 3]), chosen(['B', 'A'])]),
      documentWith([agreed('heard'), rated([1, 2, 3]), chosen(['C', 'A'])]),
    ];
    const layout = cubeLayout('campaign', versions);
    expect(layout.items.map((item) => [item.name, item.values])).toEqual([
      ['overall', [1, 2, 3]],
      ['place', ['B', 'A', 'C']],
      ['heard', [1, 2, 3, 4, 5]],
    ]);
    expect(layout.valueSlots).toBe(5);
  });

  it('has no slots when nothing is counted', () => {
    const document = documentWith([{ kind: 'long_text', name: 'why', text: words('why') }]);
    expect(cubeLayout('campaign', [document])).toMatchObject({ items: [], scales: [], valueSlots: 0 });
  });

  it('refuses to count together what is not the same', () => {
    const asRating = documentWith([rated([1, 5])]);
    const asAgreement = documentWith([agreed('overall')]);
    expect(() => cubeLayout('campaign', [asRating, asAgreement])).toThrow(RangeError);
    const scaleOn = (values: number[]) => documentWith([rated(values)], [{ ...scale, items: [{ name: 'overall' }] }]);
    expect(() => cubeLayout('campaign', [scaleOn([1, 5]), scaleOn([0, 10])])).toThrow(RangeError);
  });
});
