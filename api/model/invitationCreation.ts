import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { asks, sideOfRole } from '../../surveys/side.ts';
import { hashToken, invitationToken } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { campaigns, campaignTeams, invitations } from '../db/schema/campaigns.ts';
import { members } from '../db/schema/organization.ts';
import { newId } from './write.ts';

/**
 * Invites everyone of the sides that a campaign asks in its teams who has not left and has no
 * invitation yet. Support roles get none.
 * @returns how many were invited.
 */
export async function inviteMembers(
  tx: Transaction,
  { config, now }: Pick<Context, 'config' | 'now'>,
  campaignId: string,
): Promise<number> {
  const rows = await tx
    .select({ memberId: members.id, teamId: members.teamId, role: members.role, audience: campaigns.audience })
    .from(members)
    .innerJoin(campaignTeams, eq(campaignTeams.teamId, members.teamId))
    .innerJoin(campaigns, eq(campaigns.id, campaignTeams.campaignId))
    .leftJoin(invitations, and(eq(invitations.campaignId, campaignId), eq(invitations.memberId, members.id)))
    .where(
      and(
        eq(campaignTeams.campaignId, campaignId),
        isNull(invitations.id),
        or(isNull(members.leftOn), gt(members.leftOn, dayOf(now().getTime()))),
      ),
    );
  const invited = rows.flatMap(({ memberId, teamId, role, audience }) => {
    const side = sideOfRole(role);
    if (side === null || !asks(audience, side)) return [];
    const id = newId();
    return [{ id, campaignId, memberId, teamId, side, tokenHash: hashToken(invitationToken(config.secret, id)) }];
  });
  for (const part of inParts(invited)) await tx.insert(invitations).values(part);
  return invited.length;
}
