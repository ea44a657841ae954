import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { responses, unsegmentedResponses } from '../../../api/db/schema/answers.ts';
import { exportResponses } from '../../../api/import/exportResponses.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';

it('a formula that somebody answered with is no formula in the file of answers', async () => {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  const receiptHash = randomBytes(32);
  await db.write(async (tx) => {
    await tx.insert(responses).values({
      ...{ receiptHash, campaignId: sample.campaignId, versionId: sample.experienceVersionId },
      ...{ teamId: sample.teams[0]?.id ?? '', side: 'patient_side' },
      content: { answers: { heard: 4, remark: '=HYPERLINK("http://elsewhere.example","Open")' }, missing: {} },
    });
    await tx.insert(unsegmentedResponses).values({ receiptHash });
  });
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  await exportResponses({ db, campaignId: sample.campaignId, out });
  expect(text).toContain(`"'=HYPERLINK(`);
  expect(text).not.toMatch(/(^|,)"?=/m);
});
