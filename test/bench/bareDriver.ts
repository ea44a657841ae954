import { randomBytes } from 'node:crypto';
import { createClient, type InStatement } from '@libsql/client';
import type { Fixture } from '../support/fixture.ts';

export interface BareRates {
  /** Rows per second, one durable transaction each. */
  single: number;
  /** Rows per second, a hundred to a transaction. */
  grouped: number;
  /** Processor time of a single one, in milliseconds: on a busy machine a fairer measure than the clock. */
  processorTime: number;
}

const insert = `insert into responses (receiptHash, campaignId, versionId, teamId, side, content)
  values (?, ?, ?, ?, 'patient_side', ?)`;

/** What the driver alone does with the same rows in the same table: no HTTP, no token, no check, no idempotency. */
export async function bareRates(url: string, sample: Fixture, contents: string[]): Promise<BareRates> {
  const client = createClient({ url, concurrency: 1 });
  const { campaignId, experienceVersionId } = sample;
  const statement = (content: string, i: number): InStatement => ({
    sql: insert,
    args: [randomBytes(32), campaignId, experienceVersionId, sample.teams[i % sample.teams.length]?.id ?? '', content],
  });
  const time = async (job: () => Promise<void>): Promise<number> => {
    const begun = performance.now();
    await job();
    return (performance.now() - begun) / 1000;
  };
  const before = process.cpuUsage();
  const single = await time(async () => {
    for (const [i, content] of contents.entries()) await client.execute(statement(content, i));
  });
  const { user, system } = process.cpuUsage(before);
  const grouped = await time(async () => {
    for (let from = 0; from < contents.length; from += 100)
      await client.batch(contents.slice(from, from + 100).map(statement), 'write');
  });
  client.close();
  const rows = contents.length;
  return { single: rows / single, grouped: rows / grouped, processorTime: (user + system) / 1000 / rows };
}
