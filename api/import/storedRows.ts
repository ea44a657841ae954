import { and, asc, eq, gt } from 'drizzle-orm';
import type { PlacedResponse } from '../../surveys/exchange/fhir/writeResponse.ts';
import type { Database } from '../db/database.ts';
import { responses, responseTail } from '../db/schema/answers.ts';
import { teams } from '../db/schema/organization.ts';

const pageSize = 2000;

/**
 * The campaign's responses a page at a time, by their random keys: no order of arrival exists. The tail goes first, and
 * is remembered: a row that leaves it meanwhile must not come twice.
 */
export async function* storedRows(db: Database, campaignId: string): AsyncGenerator<PlacedResponse> {
  const inTail = new Set<string>();
  for (const table of [responseTail, responses]) {
    let after: Buffer = Buffer.alloc(0);
    for (;;) {
      const page = await db.read
        .select({
          receiptHash: table.receiptHash,
          teamId: table.teamId,
          institutionId: teams.institutionId,
          side: table.side,
          content: table.content,
        })
        .from(table)
        .innerJoin(teams, eq(teams.id, table.teamId))
        .where(and(eq(table.campaignId, campaignId), gt(table.receiptHash, after)))
        .orderBy(asc(table.receiptHash))
        .limit(pageSize);
      for (const row of page) {
        const key = row.receiptHash.toString('latin1');
        if (table === responseTail) inTail.add(key);
        else if (inTail.has(key)) continue;
        yield row;
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.receiptHash;
    }
  }
}
