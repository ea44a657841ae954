import { inArray } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import type { CampaignStatus } from '../db/schema/campaigns.ts';
import { questionnaireRetirements } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';
import { campaignFaults } from './campaignFaults.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { type DryRunFinding, finding } from './dryRunCodes.ts';
import { peopleFindings } from './dryRunFindings.ts';
import { type DryRunTeam, dryRunTeams } from './dryRunPeople.ts';
import { placeOfCampaign } from './places.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseIn } from './reach.ts';

export interface DryRun {
  campaign: { id: string; name: Text; status: CampaignStatus };
  experience: Text;
  demographics: Text | null;
  /** Errors first. */
  findings: DryRunFinding[];
  /** By institution and team. E-mail addresses are left out: whether there is one is told by the way. */
  teams: (Omit<DryRunTeam, 'people'> & { people: Omit<DryRunTeam['people'][number], 'email'>[] })[];
}

type Db = Parameters<typeof findCampaign>[0];

async function retiredOf(db: Db, campaign: Campaign): Promise<DryRunFinding[]> {
  const { experienceVersionId, demographicsVersionId } = campaign;
  const asked = [experienceVersionId, demographicsVersionId].filter((id) => id !== null);
  const rows = await db
    .select({ id: questionnaireRetirements.versionId })
    .from(questionnaireRetirements)
    .where(inArray(questionnaireRetirements.versionId, asked));
  return rows.map(({ id }) =>
    finding('version_retired', { of: id === experienceVersionId ? 'experience' : 'demographics' }),
  );
}

/** The questionnaires of a campaign, and what is wrong with it whatever the people of its teams. */
export async function checkedCampaign({ db, now }: Context, campaign: Campaign) {
  const [experience, demographics] = await Promise.all([
    publishedDocument(db.read, campaign.experienceVersionId),
    campaign.demographicsVersionId === null ? null : publishedDocument(db.read, campaign.demographicsVersionId),
  ]);
  const today = dayOf(now().getTime());
  return { experience, demographics, faults: campaignFaults({ campaign, experience, demographics, today }) };
}

const errorsFirst = (a: DryRunFinding, b: DryRunFinding): number =>
  Number(b.severity === 'error') - Number(a.severity === 'error');

/**
 * Who would get what if the campaign opened today, and what is wrong. Writes nothing.
 * @throws Problem `wrong_state` once the campaign invites nobody any more.
 */
export async function dryRun(context: Context, id: string): Promise<DryRun> {
  await authoriseIn(context, 'campaign.manage', placeOfCampaign, id);
  const campaign = await findCampaign(context.db.read, id);
  const { status, name } = campaign;
  if (status !== 'draft' && status !== 'open') throw new Problem('wrong_state', { status });
  const [{ experience, demographics, faults }, teams, retired] = await Promise.all([
    checkedCampaign(context, campaign),
    dryRunTeams(context, campaign),
    status === 'draft' ? retiredOf(context.db.read, campaign) : [],
  ]);
  const mail = context.config.smtpUrl !== undefined || context.config.demo;
  const people = peopleFindings({ audience: campaign.audience, teams, mail });
  return {
    campaign: { id, name, status },
    experience: experience.title,
    demographics: demographics?.title ?? null,
    findings: [...faults, ...retired, ...people].sort(errorsFirst),
    teams: teams.map(({ people: asked, ...team }) => ({
      ...team,
      people: asked.map(({ email: _, ...person }) => person),
    })),
  };
}
