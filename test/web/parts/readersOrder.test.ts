import { expect, it } from 'vitest';
import { alphabetical } from '../../../analysis/format.ts';
import { readersOrder } from '../../../web/parts/readersOrder.ts';

it('files names as a reader of the language does', () => {
  const hospitals = [
    { fr: 'Centre de la Baie', en: 'Bay Centre' },
    { fr: 'Centre des Pins', en: 'Pine Centre' },
    { fr: 'Hôpital Neuf', en: 'New Hospital' },
  ];
  expect(hospitals.toSorted(readersOrder('en')).map(({ en }) => en)).toEqual([
    'Bay Centre',
    'New Hospital',
    'Pine Centre',
  ]);
  expect(hospitals.toSorted(readersOrder('fr'))).toEqual(hospitals.toSorted(alphabetical));
});
