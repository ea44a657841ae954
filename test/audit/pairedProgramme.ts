import { eq } from 'drizzle-orm';
import { invitationToken } from '../../api/answers/tokens.ts';
import { invitations } from '../../api/db/schema/campaigns.ts';
import { type Random, seededRandom } from '../../api/demo/random.ts';
import type { MemberRole, Side } from '../../surveys/side.ts';
import { fixture } from '../support/fixture.ts';
import { responseBody } from '../support/responseBody.ts';
import { testSecret } from '../support/testSecret.ts';
import { demographicAnswers, experienceAnswers } from './auditAnswers.ts';
import type { AuditApp } from './auditApp.ts';
import { type AuditProgramme, kindsOf, moveCampaign, openCampaign } from './auditProgramme.ts';
import { auditDemographics, auditExperience } from './auditQuestionnaires.ts';

type Answers = Record<string, number>;

/** What one person answered in each of two campaigns, null where not at all, and whether the codes make a pair of them. */
export interface PairedPerson {
  team: string;
  institution: string;
  side: Side;
  before: Answers | null;
  after: Answers | null;
  paired: boolean;
}

export interface PairedProgramme {
  programme: AuditProgramme;
  before: string;
  after: string;
  people: PairedPerson[];
}

/** Three institutions and ten teams, three patients in each. */
const sizes = [
  [8, 8, 7],
  [8, 8, 8],
  [8, 8, 8, 8],
];
const team = (size: number): MemberRole[] => [
  ...Array<MemberRole>(3).fill('patient_partner'),
  ...Array<MemberRole>(size - 3).fill('professional'),
];

/** How many of each team answer, of those who have a code and of those who made none up; the third and the ninth are small. */
const answering: [coded: number, uncoded: number][] = [
  [6, 2],
  [7, 1],
  [2, 1],
  [8, 0],
  [5, 3],
  [4, 4],
  [6, 2],
  [7, 0],
  [3, 1],
  [6, 1],
];

/** The same person later: some of the answers a point higher or lower. */
function later(random: Random, first: Answers): Answers {
  return Object.fromEntries(
    Object.entries(first).map(([item, value]) => {
      const drawn = random.next();
      const moved = drawn < 0.35 ? 1 : drawn < 0.55 ? -1 : 0;
      return [item, Math.min(item === 'overall' ? 4 : 5, Math.max(1, value + moved))];
    }),
  );
}

async function send(app: AuditApp, invitation: string, answers: Answers, random: Random, code: string | null) {
  const body = responseBody(invitationToken(testSecret, invitation), { answers });
  const demographics = { ...body.demographics, answers: demographicAnswers(random) };
  const pairing = code === null ? {} : { pairingCode: code };
  const { status, text } = await app.ask('/responses', '', { ...body, ...pairing, demographics });
  if (status >= 300) throw new Error(`${status} ${text}`);
}

/** A programme whose people answer a midpoint and an end, most of them with a code that pairs the two; both are closed. */
export async function pairedProgramme(app: AuditApp, seed: number): Promise<PairedProgramme> {
  const sample = await fixture(app.services.db, {
    ...{ teamRoles: sizes.map((own) => own.map(team)), experience: auditExperience, demographics: auditDemographics },
    status: 'draft',
  });
  await app.services.live.reload();
  const admin = await app.signedIn('program_admin', 'program', sample.programId);
  const random = seededRandom(seed);
  const programme: AuditProgramme = { sample, admin, random, kinds: kindsOf(sample) };
  const coded = { mode: 'confidential', pairing: true };
  const people: PairedPerson[] = [];
  const places = new Map<string, number>();
  const campaign = async (wave: 'midpoint' | 'end') => {
    const id = await openCampaign(app, programme, { ...coded, wave, name: { fr: wave, en: wave } });
    const rows = await app.services.db.read.select().from(invitations).where(eq(invitations.campaignId, id));
    for (const [at, { id: teamId, institutionId }] of sample.teams.entries()) {
      const [withCode, without] = answering[at] ?? [0, 0];
      // By turns from either side, and the same people in both campaigns.
      const members = rows
        .filter((row) => row.teamId === teamId)
        .sort((a, b) => a.memberId.localeCompare(b.memberId))
        .slice(0, withCode + without);
      for (const [index, { id: invitation, memberId, side }] of members.entries()) {
        const known = people[places.get(memberId) ?? -1];
        const paired = index < withCode;
        const first = known?.before ?? null;
        const answers =
          first === null || !paired ? experienceAnswers(random, side, { gaps: 0.04 }) : later(random, first);
        await send(app, invitation, answers, random, paired ? `code ${memberId}` : null);
        if (known) known.after = answers;
        else {
          places.set(memberId, people.length);
          people.push({ team: teamId, institution: institutionId, side, before: answers, after: null, paired });
        }
      }
    }
    await moveCampaign(app, admin, id, 'closing', 'closed');
    return id;
  };
  const before = await campaign('midpoint');
  const after = await campaign('end');
  return { programme, before, after, people };
}
