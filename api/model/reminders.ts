import { dayOf } from '../../analysis/ledger/days.ts';
import type { Context, Services } from '../context.ts';
import { Problem } from '../problem.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { writeMessages } from './invitationMail.ts';
import { writingCampaign } from './invitationSending.ts';
import { toRemind } from './mailRecipients.ts';
import { queueMessages } from './messages.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { write } from './write.ts';

/** The day `days` after another, both `YYYY-MM-DD`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The reminder that a campaign owes today: the latest of its days that has come, so that a process that was down on two of
 * them sends one. Null before the first, after the last day for answering, and unless it is open.
 * @returns days after the opening, and the day that was.
 */
export function dueReminder(
  campaign: Pick<Campaign, 'status' | 'openedOn' | 'closesOn' | 'reminderDays'>,
  today: string,
): { days: number; day: string } | null {
  const { status, openedOn, closesOn, reminderDays } = campaign;
  if (status !== 'open' || openedOn === null || (closesOn !== null && closesOn < today)) return null;
  const reached = reminderDays.filter((days) => dayAfter(openedOn, days) <= today);
  if (reached.length === 0) return null;
  const days = Math.max(...reached);
  return { days, day: dayAfter(openedOn, days) };
}

interface Reminder {
  idStart: string;
  before: string;
}

async function queueReminders(context: Context, campaign: Campaign, reminder: Reminder): Promise<{ queued: number }> {
  const people = await toRemind(context, campaign.id, reminder);
  const idOf = (invitationId: string) => `${reminder.idStart}${invitationId}`;
  const messages = await writeMessages(context, campaign, 'reminder', people, idOf);
  return write(context, 'invitation.send', { campaignId: campaign.id, ...reminder }, async (tx) => {
    const queued = await queueMessages(tx, messages, context.now());
    return { result: { queued }, subject: `campaign:${campaign.id}`, detail: { reminders: queued } };
  });
}

/** Queues the reminder that a campaign owes today, to those who have not had it. @returns how many were queued. */
export async function queueDueReminder(services: Services, campaign: Campaign): Promise<number> {
  const due = dueReminder(campaign, dayOf(services.now().getTime()));
  if (due === null) return 0;
  const reminder = { idStart: `reminder:${due.days}:`, before: due.day };
  // Looked up first, for most passes find nobody and leave no trace.
  if ((await toRemind(services, campaign.id, reminder)).length === 0) return 0;
  const { queued } = await queueReminders({ ...services, actor: null, idempotencyKey: null }, campaign, reminder);
  return queued;
}

/** A reminder by hand: at most one for each person and day. */
const ofToday = (today: string): Reminder => ({ idStart: `reminder:${today}:`, before: today });

export interface ReminderPlan {
  /** Who would get a reminder now. */
  people: number;
  /** The next day on which reminders leave by themselves, `YYYY-MM-DD`; null when none is left. */
  nextOn: string | null;
}

/** What a reminder by hand would do now, and when the next one leaves by itself. */
export async function planReminder(context: Context, campaignId: string): Promise<ReminderPlan> {
  await authoriseIn(context, 'invitation.send', placeOfCampaign, campaignId);
  const campaign = await findCampaign(context.db.read, campaignId);
  if (campaign.status !== 'open') throw new Problem('wrong_state', { status: campaign.status });
  const { openedOn, reminderDays, closesOn } = campaign;
  const today = dayOf(context.now().getTime());
  const people = await toRemind(context, campaignId, ofToday(today));
  const days = openedOn === null ? [] : reminderDays.map((each) => dayAfter(openedOn, each));
  const nextOn = days.find((day) => day > today && (closesOn === null || day <= closesOn)) ?? null;
  return { people: people.length, nextOn };
}

/**
 * Queues a reminder for everyone who was asked, not today, and may still be written to.
 * @throws Problem `wrong_state` unless the campaign is open; `mail_not_set_up` where nothing would ever leave.
 */
export async function remindNow(context: Context, campaignId: string): Promise<{ queued: number }> {
  await authoriseIn(context, 'invitation.send', placeOfCampaign, campaignId);
  const campaign = await writingCampaign(context, campaignId);
  return queueReminders(context, campaign, ofToday(dayOf(context.now().getTime())));
}
