import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { unsubscribedAddresses } from '../db/schema/messages.ts';
import { members } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { invitationOfToken, provesAddress } from './mailTokens.ts';

export const unsubscriptionInput = z.strictObject({ unsubscribed: z.boolean() });

export interface Unsubscription {
  /** Enough for its owner to know it by: a message may have been passed on. */
  address: string;
  unsubscribed: boolean;
}

/** The first sign and what follows the @. */
const masked = (address: string): string => address.replace(/^(.)[^@]*/u, '$1•••');

/** The address that a token was made for. @throws Problem `unknown_token` when it is not that of the person any more. */
async function addressOf({ db, config }: Context, token: string): Promise<string> {
  const id = invitationOfToken(token) ?? '';
  const [invited] = await db.read
    .select({ email: members.email })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .where(eq(invitations.id, id));
  // News of a recommendation are about no invitation: their token names the member.
  const [row] = invited
    ? [invited]
    : await db.read.select({ email: members.email }).from(members).where(eq(members.id, id));
  const email = row?.email ?? null;
  if (email === null || !provesAddress(config.secret, token, email)) throw new Problem('unknown_token');
  return email.toLowerCase();
}

const isUnsubscribed = async (db: Pick<Transaction, 'select'>, address: string): Promise<boolean> => {
  const of = eq(unsubscribedAddresses.address, address);
  return (await db.select().from(unsubscribedAddresses).where(of)).length > 0;
};

/** Whether the address behind a token gets messages. Writes nothing: mail scanners follow links. */
export async function readUnsubscription(context: Context, token: string): Promise<Unsubscription> {
  const address = await addressOf(context, token);
  return { address: masked(address), unsubscribed: await isUnsubscribed(context.db.read, address) };
}

/** Stops the messages of every campaign to the address behind a token, or lets them come again. No time is kept. */
export async function setUnsubscription(
  context: Context,
  token: string,
  { unsubscribed }: z.infer<typeof unsubscriptionInput>,
): Promise<Unsubscription> {
  const address = await addressOf(context, token);
  await context.db.write(async (tx) => {
    if (unsubscribed) await tx.insert(unsubscribedAddresses).values({ address }).onConflictDoNothing();
    else await tx.delete(unsubscribedAddresses).where(eq(unsubscribedAddresses.address, address));
  });
  return { address: masked(address), unsubscribed };
}
