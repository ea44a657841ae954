import { count, inArray } from 'drizzle-orm';
import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { type Actor, can } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { recommendationContributors } from '../db/schema/recommendations.ts';
import type { PlaceNames } from './ledgerExportNames.ts';
import type { StateRow } from './recommendationStates.ts';

/** How many contributors a recommendation has, by side. */
export type ContributorCounts = Record<Side, number>;

/** A recommendation as it leaves, in the words it has now. Views of whether somebody was heard are not among it. */
export interface ExportedRecommendation
  extends Pick<
    StateRow,
    | 'title'
    | 'detail'
    | 'contributorSide'
    | 'state'
    | 'since'
    | 'submittedOn'
    | 'dueOn'
    | 'theme'
    | 'priority'
    | 'origin'
    | 'reviewOn'
    | 'declared'
    | 'verified'
    | 'disputed'
    | 'reasonCode'
    | 'reason'
    | 'routedTo'
    | 'supersededBy'
    | 'links'
    | 'objectives'
    | 'evidenceCount'
    | 'importedHistory'
  > {
  id: string;
  institution: { id: string; name: Text };
  team: { id: string; name: Text };
  /** Who answers for it; the name is null for an account that is gone. */
  owner: { name: string | null } | null;
  /** Null for a reader who may not see who they are. */
  contributors: ContributorCounts | null;
}

/** How many contributors recommendations have, for those whose contributors this reader may see. */
export async function contributorCounts(
  db: Pick<Reader, 'select'>,
  actor: Actor | null,
  rows: StateRow[],
): Promise<Map<string, ContributorCounts>> {
  const allowed = rows.filter(({ programId, institutionId, teamId }) =>
    can(actor, 'recommendation.contributors', { program: programId, institution: institutionId, team: teamId }),
  );
  const ids = allowed.map(({ recommendationId }) => recommendationId);
  const { recommendationId, side } = recommendationContributors;
  const found = await db
    .select({ id: recommendationId, side, people: count() })
    .from(recommendationContributors)
    .where(inArray(recommendationId, ids))
    .groupBy(recommendationId, side);
  const counts = new Map(ids.map((id): [string, ContributorCounts] => [id, { patient_side: 0, professional_side: 0 }]));
  for (const { id, side: of, people } of found) {
    const known = counts.get(id);
    if (known !== undefined) known[of] = people;
  }
  return counts;
}

interface Beside {
  places: PlaceNames;
  owners: Map<string, string>;
  counts: Map<string, ContributorCounts>;
}

const unnamed: Text = { fr: '', en: '' };

/** What leaves of a row, with the names of its place and its owner. */
export function exportedRecommendation(row: StateRow, { places, owners, counts }: Beside): ExportedRecommendation {
  const { recommendationId: id, institutionId, teamId, ownerId } = row;
  return {
    id,
    institution: { id: institutionId, name: places.get(institutionId) ?? unnamed },
    team: { id: teamId, name: places.get(teamId) ?? unnamed },
    ...{ title: row.title, detail: row.detail, contributorSide: row.contributorSide },
    ...{ state: row.state, since: row.since, submittedOn: row.submittedOn },
    owner: ownerId === null ? null : { name: owners.get(ownerId) ?? null },
    ...{ dueOn: row.dueOn, theme: row.theme, priority: row.priority, origin: row.origin, reviewOn: row.reviewOn },
    ...{ declared: row.declared, verified: row.verified, disputed: row.disputed },
    ...{ reasonCode: row.reasonCode, reason: row.reason, routedTo: row.routedTo, supersededBy: row.supersededBy },
    ...{ links: row.links, objectives: row.objectives, evidenceCount: row.evidenceCount },
    ...{ contributors: counts.get(id) ?? null, importedHistory: row.importedHistory },
  };
}
