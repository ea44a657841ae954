import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { State } from '../../analysis/ledger/transitions.ts';
import { startLiveAnswers } from '../../api/answers/liveAnswers.ts';
import type { Database } from '../../api/db/database.ts';
import { campaigns } from '../../api/db/schema/campaigns.ts';
import { insertLedgers } from '../../api/model/ledgerWriting.ts';
import { createRelease } from '../../api/model/releases.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { ledgerOf, type Step } from '../support/histories.ts';
import { benchQuestionnaire } from './benchQuestionnaire.ts';
import { storeManyRecords } from './manyRecords.ts';
import { storeManyResponses } from './manyResponses.ts';
import { seededRandom } from './seededRandom.ts';

const recommendations = 10_000;
const perTransaction = 2000;

const path: State[] = ['submitted', 'acknowledged', 'under_review', 'accepted', 'planned', 'in_progress'];
const day = (start: number, after: number) => new Date(start + after * 86_400_000).toISOString().slice(0, 10);

/** As far as the random length reaches along the usual path, a step every twelve days. */
function steps(random: () => number): Step[] {
  const start = Date.UTC(2024, 0, 1) + Math.floor(random() * 500) * 86_400_000;
  return path.slice(0, 1 + Math.floor(random() * path.length)).map((state, i): Step => [state, day(start, 12 * i)]);
}

async function storeManyRecommendations(db: Database, sample: Fixture, random: () => number): Promise<void> {
  for (let from = 0; from < recommendations; from += perTransaction) {
    const ledgers = Array.from({ length: perTransaction }, (_, index) => {
      const team = sample.teams[(from + index) % sample.teams.length];
      const place = { teamId: team?.id ?? '', institutionId: team?.institutionId ?? '' };
      return ledgerOf(sample.programId, { id: randomUUID(), ...place, steps: steps(random) });
    });
    await db.write((tx) => insertLedgers(tx, sample.programId, ledgers));
  }
}

/**
 * A programme of 5,000 teams in 250 institutions with two closed waves, each with half of the responses and 10,000
 * records about people, and with 10,000 recommendations.
 */
export async function storeManyWaves(db: Database, responses: number): Promise<Fixture> {
  const random = seededRandom(responses);
  const places = { institutionCount: 250, teamsPerInstitution: 20, roles: ['patient_partner' as const] };
  const sample = await fixture(db, { ...places, experience: benchQuestionnaire });
  const second = { ...sample, campaignId: randomUUID() };
  await db.write(async (tx) => {
    const [first] = await tx.select().from(campaigns).where(eq(campaigns.id, sample.campaignId));
    if (first === undefined) throw new Error('the fixture has no campaign');
    const later = { id: second.campaignId, wave: 'end' as const, createdAt: first.createdAt + 1 };
    await tx.insert(campaigns).values({ ...first, ...later, opensOn: '2026-03-01' });
    await tx.update(campaigns).set({ opensOn: '2025-03-01' }).where(eq(campaigns.id, first.id));
  });
  await db.batch([
    {
      sql: 'insert into campaign_teams (campaignId, teamId) select ?, teamId from campaign_teams where campaignId = ?',
      args: [second.campaignId, sample.campaignId],
    },
  ]);
  for (const wave of [sample, second]) {
    await storeManyResponses(db, wave, responses / 2, random);
    await storeManyRecords(db, wave, 10_000, random);
  }
  await storeManyRecommendations(db, sample, random);
  const live = startLiveAnswers(db);
  const moments = ['2025-06-30T12:00:00Z', '2026-06-30T12:00:00Z'];
  for (const [index, { campaignId }] of [sample, second].entries()) {
    await db.write((tx) => tx.update(campaigns).set({ status: 'closed' }).where(eq(campaigns.id, campaignId)));
    await createRelease({ db, live, now: () => new Date(moments[index] ?? '') }, campaignId, 'close');
  }
  await live.close();
  return sample;
}
