import { eq } from 'drizzle-orm';
import { asks } from '../../surveys/side.ts';
import { hashToken } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import { savedAnswers } from '../db/schema/answers.ts';
import { type CampaignStatus, campaigns, invitations } from '../db/schema/campaigns.ts';
import { members, programs, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { publishedDocument } from './publishedDocuments.ts';

export type FormStatus = 'open' | 'already_answered' | 'not_open';

/** While a campaign is closing nobody starts, but who has started may finish: the form stays open to them. */
const takesAnswers: Record<CampaignStatus, boolean> = {
  draft: false,
  open: true,
  closing: true,
  closed: false,
  archived: false,
};

const statusOf = (spent: number, status: CampaignStatus): FormStatus => {
  if (spent === 1) return 'already_answered';
  return takesAnswers[status] ? 'open' : 'not_open';
};

/**
 * Everything the page behind an invitation needs. Needs no sign-in: the token is the key. Writes nothing, so that a mail
 * scanner that follows the link changes nothing. @throws Problem `unknown_token`.
 */
export async function readForm({ db }: Context, token: string) {
  const [row] = await db.read
    .select({
      side: invitations.side,
      spent: invitations.spent,
      declined: invitations.declined,
      savedOn: savedAnswers.savedOn,
      language: members.language,
      team: teams.name,
      program: { name: programs.name, demonstration: programs.demonstration },
      campaign: campaigns,
    })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .leftJoin(savedAnswers, eq(savedAnswers.invitationId, invitations.id))
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .innerJoin(programs, eq(campaigns.programId, programs.id))
    .where(eq(invitations.tokenHash, hashToken(token)));
  if (!row) throw new Problem('unknown_token');
  const { name, wave, mode, minimumGroup, closesOn, status, languages, layout, pairing } = row.campaign;
  const documentOf = async (versionId: string) => ({
    versionId,
    document: await publishedDocument(db.read, versionId),
  });
  const { experienceVersionId, demographicsAudience } = row.campaign;
  const demographicsVersionId = asks(demographicsAudience, row.side) ? row.campaign.demographicsVersionId : null;
  return {
    status: statusOf(row.spent, status),
    /** False while the campaign is closing: the first page then offers no start. */
    mayStart: status === 'open' && row.spent === 0,
    /** The person said that they will not answer; they may still change their mind. */
    declined: row.declined === 1 && row.spent === 0,
    /** The day on which answers were saved to go on with; null when none are. */
    savedOn: row.savedOn,
    campaign: { name, wave, status, mode, minimumGroup, closesOn, languages, layout, pairing },
    program: row.program,
    team: { name: row.team },
    language: row.language,
    side: row.side,
    experience: await documentOf(experienceVersionId),
    demographics: demographicsVersionId === null ? null : await documentOf(demographicsVersionId),
  };
}
