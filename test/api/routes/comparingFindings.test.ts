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
    // Too few institutions to adjust: refused with the reason, through the same address as a comparison.
    const adjusted = await read('funnel', { measure: item, adjust: 'sides' });
    expect(adjusted.body.reading.fr).toContain('La part de patients ne peut pas être ajustée');
    expect((await read('funnel', { adjust: 'training' })).status).toBe(400);
    const within = await read('funnel', { institution: sample.institutionIds[0] ?? '' });
    expect([within.status, within.body.code]).toEqual([400, 'invalid_request']);
  });
});

describe('a comparison adjusted for composition', () => {
  it('is asked for in the address, says why it is refused, and knows no other adjustment', async () => {
    const comparison = (adjust: string, by = 'team') => read('comparison', { adjust, by });
    expect((await comparison('sides')).body.reading.en).toContain('would tell how many patients answered in each');
    expect((await comparison('setting')).body.appendix.defaults.map(({ key }: Row) => key)).toContain(
      'adjust_min_groups',
    );
    expect((await comparison('sides', 'institution')).body.reading.fr).toContain(
      'La part de patients ne peut pas être ajustée',
    );
    expect((await comparison('none')).body.note.en).toContain('Not adjusted');
    expect((await comparison('training')).status).toBe(400);
  });
});

describe('events on the figures over time', () => {
  const post = (path: string, body: object, as = admin) => app.api(path, { method: 'POST', body, as });
  const words = { fr: 'Formation', en: 'Training' };
  const record = (more: object = {}) =>
    post('/events', { programId: sample.programId, institutionId: null, happenedOn: '2026-06-01', words, ...more });
  const marked = async (query: Record<string, string> = {}, kind = 'control') => {
    const { body } = await read(kind, query);
    const table = body.moreTables.find(({ columns }: { columns: Row[] }) => columns[0]?.name === 'number');
    return (table?.rows ?? []).map(({ event }: { event: { en: string } }) => event.en);
  };

  it('are recorded, marked at their place, withdrawn with a reason, and never lost', async () => {
    const [institution = '', other = ''] = sample.institutionIds;
    expect((await read('control')).body.reading.en).toContain('12 moments are needed');
    // What happened before the first moment is not marked: this campaign begins with its release.
    const happenedOn = (await read('control')).body.release.releasedOn;
    await record();
    const { status, body: event } = await record({ happenedOn });
    expect([status, event.withdrawn]).toEqual([201, null]);
    await record({ happenedOn, institutionId: institution, words: { fr: 'Direction', en: 'Management' } });
    expect(await marked()).toEqual(['Training']);
    expect((await marked({ institution })).sort()).toEqual(['Management', 'Training']);
    expect(await marked({ institution: other })).toEqual(['Training']);
    expect((await marked({ institution }, 'trend')).sort()).toEqual(['Management', 'Training']);
    expect(await file('trend.svg', { lang: 'en' })).toContain('Numbered grey lines: events');
    const withdrawn = await post(`/events/${event.id}/withdrawals`, { reason: 'Wrong day' });
    expect([withdrawn.status, withdrawn.body.withdrawn.reason]).toEqual([201, 'Wrong day']);
    expect((await post(`/events/${event.id}/withdrawals`, { reason: 'Again' })).body.code).toBe('wrong_state');
    expect(await marked()).toEqual([]);
    const list = (await app.api(`/events?program=${sample.programId}`, { as: admin })).body.items;
    expect(list.find(({ id }: Row) => id === event.id).withdrawn.reason).toBe('Wrong day');
    const audit = (await app.api(`/audit?program=${sample.programId}`, { as: admin })).body.items;
    expect(audit.map(({ verb }: Row) => verb)).toEqual(expect.arrayContaining(['event.record', 'event.withdraw']));
  });

  it('refuse a day to come, words in one language, and an institution that is not there', async () => {
    expect((await record({ happenedOn: '2999-01-01' })).body.code).toBe('invalid_request');
    expect((await record({ words: { fr: 'Oui', en: '' } })).body.code).toBe('invalid_request');
    expect((await record({ institutionId: 'none' })).status).toBe(404);
  });
});

describe('the small charts', () => {
  it('show each institution at every moment', async () => {
    const { status, body } = await read('multiples', { by: 'institution' });
    expect([status, body.paging.page]).toEqual([200, 1]);
    expect(body.table.rows).toHaveLength(sample.institutionIds.length);
    expect(body.appendix.defaults.map(({ key }: Row) => key)).toContain('charts_per_page');
    expect((await read('multiples', { team: sample.teams[0]?.id ?? '' })).status).toBe(400);
  });
});
