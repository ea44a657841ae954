import { randomBytes } from 'node:crypto';
import type { Database } from '../../api/db/database.ts';
import type { Fixture } from '../support/fixture.ts';

/** Stores so many made-up demographic records of the fixture's campaign, spread over its institutions. */
export async function storeManyRecords(
  db: Database,
  sample: Fixture,
  count: number,
  random: () => number,
): Promise<void> {
  const records = Array.from({ length: count }, () => {
    const institution = sample.institutionIds[Math.floor(random() * sample.institutionIds.length)];
    const content = { answers: { home: random() < 0.7 ? 'city' : 'country' }, missing: { own_words: 'skipped' } };
    const side = random() < 0.3 ? 'patient_side' : 'professional_side';
    return [randomBytes(16).toString('hex'), institution, side, JSON.stringify(content)];
  });
  await db.batch([
    {
      sql: `insert into demographic_records (recordKey, campaignId, versionId, institutionId, side, content)
        select unhex(value ->> 0), ?, ?, value ->> 1, value ->> 2, value ->> 3 from json_each(?) order by 1`,
      args: [sample.campaignId, sample.demographicsVersionId, JSON.stringify(records)],
    },
  ]);
}
