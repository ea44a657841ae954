import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';

/** Campaigns of the programme that were made before this one, have closed and asked for codes too: the latest first. */
export const earlierPaired = (db: Reader, campaign: { id: string; programId: string; createdAt: number }) =>
  db
    .select({ id: campaigns.id, wave: campaigns.wave })
    .from(campaigns)
    .where(
      and(
        eq(campaigns.programId, campaign.programId),
        eq(campaigns.pairing, true),
        ne(campaigns.id, campaign.id),
        inArray(campaigns.status, ['closed', 'archived']),
        lt(campaigns.createdAt, campaign.createdAt),
      ),
    )
    .orderBy(desc(campaigns.createdAt), desc(campaigns.id));
