import { and, eq } from 'drizzle-orm';
import { followThroughMethods } from '../../analysis/appendix/followThrough.ts';
import { distinctNames } from '../../analysis/findings/distinctNames.ts';
import { followThroughFinding } from '../../analysis/findings/followThrough.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Text } from '../../surveys/text.ts';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { institutions, programs, teams } from '../db/schema/organization.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingQuery } from './findingQuery.ts';
import { pastRecommendations, presentRecommendations } from './followThroughRows.ts';
import { chainHead } from './ledgerChain.ts';

const within = ({ program, institution, team }: Place) =>
  and(
    eq(institutions.programId, program),
    institution === undefined ? undefined : eq(institutions.id, institution),
    team === undefined ? undefined : eq(teams.id, team),
  );

/** Changes with every event recorded in a programme: a figure made before it is not shown after it. */
export async function ledgerMark(db: Reader, program: string): Promise<string> {
  const { count, hash } = await chainHead(db, program);
  return `${count}/${hash?.toString('hex') ?? ''}`;
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
 * needed. Read as of today, for a cohort grows old enough by itself; or as of a past day, from the events recorded until
 * then: the same figures whenever they are asked for.
 */
export function planFollowThrough(context: Context, place: Place, query: FindingQuery): PlannedFinding {
  const { by, page } = query;
  const db = context.db.read;
  const today = dayOf(context.now().getTime());
  const past = query.asOf !== undefined && query.asOf < today;
  const asOf = past && query.asOf !== undefined ? query.asOf : today;
  return {
    choice: {},
    make: async () => {
      const { rows, events, head } = await (past
        ? pastRecommendations(db, place, asOf)
        : presentRecommendations(db, place));
      const first = rows.map(({ submittedOn }) => submittedOn).sort()[0];
      const options = {
        ...{ recommendations: rows, groups: await readGroups(db, place, by), by, page, asOf },
        scopeName: await scopeName(db, place),
        period: first === undefined ? null : { from: first, to: asOf },
      };
      const finding = followThroughFinding(options);
      return {
        ...{ finding, paging: { page: finding.stats.page, pages: finding.stats.pages } },
        ...{
          methods: followThroughMethods(options, finding.stats.byTeams),
          data: { kind: 'ledger', asOf, events, written: head },
        },
      };
    },
  };
}
