import { and, asc, eq, gt } from 'drizzle-orm';
import type { PlacedResponse } from '../../surveys/exchange/fhir/writeResponse.ts';
import type { Database } from '../db/database.ts';
import { type CollectionMode, responses, responseTail } from '../db/schema/answers.ts';
import { teams } from '../db/schema/organization.ts';
import { tailFirst } from './tailFirst.ts';

const pageSize = 2000;

/** Beside the answers, outside anonymous mode: how they were given, and the keyed hash of the code made by the respondent. */
export interface StoredRow extends PlacedResponse {
  collectionMode: CollectionMode | null;
  pairing: Buffer | null;
}

/** The campaign's responses, by their random keys. */
export function storedRows(db: Database, campaignId: string): AsyncGenerator<StoredRow> {
  const pageOf = (table: typeof responses | typeof responseTail) => (after: Buffer) =>
    db.read
      .select({
        receiptHash: table.receiptHash,
        teamId: table.teamId,
        institutionId: teams.institutionId,
        side: table.side,
        content: table.content,
        collectionMode: table.collectionMode,
        pairing: table.pairing,
      })
      .from(table)
      .innerJoin(teams, eq(teams.id, table.teamId))
      .where(and(eq(table.campaignId, campaignId), gt(table.receiptHash, after)))
      .orderBy(asc(table.receiptHash))
      .limit(pageSize);
  return tailFirst(pageOf(responseTail), pageOf(responses), ({ receiptHash }) => receiptHash);
}
