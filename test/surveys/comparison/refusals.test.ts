import { describe, expect, it } from 'vitest';
import { refusals } from '../../../surveys/comparison/refusals.ts';
import type { DocumentSource } from '../../../surveys/document.ts';
import { documentWith, option, words } from '../documents.ts';

type ItemSource = DocumentSource['sections'][number]['items'][number];
type Options = { code: string; label: { fr: string; en: string } }[];
const home = (options: Options, name = 'home'): ItemSource => ({ kind: 'single', name, text: words('home'), options });
const rating = (points: [number, string][]): ItemSource => ({
  ...{ kind: 'rating', name: 'rating', text: words('rating') },
  points: points.map(([value, label]) => ({ value, label: words(label) })),
});
const told = (after: ItemSource, ...before: ItemSource[]) =>
  refusals(
    documentWith([after]),
    before.map((item) => documentWith([item])),
  ).map(({ path, code, params }) => ({ path, code, ...params }));
const labelled = (code: string, fr: string, en: string) => ({ code, label: { fr, en } });
const places = [labelled('CITY', 'En ville', 'In a city'), labelled('LAND', 'À la campagne', 'In the country')];

describe('refused under the same name', () => {
  it('another kind', () => {
    expect(told({ kind: 'agreement', name: 'home', text: words('home') }, home(places))).toEqual([
      { path: '/sections/0/items/0/kind', code: 'kind_changed', item: 'home', earlier: 'single' },
    ]);
  });

  it('a label under another code, new or old', () => {
    const swapped = [labelled('CITY', 'À la campagne', 'In the country'), labelled('LAND', 'En ville', 'In a city')];
    expect(told(home(swapped), home(places)).map(({ code }) => code)).toEqual(['option_recoded', 'option_recoded']);
    const renamed = [labelled('TOWN', 'en ville.', 'In a city'), labelled('LAND', 'À la campagne', 'In the country')];
    expect(told(home(renamed), home(places))).toEqual([
      ...[
        {
          path: '/sections/0/items/0/options/0/code',
          code: 'option_recoded',
          item: 'home',
          option: 'TOWN',
          earlier: 'CITY',
        },
      ],
    ]);
  });

  it('another option under an old code', () => {
    const other = [labelled('CITY', 'Autochtone', 'Indigenous'), places[1] ?? option('LAND')];
    expect(told(home(other), home(places))).toMatchObject([{ code: 'option_replaced', option: 'CITY' }]);
  });

  it('another value for the label of a rating', () => {
    expect(
      told(
        rating([
          [0, 'bad'],
          [1, 'good'],
        ]),
        rating([
          [1, 'bad'],
          [2, 'good'],
        ]),
      ),
    ).toMatchObject([
      { path: '/sections/0/items/0/points/0/value', code: 'point_recoded', option: '0', earlier: '1' },
      { code: 'point_recoded', option: '1', earlier: '2' },
    ]);
  });

  it('also when the version in between had neither', () => {
    const middle = home([places[1] ?? option('LAND'), option('THIRD')]);
    const again = home([labelled('CITY', 'Autochtone', 'Indigenous'), places[1] ?? option('LAND')]);
    expect(told(again, middle, home(places))).toMatchObject([{ code: 'option_replaced', option: 'CITY' }]);
    const text: ItemSource = { kind: 'short_text', name: 'home', text: words('home') };
    expect(told(text, { ...home(places), name: 'other' }, home(places))).toMatchObject([{ code: 'kind_changed' }]);
  });
});

describe('allowed under the same name', () => {
  it.each([
    [
      'other words for the same option',
      home([labelled('CITY', 'Dans une ville', 'In a town or city'), ...places.slice(1)]),
    ],
    ['one language mended', home([labelled('CITY', 'Milieu urbain', 'In a city'), ...places.slice(1)])],
    ['another option', home([...places, labelled('CAMP', 'Autre', 'Elsewhere')])],
    ['another order', home([...places].reverse())],
  ])('%s', (_, after) => expect(told(after, home(places))).toEqual([]));

  it('anything under a new name', () => {
    expect(told({ kind: 'agreement', name: 'home_2', text: words('home') }, home(places))).toEqual([]);
  });
});
