import { and, eq } from 'drizzle-orm';
import { type ReturnedResults, returnedResults } from '../../analysis/findings/returned.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { hashToken } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import { type ConfidentialityMode, campaigns, invitations } from '../db/schema/campaigns.ts';
import { institutions, members, programs, teams } from '../db/schema/organization.ts';
import { releases } from '../db/schema/releases.ts';
import { Problem } from '../problem.ts';
import { findingQuery } from './findingQuery.ts';
import { findingSource } from './findingSources.ts';
import { judgeItems } from './gatedReleases.ts';
import { addressOf } from './invitationMail.ts';
import { findReleasedCampaign } from './releasedCampaigns.ts';

/** What comes back to somebody who was invited. */
export interface Results {
  language: Language;
  /** `open`: not closed yet; `shared`: the team's own page shows more; `preparing`: closed, the figures are not ready. */
  state: 'open' | 'shared' | 'preparing' | 'shown';
  program: { name: Text; demonstration: boolean };
  institution: { name: Text };
  team: { name: Text };
  campaign: { name: Text; mode: ConfidentialityMode; minimumGroup: number };
  /** Of the release, `YYYY-MM-DD`. */
  releasedOn: string | null;
  results: ReturnedResults | null;
  /** In the office's own words, what happens next. */
  next: Text | null;
  /** E-mail of the programme, for questions. */
  contact: string;
}

async function invitedBy({ db }: Context, token: string) {
  const [row] = await db.read
    .select({
      campaign: campaigns,
      program: { id: programs.id, name: programs.name, demonstration: programs.demonstration },
      institution: { id: institutions.id, name: institutions.name },
      team: { id: teams.id, name: teams.name },
      language: members.language,
    })
    .from(invitations)
    .innerJoin(campaigns, eq(invitations.campaignId, campaigns.id))
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .innerJoin(programs, eq(campaigns.programId, programs.id))
    .where(eq(invitations.tokenHash, hashToken(token)));
  if (!row) throw new Problem('unknown_token');
  return row;
}
type Invited = Awaited<ReturnType<typeof invitedBy>>;

/** Whether the figures of the close are frozen: a release made while the wave was open is for staff alone. */
async function isReleased({ db }: Context, campaignId: string): Promise<boolean> {
  const ofClose = and(eq(releases.campaignId, campaignId), eq(releases.reason, 'close'));
  return (await db.read.select({ id: releases.id }).from(releases).where(ofClose).limit(1)).length > 0;
}

async function stateOf(context: Context, { campaign }: Invited): Promise<Results['state']> {
  if (campaign.status !== 'closed' && campaign.status !== 'archived') return 'open';
  if (campaign.mode === 'shared') return 'shared';
  return (await isReleased(context, campaign.id)) ? 'shown' : 'preparing';
}

/** From the release of the close, through the gate, as every dashboard. */
async function figuresOf(context: Context, { campaign, program, institution, team }: Invited) {
  const db = context.db.read;
  const query = findingQuery.parse({ program: program.id, campaign: campaign.id });
  const source = await findingSource(db, await findReleasedCampaign(db, { program: program.id }, query), context.now());
  await judgeItems(source);
  const { experience: gated, layout, document, release } = source;
  const results = returnedResults({ gated, layout, document, institution: institution.id, team: team.id });
  return { results, releasedOn: release.releasedOn };
}

/**
 * The results that everyone who was invited may see, whether they answered or not. Needs no sign-in: the token is the key.
 * @throws Problem `unknown_token`.
 */
export async function readResults(context: Context, token: string): Promise<Results> {
  const invited = await invitedBy(context, token);
  const { campaign, program, institution, team, language } = invited;
  const state = await stateOf(context, invited);
  const figures = state === 'shown' ? await figuresOf(context, invited) : { results: null, releasedOn: null };
  const { name, mode, minimumGroup, ownWords } = campaign;
  return {
    ...{ language, state, ...figures },
    program: { name: program.name, demonstration: program.demonstration },
    institution: { name: institution.name },
    team: { name: team.name },
    campaign: { name, mode, minimumGroup },
    next: ownWords.results ?? null,
    contact: addressOf(context.config.mailFrom),
  };
}
