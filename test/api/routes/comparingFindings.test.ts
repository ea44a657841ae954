import { beforeAll, describe, expect, it } from 'vitest';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;
beforeAll(async () => {
  app = await testApp({ end: 'file' });
  ({ sample, admin } = await answeredCampaign(app, Array(12).fill(6)));
});

const address = (kind: string, query: Record<string, string> = {}) =>
  `/findings/${kind}?${new URLSearchParams({ program: sample.programId, ...query })}`;
const read = (kind: string, query: Record<string, string> = {}) => app.api(address(kind, query), { as: admin });
const file = async (kind: string, query: Record<string, string>) => {
  const reply = await app.app.request(`/api/v1${address(kind, query)}`, { headers: { cookie: admin } });
  return reply.text();
};
type Row = Record<string, unknown>;

describe('the funnel', () => {
  it('says why there is none, shows intervals, and comes as a drawing and as a file', async () => {
    const { status, body } = await read('funnel');
    expect(status).toBe(200);
    expect(body.reading.en).toContain('No funnel here');
    expect(body.chart).not.toBeNull();
    expect(body.appendix.defaults.map(({ key }: Row) => key)).toContain('funnel_min_n');
    expect(body).not.toHaveProperty('stats');
    expect(await file('funnel.svg', { lang: 'fr' })).toContain('<svg');
    expect(await file('funnel.csv', { lang: 'en' })).toContain('Share in agreement');
  });

  it('is of a statement, and of a whole programme', async () => {
    const item = (await read('funnel')).body.choice.measure;
    expect((await read('funnel', { measure: item })).body.choice.measure).toBe(item);
    expect(await read('funnel', { measure: 'no_such' })).toMatchObject({
      status: 404,
      body: { params: { noun: 'item' } },
    });
    const within = await read('funnel', { institution: sample.institutionIds[0] ?? '' });
    expect([within.status, within.body.code]).toEqual([400, 'invalid_request']);
  });
});
