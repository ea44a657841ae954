import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { startLiveAnswers } from '../../../api/answers/liveAnswers.ts';
import { demographicRecords, demographicTail } from '../../../api/db/schema/answers.ts';
import type { ResponseContent } from '../../../surveys/response.ts';
import type { Side } from '../../../surveys/side.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleDemographics } from '../../support/sampleDocuments.ts';

const same = (words: string) => ({ fr: words, en: words });
const document = {
  ...sampleDemographics,
  sections: sampleDemographics.sections.map((section) => ({
    ...section,
    items: [
      ...section.items,
      {
        kind: 'multiple' as const,
        name: 'languages',
        text: same('Languages'),
        audience: 'all' as const,
        required: false,
        dontKnow: false,
        preferNotToSay: true,
        notApplicable: false,
        options: ['fr', 'en', 'other'].map((code) => ({ code, label: same(code) })),
      },
    ],
  })),
};

test('records are counted by institution, side, item and code; texts never are', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db, { demographics: document });
  const [first = '', second = ''] = sample.institutionIds;
  const record = (institutionId: string, side: Side, content: ResponseContent) => ({
    recordKey: randomBytes(16),
    campaignId: sample.campaignId,
    versionId: sample.demographicsVersionId ?? '',
    institutionId,
    side,
    content,
  });
  const city: ResponseContent = {
    answers: { home: 'city', languages: ['fr', 'en'] },
    missing: { own_words: 'skipped' },
  };
  const country: ResponseContent = {
    answers: { home: 'country', own_words: 'a secret' },
    missing: { languages: 'prefer_not_to_say' },
  };
  await db.write(async (tx) => {
    await tx
      .insert(demographicRecords)
      .values([
        record(first, 'patient_side', city),
        record(first, 'patient_side', country),
        record(second, 'professional_side', city),
      ]);
    await tx.insert(demographicTail).values([record(first, 'patient_side', city)]);
  });
  const live = startLiveAnswers(db);
  const counts = await live.freeze(sample.campaignId, (_, demographics) => demographics);
  await live.close();
  const cell = counts.cells.find(({ institution }) => institution === first);
  expect(cell).toEqual({
    institution: first,
    side: 'patient_side',
    records: 3,
    items: {
      home: { answered: 3, values: { city: 2, country: 1 }, missing: {} },
      languages: { answered: 2, values: { fr: 2, en: 2 }, missing: { prefer_not_to_say: 1 } },
    },
  });
  expect(counts.cells).toHaveLength(2);
  expect(JSON.stringify(counts)).not.toContain('secret');
});
