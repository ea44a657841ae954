import { and, count, eq, max } from 'drizzle-orm';
import { followThroughMethods } from '../../analysis/appendix/followThrough.ts';
import { distinctNames } from '../../analysis/findings/distinctNames.ts';
import { followThroughFinding } from '../../analysis/findings/followThrough.ts';
import type { RecommendationRow } from '../../analysis/findings/followThroughRates.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import { canonicalJson } from '../../surveys/canonical.ts';
import type { Text } from '../../surveys/text.ts';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { institutions, programs, teams } from '../db/schema/organization.ts';
import { recommendationEvents, recommendations } from '../db/schema/recommendations.ts';
import type { FigureData } from './findingAppendix.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingQuery } from './findingQuery.ts';
import { type RecordedEvent, readLedger, standingOf } from './ledger.ts';

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

/** The recommendations of a place, and the events they were folded from. */
async function readRecommendations(db: Reader, place: Place) {
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
  const rows = (await ofPlace).map(
    (row): RecommendationRow => ({ ...row, ...standingOf(ledger.get(row.id) ?? []).state }),
  );
  return { rows, ledger };
}

/** The events in writing, recommendation by recommendation: the same events always read the same. */
function ledgerData(ledger: Map<string, RecordedEvent[]>, asOf: string): FigureData {
  const ordered = [...ledger].sort(([a], [b]) => (a < b ? -1 : 1));
  const events = ordered.reduce((sum, [, each]) => sum + each.length, 0);
  return { kind: 'ledger', asOf, events, written: canonicalJson(ordered) };
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
      const { rows, ledger } = await readRecommendations(db, place);
      const first = rows.map(({ submittedOn }) => submittedOn).sort()[0];
      const options = {
        ...{ recommendations: rows, groups: await readGroups(db, place, by), by, page, asOf },
        scopeName: await scopeName(db, place),
        period: first === undefined ? null : { from: first, to: asOf },
      };
      const finding = followThroughFinding(options);
      return {
        ...{ finding, paging: { page: finding.stats.page, pages: finding.stats.pages } },
        ...{ methods: followThroughMethods(options), data: ledgerData(ledger, asOf) },
      };
    },
  };
}
