import type { Transaction } from '../db/database.ts';
import { webhooks } from '../db/schema/webhooks.ts';
import { chainHead } from '../model/ledgerChain.ts';

/** An address that events would be sent to: paused, and of a name that no network has, so that nothing leaves. */
export async function inventWebhook(
  tx: Transaction,
  { programId, now, newId }: { programId: string; now: number; newId: () => string },
): Promise<void> {
  const { count: position } = await chainHead(tx, programId);
  const address = { name: 'Tableau de bord de la qualité', url: 'https://qualite.exemple.invalid/tandem' };
  const state = { status: 'paused', pausedWhy: 'staff', generation: 1, renewedAt: null } as const;
  await tx.insert(webhooks).values({ id: newId(), programId, ...address, ...state, position, createdAt: now });
}
