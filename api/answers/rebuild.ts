import { asc } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { scanThread } from './scan.ts';
import { sealCampaign } from './seal.ts';
import { unsegmentStatements } from './segments.ts';

export interface Rebuilt {
  campaignId: string;
  rows: number;
}

/**
 * Throws every derived segment away and makes them again from the responses, campaign by campaign, a segment in memory at
 * a time. Stopping in between loses nothing: rows without a segment are read one by one at the next start.
 */
export async function rebuildSegments(
  db: Database,
  onCampaign: (rebuilt: Rebuilt) => void = () => undefined,
): Promise<void> {
  const scan = scanThread(db.location);
  try {
    const all = await db.read.select({ id: campaigns.id }).from(campaigns).orderBy(asc(campaigns.id));
    for (const { id } of all) {
      await db.batch(unsegmentStatements(id));
      onCampaign({ campaignId: id, rows: await sealCampaign(db, scan, id, 1) });
    }
  } finally {
    await scan.close();
  }
}
