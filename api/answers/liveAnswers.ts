import { inArray } from 'drizzle-orm';
import type { ResponseColumns } from '../../analysis/columns/columns.ts';
import type { Cube, DemographicCounts } from '../../analysis/snapshot.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { Database } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { loggable } from '../loggable.ts';
import { campaignStore, type SegmentMarks } from './campaignStore.ts';
import { scanThread } from './scan.ts';
import { sealCampaign } from './seal.ts';
import { segmentRows } from './segments.ts';

/** A response that was just stored. */
export interface AppendedResponse {
  campaignId: string;
  versionId: string;
  teamId: string;
  side: Side;
  content: ResponseContent;
}

/** The derived store: columns and cubes of the campaigns under way, in this process. Closed ones are read when asked for. */
export interface LiveAnswers {
  /** Resolves when every open campaign is in memory. */
  loaded: Promise<void>;
  /** Reads the open campaigns again, after they were written past `append`. */
  reload(): Promise<void>;
  /** Counts stored responses in. Call it in the same turn of the event loop in which their commit was reported. */
  append: (rows: AppendedResponse[]) => void;
  /** Counts a withdrawn response out. Call it before the turn among the writes that withdrew it ends. */
  withdraw: (row: Omit<AppendedResponse, 'versionId'>, marks: SegmentMarks) => void;
  /** The cube as it stands. It goes on changing: copy or encode it at once. */
  cube(campaignId: string): Promise<Cube>;
  columns(campaignId: string): Promise<ResponseColumns>;
  /** Cube, demographic counts and columns of one moment, checked against the number of rows kept; no write comes between. */
  freeze<T>(
    campaignId: string,
    take: (cube: Cube, demographics: DemographicCounts, columns: ResponseColumns) => T,
  ): Promise<T>;
  /** Writes the unsegmented rows that have left the tail into segments. For the end of a campaign: empty the tail first. */
  seal(campaignId: string): Promise<void>;
  close(): Promise<void>;
}

export interface LiveOptions {
  /** False for a command that needs one campaign: nothing is read until it is asked for. */
  preload?: boolean;
  /** Unsegmented rows of all campaigns from which the largest is sealed: they bound the time of a start. */
  sealFrom?: number;
}

/** After a try, sealed or not, this many more rows come in before the next. */
const rowsBetweenSeals = 1024;

export function startLiveAnswers(
  db: Database,
  { preload = true, sealFrom = segmentRows }: LiveOptions = {},
): LiveAnswers {
  const scan = scanThread(db.location);
  const store = campaignStore(db, scan);
  let sealing: Promise<void> | null = null;
  let nextSealFrom = sealFrom;

  const seal = async (campaignId: string, atLeast: number): Promise<void> => {
    const sealed = await sealCampaign(db, scan, campaignId, atLeast);
    const known = store.live.get(campaignId);
    if (known !== undefined) known.unsegmented = Math.max(0, known.unsegmented - sealed);
  };

  /** In the background: a failure leaves the rows where they are, to be tried again later. */
  const sealLargest = (): void => {
    if (sealing !== null) return;
    let total = 0;
    let largest = { id: '', rows: 0 };
    for (const [id, { unsegmented: rows }] of store.live) {
      total += rows;
      if (rows > largest.rows) largest = { id, rows };
    }
    if (total < nextSealFrom) return;
    nextSealFrom = Math.max(sealFrom, total - largest.rows + rowsBetweenSeals);
    sealing = seal(largest.id, Math.ceil(largest.rows / 2))
      .catch((error: unknown) => {
        nextSealFrom = total + rowsBetweenSeals;
        console.error('A segment could not be written', loggable(error));
      })
      .finally(() => {
        sealing = null;
      });
  };

  const preloadOpen = async (): Promise<void> => {
    const open = await db.read
      .select({ id: campaigns.id })
      .from(campaigns)
      .where(inArray(campaigns.status, ['open', 'closing']));
    await store.replace(open.map(({ id }) => id));
    sealLargest();
  };
  const loaded = preload ? preloadOpen() : Promise.resolve();
  // Whoever waits for it hears of the failure; when nobody waits, it must not end the process.
  loaded.catch(() => undefined);

  return {
    loaded,
    reload: preloadOpen,
    append(rows) {
      for (const row of rows) store.append(row);
      sealLargest();
    },
    withdraw: store.withdraw,
    cube: async (campaignId) => (await store.campaign(campaignId)).cube,
    columns: async (campaignId) => (await store.campaign(campaignId)).columns,
    freeze: (campaignId, take) =>
      store.verified(campaignId, async (campaign) => {
        const demographics = await scan.ask('demographics', { campaignId });
        return take(campaign.cube, demographics, campaign.columns);
      }),
    seal: (campaignId) => seal(campaignId, 1),
    async close() {
      await loaded.catch(() => undefined);
      await store.settled();
      await sealing;
      await scan.close();
    },
  };
}
