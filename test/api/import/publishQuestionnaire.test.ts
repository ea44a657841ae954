import { expect, test } from 'vitest';
import { questionnaireVersions } from '../../../api/db/schema/questionnaires.ts';
import { PurposeDiffers, publishQuestionnaire } from '../../../api/import/publishQuestionnaire.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { sampleExperience } from '../../support/sampleDocuments.ts';

test('the same document is published once; another one is the next version', async () => {
  const db = await temporaryDatabase();
  const first = await publishQuestionnaire(db, sampleExperience, 0);
  expect(first).toMatchObject({ slug: 'sample-experience', number: 1, isNew: true });
  expect(await publishQuestionnaire(db, { ...sampleExperience }, 1)).toEqual({ ...first, isNew: false });
  const changed = { ...sampleExperience, licence: 'CC-BY-4.0' };
  expect(await publishQuestionnaire(db, changed, 2)).toMatchObject({ number: 2, isNew: true });
  const rows = await db.read.select().from(questionnaireVersions);
  expect(rows.map(({ number }) => number).toSorted()).toEqual([1, 2]);
});

test('a questionnaire keeps its purpose', async () => {
  const db = await temporaryDatabase();
  await publishQuestionnaire(db, sampleExperience, 0);
  const other = { ...sampleExperience, purpose: 'demographics' as const };
  await expect(publishQuestionnaire(db, other, 1)).rejects.toThrow(PurposeDiffers);
});
