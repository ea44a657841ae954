import { randomBytes } from 'node:crypto';
import type { InStatement } from '@libsql/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerWriter } from '../../../api/answers/answerWriter.ts';
import { submissionQueue } from '../../../api/answers/submissions.ts';
import { auditEvents } from '../../../api/db/schema/audit.ts';
import { lotteries, lotteryCommitments, lotteryPeople } from '../../../api/db/schema/lotteries.ts';
import { questionnaireComparisons, questionnaireRetirements } from '../../../api/db/schema/questionnaires.ts';
import {
  ledgerChain,
  recommendationEvents,
  recommendationEvidence,
  recommendations,
} from '../../../api/db/schema/recommendations.ts';
import { releases } from '../../../api/db/schema/releases.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../support/database.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { sampleExperience } from '../../support/sampleDocuments.ts';
import { sampleSubmission } from '../../support/sampleSubmission.ts';

let db: TemporaryDatabase;
let sample: Fixture;

/** One row in every table that a trigger guards, and one spent token. */
beforeAll(async () => {
  db = await temporaryDatabase('file');
  sample = await fixture(db);
  const queue = submissionQueue({ writer: answerWriter(db), onStored: () => undefined, tailLimit: 0 });
  const [first] = sample.invitations;
  if (first) await queue.submit(sampleSubmission(sample, first));
  await queue.close();
  const teamId = sample.teams[0]?.id ?? '';
  const text = { fr: '', en: '' };
  await db.write(async (tx) => {
    await tx.insert(questionnaireRetirements).values({ versionId: sample.experienceVersionId, retiredAt: 0 });
    const comparison = { versionId: sample.experienceVersionId, baseVersionId: sample.experienceVersionId, items: {} };
    await tx.insert(questionnaireComparisons).values(comparison);
    const recommendation = { id: 'r', teamId, title: text, detail: text, contributorSide: 'joint' as const };
    await tx.insert(recommendations).values({ ...recommendation, createdAt: 0 });
    const event = { id: 'e', recommendationId: 'r', sequence: 1, type: 'submitted', detail: {} };
    const made = { actorRole: 'team_lead', occurredOn: '2026-01-05', recordedAt: 0 };
    await tx.insert(recommendationEvents).values({ ...event, ...made });
    const programId = sample.programId;
    await tx.insert(ledgerChain).values({ programId, position: 1, eventId: 'e', hash: randomBytes(32) });
    const file = { id: 'f', recommendationId: 'r', name: 'a.txt', mediaType: 'text/plain', size: 1, sha256: '' };
    await tx.insert(recommendationEvidence).values({ ...file, content: randomBytes(1), addedAt: 0 });
    const release = { id: 'l', campaignId: sample.campaignId, number: 1, reason: 'close' as const, sha256: '' };
    const figures = { releasedOn: '2026-03-01', experience: randomBytes(8), demographics: '{}' };
    await tx.insert(releases).values({ ...release, ...figures });
    const panel = {
      programId: sample.programId,
      name: text,
      size: 2,
      reserves: 0,
      quotas: {},
      revision: 1,
      createdAt: 0,
    };
    await tx.insert(lotteries).values({ id: 'p', ...panel });
    await tx.insert(lotteryPeople).values({ lotteryId: 'p', reference: 'v1', features: {} });
    const hashes = { commitment: '', peopleHash: '', featuresHash: '', lotteryHash: '', secret: '' };
    const chances = { min: 0, median: 0, max: 0, tenths: [] };
    await tx.insert(lotteryCommitments).values({
      ...{ lotteryId: 'p', ...hashes, publicSource: text, people: 1, counts: {}, chances, committedAt: 0 },
    });
    await tx.insert(auditEvents).values({ id: 'a', at: 0, verb: 'campaign.open', subject: 'campaign', detail: {} });
  });
});

const run = (statement: InStatement) => db.batch([statement]);
const guarded = [
  ['questionnaire_versions', 'a published version never changes'],
  ['questionnaire_comparisons', 'a comparison of versions never changes'],
  ['questionnaire_retirements', 'a retirement never changes'],
  ['recommendations', 'a recommendation never changes'],
  ['recommendation_events', 'a ledger event never changes'],
  ['ledger_chain', 'a link of the chain never changes'],
  ['recommendation_evidence', 'evidence never changes'],
  ['releases', 'a release never changes'],
  ['audit_events', 'an audit event never changes'],
] as const;

describe('a lottery', () => {
  it('keeps pool and settings from the commitment to the draw, draws once, and ends once', async () => {
    const frozen = [
      "update lotteries set size = 3 where id = 'p'",
      "delete from lotteries where id = 'p'",
      "update lottery_people set features = '{}'",
      'delete from lottery_people',
      "insert into lottery_people values ('p', 'v2', '{}')",
      'update lottery_commitments set secret = secret',
      'delete from lottery_commitments',
      "insert into lottery_withdrawals values ('p', 1, 'v1', null, 0)",
    ];
    for (const statement of frozen) await expect(run(statement), statement).rejects.toThrow(/SQLITE_CONSTRAINT/);
    await run("insert into lottery_draws values ('p', '1', '', '[]', '[]', 0)");
    await run('delete from lottery_people');
    await run("insert into lottery_withdrawals values ('p', 1, 'v1', null, 0)");
    await run("insert into lottery_endings values ('p', 'final', 0)");
    const kept = ['lottery_draws', 'lottery_withdrawals', 'lottery_endings'];
    for (const table of kept) {
      await expect(run(`delete from ${table}`), table).rejects.toThrow('never changes');
      await expect(run(`update ${table} set lotteryId = lotteryId`), table).rejects.toThrow('never changes');
    }
    const late = "insert into lottery_withdrawals values ('p', 2, 'v2', null, 0)";
    await expect(run(late)).rejects.toThrow('nobody withdraws');
  });
});

describe('what is written for ever', () => {
  it.each(guarded)('%s refuses update and delete', async (table, reason) => {
    const { rows } = await db.queuedClient.execute(`select * from pragma_table_info('${table}')`);
    for (const { name } of rows) {
      await expect(run(`update ${table} set "${name}" = "${name}"`)).rejects.toThrow(reason);
    }
    await expect(run(`delete from ${table}`)).rejects.toThrow(reason);
  });

  it.each([
    ['responses', 'a response never changes'],
    ['demographic_records', 'a demographic record never changes'],
  ])('%s refuses update; a withdrawal may delete', async (table, reason) => {
    await expect(run(`update ${table} set content = '{}'`)).rejects.toThrow(reason);
    const [before] = await db.batch([`select count(*) as n from ${table}`]);
    expect(before?.rows[0]?.n).toBe(1);
  });

  it('refuses to delete what others refer to', async () => {
    for (const table of ['programs', 'institutions', 'teams', 'members', 'campaigns', 'questionnaires']) {
      await expect(run(`delete from ${table}`), table).rejects.toThrow(/FOREIGN KEY|never changes/);
    }
  });
});

describe('a campaign', () => {
  it('keeps its mode from the first response on', async () => {
    await expect(run("update campaigns set mode = 'confidential'")).rejects.toThrow('frozen at the first response');
    await run("update campaigns set mode = 'anonymous'");
  });

  it('may change its mode before', async () => {
    const fresh = await fixture(db, {
      experience: { ...sampleExperience, slug: 'another-sample' },
      demographics: null,
    });
    await run({ sql: "update campaigns set mode = 'shared' where id = ?", args: [fresh.campaignId] });
    const stored = await db.queuedClient.execute('select mode from campaigns order by mode');
    expect(stored.rows.map(({ mode }) => mode)).toEqual(['anonymous', 'shared']);
  });

  it('only raises the smallest group it shows, from 5', async () => {
    await run('update campaigns set minimumGroup = 8');
    await run('update campaigns set minimumGroup = 8');
    await expect(run('update campaigns set minimumGroup = 7')).rejects.toThrow('may only rise');
    const { rows } = await db.queuedClient.execute("select name from pragma_table_info('campaigns')");
    const columns = rows.map(({ name }) => (name === 'minimumGroup' ? '4' : name === 'id' ? "'low'" : `"${name}"`));
    await expect(run(`insert into campaigns select ${columns.join(', ')} from campaigns limit 1`)).rejects.toThrow(
      'at least 5',
    );
  });

  it('keeps its versions once it was opened', async () => {
    await expect(run('update campaigns set demographicsVersionId = null')).rejects.toThrow('keeps its versions');
  });
});

it('a spent token stays spent', async () => {
  await expect(run('update invitations set spent = 0 where spent = 1')).rejects.toThrow('stays spent');
  await run('update invitations set spent = 1 where spent = 1');
});
