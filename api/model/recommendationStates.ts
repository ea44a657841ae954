import { eq, getTableColumns } from 'drizzle-orm';
import type { RecommendationState } from '../../analysis/ledger/state.ts';
import type { Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendationLinks, recommendations } from '../db/schema/recommendations.ts';
import type { RecordedEvent } from './ledger.ts';

export type StateRow = typeof recommendationStates.$inferSelect;
type Submission = typeof recommendations.$inferSelect;

/** A recommendation as submitted, with its place. */
export type PlacedSubmission = Submission & { institutionId: string; programId: string };

/** What a row of states holds besides the fold itself. */
interface Heading
  extends Pick<
    StateRow,
    'recommendationId' | 'programId' | 'institutionId' | 'teamId' | 'createdAt' | 'sequence' | 'recordedAt'
  > {
  title: Submission['title'];
  detail: Submission['detail'];
  contributorSide: Submission['contributorSide'];
}

/** The fold that a row holds. */
export function stateOf(row: StateRow): RecommendationState {
  const { recommendationId, programId, institutionId, teamId, createdAt, ...rest } = row;
  const { sequence, recordedAt, title, detail, contributorSide, ...state } = rest;
  return state satisfies RecommendationState & Partial<Heading>;
}

/** The row for a fold after its last event. */
export function stateRow(
  submission: PlacedSubmission,
  state: RecommendationState,
  last: Pick<RecordedEvent, 'sequence' | 'recordedAt'>,
): StateRow {
  const {
    id: recommendationId,
    teamId,
    institutionId,
    programId,
    createdAt,
    title,
    detail,
    contributorSide,
  } = submission;
  return {
    ...{ recommendationId, programId, institutionId, teamId, createdAt },
    ...{ sequence: last.sequence, recordedAt: last.recordedAt },
    ...{ title, detail, contributorSide, ...state.corrections },
    ...state,
  };
}

/** Adds the rows of new recommendations. */
export async function insertStates(tx: Transaction, rows: StateRow[]): Promise<void> {
  for (const part of inParts(rows)) await tx.insert(recommendationStates).values(part);
  const links = rows.flatMap(({ recommendationId, links: all }) =>
    all.map(({ relation, to }) => ({ recommendationId, relation, toId: to })),
  );
  for (const part of inParts(links)) await tx.insert(recommendationLinks).values(part);
}

/** Brings the row of a recommendation forward. */
export async function putState(tx: Transaction, row: StateRow): Promise<void> {
  const { recommendationId, ...change } = row;
  await tx.update(recommendationStates).set(change).where(eq(recommendationStates.recommendationId, recommendationId));
  await tx.delete(recommendationLinks).where(eq(recommendationLinks.recommendationId, recommendationId));
  const links = row.links.map(({ relation, to }) => ({ recommendationId, relation, toId: to }));
  if (links.length > 0) await tx.insert(recommendationLinks).values(links);
}

export const placedColumns = {
  ...getTableColumns(recommendations),
  institutionId: teams.institutionId,
  programId: institutions.programId,
};
