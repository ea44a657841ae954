import { randomBytes } from 'node:crypto';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { type Side, sideOfRole } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import { hashToken, invitationToken } from '../answers/tokens.ts';
import type { Transaction } from '../db/database.ts';
import { demographicRecords, responses, unsegmentedResponses } from '../db/schema/answers.ts';
import { type CampaignStatus, campaigns, campaignTeams, invitations, type Wave } from '../db/schema/campaigns.ts';
import { type ItemMean, inventResponse } from './answers.ts';
import { type InventedCodes, inventPersonal } from './codes.ts';
import { dayOf } from './day.ts';
import { inventDemographics } from './demographics.ts';
import { insertAll } from './insert.ts';
import type { InventedProgram } from './program.ts';
import type { Random } from './random.ts';

/** What a wave of the demonstration looks like. */
export interface InventedWave {
  name: Text;
  wave: Wave;
  status: CampaignStatus;
  opensAt: number;
  closesAt: number;
  /** From baseline (0) to end (1). */
  progress: number;
  /** Share of the people asked who have answered. */
  answered: number;
  /** Confidential, with a code that most people make up: the same at every such wave. */
  coded?: true;
}

export interface Instruments {
  experienceVersionId: string;
  demographicsVersionId: string;
  demographics: QuestionnaireDocument;
  /** Means of the items that this version of the experience questionnaire asks otherwise than the shipped one. */
  means?: Record<string, ItemMean>;
}

interface Respondent {
  invitationId: string;
  token: string;
  side: Side;
}

/** Inserts one anonymous campaign with its invitations and answers. Gives back those who have not answered yet. */
export async function inventCampaign(
  tx: Transaction,
  random: Random,
  given: {
    program: InventedProgram;
    wave: InventedWave;
    instruments: Instruments;
    teamEffects: Map<string, number>;
    codes: InventedCodes;
    secret: string;
    newId: () => string;
  },
): Promise<{ id: string; waiting: Respondent[] }> {
  const { program, wave, instruments, newId } = given;
  const id = newId();
  await tx.insert(campaigns).values({
    id,
    programId: program.id,
    name: wave.name,
    wave: wave.wave,
    status: wave.status,
    ...(wave.coded ? { mode: 'confidential' as const, pairing: true } : { mode: 'anonymous' as const }),
    experienceVersionId: instruments.experienceVersionId,
    demographicsVersionId: instruments.demographicsVersionId,
    opensOn: dayOf(wave.opensAt),
    closesOn: dayOf(wave.closesAt),
    createdAt: wave.opensAt,
  });
  await insertAll(
    tx,
    campaignTeams,
    program.teams.map((team) => ({ campaignId: id, teamId: team.id })),
  );

  const institutionOf = new Map(program.teams.map((team) => [team.id, team.institutionId]));
  const asked: (typeof invitations.$inferInsert)[] = [];
  const answers: (typeof responses.$inferInsert)[] = [];
  const records: (typeof demographicRecords.$inferInsert)[] = [];
  const waiting: Respondent[] = [];
  for (const member of program.members) {
    const side = sideOfRole(member.role);
    if (side === null) continue;
    const invitationId = newId();
    const token = invitationToken(given.secret, invitationId);
    const spent = random.next() < wave.answered ? 1 : 0;
    const { teamId } = member;
    asked.push({
      id: invitationId,
      campaignId: id,
      memberId: member.id,
      teamId,
      side,
      tokenHash: hashToken(token),
      spent,
    });
    if (spent === 0) {
      waiting.push({ invitationId, token, side });
      continue;
    }
    const { means = {} } = instruments;
    const own = wave.coded
      ? inventPersonal(given.codes, member, { program: program.id, wave, secret: given.secret })
      : null;
    const setting = { team: given.teamEffects.get(teamId) ?? 0, progress: wave.progress, means, person: own?.person };
    const versionId = instruments.experienceVersionId;
    const content = inventResponse(random, side, setting);
    answers.push({ receiptHash: randomBytes(32), campaignId: id, versionId, teamId, side, content, ...own?.kept });
    if (random.next() < 0.8) {
      records.push({
        recordKey: randomBytes(16),
        campaignId: id,
        versionId: instruments.demographicsVersionId,
        institutionId: institutionOf.get(teamId) ?? '',
        side,
        content: inventDemographics(random, instruments.demographics, side),
      });
    }
  }
  await insertAll(tx, invitations, asked);
  await insertAll(tx, responses, answers);
  await insertAll(
    tx,
    unsegmentedResponses,
    answers.map(({ receiptHash }) => ({ receiptHash })),
  );
  await insertAll(tx, demographicRecords, records);
  return { id, waiting };
}
