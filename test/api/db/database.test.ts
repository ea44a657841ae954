import { expect, test } from 'vitest';
import { programs } from '../../../api/db/schema/organization.ts';
import { temporaryDatabase } from '../../support/database.ts';

const program = (id: string) => ({
  id,
  slug: id,
  name: { fr: id, en: id },
  description: { fr: '', en: '' },
  createdAt: 0,
});

test('a read is answered while a transaction is under way, and sees what was committed before', async () => {
  const db = await temporaryDatabase();
  await db.write((tx) => tx.insert(programs).values(program('first')));
  const seen: number[] = [];
  await db.write(async (tx) => {
    await tx.insert(programs).values(program('second'));
    seen.push((await db.read.select().from(programs)).length);
  });
  seen.push((await db.read.select().from(programs)).length);
  expect(seen).toEqual([1, 2]);
});

test('a write that fails leaves nothing, and the next one succeeds', async () => {
  const db = await temporaryDatabase();
  const failing = db.write(async (tx) => {
    await tx.insert(programs).values(program('lost'));
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await db.write((tx) => tx.insert(programs).values(program('kept')));
  expect((await db.read.select({ id: programs.id }).from(programs)).map(({ id }) => id)).toEqual(['kept']);
});
