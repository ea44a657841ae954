import type { FigureMethods } from '../../analysis/appendix/appendix.ts';
import type { Finding } from '../../analysis/finding.ts';
import type { Scope } from '../../analysis/hierarchy.ts';
import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Reader } from '../db/database.ts';
import type { Wave } from '../db/schema/campaigns.ts';
import type { FigureData } from './findingAppendix.ts';
import type { FindingQuery } from './findingQuery.ts';
import type { FindingSource } from './findingSources.ts';

/** What was chosen where the query left it open, for pages to show and links to repeat. */
export interface FindingChoice {
  campaign: { id: string; name: Text; wave: Wave } | null;
  item: string | null;
  /** Second item of an intersection. */
  with: string | null;
  benchmark: string | null;
  /** Whose records a diversity figure counts. */
  side: Side | 'both' | null;
  scale: string | null;
  /** Statement or scale of a trend. */
  measure: string | null;
  /** Where nothing is shown of the item of a diversity figure: the items of which something is, at the same place. */
  readable: string[];
}

/** Groups are listed 50 a page. */
export interface Paging {
  page: number;
  pages: number;
}

/** A figure, and what its methods appendix is written from. */
export interface MadeFinding {
  finding: Finding;
  paging: Paging | null;
  methods: FigureMethods;
  data: FigureData;
}

/** A figure that can be made: what was chosen for it tells it from any other of the same query. */
export interface PlannedFinding {
  choice: Partial<FindingChoice>;
  /** What else tells it from another: it may change while release and query stay. */
  mark?: unknown;
  make(): Promise<MadeFinding>;
}

/** What a figure from a release is made of. */
export interface ReleasedRequest {
  db: Reader;
  campaign: { id: string; name: Text };
  source: FindingSource;
  scope: Scope;
  query: FindingQuery;
}
