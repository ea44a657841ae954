import { expect, test } from 'vitest';
import { questionnaireComparisons, questionnaireVersions } from '../../../api/db/schema/questionnaires.ts';
import { ChangesAnswers, PurposeDiffers, publishQuestionnaire } from '../../../api/import/publishQuestionnaire.ts';
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

test('a next version is compared with the one before, and may not change what kept answers mean', async () => {
  const db = await temporaryDatabase();
  await publishQuestionnaire(db, sampleExperience, 0);
  const withFirst = (change: object) => ({
    ...sampleExperience,
    sections: sampleExperience.sections.map((section) => ({
      ...section,
      items: section.items.map((item, i) => (i === 0 ? ({ ...item, ...change } as typeof item) : item)),
    })),
  });
  const recoded = withFirst({ kind: 'long_text', maxLength: 10 });
  await expect(publishQuestionnaire(db, recoded, 1)).rejects.toThrow(ChangesAnswers);
  await publishQuestionnaire(db, withFirst({ required: true }), 2);
  const [stored] = await db.read.select().from(questionnaireComparisons);
  expect(stored?.items).toMatchObject({
    heard: { proposed: 'minor_wording', decided: 'minor_wording' },
    useful: { decided: 'identical' },
    inclusion: { decided: 'minor_wording' },
  });
});
