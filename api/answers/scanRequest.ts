import type { ResponseColumns } from '../../analysis/columns/columns.ts';
import type { Cube, DemographicCounts } from '../../analysis/snapshot.ts';

/** A campaign read into memory. `columns` stands in shared memory. */
export interface LoadedCampaign {
  campaignId: string;
  columns: ResponseColumns;
  cube: Cube;
  /** Rows of the truth that stand in no segment. */
  unsegmented: number;
  /** Rows of the truth. Differs from `columns.rows` when a response that stood in a segment was withdrawn. */
  stored: number;
}

/** Rows on their way into a segment, in an order drawn at random, with the keys they have in the truth. */
export interface ScannedSegment {
  rows: number;
  bytes: Uint8Array<ArrayBuffer>;
  /** In hexadecimal, in the order of the keys. */
  keys: string[];
}

/** What the scanning thread can be asked, and what it answers to each. */
export type Scans = {
  load: { ask: { campaignIds: string[] }; answer: LoadedCampaign[] };
  stored: { ask: { campaignId: string }; answer: number };
  segment: { ask: { campaignId: string; atLeast: number; atMost: number }; answer: ScannedSegment | null };
  demographics: { ask: { campaignId: string }; answer: DemographicCounts };
};
