import { expect, test } from 'vitest';
import { distinctNames } from '../../../analysis/findings/distinctNames.ts';

const same = (words: string) => ({ fr: words, en: words });

test('says where a group is when another one bears its name, and only then', () => {
  const groups = [
    { id: 'a', name: same('Dialyse'), within: same('Hôpital du Lac') },
    { id: 'b', name: same('Imagerie'), within: same('Hôpital du Lac') },
    { id: 'c', name: same('Dialyse'), within: same('Clinique du Pont') },
  ];
  expect(distinctNames(groups).map(({ name }) => name.fr)).toEqual([
    'Dialyse (Hôpital du Lac)',
    'Imagerie',
    'Dialyse (Clinique du Pont)',
  ]);
});
