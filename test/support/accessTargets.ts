import { randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '../../api/db/database.ts';
import {
  type CampaignStatus,
  type ConfidentialityMode,
  campaigns,
  campaignTeams,
} from '../../api/db/schema/campaigns.ts';
import { comments, themes } from '../../api/db/schema/comments.ts';
import { contactRequests } from '../../api/db/schema/contactRequests.ts';
import { lotteries } from '../../api/db/schema/lotteries.ts';
import { teamProducts } from '../../api/db/schema/products.ts';
import { programEvents } from '../../api/db/schema/programEvents.ts';
import { questionnaireDrafts, questionnaires, questionnaireVersions } from '../../api/db/schema/questionnaires.ts';
import { recruitmentCollections } from '../../api/db/schema/recruitment.ts';
import { roleAssignments, user } from '../../api/db/schema/staff.ts';
import { webhooks } from '../../api/db/schema/webhooks.ts';
import { insertLedgers, type NewEvent } from '../../api/model/ledgerWriting.ts';
import type { Places } from './places.ts';
import { sampleExperience } from './sampleDocuments.ts';

/** One thing of each noun at one place, for requests that name it. */
export interface Targets extends Places {
  draftCampaignId: string;
  openCampaignId: string;
  /** Open, in `shared` mode. */
  sharedCampaignId: string;
  slug: string;
  versionId: string;
  recommendationId: string;
  /** Of the programme, not committed. */
  lotteryId: string;
  /** Accommodations of a campaign, open. */
  recruitmentId: string;
  /** A fresh role of a made-up person at the place's team; the id of the assignment. */
  newAssignment(): Promise<string>;
  /** A fresh comment from the place's institution; its id. */
  newComment(): Promise<string>;
  /** A fresh theme of the programme's code book; its id. */
  newTheme(): Promise<string>;
  /** A fresh event of the place's institution; its id. */
  newEvent(): Promise<string>;
  /** Something that the place's team made, fresh; its id. */
  newProduct(): Promise<string>;
  /** A fresh webhook of the programme, to an address that is never reached; its id. */
  newWebhook(): Promise<string>;
  /** A fresh request to be contacted, of the place's team; its id. */
  newContactRequest(): Promise<string>;
}

const same = (words: string) => ({ fr: words, en: words });
const at = Date.UTC(2026, 0, 5);

async function addQuestionnaire(db: Database, programId: string) {
  const [questionnaireId, versionId] = [randomUUID(), randomUUID()];
  const slug = `q-${questionnaireId}`;
  const document = JSON.stringify({ ...sampleExperience, slug });
  await db.write(async (tx) => {
    await tx
      .insert(questionnaires)
      .values({ id: questionnaireId, slug, programId, purpose: 'experience', createdAt: at });
    const version = { id: versionId, questionnaireId, number: 1, document, sha256: slug, publishedAt: at };
    await tx.insert(questionnaireVersions).values(version);
    await tx.insert(questionnaireDrafts).values({ questionnaireId, revision: 1, document, updatedAt: at });
  });
  return { slug, versionId };
}

async function addCampaign(
  db: Database,
  { programId, teamId }: Places,
  versionId: string,
  status: CampaignStatus,
  mode: ConfidentialityMode = 'anonymous',
) {
  const id = randomUUID();
  await db.write(async (tx) => {
    await tx.insert(campaigns).values({
      ...{ id, programId, name: same('Campaign'), wave: 'end', status, mode, createdAt: at },
      experienceVersionId: versionId,
    });
    await tx.insert(campaignTeams).values({ campaignId: id, teamId });
  });
  return id;
}

async function addRecruitment(db: Database, campaignId: string) {
  const id = randomUUID();
  const stage = 'accommodations' as const;
  await db.write((tx) => tx.insert(recruitmentCollections).values({ id, campaignId, stage, openedOn: '2026-01-05' }));
  return id;
}

async function addRecommendation(db: Database, { programId, institutionId, teamId }: Places) {
  const id = randomUUID();
  const words = { title: same('Title'), detail: same('Detail'), contributorSide: 'joint' as const };
  const submission = { id, teamId, ...words, createdAt: at, institutionId, programId };
  const event: NewEvent = {
    ...{ id: randomUUID(), recommendationId: id, sequence: 1, type: 'submitted', detail: {}, recordedAt: at },
    ...{ actorId: null, actorRole: 'team_lead', occurredOn: '2026-01-05', imported: false },
  };
  await db.write((tx) => insertLedgers(tx, programId, [{ submission, events: [event] }]));
  return id;
}

async function addLottery(db: Database, programId: string) {
  const id = randomUUID();
  const settings = { name: same('Panel'), size: 2, reserves: 0, quotas: {}, revision: 1, createdAt: at };
  await db.write((tx) => tx.insert(lotteries).values({ id, programId, ...settings }));
  return id;
}

export async function targetsAt(db: Database, places: Places): Promise<Targets> {
  const { slug, versionId } = await addQuestionnaire(db, places.programId);
  const made = new Date(at);
  const openCampaignId = await addCampaign(db, places, versionId, 'open');
  return {
    ...places,
    draftCampaignId: await addCampaign(db, places, versionId, 'draft'),
    openCampaignId,
    sharedCampaignId: await addCampaign(db, places, versionId, 'open', 'shared'),
    slug,
    versionId,
    recruitmentId: await addRecruitment(db, await addCampaign(db, places, versionId, 'open')),
    recommendationId: await addRecommendation(db, places),
    async newComment() {
      const id = randomBytes(16);
      const row = {
        id,
        campaignId: openCampaignId,
        institutionId: places.institutionId,
        item: 'remark',
        words: 'Words',
      };
      await db.write((tx) => tx.insert(comments).values(row));
      return id.toString('base64url');
    },
    async newTheme() {
      const id = randomUUID();
      const row = { id, programId: places.programId, name: same('Theme'), description: same('Words'), createdAt: at };
      await db.write((tx) => tx.insert(themes).values(row));
      return id;
    },
    async newEvent() {
      const id = randomUUID();
      const { programId, institutionId } = places;
      const row = { id, programId, institutionId, happenedOn: '2026-01-05', words: same('Event'), recordedAt: at };
      await db.write((tx) => tx.insert(programEvents).values(row));
      return id;
    },
    async newProduct() {
      const id = randomUUID();
      const row = { id, teamId: places.teamId, title: same('Product'), kind: 'tool' as const, createdAt: at };
      await db.write((tx) => tx.insert(teamProducts).values({ ...row, finishedOn: '2026-01-05' }));
      return id;
    },
    async newWebhook() {
      const id = randomUUID();
      const row = { id, programId: places.programId, name: 'Hook', url: 'https://192.0.2.1/', createdAt: at };
      await db.write((tx) => tx.insert(webhooks).values({ ...row, status: 'paused', generation: 1, position: 0 }));
      return id;
    },
    lotteryId: await addLottery(db, places.programId),
    async newContactRequest() {
      const id = randomBytes(16);
      const said = { reach: 'Somebody', words: '', askedOn: '2026-01-05', handledOn: '2026-01-06' };
      const campaignId = openCampaignId;
      await db.write((tx) => tx.insert(contactRequests).values({ id, campaignId, teamId: places.teamId, ...said }));
      return id.toString('base64url');
    },
    async newAssignment() {
      const id = randomUUID();
      const scope = { role: 'viewer' as const, scopeKind: 'team' as const, scopeId: places.teamId };
      await db.write(async (tx) => {
        const person = { id, name: 'Somebody', email: `${id}@example.org`, emailVerified: true };
        await tx.insert(user).values({ ...person, createdAt: made, updatedAt: made });
        await tx.insert(roleAssignments).values({ id, userId: id, ...scope, createdAt: at });
      });
      return id;
    },
  };
}
