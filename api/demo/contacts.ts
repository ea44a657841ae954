import { eq } from 'drizzle-orm';
import type { Transaction } from '../db/database.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { contacts } from '../db/schema/messages.ts';
import { dayOf } from './day.ts';
import { insertAll } from './insert.ts';
import type { Random } from './random.ts';

const day = 86_400_000;
/** Of those invited, how many got one reminder, and of these how many a second. */
const reminded = 0.45;
/** How many were given a letter instead of an e-mail. */
const onPaper = 0.06;

/** What the burden ledger would hold of a past campaign: an invitation or a letter for everyone, and reminders for some. */
export async function inventContacts(
  tx: Transaction,
  random: Random,
  { campaignId, opensAt }: { campaignId: string; opensAt: number },
): Promise<void> {
  const rows = await tx
    .select({ id: invitations.id, memberId: invitations.memberId })
    .from(invitations)
    .where(eq(invitations.campaignId, campaignId));
  const made: (typeof contacts.$inferInsert)[] = [];
  for (const { id, memberId } of rows) {
    const note = (kind: 'invitation' | 'reminder' | 'letter', after: number) => {
      const start = kind === 'reminder' ? `reminder:${after}` : kind;
      const contactedOn = dayOf(opensAt + after * day);
      made.push({ id: `${start}:${id}`, memberId, campaignId, kind, contactedOn });
    };
    note(random.next() < onPaper ? 'letter' : 'invitation', 0);
    for (const after of [7, 14]) {
      if (random.next() >= reminded) break;
      note('reminder', after);
    }
  }
  await insertAll(tx, contacts, made);
}
