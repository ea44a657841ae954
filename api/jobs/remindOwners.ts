import { dayOf } from '../../analysis/ledger/days.ts';
import type { Services } from '../context.ts';
import { mondayOf, queueOwnerDigests } from '../model/ownerDigests.ts';
import { againEachMinute } from './again.ts';

/**
 * Queues the weekly reminders to owners of recommendations once the week has begun, for as long as the process runs: once a week, or
 * at the start of a process that was down on Monday. Where no mail can leave it does nothing.
 * @returns `stop`, which ends when what is under way is written.
 */
export function remindOwners(services: Services): { stop(): Promise<void> } {
  const { demo, smtpUrl } = services.config;
  if (!demo && smtpUrl === undefined) return { stop: async () => undefined };
  let done = '';
  return againEachMinute(async () => {
    const week = mondayOf(dayOf(services.now().getTime()));
    if (week === done) return;
    await queueOwnerDigests(services);
    done = week;
  }, 'Reminders to owners could not be queued; trying again');
}
