import { and, asc, eq, exists, inArray, isNull, sql } from 'drizzle-orm';
import { dayOf, daysAfter } from '../../analysis/ledger/days.ts';
import { isOverdue, isReviewDue, openStates, undecidedStates } from '../../analysis/ledger/working.ts';
import { type DigestFacts, type DigestLine, digestMail } from '../../web/text/mail/digestMail.ts';
import { can } from '../access.ts';
import type { Services } from '../context.ts';
import { digestRefusals, messages } from '../db/schema/messages.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { user } from '../db/schema/staff.ts';
import { loadActor } from './actors.ts';
import { queueMessages } from './messages.ts';
import { digestIdStart } from './newsIds.ts';

const row = recommendationStates;

/** The Monday of the week that a day lies in. */
export const mondayOf = (day: string): string => daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** Who answers for something, wants the reminder and has not had this week's. */
const owners = ({ db }: Pick<Services, 'db'>, week: string) =>
  db.read
    .select({ id: user.id, name: user.name, email: user.email })
    .from(user)
    .leftJoin(digestRefusals, eq(digestRefusals.userId, user.id))
    .leftJoin(messages, eq(messages.id, sql`${digestIdStart(week)} || ${user.id}`))
    .where(
      and(
        isNull(digestRefusals.userId),
        isNull(messages.id),
        exists(db.read.select({ one: sql`1` }).from(row).where(eq(row.ownerId, user.id))),
      ),
    )
    .orderBy(asc(user.id));
type Digested = Awaited<ReturnType<typeof owners>>[number];

const ownedColumns = {
  ...{ program: row.programId, institution: row.institutionId, team: row.teamId },
  ...{ title: row.title, state: row.state, dueOn: row.dueOn, reviewOn: row.reviewOn, since: row.since },
};

/** Lines of one list in a message. */
const mostLines = 15;
const listOf = (lines: DigestLine[]) => ({ lines: lines.slice(0, mostLines), count: lines.length });

/** What waits for an owner, where the roles still held reach it. */
async function waitingFor({ db }: Pick<Services, 'db'>, { id, email }: Digested, today: string) {
  const actor = await loadActor(db.read, id, email);
  const states = [...openStates, 'deferred' as const];
  const owned = await db.read
    .select(ownedColumns)
    .from(row)
    .where(and(eq(row.ownerId, id), inArray(row.state, states)))
    .orderBy(asc(row.since), asc(row.recommendationId));
  const own = owned.filter(({ program, institution, team }) =>
    can(actor, 'recommendation.read', { program, institution, team }),
  );
  const byDay = (a: DigestLine, b: DigestLine) => (a.day ?? '').localeCompare(b.day ?? '');
  const overdue = own.filter((each) => isOverdue(each, today));
  return {
    overdue: listOf(overdue.map(({ title, dueOn }) => ({ title, day: dueOn })).sort(byDay)),
    reviews: listOf(
      own
        .filter((each) => isReviewDue(each, today))
        .map(({ title, reviewOn }) => ({ title, day: reviewOn }))
        .sort(byDay),
    ),
    undecided: listOf(
      own
        .filter((each) => undecidedStates.includes(each.state) && !overdue.includes(each))
        .map(({ title }) => ({ title, day: null })),
    ),
  } satisfies Omit<DigestFacts, 'name' | 'url'>;
}

/**
 * Queues this week's reminders to those for whom something waits: what is overdue, has come due for review, or has no answer yet. The
 * id names the week and the account, so that a second process, or a second call, queues none twice.
 * @returns how many were queued.
 */
export async function queueOwnerDigests(services: Services): Promise<number> {
  const { db, config, now } = services;
  const today = dayOf(now().getTime());
  const week = mondayOf(today);
  let queued = 0;
  for (const owner of await owners(services, week)) {
    const waiting = await waitingFor(services, owner, today);
    if (Object.values(waiting).every(({ count }) => count === 0)) continue;
    const mail = digestMail({ name: owner.name, ...waiting, url: `${config.baseUrl}/recommendations/mine` });
    const about = { id: `${digestIdStart(week)}${owner.id}`, kind: 'owner_digest' as const, recipient: owner.email };
    queued += await db.write((tx) => queueMessages(tx, [{ ...about, language: 'fr', ...mail }], now()));
  }
  return queued;
}
