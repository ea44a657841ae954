import { randomBytes } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { campaigns, campaignTeams } from '../../../api/db/schema/campaigns.ts';
import { newestDemographics } from '../../../api/model/recruitmentQuestions.ts';
import { publishShipped } from '../../../api/model/shippedQuestionnaires.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;
let recruiter: string;
let viewer: string;
beforeAll(async () => {
  app = await testApp({ end: 'file' });
  sample = await fixture(app.services.db);
  await publishShipped(app.services.db, new Date());
  // A campaign that asks the questions about the person that come with the product.
  const { db } = app.services;
  const [known] = await db.read.select().from(campaigns).where(eq(campaigns.id, sample.campaignId));
  if (known === undefined) throw new Error('no campaign');
  const demographicsVersionId = await newestDemographics(db.read);
  await db.write(async (tx) => {
    await tx.insert(campaigns).values({ ...known, id: campaignId, status: 'draft', demographicsVersionId });
    await tx.insert(campaignTeams).values(sample.teams.map(({ id }) => ({ campaignId, teamId: id })));
  });
  admin = await app.signedIn('program_admin', 'program', sample.programId);
  recruiter = await app.signedIn('recruiter', 'program', sample.programId);
  viewer = await app.signedIn('viewer', 'program', sample.programId);
});

const campaignId = 'recruiting';
const key = () => randomBytes(16).toString('base64url');
const list = async (as = recruiter) => (await app.api(`/recruitment?campaign=${campaignId}`, { as })).body.items;
const collection = async (stage: string) => (await list()).find((one: { stage: string }) => one.stage === stage);
const post = (path: string, body: unknown, as?: string) =>
  app.api(path, { method: 'POST', body, ...(as === undefined ? {} : { as }) });
const open = (stage: string, as = admin) => post('/recruitment', { campaignId, stage }, as);
const finding = (kind: string, query = '') =>
  app.api(`/findings/${kind}?program=${sample.programId}${query}`, { as: viewer });

describe('a collection', () => {
  it('is opened once, by the programme, with a link for each side of each institution', async () => {
    expect((await open('accommodations', recruiter)).status).toBe(403);
    expect((await open('accommodations')).status).toBe(201);
    expect(await open('accommodations')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const { places } = await collection('accommodations');
    expect(places.every(({ code }: { code: unknown }) => code === null)).toBe(true);
    expect((await app.api(`/recruitment?campaign=${campaignId}`, { as: viewer })).status).toBe(403);
  });

  it('takes records by hand, once for each key, and refuses codes that do not exist', async () => {
    const { id, places } = await collection('accommodations');
    const institutionId = places[0].institution.id;
    const record = {
      key: key(),
      institutionId,
      side: 'patient_side',
      answers: { accommodation: 'TRANSPORT', outcome: 'MET' },
    };
    expect((await post(`/recruitment/${id}/records`, record, recruiter)).status).toBe(201);
    expect((await post(`/recruitment/${id}/records`, record, recruiter)).status).toBe(201);
    const wrong = { ...record, key: key(), answers: { accommodation: 'YACHT' } };
    expect(await post(`/recruitment/${id}/records`, wrong, recruiter)).toMatchObject({
      ...{ status: 422, body: { code: 'invalid_answers' } },
    });
    const elsewhere = { ...record, key: key(), institutionId: 'none' };
    expect((await post(`/recruitment/${id}/records`, elsewhere, recruiter)).status).toBe(404);
    expect((await collection('accommodations')).places[0].records).toBe(1);
  });

  it('takes a file whole or not at all, and says what is wrong line by line', async () => {
    const { id, places } = await collection('accommodations');
    const name = places[0].institution.name.fr;
    const bad = await post(
      `/recruitment/${id}/import`,
      { csv: `institution,side,name\n${name},patient,Ann` },
      recruiter,
    );
    expect(bad.body).toMatchObject({
      ...{ code: 'unreadable_file', params: { faults: [{ line: 1, column: 'name', code: 'unknown_column' }] } },
    });
    const lines = (kind: string, outcome: string, times: number) =>
      Array.from({ length: times }, () => `${name};patient_side;${kind};${outcome}`);
    const wrong = [
      'institution;side;accommodation;outcome',
      ...lines('REMOTE', 'MET', 2),
      `Nowhere;patient;REMOTE;MET`,
    ];
    const refused = await post(`/recruitment/${id}/import`, { csv: wrong.join('\n') }, recruiter);
    expect(refused.body.params.faults).toEqual([{ line: 4, column: 'institution', code: 'unknown_institution' }]);
    const file = [
      'institution;side;accommodation;outcome',
      ...lines('REMOTE', 'MET', 12),
      ...lines('TRANSPORT', 'NOT_MET', 9),
    ];
    expect((await post(`/recruitment/${id}/import`, { csv: file.join('\n') }, recruiter)).body).toEqual({
      records: 21,
    });
    expect((await collection('accommodations')).places[0].records).toBe(22);
  });

  it('shows nothing before it is closed, and hides small counts after', async () => {
    expect((await finding('accommodations')).body.table.rows).toEqual([]);
    const { id } = await collection('accommodations');
    expect((await post(`/recruitment/${id}/close`, {}, admin)).status).toBe(200);
    const { body } = await finding('accommodations');
    expect(body.n).toBe(22);
    expect(body.subtitle.en).toMatch(/ · 22\u00a0requests · figures frozen on \w+ \d+, \d{4}$/);
    const asked = new Map(
      body.table.rows.map((row: { category: { en: string }; asked: unknown }) => [row.category.en, row.asked]),
    );
    expect(asked.get('Taking part from a distance')).toBe(12);
    expect(asked.get('Device or technical help')).toBe(0);
    expect(body.appendix.data.releases).toHaveLength(1);
  });

  it('takes nothing once closed, not even from the database', async () => {
    const { id, places } = await collection('accommodations');
    const record = { key: key(), institutionId: places[0].institution.id, side: 'patient_side', answers: {} };
    expect(await post(`/recruitment/${id}/records`, record, recruiter)).toMatchObject({
      ...{ status: 409, body: { code: 'wrong_state' } },
    });
    expect((await post(`/recruitment/${id}/close`, {}, admin)).status).toBe(409);
    await expect(
      app.services.db.batch([`update recruitment_collections set counts = '{}' where id = '${id}'`]),
    ).rejects.toThrow('a closed collection never changes');
  });
});

describe('a link', () => {
  it('takes a record from anyone, leaves no trace of the moment, and stops when the collection is closed', async () => {
    expect((await open('applied')).status).toBe(201);
    const { id, places } = await collection('applied');
    const { code } = places[0];
    const asked = await app.api(`/recruitment-forms/${code}`);
    expect(asked.body).toMatchObject({ stage: 'applied', side: places[0].side, open: true });
    const audit = async () => (await app.api(`/audit?program=${sample.programId}`, { as: admin })).body.items.length;
    const before = await audit();
    const once = { key: key(), answers: { gender: 'WOMAN', indigenous: ['NO'], race: ['WHITE', 'BLACK'] } };
    expect((await post(`/recruitment-forms/${code}`, once)).status).toBe(201);
    expect((await post(`/recruitment-forms/${code}`, once)).status).toBe(201);
    expect(await audit()).toBe(before);
    expect((await collection('applied')).places[0].records).toBe(1);
    expect((await app.api('/recruitment-forms/unknown')).body.code).toBe('unknown_code');
    const codes = places
      .filter(({ side }: { side: string }) => side === places[0].side)
      .map((one: { code: string }) => one.code);
    expect(codes.length).toBeGreaterThan(1);
    for (let i = 0; i < 24 * codes.length; i++)
      await post(`/recruitment-forms/${codes[i % codes.length]}`, {
        key: key(),
        answers: {
          gender: i % 2 === 0 ? 'WOMAN' : 'MAN',
          indigenous: ['NO'],
          race: i < 8 ? ['WHITE', 'BLACK'] : ['WHITE'],
        },
      });
    await post(`/recruitment/${id}/close`, {}, admin);
    expect((await post(`/recruitment-forms/${code}`, { ...once, key: key() })).body.code).toBe('wrong_state');
  });

  it('leads to figures of those who applied, each collection with its own number', async () => {
    const { body } = await finding('reach', '&item=gender');
    const [applied, selected] = body.moreTables[0].rows;
    expect(applied).toMatchObject({
      collection: { en: 'Applied' },
      records: expect.any(Number),
      answered: expect.any(Number),
    });
    expect(selected).toMatchObject({ collection: { en: 'Were selected' }, state: { en: 'Nothing was collected' } });
    expect(body.table.rows.filter(({ count }: { count: unknown }) => typeof count === 'number').length).toBeGreaterThan(
      1,
    );
    expect(body.n).toBeNull();
  });
});

describe('Indigenous identity', () => {
  const shown = async () => (await finding('reach', '&item=indigenous')).body.table.rows.length > 0;
  const agreement = {
    ...{ partner: 'Nation', contact: 'Council', agreedOn: '2026-01-05', document: 'Agreement', covers: 'program' },
  };

  it('is shown nowhere before an agreement, and as far as the newest covers', async () => {
    expect(await shown()).toBe(false);
    const body = { programId: sample.programId, ...agreement };
    expect((await post('/governance-agreements', body, recruiter)).status).toBe(403);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(await post('/governance-agreements', { ...body, agreedOn: tomorrow }, admin)).toMatchObject({
      ...{ status: 400, body: { params: { faults: [{ path: 'agreedOn' }] } } },
    });
    expect(await shown()).toBe(false);
    expect((await post('/governance-agreements', body, admin)).status).toBe(201);
    expect(await shown()).toBe(true);
    expect((await post('/governance-agreements', { ...body, covers: 'nothing' }, admin)).status).toBe(201);
    expect(await shown()).toBe(false);
    const kept = await app.api(`/governance-agreements?program=${sample.programId}`, { as: viewer });
    expect(kept.body).toMatchObject({ covers: 'nothing', items: [{ covers: 'nothing' }, { covers: 'program' }] });
    await expect(app.services.db.batch(["update governance_agreements set covers = 'program'"])).rejects.toThrow(
      'an agreement never changes',
    );
    const audit = (await app.api(`/audit?program=${sample.programId}`, { as: admin })).body.items;
    expect(audit.filter(({ verb }: { verb: string }) => verb === 'governance.record')).toHaveLength(2);
  });
});

it('who applied at an institution still did when the draft no longer goes to its teams', async () => {
  const before = (await finding('reach', '&item=gender')).body;
  const gone = sample.teams.filter(({ institutionId }) => institutionId === sample.institutionIds[0]);
  await app.services.db.write((tx) =>
    tx.delete(campaignTeams).where(
      and(
        eq(campaignTeams.campaignId, campaignId),
        inArray(
          campaignTeams.teamId,
          gone.map(({ id }) => id),
        ),
      ),
    ),
  );
  // Another agreement has the figures made anew.
  const agreement = { partner: 'Nation', contact: 'Council', agreedOn: '2026-01-05', document: 'Agreement' };
  await post('/governance-agreements', { ...agreement, programId: sample.programId, covers: 'institutions' }, admin);
  const { status, body } = await finding('reach', '&item=gender');
  expect(status).toBe(200);
  expect(body.moreTables[0].rows[0]).toEqual(before.moreTables[0].rows[0]);
  expect(body.table.rows).toEqual(before.table.rows);
  expect((await finding('accommodations')).body.n).toBe(22);
});
