import { beforeAll, describe, expect, it } from 'vitest';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { laterCampaign, publishWith, slug } from '../../support/laterCampaign.ts';

/** How many of six answered in each team; the first team is too small to show. */
const answering = [3, 6, 6, 6, 6, 6, 6, 6];
type Row = Record<string, unknown> & { side: { en: string }; compared: { en: string } };

const texts: Record<string, { fr: string; en: string }> = {
  listened_to: {
    fr: 'Quand je prenais la parole, l’équipe m’écoutait.',
    en: 'When I spoke up, the team listened to me.',
  },
  prepared: { fr: 'On m’a remboursé mes dépenses à temps.', en: 'My expenses were paid back on time.' },
};

let app: TestApp;
let sample: Fixture;
let admin: string;

/** A campaign over all teams, answered as the first one was. */
const campaign = (experienceVersionId: string, mode: 'anonymous' | 'shared', opensOn: string) =>
  laterCampaign(
    { app, sample, admin },
    {
      ...{ experienceVersionId, mode, opensOn, answering },
      answersOf: (person, at) => ({ listened_to: 1 + ((person + at) % 5), prepared: 1 + ((person * 2 + at) % 5) }),
    },
  );

beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-09-10T15:00:00Z') });
  ({ sample, admin } = await answeredCampaign(app, answering));
  const version = await publishWith({ app, sample, admin }, texts);
  await campaign(version, 'anonymous', '2026-06-01');
});

const address = (path: string, query: Record<string, string>) =>
  `/findings/${path}?${new URLSearchParams({ program: sample.programId, ...query })}`;
const read = (query: Record<string, string> = {}, as = admin) => app.api(address('trend', query), { as });
const text = async (path: string, query: Record<string, string>) => {
  const reply = await app.app.request(`/api/v1${address(path, query)}`, { headers: { cookie: admin } });
  return { status: reply.status, type: reply.headers.get('content-type'), body: await reply.text() };
};
const rowsOf = async (query: Record<string, string>): Promise<Row[]> => (await read(query)).body.table.rows;
const sidesOf = (rows: Row[]) => [...new Set(rows.map(({ side }) => side.en))];
const team = (at: number): string => sample.teams[at]?.id ?? '';
const institution = (at: number): string => sample.institutionIds[at] ?? '';

describe('trend', () => {
  it('shows the first scale at every released moment unless something else is asked for', async () => {
    const { status, body } = await read();
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'trend', choice: { measure: 'preparation', campaign: null }, paging: null });
    expect(body.questionnaireVersions).toEqual([`${slug} 1`, `${slug} 2`]);
    expect(body).not.toHaveProperty('stats');
    const moments = body.table.rows.map((row: { moment: { en: string } }) => row.moment.en);
    expect(new Set(moments).size).toBe(2);
  });

  it('follows between limits the first scale that has gone unchanged for longest', async () => {
    const { status, body } = await app.api(address('control', {}), { as: admin });
    // One statement of `preparation` was asked anew, one of `voice` only reworded.
    expect([status, body.choice.measure, body.table.rows.length]).toEqual([200, 'voice', 2]);
    expect((await app.api(address('control', { measure: 'preparation' }), { as: admin })).body.choice.measure).toBe(
      'preparation',
    );
  });

  it('runs on through a rewording and stops where the question changed', async () => {
    const reworded = (await read({ measure: 'listened_to' })).body;
    expect(reworded.table.rows.map(({ compared }: Row) => compared.en)).toContain('yes, reworded');
    expect(reworded.flags.map(({ code }: { code: string }) => code)).toContain('reworded');
    expect(reworded.reading.en).toMatch(/^Between /);
    const changed = (await read({ measure: 'prepared' })).body;
    expect(changed.table.rows.map(({ compared }: Row) => compared.en)).toContain('no: the question changed');
    expect(changed.reading.en).toMatch(
      /^The question changed with .*, version\u00a02: before and after do not compare\./,
    );
    expect(changed.reading.en).toContain('It used to read “I had the preparation I needed to work in partnership”.');
  });

  it('puts the sides apart at programme level, together where asked, and never apart within a team', async () => {
    expect(sidesOf(await rowsOf({ measure: 'listened_to' }))).toEqual(['Patients', 'Professionals']);
    expect(sidesOf(await rowsOf({ measure: 'listened_to', side: 'both' }))).toEqual(['Everyone']);
    const asked: Record<string, string>[] = [{}, { side: 'patient_side' }, { side: 'both' }];
    for (const side of asked) {
      const rows = await rowsOf({ measure: 'listened_to', team: team(2), ...side });
      expect(sidesOf(rows)).toEqual(['Everyone']);
      expect(rows.map(({ n }) => n)).toEqual([6, 6]);
    }
  });

  it('shows no figure of a small team, in any form, nor of its only neighbour', async () => {
    for (const at of [0, 1]) {
      const { body } = await read({ measure: 'listened_to', team: team(at) });
      expect([body.n, body.chart]).toEqual([null, null]);
      for (const row of body.table.rows)
        for (const name of ['n', 'value', 'low', 'high']) expect(row[name]).toEqual({ hidden: true });
    }
    const csv = (await text('trend.csv', { measure: 'listened_to', team: team(0), lang: 'en' })).body;
    for (const line of csv.split('\r\n').slice(1, -1)) expect(line).toContain(',not shown,not shown,');
    const svg = await text('trend.svg', { measure: 'listened_to', team: team(0) });
    expect([svg.status, JSON.parse(svg.body).params]).toEqual([404, { noun: 'chart' }]);
  });

  it('is drawn with its break in both languages, and exported as CSV', async () => {
    for (const [lang, words] of [
      ['fr', 'La question a changé'],
      ['en', 'The question changed'],
    ] as const) {
      const svg = await text('trend.svg', { measure: 'prepared', lang });
      expect([svg.status, svg.type]).toEqual([200, 'image/svg+xml; charset=utf-8']);
      expect(svg.body).toContain(`≠ ${words}`);
    }
    expect((await text('trend.svg', { measure: 'listened_to' })).body).not.toContain('≠');
    const csv = await text('trend.csv', { measure: 'prepared', lang: 'fr' });
    expect(csv.type).toBe('text/csv; charset=utf-8');
    expect(csv.body).toContain('question changée');
  });

  it('leaves out what was promised to one team alone', async () => {
    const before = (await read({ measure: 'listened_to' })).body;
    await campaign(sample.experienceVersionId, 'shared', '2026-08-01');
    const after = (await read({ measure: 'listened_to' })).body;
    expect(after.table.rows).toEqual(before.table.rows);
    expect(after.n).toBe(before.n);
  });

  it('is for those who may see it, at their place', async () => {
    const lead = await app.signedIn('team_lead', 'team', team(2));
    expect((await read({ team: team(2) }, lead)).status).toBe(200);
    expect((await read({ team: team(3) }, lead)).status).toBe(403);
    expect((await read({ team: team(2), institution: institution(0) })).body.params).toEqual({ noun: 'team' });
    expect((await read({ institution: institution(1) })).body.table.rows.length).toBeGreaterThan(0);
  });

  // The last: on a server, where there is one database, the others would find theirs emptied.
  it('is not found before anything is released, nor for what no version asks', async () => {
    expect((await read({ measure: 'happiness' })).body).toMatchObject({ status: 404, params: { noun: 'item' } });
    const other = await testApp();
    const own = await fixture(other.services.db);
    const as = await other.signedIn('program_admin', 'program', own.programId);
    const { status, body } = await other.api(`/findings/trend?program=${own.programId}`, { as });
    expect([status, body.params]).toEqual([404, { noun: 'release' }]);
  });
});
