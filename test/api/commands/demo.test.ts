import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { outdatedDemo } from '../../../api/commands/demo.ts';
import { publishShipped } from '../../../api/model/shippedQuestionnaires.ts';
import { testApp } from '../../support/app.ts';

test('a demonstration whose shipped questionnaires are others now says what to delete', async () => {
  const { db } = (await testApp()).services;
  await publishShipped(db, new Date());
  await db.write((tx) => tx.run(sql`drop trigger if exists questionnaire_versions_never_update`));
  await db.write((tx) => tx.run(sql`update questionnaire_versions set sha256 = lower(hex(randomblob(32)))`));
  const error = await publishShipped(db, new Date()).catch((each: unknown) => each);
  expect(outdatedDemo(error)).toContain('Supprimez le dossier data/demo');
  expect(outdatedDemo(error)).toContain('Delete the folder data/demo');
  expect(outdatedDemo(new Error('disk full'))).toBeNull();
});
