import { and, eq } from 'drizzle-orm';
import { followThroughMethods } from '../../analysis/appendix/followThrough.ts';
import { distinctNames } from '../../analysis/findings/distinctNames.ts';
import { followThroughFinding } from '../../analysis/findings/followThrough.ts';
import { refusalsListed } from '../../analysis/findings/followThroughTables.ts';
import type { LedgerOptions } from '../../analysis/findings/ledger/ledgerFigure.ts';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Text } from '../../surveys/text.ts';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { institutions, programs, teams } from '../db/schema/organization.ts';
import type { FigureData } from './findingAppendix.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingQuery } from './findingQuery.ts';
import { withWords } from './followThroughRows.ts';
import { keptRows } from './keptLedgerRows.ts';
import { chainHead, chainHeadOn } from './ledgerChain.ts';

const within = ({ program, institution, team }: Place) =>
  and(
    eq(institutions.programId, program),
    institution === undefined ? undefined : eq(institutions.id, institution),
    team === undefined ? undefined : eq(teams.id, team),
  );

/** The past day that a figure is read as of; null for the present, which a day to come is as well. */
export const pastDay = (context: Context, { asOf }: FindingQuery): string | null =>
  asOf !== undefined && asOf < dayOf(context.now().getTime()) ? asOf : null;

/**
 * Changes with every event recorded in a programme, as of a past day with none: a figure made before it is not shown after it.
 */
export async function ledgerMark(db: Reader, program: string, past: string | null): Promise<string> {
  const { count, hash } = past === null ? await chainHead(db, program) : await chainHeadOn(db, program, past);
  return `${past ?? ''}/${count}/${hash?.toString('hex') ?? ''}`;
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

/** The recommendations of a place as of the day asked for, with what every figure about them needs. */
export interface LedgerSource {
  options: LedgerOptions;
  data: FigureData;
}

/**
 * Read as of today, for a cohort grows old enough by itself; or as of a past day, from what was recorded until then: the
 * same whenever it is asked for.
 */
export async function ledgerSource(context: Context, place: Place, query: FindingQuery): Promise<LedgerSource> {
  const { by, page } = query;
  const db = context.db.read;
  const past = pastDay(context, query);
  const asOf = past ?? dayOf(context.now().getTime());
  const { rows, head } = await keptRows(db, place, past);
  const events = rows.reduce((sum, row) => sum + row.events, 0);
  const first = rows.reduce<string | null>(
    (least, { submittedOn }) => (least === null || submittedOn < least ? submittedOn : least),
    null,
  );
  return {
    options: {
      ...{ rows, groups: await readGroups(db, place, by), by, page, asOf },
      scopeName: await scopeName(db, place),
      period: first === null ? null : { from: first, to: asOf },
    },
    data: {
      kind: 'ledger',
      asOf,
      events,
      written: `${place.program}:${head.count}:${head.hash?.toString('hex') ?? ''}`,
    },
  };
}

/**
 * What became of the recommendations of a place. They are institutional records: nothing is withheld, and no release is
 * needed.
 */
export const planFollowThrough = (context: Context, place: Place, query: FindingQuery): PlannedFinding => ({
  choice: {},
  make: async () => {
    const { options, data } = await ledgerSource(context, place, query);
    const { rows: recommendations, ...others } = options;
    const listed = refusalsListed(recommendations);
    const refusals = { ...listed, listed: await withWords(context.db.read, listed.listed, pastDay(context, query)) };
    const followed = { ...others, recommendations, refusals };
    const finding = followThroughFinding(followed);
    const paging = { page: finding.stats.page, pages: finding.stats.pages };
    return { finding, paging, methods: followThroughMethods(followed, finding.stats.byTeams), data };
  },
});
