import { randomUUID } from 'node:crypto';
import { hashToken, invitationToken } from '../../api/answers/tokens.ts';
import type { Database } from '../../api/db/database.ts';
import {
  type CampaignStatus,
  type ConfidentialityMode,
  campaigns,
  campaignTeams,
  invitations,
} from '../../api/db/schema/campaigns.ts';
import { institutions, members, programs, teams } from '../../api/db/schema/organization.ts';
import { questionnaires, questionnaireVersions } from '../../api/db/schema/questionnaires.ts';
import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { type MemberRole, type Side, sideOfRole } from '../../surveys/side.ts';
import { sampleDemographics, sampleExperience } from './sampleDocuments.ts';
import { testSecret } from './testSecret.ts';

export interface FixtureOptions {
  institutionCount?: number;
  teamsPerInstitution?: number;
  /** Roles of each team's members. */
  roles?: MemberRole[];
  /** Roles of the members of each team of each institution, where they differ; in place of the three above. */
  teamRoles?: MemberRole[][][];
  mode?: ConfidentialityMode;
  status?: CampaignStatus;
  experience?: QuestionnaireDocument;
  demographics?: QuestionnaireDocument | null;
}

export interface FixtureInvitation {
  id: string;
  memberId: string;
  teamId: string;
  side: Side;
  token: string;
  tokenHash: Buffer;
}

export interface Fixture {
  secret: string;
  programId: string;
  institutionIds: string[];
  teams: { id: string; institutionId: string }[];
  members: { id: string; teamId: string; role: MemberRole }[];
  experienceVersionId: string;
  demographicsVersionId: string | null;
  campaignId: string;
  invitations: FixtureInvitation[];
}

const sampleRoles: MemberRole[] = [
  ...Array<MemberRole>(2).fill('patient_partner'),
  ...Array<MemberRole>(4).fill('professional'),
  'patient_coach',
];
const same = (words: string) => ({ fr: words, en: words });
const at = Date.UTC(2026, 0, 5);

function versionOf(document: QuestionnaireDocument) {
  const canonical = canonicalJson(document);
  const questionnaire = { id: randomUUID(), slug: document.slug, purpose: document.purpose, createdAt: at };
  const sha256 = sha256Hex(canonical);
  const questionnaireId = questionnaire.id;
  return {
    questionnaire,
    version: { id: randomUUID(), questionnaireId, number: 1, document: canonical, sha256, publishedAt: at },
  };
}

/** Rows of one insert: well below the limit of bound values of one statement. */
const chunk = 1000;
function* chunked<Row>(rows: Row[]): Generator<Row[]> {
  for (let i = 0; i < rows.length; i += chunk) yield rows.slice(i, i + chunk);
}

/**
 * A small made-up programme, two institutions and four teams of seven, with published questionnaires and an open
 * anonymous campaign; everyone but the support roles is invited.
 */
export async function fixture(db: Database, options: FixtureOptions = {}): Promise<Fixture> {
  const { institutionCount = 2, teamsPerInstitution = 2, roles = sampleRoles, mode = 'anonymous' } = options;
  const { status = 'open', experience = sampleExperience, demographics = sampleDemographics } = options;
  const secret = testSecret;
  const programId = randomUUID();
  const {
    teamRoles = Array.from({ length: institutionCount }, () => Array<MemberRole[]>(teamsPerInstitution).fill(roles)),
  } = options;
  const institutionIds = teamRoles.map(() => randomUUID());
  const teamRows = institutionIds.flatMap((institutionId, at) =>
    (teamRoles[at] ?? []).map(() => ({ id: randomUUID(), institutionId })),
  );
  const memberRows = teamRoles.flat().flatMap((own, at) => {
    const teamId = teamRows[at]?.id ?? '';
    return own.map((role) => ({ id: randomUUID(), teamId, role }));
  });
  const campaignId = randomUUID();
  const invited = memberRows.flatMap(({ id: memberId, teamId, role }): FixtureInvitation[] => {
    const side = sideOfRole(role);
    if (side === null) return [];
    const id = randomUUID();
    const token = invitationToken(secret, id);
    return [{ id, memberId, teamId, side, token, tokenHash: hashToken(token) }];
  });
  const experienceVersion = versionOf(experience);
  const demographicsVersion = demographics ? versionOf(demographics) : null;
  const versions = demographicsVersion ? [experienceVersion, demographicsVersion] : [experienceVersion];

  await db.write(async (tx) => {
    const name = same('Programme');
    await tx.insert(programs).values({ id: programId, slug: programId, name, description: same(''), createdAt: at });
    await tx.insert(institutions).values(
      institutionIds.map((id, index) => ({
        ...{ id, programId, name: same(`Institution ${index + 1}`), kind: 'hospital' as const },
        ...{ region: 'Montréal', createdAt: at },
      })),
    );
    const mandate = { mandate: same('Mandate'), objectives: [], engagementMethods: [], createdAt: at };
    const place = { level: 'clinical' as const, continuum: 'partnership' as const };
    const teamValues = teamRows.map((row, index) => ({
      ...row,
      name: same(`Team ${index + 1}`),
      ...mandate,
      ...place,
    }));
    for (const rows of chunked(teamValues)) await tx.insert(teams).values(rows);
    const memberValues = memberRows.map((row, index) => ({
      ...{ ...row, name: `Member ${index + 1}`, language: 'fr' as const },
      ...{ email: `member${index + 1}@example.org`, createdAt: at },
    }));
    for (const rows of chunked(memberValues)) await tx.insert(members).values(rows);
    await tx.insert(questionnaires).values(versions.map(({ questionnaire }) => questionnaire));
    await tx.insert(questionnaireVersions).values(versions.map(({ version }) => version));
    await tx.insert(campaigns).values({
      ...{ id: campaignId, programId, name: same('Campaign'), wave: 'baseline', status, mode, createdAt: at },
      experienceVersionId: experienceVersion.version.id,
      demographicsVersionId: demographicsVersion?.version.id ?? null,
    });
    const teamsOfCampaign = teamRows.map(({ id: teamId }) => ({ campaignId, teamId }));
    for (const rows of chunked(teamsOfCampaign)) await tx.insert(campaignTeams).values(rows);
    const invitationValues = invited.map(({ token: _token, ...row }) => ({ ...row, campaignId }));
    for (const rows of chunked(invitationValues)) await tx.insert(invitations).values(rows);
  });

  return {
    ...{ secret, programId, institutionIds, teams: teamRows, members: memberRows },
    experienceVersionId: experienceVersion.version.id,
    demographicsVersionId: demographicsVersion?.version.id ?? null,
    ...{ campaignId, invitations: invited },
  };
}
