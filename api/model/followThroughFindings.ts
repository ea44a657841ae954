import { and, count, eq, max } from 'drizzle-orm';
import { distinctNames } from '../../analysis/findings/distinctNames.ts';
import { followThroughFinding } from '../../analysis/findings/followThrough.ts';
import type { RecommendationRow } from '../../analysis/findings/followThroughRates.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Text } from '../../surveys/text.ts';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { institutions, programs, teams } from '../db/schema/organization.ts';
import { recommendationEvents, recommendations } from '../db/schema/recommendations.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingQuery } from './findingQuery.ts';
import { readLedger, standingOf } from './ledger.ts';

const within = ({ program, institution, team }: Place) =>
  and(
    eq(institutions.programId, program),
    institution === undefined ? undefined : eq(institutions.id, institution),
    team === undefined ? undefined : eq(teams.id, team),
  );

/** Changes with every event recorded: a figure made before it is not shown after it. */
export async function ledgerMark(db: Reader): Promise<string> {
  const [row] = await db
    .select({ events: count(), latest: max(recommendationEvents.recordedAt) })
    .from(recommendationEvents);
  return `${row?.events ?? 0}/${row?.latest ?? 0}`;
}

async function readRecommendations(db: Reader, place: Place): Promise<RecommendationRow[]> {
  const ofPlace = db
    .select({
      id: recommendations.id,
      teamId: teams.id,
      institutionId: institutions.id,
      title: recommendations.title,
      contributorSide: recommendations.contributorSide,
    })
    .from(recommendations)
    .innerJoin(teams, eq(recommendations.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(within(place));
  const { id } = ofPlace.as('of_place');
  const ledger = await readLedger(db, db.select({ id }).from(ofPlace.as('of_place')));
  return (await ofPlace).map((row) => ({ ...row, ...standingOf(ledger.get(row.id) ?? []).state }));
}

interface NamedGroup {
  id: string;
  name: Text;
}

async function readGroups(db: Reader, place: Place, by: FindingQuery['by']): Promise<NamedGroup[]> {
  const named = by === 'team' ? teams : institutions;
  const rows = await db
    .selectDistinct({ id: named.id, name: named.name, within: institutions.name })
    .from(teams)
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(within(place));
  return by === 'team' ? distinctNames(rows) : rows;
}

async function scopeName(db: Reader, { program, institution, team }: Place): Promise<Text> {
  const [row] =
    team !== undefined
      ? await db.select({ name: teams.name }).from(teams).where(eq(teams.id, team))
      : institution !== undefined
        ? await db.select({ name: institutions.name }).from(institutions).where(eq(institutions.id, institution))
        : await db.select({ name: programs.name }).from(programs).where(eq(programs.id, program));
  return row?.name ?? { fr: '', en: '' };
}

/**
 * What became of the recommendations of a place. They are institutional records: nothing is withheld, and no release is
 * needed. Read as of today, for a cohort grows old enough by itself.
 */
export function planFollowThrough(context: Context, place: Place, { by, page }: FindingQuery): PlannedFinding {
  const db = context.db.read;
  const asOf = dayOf(context.now().getTime());
  return {
    choice: {},
    make: async () => {
      const rows = await readRecommendations(db, place);
      const first = rows.map(({ submittedOn }) => submittedOn).sort()[0];
      const finding = followThroughFinding({
        ...{ recommendations: rows, groups: await readGroups(db, place, by), by, page, asOf },
        scopeName: await scopeName(db, place),
        period: first === undefined ? null : { from: first, to: asOf },
      });
      return { finding, paging: { page: finding.stats.page, pages: finding.stats.pages } };
    },
  };
}
