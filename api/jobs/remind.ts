import { and, eq, isNotNull } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { queueDueReminder } from '../model/reminders.ts';
import { againEachMinute } from './again.ts';

/** Queues the reminders that open campaigns owe today, once. Asking again, here or elsewhere, queues none twice. */
export async function remindDue(services: Services): Promise<number> {
  const open = await services.db.read
    .select()
    .from(campaigns)
    .where(and(eq(campaigns.status, 'open'), isNotNull(campaigns.openedOn)));
  let queued = 0;
  for (const campaign of open) queued += await queueDueReminder(services, campaign);
  return queued;
}

/**
 * Looks once a minute, for as long as the process runs, whether reminders are due; where no mail can leave it does nothing.
 * @returns `stop`, which ends when what is under way is written.
 */
export function remind(services: Services): { stop(): Promise<void> } {
  const { demo, smtpUrl } = services.config;
  if (!demo && smtpUrl === undefined) return { stop: async () => undefined };
  return againEachMinute(() => remindDue(services), 'Reminders could not be queued; trying again');
}
