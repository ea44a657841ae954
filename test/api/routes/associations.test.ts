import { beforeAll, expect, it } from 'vitest';
import { createRelease } from '../../../api/model/releases.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;
/** What the release made by hand, while answers came in, has to say. */
let early: { reading: { en: string }; table: { rows: unknown[] } };

const read = (path: string, query: Record<string, string> = {}) =>
  app.api(`/findings/${path}?${new URLSearchParams({ program: sample.programId, ...query })}`, { as: admin });

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  const overall = (person: number) => ({ overall_satisfaction: 1 + ((person * 3 + (person >> 3)) % 5) });
  ({ sample, admin } = await answeredCampaign(app, Array(20).fill(6), null, overall, 'manual'));
  early = (await read('associations')).body;
  await createRelease(app.services, sample.campaignId, 'close');
});

it('nothing is worked out before the close', () => {
  expect(early.reading.en).toMatch(/Nothing was worked out/);
  expect(early.table.rows).toEqual([]);
});

it('what goes with satisfaction is frozen at the close, with intervals, a seed and its methods', async () => {
  const { status, body } = await read('associations');
  expect(status).toBe(200);
  expect(body.table.rows).toHaveLength(3);
  for (const row of body.table.rows) {
    expect(row.low <= row.part && row.part <= row.high).toBe(true);
    expect(Number(row.part.toFixed(3))).toBe(row.part);
  }
  expect(body.methods.map(({ id }: { id: string }) => id)).toEqual(['lmg_importance', 'team_bootstrap']);
  expect(Number.isInteger(body.appendix.seed)).toBe(true);
  expect(body.appendix.randomness.en).toContain(String(body.appendix.seed));
  expect((await read('associations')).body).toEqual(body);
  expect(body).not.toHaveProperty('stats');
  expect((await read('associations.csv')).status).toBe(200);
  expect((await read('associations.svg', { lang: 'fr' })).status).toBe(200);
});

it('an institution has none: two of them could be subtracted', async () => {
  const { body } = await read('associations', { institution: sample.institutionIds[0] ?? '' });
  expect([body.table.rows, body.chart]).toEqual([[], null]);
  expect(body.reading.en).toMatch(/whole programme alone/);
});
