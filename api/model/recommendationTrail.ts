import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { EventType } from '../../analysis/ledger/transitions.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { auditEvents } from '../db/schema/audit.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendationEvents } from '../db/schema/recommendations.ts';
import { user } from '../db/schema/staff.ts';
import { knownEventType } from './ledger.ts';
import { chainHead } from './ledgerChain.ts';
import { newestFirstQuery, olderThan, toNewestPage } from './newestFirst.ts';
import type { Page } from './page.ts';
import { placeOfRecommendation, placeOfTeam } from './places.ts';
import { authoriseIn } from './reach.ts';

export const trailQuery = newestFirstQuery.extend({ limit: z.coerce.number().int().min(1).max(100).default(50) });
type TrailQuery = z.infer<typeof trailQuery>;

/** What is done around the ledger and leaves no event in it. */
const trailActs = ['linked', 'unlinked', 'listed', 'other'] as const;
export type TrailAct = (typeof trailActs)[number];

/** One thing that was done: an event of the ledger, or an act around it. */
export interface TrailEntry {
  id: string;
  /** When the system recorded it, in milliseconds since the epoch. */
  at: number;
  /** Name of the account; null for contributors, who speak by their link, and for what the system did. */
  name: string | null;
  /** The role in which it was done; null for acts. */
  role: string | null;
  recommendation: { id: string; title: Text };
  did:
    | { kind: 'event'; type: EventType; detail: Record<string, unknown>; occurredOn: string; imported: boolean }
    /** `isOn`: for `listed`, whether it was published or taken off. No member is named. */
    | { kind: 'act'; act: TrailAct; isOn: boolean };
}

export interface Trail extends Page<TrailEntry> {
  /** What the whole ledger of the programme vouches for: events in its chain, and the hash of the last in hexadecimal. */
  ledger: { count: number; head: string | null };
}

type Which = { team: string } | { recommendation: string };

const row = recommendationStates;
const limitedTo = (which: Which) =>
  'team' in which ? eq(row.teamId, which.team) : eq(row.recommendationId, which.recommendation);

/** Events of the ledger. Whether somebody felt heard is told to nobody, nor when it was said. */
async function eventsOf({ db }: Context, which: Which, { limit, after }: TrailQuery): Promise<TrailEntry[]> {
  const { id, recordedAt } = recommendationEvents;
  const rows = await db.read
    .select({ event: recommendationEvents, name: user.name, title: row.title })
    .from(recommendationEvents)
    .innerJoin(row, eq(row.recommendationId, recommendationEvents.recommendationId))
    .leftJoin(user, eq(user.id, recommendationEvents.actorId))
    .where(and(limitedTo(which), ne(recommendationEvents.type, 'heard'), olderThan(recordedAt, id, after)))
    .orderBy(desc(recordedAt), desc(id))
    .limit(limit + 1);
  return rows.map(({ event, name, title }) => {
    const { type, detail, occurredOn, imported } = event;
    return {
      ...{ id: event.id, at: event.recordedAt, name, role: event.actorRole },
      recommendation: { id: event.recommendationId, title },
      did: { kind: 'event', type: knownEventType(type), detail, occurredOn, imported },
    };
  });
}

/**
 * What staff did around the ledger, by the audit trail; what is an event is left out there. To whom a contributor's link was
 * shown is left to the audit trail of the programme: beside what is said soon after, it would name who spoke.
 */
async function actsOf({ db }: Context, which: Which, { limit, after }: TrailQuery): Promise<TrailEntry[]> {
  const subjects = db.read
    .select({ subject: sql`'recommendation:' || ${row.recommendationId}` })
    .from(row)
    .where(limitedTo(which));
  const { at, id, subject, verb, detail } = auditEvents;
  const rows = await db.read
    .select({ event: auditEvents, name: user.name, recommendationId: row.recommendationId, title: row.title })
    .from(auditEvents)
    .innerJoin(row, eq(row.recommendationId, sql`substr(${subject}, 16)`))
    .leftJoin(user, eq(user.id, auditEvents.actorId))
    .where(
      and(
        inArray(subject, subjects),
        ne(verb, 'recommendation.create'),
        sql`${detail} ->> 'sequence' is null`,
        sql`${detail} ->> 'linkShownFor' is null`,
        olderThan(at, id, after),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(limit + 1);
  return rows.map(({ event, name, recommendationId, title }) => ({
    ...{ id: event.id, at: event.at, name, role: null },
    recommendation: { id: recommendationId, title },
    did: {
      kind: 'act',
      act: trailActs.find((known) => known in event.detail) ?? 'other',
      isOn: event.detail.listed === true,
    },
  }));
}

async function readTrail(context: Context, which: Which, program: string, query: TrailQuery): Promise<Trail> {
  const entries = [...(await eventsOf(context, which, query)), ...(await actsOf(context, which, query))];
  entries.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const { count, hash } = await chainHead(context.db.read, program);
  const page = toNewestPage(entries, query.limit, ({ at }) => at);
  return { ...page, ledger: { count, head: hash?.toString('hex') ?? null } };
}

/** Who did what, and when, with the recommendations of a team, newest first. */
export async function trailOfTeam(context: Context, team: string, query: TrailQuery): Promise<Trail> {
  const { program } = await authoriseIn(context, 'recommendation.trail', placeOfTeam, team);
  return readTrail(context, { team }, program, query);
}

/** Who did what, and when, with one recommendation, newest first. */
export async function trailOfRecommendation(context: Context, id: string, query: TrailQuery): Promise<Trail> {
  const { program } = await authoriseIn(context, 'recommendation.trail', placeOfRecommendation, id);
  return readTrail(context, { recommendation: id }, program, query);
}
