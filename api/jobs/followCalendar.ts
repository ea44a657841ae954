import { and, eq, gt, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Context, Services } from '../context.ts';
import { auditEvents } from '../db/schema/audit.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { releases } from '../db/schema/releases.ts';
import { finishClosing, stepCampaign } from '../model/campaignTransitions.ts';
import { forgetComments } from '../model/commentLimit.ts';
import { Problem } from '../problem.ts';
import { againEachMinute } from './again.ts';

const twoDays = 172_800_000;

type Due = Pick<typeof campaigns.$inferSelect, 'id' | 'programId' | 'status' | 'mode'>;

/** Campaigns whose last day is over but that still take answers. */
const overdue = ({ db }: Services, today: string): Promise<Due[]> =>
  db.read
    .select({ id: campaigns.id, programId: campaigns.programId, status: campaigns.status, mode: campaigns.mode })
    .from(campaigns)
    .where(and(inArray(campaigns.status, ['open', 'closing']), lt(campaigns.closesOn, today)));

/** Campaigns that were closed here, but whose figures were never frozen; not those that came closed from elsewhere, nor
 * those of which no figure is made. */
const unfinished = ({ db }: Services): Promise<Due[]> =>
  db.read
    .selectDistinct({
      id: campaigns.id,
      programId: campaigns.programId,
      status: campaigns.status,
      mode: campaigns.mode,
    })
    .from(campaigns)
    .innerJoin(
      auditEvents,
      and(eq(auditEvents.programId, campaigns.programId), eq(auditEvents.subject, sql`'campaign:' || ${campaigns.id}`)),
    )
    .leftJoin(releases, and(eq(releases.campaignId, campaigns.id), eq(releases.reason, 'close')))
    .where(
      and(
        eq(campaigns.status, 'closed'),
        ne(campaigns.mode, 'shared'),
        isNull(releases.id),
        sql`${auditEvents.detail} ->> 'to' = 'closed'`,
      ),
    );

/** Whether a campaign began to close today, by the audit trail: then those who have started still have this day. */
async function beganToday({ db, now }: Services, { id, programId }: Due, today: string): Promise<boolean> {
  const events = await db.read
    .select({ at: auditEvents.at })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.programId, programId),
        gt(auditEvents.at, now().getTime() - twoDays),
        eq(auditEvents.subject, `campaign:${id}`),
        sql`${auditEvents.detail} ->> 'to' = 'closing'`,
      ),
    );
  return events.some(({ at }) => dayOf(at) === today);
}

/** Takes one step; another process, or a person, may have taken it a moment before. */
async function step(context: Context, id: string, to: 'closing' | 'closed'): Promise<boolean> {
  try {
    await stepCampaign(context, id, { to }, to === 'closing' ? 'open' : 'closing');
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'transition_refused') return false;
    throw error;
  }
}

/**
 * Does once what the calendar asks for: after its last day an open campaign begins to close, so that those who have
 * started may finish; on the day after that it closes, and its figures are released. The marks of a past day's comments
 * go. Days are those of the institutions. Doing it again, or in two processes at once, changes nothing more.
 * @returns how many steps were taken.
 */
export async function followCalendarOnce(services: Services): Promise<number> {
  const today = dayOf(services.now().getTime());
  const context: Context = { ...services, actor: null, idempotencyKey: null };
  let steps = 0;
  for (const due of await overdue(services, today)) {
    if (due.status === 'closing' && (await beganToday(services, due, today))) continue;
    if (await step(context, due.id, due.status === 'open' ? 'closing' : 'closed')) steps++;
  }
  for (const campaign of await unfinished(services)) await finishClosing(context, campaign);
  await forgetComments(services, today);
  return steps;
}

/**
 * Looks at the calendar once a minute, for as long as the process runs.
 * @returns `stop`, which ends when what is under way is written.
 */
export function followCalendar(services: Services): { stop(): Promise<void> } {
  return againEachMinute(() => followCalendarOnce(services), 'The calendar could not be followed; trying again');
}
