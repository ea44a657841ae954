import { eq } from 'drizzle-orm';
import type { RecommendationState } from '../../analysis/ledger/state.ts';
import { ownerMail } from '../../web/text/mail/ownerMail.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { teams } from '../db/schema/organization.ts';
import { user } from '../db/schema/staff.ts';
import type { NewEvent } from './ledgerWriting.ts';
import { queueMessages } from './messages.ts';
import { assignedId } from './newsIds.ts';
import type { StateRow } from './recommendationStates.ts';

/** An event that was just added, and where it leaves the recommendation. */
interface Added {
  event: Pick<NewEvent, 'id' | 'type'>;
  state: Pick<RecommendationState, 'ownerId' | 'dueOn'>;
}

/**
 * Tells whoever answers for a recommendation from now on, in the transaction that names them: once for each time, for the id names the
 * event. Whoever names themselves knows, and whoever answered for it before is told nothing new.
 */
export async function tellNewOwner(
  tx: Transaction,
  { config, now, actor }: Pick<Context, 'config' | 'now' | 'actor'>,
  before: StateRow,
  { event: { id, type }, state: { ownerId, dueOn } }: Added,
): Promise<void> {
  const { recommendationId, teamId, title } = before;
  if (type !== 'assigned' || ownerId === null || ownerId === before.ownerId || ownerId === actor?.userId) return;
  if (config.smtpUrl === undefined && !config.demo) return;
  const [owner] = await tx.select({ name: user.name, email: user.email }).from(user).where(eq(user.id, ownerId));
  const [team] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, teamId));
  if (!owner || !team) return;
  const url = `${config.baseUrl}/recommendations/${recommendationId}`;
  const mail = ownerMail({ name: owner.name, title, team: team.name, dueOn, url });
  const about = { id: assignedId(recommendationId, id, ownerId), kind: 'assigned' as const, recipient: owner.email };
  await queueMessages(tx, [{ ...about, language: 'fr', ...mail }], now());
}
