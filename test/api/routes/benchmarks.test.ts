import { beforeAll, describe, expect, it } from 'vitest';
import { publishShippedBenchmarks } from '../../../api/model/shippedBenchmarks.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let recruiter: string;
let viewer: string;
beforeAll(async () => {
  app = await testApp({ end: 'file' });
  sample = await fixture(app.services.db);
  await publishShippedBenchmarks(app.services.db, new Date());
  recruiter = await app.signedIn('recruiter', 'program', sample.programId);
  viewer = await app.signedIn('viewer', 'team', sample.teams[0]?.id ?? '');
});

const benchmark = (change: Record<string, unknown> = {}) => ({
  programId: sample.programId,
  item: 'gender',
  name: { fr: 'Genre, population desservie', en: 'Gender, population served' },
  universe: { fr: 'Personnes inscrites', en: 'Registered people' },
  geography: 'Montréal',
  referenceDate: '2025-03-31',
  source: 'Registre',
  shares: { women: 0.52, men: 0.47 },
  mapping: { women: ['WOMAN'], men: ['MAN'] },
  ...change,
});
const create = (body: unknown, as?: string, headers = {}) =>
  app.api('/benchmarks', { method: 'POST', body, headers, ...(as === undefined ? {} : { as }) });
const list = (query = '') => app.api(`/benchmarks?program=${sample.programId}${query}`, { as: viewer });

describe('benchmarks', () => {
  it('that come with the product are there once, however often it starts', async () => {
    await publishShippedBenchmarks(app.services.db, new Date());
    const { body } = await list();
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([
      'shipped:canada-2022-disability',
      'shipped:quebec-2021-home-language',
      'shipped:quebec-2022-disability',
    ]);
    expect(body.items[2]).toMatchObject({ programId: null, shares: { DISABILITY: 0.21 } });
  });

  it('of a programme are added and listed by item', async () => {
    const { status, body } = await create(benchmark(), recruiter);
    expect(status).toBe(201);
    expect(body).toMatchObject(benchmark());
    expect((await list('&item=gender')).body.items).toEqual([body]);
  });

  it('are listed by pages', async () => {
    const first = (await list('&limit=2')).body;
    expect(first.items).toHaveLength(2);
    const rest = (await list(`&limit=100&after=${first.next}`)).body;
    expect(rest.next).toBeNull();
    expect(first.items.length + rest.items.length).toBe(4);
  });

  it('are added once for one idempotency key', async () => {
    const headers = { 'idempotency-key': 'one' };
    const first = await create(benchmark({ source: 'Once' }), recruiter, headers);
    const again = await create(benchmark({ source: 'Once' }), recruiter, headers);
    expect(again.body).toEqual(first.body);
    const other = await create(benchmark({ source: 'Twice' }), recruiter, headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('are refused with every fault when they do not fit the demographic questionnaire', async () => {
    const misfit = benchmark({
      shares: { women: 0.52, men: 0.47, others: 0.2 },
      mapping: { women: ['W'], men: ['MAN'] },
    });
    const { status, body } = await create(misfit, recruiter);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.params.faults.map(({ path }: { path: string }) => path)).toEqual([
      'mapping.others',
      'mapping.women',
      'shares',
    ]);
  });

  it.each([
    ['a share of 1', { shares: { women: 1, men: 0.1 } }],
    ['a negative share', { shares: { women: -0.1, men: 0.1 } }],
    ['no English name', { name: { fr: 'Genre', en: '' } }],
    ['a day that is none', { referenceDate: '2025-02-30' }],
    ['an unknown field', { status: 'primary' }],
  ])('are refused for %s', async (_, change) => {
    expect((await create(benchmark(change), recruiter)).body.code).toBe('invalid_request');
  });

  it('are for those who may add them', async () => {
    expect((await create(benchmark())).status).toBe(401);
    expect((await create(benchmark(), viewer)).status).toBe(403);
    expect((await create(benchmark({ programId: 'elsewhere' }), recruiter)).status).toBe(404);
    expect((await app.api('/benchmarks?program=elsewhere', { as: recruiter })).status).toBe(403);
  });
});
