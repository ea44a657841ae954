import { createHash, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { accommodationsDocument } from '../../analysis/recruitment/accommodations.ts';
import { type CollectedRecord, countRecords } from '../../analysis/recruitment/countRecords.ts';
import type { RecruitmentStage } from '../../analysis/recruitment/stages.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Transaction } from '../db/database.ts';
import {
  governanceAgreements,
  recruitmentCollections,
  recruitmentLinks,
  recruitmentRecords,
} from '../db/schema/recruitment.ts';
import { choiceItems } from '../model/gatedPeople.ts';
import { dayOf, daysBefore } from './day.ts';
import { inventDemographics } from './demographics.ts';
import { insertAll } from './insert.ts';
import type { Random } from './random.ts';

interface Given {
  campaignId: string;
  institutions: string[];
  demographics: QuestionnaireDocument;
  demographicsVersionId: string;
  opensAt: number;
  newId: () => string;
}

/** Records of an institution: more people apply than are selected. */
const recordsPer: Record<'applied' | 'selected', Record<Side, [least: number, spread: number]>> = {
  applied: { patient_side: [16, 14], professional_side: [15, 10] },
  selected: { patient_side: [6, 5], professional_side: [9, 4] },
};

const asked = { SCHEDULE: 24, REMOTE: 22, TRANSPORT: 16, DOCUMENTS: 14, LANGUAGE: 8, DEVICE: 8, CARE: 8, SUPPORT: 2 };
const done = { MET: 68, PARTLY: 12, NOT_MET: 10, WAITING: 10 };

function people(random: Random, given: Given, stage: 'applied' | 'selected'): CollectedRecord[] {
  return given.institutions.flatMap((institution) =>
    sides.flatMap((side) => {
      const [least, spread] = recordsPer[stage][side];
      const count = least + Math.floor(random.next() * spread);
      return Array.from({ length: count }, () => ({
        ...{ institution, side, content: inventDemographics(random, given.demographics, side) },
      }));
    }),
  );
}

const requests = (random: Random, { institutions }: Given): CollectedRecord[] =>
  institutions.flatMap((institution) =>
    Array.from({ length: 22 + Math.floor(random.next() * 10) }, (): CollectedRecord => {
      const answers = { accommodation: random.weighted(asked), outcome: random.weighted(done) };
      return { institution, side: 'patient_side', content: { answers, missing: {} } };
    }),
  );

async function collect(
  tx: Transaction,
  given: Given,
  stage: RecruitmentStage,
  records: CollectedRecord[],
  closedAt: number | null,
): Promise<void> {
  const id = given.newId();
  const { campaignId, opensAt } = given;
  const document = stage === 'accommodations' ? accommodationsDocument : given.demographics;
  const versionId = stage === 'accommodations' ? null : given.demographicsVersionId;
  const openedOn = dayOf(daysBefore(opensAt, 60));
  await tx.insert(recruitmentCollections).values({ id, campaignId, stage, versionId, openedOn });
  if (versionId !== null) {
    const links = given.institutions.flatMap((institutionId) =>
      sides.map((side) => ({ code: randomBytes(16).toString('base64url'), collectionId: id, institutionId, side })),
    );
    await insertAll(tx, recruitmentLinks, links);
  }
  const rows = records.map(({ institution, side, content }) => ({
    ...{ recordKey: randomBytes(16), collectionId: id, institutionId: institution, side, content },
  }));
  await insertAll(tx, recruitmentRecords, rows);
  if (closedAt === null) return;
  const counts = JSON.stringify(countRecords(campaignId, records, choiceItems(document)));
  const sha256 = createHash('sha256').update(counts).digest('hex');
  await tx
    .update(recruitmentCollections)
    .set({ closedOn: dayOf(closedAt), counts, sha256 })
    .where(eq(recruitmentCollections.id, id));
}

/** Invents who applied, who was selected and what was asked for, around a campaign that has ended. */
export async function inventRecruitment(tx: Transaction, random: Random, given: Given): Promise<void> {
  const { opensAt } = given;
  await collect(tx, given, 'applied', people(random, given, 'applied'), daysBefore(opensAt, 30));
  await collect(tx, given, 'selected', people(random, given, 'selected'), daysBefore(opensAt, 5));
  await collect(tx, given, 'accommodations', requests(random, given), opensAt);
}

/** Opens a collection around a campaign that runs, with a few records in it. */
export async function inventOpenRecruitment(tx: Transaction, random: Random, given: Given): Promise<void> {
  await collect(tx, given, 'applied', people(random, given, 'selected').slice(0, 20), null);
}

/** An invented agreement, so that a demonstration shows what one changes. */
export async function inventAgreement(
  tx: Transaction,
  given: { programId: string; at: number; newId: () => string },
): Promise<void> {
  await tx.insert(governanceAgreements).values({
    ...{ id: given.newId(), programId: given.programId, partner: 'Nation inventée · Invented Nation' },
    ...{ contact: 'Conseil de la Nation inventée · Council of the invented Nation', covers: 'program' as const },
    agreedOn: dayOf(daysBefore(given.at, 400)),
    document: 'Entente de démonstration, 2 pages · Demonstration agreement, 2 pages',
    note: '',
    recordedAt: daysBefore(given.at, 399),
    recordedBy: 'demonstration',
  });
}
