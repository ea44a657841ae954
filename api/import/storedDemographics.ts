import { and, asc, eq, gt } from 'drizzle-orm';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { Database } from '../db/database.ts';
import { demographicRecords, demographicTail } from '../db/schema/answers.ts';
import { tailFirst } from './tailFirst.ts';

const pageSize = 2000;

/** What is kept of a person's demographic answers: no team, no key to the other answers. */
export interface StoredDemographics {
  institutionId: string;
  side: Side;
  content: ResponseContent;
}

/** The campaign's demographic records, by their random keys. */
export function storedDemographics(db: Database, campaignId: string): AsyncGenerator<StoredDemographics> {
  const pageOf = (table: typeof demographicRecords | typeof demographicTail) => (after: Buffer) =>
    db.read
      .select({
        recordKey: table.recordKey,
        institutionId: table.institutionId,
        side: table.side,
        content: table.content,
      })
      .from(table)
      .where(and(eq(table.campaignId, campaignId), gt(table.recordKey, after)))
      .orderBy(asc(table.recordKey))
      .limit(pageSize);
  return tailFirst(pageOf(demographicTail), pageOf(demographicRecords), ({ recordKey }) => recordKey);
}
