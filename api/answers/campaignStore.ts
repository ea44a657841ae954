import type { Client } from '@libsql/client';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { Database } from '../db/database.ts';
import { type LiveCampaign, liveCampaign } from './liveCampaign.ts';
import type { Scan } from './scan.ts';
import { unsegmentStatements } from './segments.ts';

export interface CountedResponse {
  campaignId: string;
  teamId: string;
  side: Side;
  content: ResponseContent;
}

/** What a withdrawal did to the marks of a campaign's rows: took one away, none, or marked all because it gave the segments up. */
export type SegmentMarks = 'one_less' | 'all_unsegmented';

/** The campaigns that are in memory. */
export interface CampaignStore {
  live: ReadonlyMap<string, LiveCampaign>;
  /** Reads these campaigns, and forgets all others. */
  replace(campaignIds: string[]): Promise<void>;
  /** From memory, or read now. @throws Error for an unknown campaign. */
  campaign(campaignId: string): Promise<LiveCampaign>;
  append(row: CountedResponse): void;
  /** Counts out a response that was just withdrawn. Call it before the turn among the writes that withdrew it ends. */
  withdraw(row: CountedResponse, marks: SegmentMarks): void;
  /** Runs a job between two writes on a campaign that holds as many rows as the database keeps. */
  verified<T>(campaignId: string, job: (campaign: LiveCampaign) => Promise<T>): Promise<T>;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
}

/**
 * Campaigns are read only between two writes. Hence each response is counted once: what was committed before is read, and
 * reported as appended before the reading began, when the campaign was not in memory; what comes later is appended.
 */
export function campaignStore(db: Database, scan: Scan): CampaignStore {
  const live = new Map<string, LiveCampaign>();
  const loading = new Map<string, Promise<LiveCampaign>>();

  const read = async (client: Client, campaignIds: string[], repaired = false): Promise<void> => {
    if (campaignIds.length === 0) return;
    const stale: string[] = [];
    for (const loaded of await scan.ask('load', { campaignIds })) {
      if (loaded.columns.rows === loaded.stored || repaired) live.set(loaded.campaignId, liveCampaign(loaded));
      else stale.push(loaded.campaignId);
    }
    // A response that stood in a segment was withdrawn: the campaign's segments are of no more use.
    for (const id of stale) await client.batch(unsegmentStatements(id), 'write');
    await read(client, stale, true);
  };

  const present = (campaignId: string): LiveCampaign => {
    const found = live.get(campaignId);
    if (found === undefined) throw new RangeError(`no campaign ${campaignId}`);
    return found;
  };

  const campaign = (campaignId: string): Promise<LiveCampaign> => {
    const known = live.get(campaignId);
    if (known !== undefined) return Promise.resolve(known);
    const job =
      loading.get(campaignId) ??
      db
        .maintain(async (client) => {
          if (!live.has(campaignId)) await read(client, [campaignId]);
          return present(campaignId);
        })
        .finally(() => loading.delete(campaignId));
    loading.set(campaignId, job);
    return job;
  };

  return {
    live,
    replace: (campaignIds) =>
      db.maintain((client) => {
        live.clear();
        return read(client, campaignIds);
      }),
    campaign,
    append({ campaignId, teamId, side, content }) {
      try {
        live.get(campaignId)?.append(teamId, side, content);
      } catch {
        // Stored, but not what this layout can count: the campaign is read afresh.
        live.delete(campaignId);
      }
      if (!live.has(campaignId)) campaign(campaignId).catch(() => undefined);
    },
    withdraw({ campaignId, teamId, side, content }, marks) {
      const known = live.get(campaignId);
      if (known === undefined) return;
      let removed = false;
      try {
        removed = known.remove(teamId, side, content);
      } catch {
        // Stored, but never counted in this layout.
      }
      if (!removed) live.delete(campaignId);
      known.unsegmented = marks === 'all_unsegmented' ? known.columns.rows : Math.max(0, known.unsegmented - 1);
    },
    verified: (campaignId, job) =>
      db.maintain(async (client) => {
        const stored = await scan.ask('stored', { campaignId });
        if (live.get(campaignId)?.columns.rows !== stored) await read(client, [campaignId]);
        return job(present(campaignId));
      }),
    async settled() {
      await Promise.allSettled(loading.values());
    },
  };
}
