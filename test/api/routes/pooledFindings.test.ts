import { beforeAll, expect, it } from 'vitest';
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

const read = async (kind: string, query: Record<string, string> = {}) =>
  app.api(`/findings/${kind}?${new URLSearchParams({ program: sample.programId, ...query })}`, { as: admin });
type Row = Record<string, unknown>;

it('the perception gap is pooled over the teams, with its interval and its appendix', async () => {
  const { status, body } = await read('gap');
  expect(status).toBe(200);
  const shown = body.table.rows.filter(({ difference }: Row) => typeof difference === 'number');
  expect(shown.length).toBeGreaterThan(0);
  for (const row of shown) {
    expect(row).toMatchObject({ teams: 12, first: expect.any(Number), second: expect.any(Number) });
    expect(row.low <= row.difference && row.difference <= row.high).toBe(true);
    expect(Number(row.difference.toFixed(2))).toBe(row.difference);
  }
  expect(body.appendix.defaults.map(({ key }: Row) => key)).toContain('pooled_min_teams');
  expect(body.methods.map(({ id }: Row) => id)).toEqual(['random_effects_meta']);
  expect(body).not.toHaveProperty('stats');
});

it('a place with fewer than eight teams, or a team, has no gap', async () => {
  const places: Record<string, string>[] = [
    { institution: sample.institutionIds[0] ?? '' },
    { team: sample.teams[0]?.id ?? '' },
  ];
  for (const query of places) {
    const { body } = await read('gap', query);
    expect(body.chart === null || body.table.rows.every(({ difference }: Row) => typeof difference !== 'number')).toBe(
      true,
    );
    expect(body.table.rows.some(({ difference }: Row) => typeof difference === 'number')).toBe(false);
  }
});

it('a change needs two campaigns', async () => {
  const { status, body } = await read('change');
  expect([status, body.params]).toEqual([404, { noun: 'release' }]);
});
