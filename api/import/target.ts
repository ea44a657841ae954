import { and, eq } from 'drizzle-orm';
import { canonicalJson } from '../../surveys/canonical.ts';
import { documentSchema, type QuestionnaireDocument } from '../../surveys/document.ts';
import type { Reader } from '../db/database.ts';
import { campaigns, campaignTeams } from '../db/schema/campaigns.ts';
import { programs } from '../db/schema/organization.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { derivedId } from './derivedKeys.ts';
import type { ImportMap, NewCampaign } from './map.ts';

/** Why an import cannot begin: the map asks for something the database does not have. */
export class ImportRefused extends Error {}

/** The campaign that takes the rows, and what has to be made for it first. */
export interface ImportTarget {
  campaignId: string;
  versionId: string;
  document: QuestionnaireDocument;
  /** Teams of an existing campaign; null when they are made from the file. */
  teams: Set<string> | null;
  /** What the map describes and the database does not hold yet. */
  make: { campaign: NewCampaign; programId: string; programIsNew: boolean; campaignIsNew: boolean } | null;
}

async function versionDocument(db: Reader, versionId: string): Promise<QuestionnaireDocument> {
  const [version] = await db.select().from(questionnaireVersions).where(eq(questionnaireVersions.id, versionId));
  if (version === undefined) throw new ImportRefused('the campaign has no published version');
  return documentSchema.parse(JSON.parse(version.document));
}

/** @throws ImportRefused when there is no such campaign, or it takes no imported responses. */
export async function existingCampaign(db: Reader, id: string): Promise<ImportTarget> {
  const [campaign] = await db.select().from(campaigns).where(eq(campaigns.id, id));
  if (campaign === undefined) throw new ImportRefused(`no campaign ${id}`);
  if (campaign.mode !== 'anonymous') throw new ImportRefused('only an anonymous campaign takes imported responses');
  if (campaign.status === 'draft' || campaign.status === 'archived')
    throw new ImportRefused(`the campaign is ${campaign.status}`);
  const rows = await db.select().from(campaignTeams).where(eq(campaignTeams.campaignId, id));
  return {
    campaignId: id,
    versionId: campaign.experienceVersionId,
    document: await versionDocument(db, campaign.experienceVersionId),
    teams: new Set(rows.map((row) => row.teamId)),
    make: null,
  };
}

async function newCampaign(db: Reader, campaign: NewCampaign): Promise<ImportTarget> {
  const { slug, version: number } = campaign.questionnaire;
  const [version] = await db
    .select({ id: questionnaireVersions.id, purpose: questionnaires.purpose })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaires.id, questionnaireVersions.questionnaireId))
    .where(and(eq(questionnaires.slug, slug), eq(questionnaireVersions.number, number)));
  if (version === undefined) throw new ImportRefused(`version ${number} of questionnaire ${slug} is not published`);
  if (version.purpose !== 'experience') throw new ImportRefused(`${slug} is not a questionnaire about experience`);
  const [program] = await db.select().from(programs).where(eq(programs.slug, campaign.program.slug));
  const campaignId = derivedId(
    'campaign',
    campaign.program.slug,
    slug,
    String(number),
    campaign.wave,
    canonicalJson(campaign.name),
  );
  const [known] = await db.select().from(campaigns).where(eq(campaigns.id, campaignId));
  return {
    campaignId,
    versionId: version.id,
    document: await versionDocument(db, version.id),
    teams: null,
    make: {
      campaign,
      programId: program?.id ?? derivedId('program', campaign.program.slug),
      programIsNew: program === undefined,
      campaignIsNew: known === undefined,
    },
  };
}

/** @throws ImportRefused when the campaign, the version or an item that the map names does not exist. */
export async function importTarget(db: Reader, map: ImportMap): Promise<ImportTarget> {
  const target =
    typeof map.campaign === 'string'
      ? await existingCampaign(db, map.campaign)
      : await newCampaign(db, map.campaign.create);
  const names = new Set(target.document.sections.flatMap((section) => section.items.map((item) => item.name)));
  const unknown = Object.keys(map.items).filter((name) => !names.has(name));
  if (unknown.length > 0) throw new ImportRefused(`no such item in this version: ${unknown.join(', ')}`);
  return target;
}
