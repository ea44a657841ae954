import type { Database } from '../db/database.ts';
import type { Scan } from './scan.ts';
import { segmentRows, segmentStatements } from './segments.ts';

/** Times a segment is read again because a response was withdrawn, or another process sealed, meanwhile. */
const mostAttempts = 5;

/**
 * Writes a campaign's unsegmented rows into segments until fewer than `atLeast` are left. Reading goes on beside the
 * writes; only the exchange of marks for a segment waits its turn, and it takes exactly the rows that were read.
 * @returns The number of rows sealed.
 */
export async function sealCampaign(db: Database, scan: Scan, campaignId: string, atLeast: number): Promise<number> {
  let sealed = 0;
  let attempts = 0;
  for (;;) {
    const segment = await scan.ask('segment', { campaignId, atLeast, atMost: segmentRows });
    if (segment === null) return sealed;
    const results = await db.batch(segmentStatements(campaignId, segment));
    if (results.at(-1)?.rowsAffected === segment.rows) {
      sealed += segment.rows;
      attempts = 0;
    } else {
      attempts += 1;
      if (attempts === mostAttempts) throw new Error(`campaign ${campaignId} changes too fast to be sealed`);
    }
  }
}
