import { eq } from 'drizzle-orm';
import { invitationToken } from '../../api/answers/tokens.ts';
import { invitations } from '../../api/db/schema/campaigns.ts';
import { teams } from '../../api/db/schema/organization.ts';
import { type Random, seededRandom } from '../../api/demo/random.ts';
import type { MemberRole } from '../../surveys/side.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { responseBody } from '../support/responseBody.ts';
import { testSecret } from '../support/testSecret.ts';
import { demographicAnswers, experienceAnswers, type Manner } from './auditAnswers.ts';
import type { AuditApp } from './auditApp.ts';
import { auditDemographics, auditExperience } from './auditQuestionnaires.ts';
import type { KindOfTeam } from './cutFaults.ts';

export interface AuditProgramme {
  sample: Fixture;
  admin: string;
  random: Random;
  /** What each team is. */
  kinds: KindOfTeam[];
}

const team = (size: number): MemberRole[] => [
  ...Array<MemberRole>(2).fill('patient_partner'),
  ...Array<MemberRole>(size - 2).fill('professional'),
];

/** Three institutions and seven teams of five to eight people, two of them patients. */
const sizes = [
  [8, 7, 6],
  [8, 5],
  [8, 6],
];

/** How many of each team answer, and how: the second with one voice, the fifth too small, the last of one mind overall. */
export const firstWave: [answering: number, manner: Manner][] = [
  [8, { gaps: 0.08 }],
  [7, { voice: { item: 'heard', value: 5 } }],
  [6, {}],
  [8, {}],
  [3, {}],
  [7, {}],
  [6, { voice: { item: 'overall', value: 4 } }],
];

/** What each team is, so that a choice of kinds lies across institutions. */
const kindsOfTeams: { level: 'clinical' | 'organizational'; continuum: 'consultation' | 'partnership' }[] = [
  { level: 'clinical', continuum: 'partnership' },
  { level: 'organizational', continuum: 'partnership' },
  { level: 'clinical', continuum: 'consultation' },
  { level: 'organizational', continuum: 'consultation' },
  { level: 'organizational', continuum: 'partnership' },
  { level: 'clinical', continuum: 'partnership' },
  { level: 'clinical', continuum: 'consultation' },
];

/** The teams of a programme as they are; those beyond the list are as the fixture makes them. */
export const kindsOf = (sample: Fixture, kinds: readonly { level: string; continuum: string }[] = []): KindOfTeam[] =>
  sample.teams.map(({ id, institutionId }, at) => {
    const { level = 'clinical', continuum = 'partnership' } = kinds[at] ?? {};
    return { id, institution: institutionId, level, continuum };
  });

async function done(reply: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await reply;
  if (status >= 300) throw new Error(`${status} ${text}`);
}

/** Has the people invited to each team answer, from one position to another. */
export async function answerCampaign(
  app: AuditApp,
  { sample, random }: AuditProgramme,
  campaignId: string,
  manners: [from: number, to: number, manner: Manner][],
): Promise<void> {
  const rows = await app.services.db.read.select().from(invitations).where(eq(invitations.campaignId, campaignId));
  for (const [at, { id }] of sample.teams.entries()) {
    const [from, to, manner] = manners[at] ?? [0, 0, {}];
    const invited = rows.filter(({ teamId }) => teamId === id).sort((a, b) => a.side.localeCompare(b.side));
    for (const { id: invitation, side } of invited.slice(from, to)) {
      const body = responseBody(invitationToken(testSecret, invitation), {
        answers: experienceAnswers(random, side, manner),
      });
      const demographics = { ...body.demographics, answers: demographicAnswers(random) };
      await done(app.ask('/responses', '', { ...body, demographics }));
    }
  }
}

export async function moveCampaign(app: AuditApp, as: string, id: string, ...states: string[]): Promise<void> {
  for (const to of states) await done(app.ask(`/campaigns/${id}/transition`, as, { to }));
}

/** Opens one more campaign to every team. @returns its id. */
export async function openCampaign(app: AuditApp, { sample, admin }: AuditProgramme, change: object): Promise<string> {
  const body = {
    ...{ programId: sample.programId, name: { fr: 'Vague', en: 'Wave' }, wave: 'end', mode: 'anonymous' },
    ...{ experienceVersionId: sample.experienceVersionId, demographicsVersionId: sample.demographicsVersionId },
    ...{ teams: sample.teams.map(({ id }) => id), opensOn: null, closesOn: null, ...change },
  };
  const made = await app.ask('/campaigns', admin, body);
  if (made.status !== 201) throw new Error(made.text);
  await moveCampaign(app, admin, made.body.id, 'open');
  return made.body.id;
}

/** The programme with its first campaign open and nobody's answers yet. */
export async function auditProgramme(app: AuditApp, seed: number): Promise<AuditProgramme> {
  const sample = await fixture(app.services.db, {
    ...{ teamRoles: sizes.map((own) => own.map(team)), experience: auditExperience, demographics: auditDemographics },
  });
  await app.services.db.write(async (tx) => {
    for (const [at, { id }] of sample.teams.entries())
      await tx
        .update(teams)
        .set(kindsOfTeams[at] ?? {})
        .where(eq(teams.id, id));
  });
  await app.services.live.reload();
  const admin = await app.signedIn('program_admin', 'program', sample.programId);
  return { sample, admin, random: seededRandom(seed), kinds: kindsOf(sample, kindsOfTeams) };
}
