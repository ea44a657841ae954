import { and, eq, lt, sql } from 'drizzle-orm';
import { ledgerMethods } from '../../analysis/appendix/ledger.ts';
import type { HeardView } from '../../analysis/disclosure/heardViews.ts';
import type { Finding, LedgerKind } from '../../analysis/finding.ts';
import { cohortsFinding } from '../../analysis/findings/ledger/cohorts.ts';
import { decisionTimeFinding } from '../../analysis/findings/ledger/decisionTime.ts';
import { feltHeardFinding } from '../../analysis/findings/ledger/feltHeard.ts';
import { flowFinding } from '../../analysis/findings/ledger/flow.ts';
import { groupComparisonFinding } from '../../analysis/findings/ledger/groupComparison.ts';
import { implementationTimeFinding } from '../../analysis/findings/ledger/implementationTime.ts';
import type { LedgerOptions } from '../../analysis/findings/ledger/ledgerFigure.ts';
import { loopFinding } from '../../analysis/findings/ledger/loop.ts';
import { pipelineFinding } from '../../analysis/findings/ledger/pipeline.ts';
import { endOfDay } from '../../analysis/ledger/days.ts';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendationEvents } from '../db/schema/recommendations.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingQuery } from './findingQuery.ts';
import { type LedgerSource, ledgerSource } from './followThroughFindings.ts';

type Made = Finding<unknown> | Finding<{ page: number; pages: number }>;

const makers: Record<Exclude<LedgerKind, 'felt-heard'>, (options: LedgerOptions) => Made> = {
  'decision-time': decisionTimeFinding,
  'implementation-time': implementationTimeFinding,
  cohorts: cohortsFinding,
  loop: loopFinding,
  flow: flowFinding,
  pipeline: pipelineFinding,
  'ledger-comparison': groupComparisonFinding,
};

/** What contributors of the programme said of being heard, recorded until the end of a day; nothing of it leaves ungated. */
async function heardViews(db: Reader, program: string, asOf: string): Promise<HeardView[]> {
  const rows = await db
    .select({
      recommendationId: recommendationEvents.recommendationId,
      teamId: recommendationStates.teamId,
      detail: recommendationEvents.detail,
      recordedAt: recommendationEvents.recordedAt,
    })
    .from(recommendationStates)
    .innerJoin(recommendationEvents, eq(recommendationEvents.recommendationId, recommendationStates.recommendationId))
    .where(
      and(
        eq(recommendationStates.programId, program),
        // In writing: a value that is bound would not let the index of these few be used.
        sql`${recommendationEvents.type} = 'heard'`,
        lt(recommendationEvents.recordedAt, endOfDay(asOf)),
      ),
    );
  return rows.flatMap(({ detail, ...view }) => {
    const score = Number(detail.score);
    return Number.isInteger(score) && score >= 1 && score <= 5 ? [{ ...view, score }] : [];
  });
}

async function madeFeltHeard(db: Reader, place: Place, source: LedgerSource): Promise<Made> {
  const whole = place.institution === undefined && place.team === undefined;
  return feltHeardFinding({
    ...{ views: whole ? await heardViews(db, place.program, source.options.asOf) : null },
    ...{ scopeName: source.options.scopeName, asOf: source.options.asOf, period: source.options.period },
  });
}

const pagingOf = (stats: unknown): { page: number; pages: number } | null =>
  stats !== null && typeof stats === 'object' && 'page' in stats && 'pages' in stats
    ? { page: Number(stats.page), pages: Number(stats.pages) }
    : null;

/**
 * A further figure of what became of the recommendations of a place, as of today or of a past day. Recommendations are
 * institutional records; what contributors say of being heard goes through its own gate.
 */
export function planLedgerFigure(
  context: Context,
  kind: LedgerKind,
  place: Place,
  query: FindingQuery,
): PlannedFinding {
  const db = context.db.read;
  return {
    choice: {},
    make: async () => {
      const source = await ledgerSource(context, place, query);
      const { options, data } = source;
      const finding = kind === 'felt-heard' ? await madeFeltHeard(db, place, source) : makers[kind](options);
      return { finding, paging: pagingOf(finding.stats), methods: ledgerMethods(kind, options), data };
    },
  };
}
