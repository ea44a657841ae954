import { expect, it } from 'vitest';
import { commitGroup } from '../../../api/answers/groupCommit.ts';
import { storedSide } from '../../../api/answers/storedSide.ts';
import { sides } from '../../../surveys/side.ts';

it('counts no answer for a side that its row does not name', () => {
  expect(sides.map(storedSide)).toEqual(sides);
  for (const other of [null, undefined, '', 'both', 0]) expect(() => storedSide(other)).toThrow('no side');
});

it('tells nobody that answers are stored when the database rules nothing about them', async () => {
  await expect(commitGroup((job) => job(async () => null), [])).rejects.toThrow('not ruled');
});
