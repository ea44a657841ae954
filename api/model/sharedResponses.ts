import { and, eq } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { SharedResponse } from '../../analysis/reflection/sharedItems.ts';
import type { Context } from '../context.ts';
import { responses, responseTail } from '../db/schema/answers.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { members } from '../db/schema/organization.ts';
import { pseudonymOf } from './pseudonyms.ts';

/** What one team answered in a `shared` campaign, each with the role of who answered and nothing else of the person. */
export async function sharedResponsesOf(
  { db, config }: Pick<Context, 'db' | 'config'>,
  campaignId: string,
  teamId: string,
): Promise<SharedResponse[]> {
  const invited = await db.read
    .select({ id: members.id, role: members.role })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .where(and(eq(invitations.campaignId, campaignId), eq(invitations.teamId, teamId)));
  const roles = new Map(invited.map(({ id, role }) => [pseudonymOf(config.secret, id), role]));
  const from = (table: typeof responses | typeof responseTail) =>
    db.read
      .select({ side: table.side, pseudonym: table.pseudonym, content: table.content })
      .from(table)
      .where(and(eq(table.campaignId, campaignId), eq(table.teamId, teamId)));
  // In one statement: between two, the mixing could move a response from one table to the other.
  const rows = await unionAll(from(responses), from(responseTail));
  return rows.map(({ side, pseudonym, content }) => ({ side, role: roles.get(pseudonym ?? '') ?? null, content }));
}
