import { eq } from 'drizzle-orm';
import { benchmarkSchema } from '../../analysis/benchmarks/benchmark.ts';
import type { Database } from '../db/database.ts';
import { benchmarks } from '../db/schema/benchmarks.ts';
import { type Asked, versionOfCampaign } from './campaignVersion.ts';
import { ImportRefused } from './target.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The questionnaire that a campaign asks, as for publishing. @throws ImportRefused for an unknown campaign. */
export const questionnaireJson = async (db: Database, campaignId: string, asked: Asked): Promise<string> =>
  json((await versionOfCampaign(db.read, campaignId, asked)).document);

/** A stored reference population. @throws ImportRefused for an unknown one. */
export async function benchmarkJson(db: Database, id: string): Promise<string> {
  const [row] = await db.read.select().from(benchmarks).where(eq(benchmarks.id, id));
  if (row === undefined) throw new ImportRefused(`no benchmark ${id}`);
  const { id: _, programId: __, institutionId: ___, createdAt: ____, ...benchmark } = row;
  return json(benchmarkSchema.parse(benchmark));
}
