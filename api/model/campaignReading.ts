import { and, asc, eq } from 'drizzle-orm';
import { canSomewhere } from '../access.ts';
import type { Context } from '../context.ts';
import { campaignTeams } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { placeOfCampaign } from './places.ts';
import { type Progress, progressOf } from './progress.ts';
import { authoriseIn, type Reach, reachIn, withinReach } from './reach.ts';

export interface CampaignDetail extends Campaign {
  /** The ids of the teams it goes to that the reader may read. */
  teams: string[];
  /** Invited and answered, within the places where the reader follows invitations; null for everyone else. */
  progress: Progress | null;
}

/** Where the reader follows invitations in the programme; null when nowhere. */
function followed(context: Context, program: string): Reach | null {
  const here = context.actor?.assignments.filter(({ place }) => place.program === program) ?? [];
  const actor = context.actor && { ...context.actor, assignments: here };
  return canSomewhere(actor, 'invitation.read') ? reachIn(context, 'invitation.read', program) : null;
}

export async function getCampaign(context: Context, id: string): Promise<CampaignDetail> {
  const { program } = await authoriseIn(context, 'campaign.read', placeOfCampaign, id);
  const db = context.db.read;
  const rows = await db
    .select({ id: campaignTeams.teamId })
    .from(campaignTeams)
    .innerJoin(teams, eq(campaignTeams.teamId, teams.id))
    .where(and(eq(campaignTeams.campaignId, id), withinReach(reachIn(context, 'team.read', program))))
    .orderBy(asc(campaignTeams.teamId));
  const reach = followed(context, program);
  return {
    ...(await findCampaign(db, id)),
    teams: rows.map((row) => row.id),
    progress: reach === null ? null : await progressOf(db, id, reach),
  };
}
