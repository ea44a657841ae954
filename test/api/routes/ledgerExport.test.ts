import { beforeAll, describe, expect, it } from 'vitest';
import { institutions, programs, teams } from '../../../api/db/schema/organization.ts';
import { csvLines } from '../../../api/import/csvLines.ts';
import type { Exported } from '../../../api/model/ledgerExport.ts';
import type { ExportedRecommendation } from '../../../api/model/ledgerExportRows.ts';
import { verifyLedger } from '../../../api/model/ledgerVerification.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { insertHistories, type Step } from '../../support/histories.ts';

const reason = 'Le budget de cette année est déjà engagé.';
const answered: Step[] = [
  [
    'submitted',
    '2026-01-01',
    { theme: 'care', priority: 'high', origin: 'comment', source: { commentId: 'comment-of-somebody' } },
  ],
  ['acknowledged', '2026-01-02'],
  ['under_review', '2026-01-03'],
];
const elsewhere = 'their-programme';
let app: TestApp;
let sample: Fixture;
let lead: string;
let teamLead: string;
let viewer: string;
let ownerId: string;

beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-03-10T15:00:00Z') });
  sample = await fixture(app.services.db, { institutionCount: 2, teamsPerInstitution: 2 });
  await app.services.db.write(async (tx) => {
    const [name, createdAt] = [{ fr: 'Ailleurs', en: 'Elsewhere' }, 1] as const;
    await tx.insert(programs).values({ id: elsewhere, slug: elsewhere, name, description: name, createdAt });
    await tx
      .insert(institutions)
      .values({ id: 'their-hospital', programId: elsewhere, name, kind: 'hospital', region: 'Québec', createdAt });
    await tx.insert(teams).values({
      ...{ id: 'their-team', institutionId: 'their-hospital', name, mandate: name, objectives: [], createdAt },
      ...{ level: 'clinical', continuum: 'partnership', engagementMethods: [] },
    });
  });
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  teamLead = await app.signedIn('team_lead', 'team', sample.teams[0]?.id ?? '');
  viewer = await app.signedIn('viewer', 'program', sample.programId);
  ownerId = (await app.api('/me', { as: lead })).body.id;
  const at = (index: number) => ({
    teamId: sample.teams[index]?.id ?? '',
    institutionId: sample.teams[index]?.institutionId ?? '',
  });
  await insertHistories(app.services.db, sample.programId, [
    {
      id: 'armed',
      ...at(0),
      title: { fr: '=1+1, dit le titre', en: 'Written "so", twice' },
      contributorSide: 'patient_side',
      steps: [
        ...answered,
        ['assigned', '2026-01-04', { ownerId, dueOn: '2026-05-01' }],
        ['objectives_set', '2026-01-04', { objectives: [{ fr: 'Un accès plus rapide', en: '' }] }],
        ['declined', '2026-01-05', { reasonCode: 'resources', reason }],
        ['heard', '2026-01-06', { score: 2, note: 'On ne nous a pas entendus.' }],
        ['evidence_added', '2026-01-07', { what: 'Le budget', links: ['https://example.org/budget'] }],
      ],
    },
    {
      id: 'tied',
      ...at(1),
      steps: [
        ['submitted', '2026-01-02'],
        ['linked', '2026-01-03', { relation: 'duplicate_of', to: 'armed' }],
      ],
    },
    { id: 'apart', ...at(2), steps: [['submitted', '2026-01-03']] },
  ]);
  await insertHistories(app.services.db, elsewhere, [
    { id: 'foreign', teamId: 'their-team', institutionId: 'their-hospital', steps: [['submitted', '2026-01-03']] },
  ]);
  const patients = sample.members.filter(
    ({ role, teamId }) => role === 'patient_partner' && teamId === sample.teams[0]?.id,
  );
  for (const { id } of patients)
    expect((await app.api(`/recommendations/armed/contributors/${id}`, { method: 'PUT', as: lead })).status).toBe(200);
});

const files = ['recommendations.csv', 'events.csv', 'export.json'] as const;

async function taken(file: (typeof files)[number], as: string, query: Record<string, string> = {}) {
  const asked = new URLSearchParams({ program: sample.programId, lang: 'en', ...query });
  const reply = await app.app.request(`/api/v1/recommendations/${file}?${asked}`, { headers: { cookie: as } });
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
}

type Line = Record<string, string>;
const lines = async (file: 'recommendations.csv' | 'events.csv', as = lead, query = {}): Promise<Line[]> => {
  const bad: number[] = [];
  const records = csvLines((line) => bad.push(line)).take((await taken(file, as, query)).text, true);
  expect(bad).toEqual([]);
  const [head = [], ...rows] = records.map(({ fields }) => fields);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
};

interface Taken {
  program: string;
  ledger: { head: string };
  counts: { recommendations: number; events: number };
  recommendations: (ExportedRecommendation & Pick<Exported, 'events'>)[];
}
const json = async (as = lead, query = {}): Promise<Taken> => JSON.parse((await taken('export.json', as, query)).text);

describe('the file of recommendations', () => {
  it('says where each stands in the words of both languages, and disarms what a spreadsheet would run', async () => {
    const armed = (await lines('recommendations.csv')).find(({ Id }) => Id === 'armed');
    expect(armed).toMatchObject({
      'Recommendation in French': "'=1+1, dit le titre",
      'Recommendation in English': 'Written "so", twice',
      ...{ State: 'Declined', 'In this state since': '2026-01-05', 'Submitted on': '2026-01-01' },
      ...{ 'Made by': 'Patient side', 'Target date': '2026-05-01', Theme: 'Care and services', Priority: 'High' },
      ...{ 'Declared implemented by the institution': 'no', Explanation: reason, 'Evidence added': '1' },
      ...{ 'Objectives served': 'Un accès plus rapide', 'Contributors of the patient side': '2' },
      'Contributors of the professional side': '0',
    });
    const fr = await lines('recommendations.csv', lead, { lang: 'fr', state: 'declined' });
    expect(fr).toHaveLength(1);
    expect(fr[0]).toMatchObject({ État: 'Refusée', Priorité: 'Haute', 'Vérifiée par le côté patient': 'non' });
    const tied = (await lines('recommendations.csv', lead, { lang: 'fr' })).find((row) => row.Identifiant === 'tied');
    expect(tied?.Liens).toBe('Répète armed');
  });

  it('has the owner as the table names them, and hides contributors from those who may not see who they are', async () => {
    const { name } = (await app.api('/me', { as: lead })).body;
    expect((await lines('recommendations.csv', viewer))[2]).toMatchObject({
      ...{ Id: 'armed', Owner: name, 'Contributors of the patient side': 'not shown' },
    });
    expect((await json(viewer)).recommendations.map(({ contributors }) => contributors)).toEqual([null, null, null]);
  });
});

describe('the file of events', () => {
  it('has them in their order, numbered without gaps, with what each says in a column of its own', async () => {
    const events = (await lines('events.csv')).filter(({ Id }) => Id === 'armed');
    expect(events.map(({ Event }) => Event)).toEqual([
      ...['Submitted', 'Acknowledged', 'Under review', 'Owner and target date', 'Objectives of the team'],
      ...['Declined', 'Evidence added'],
    ]);
    expect(events.map((row) => row['Number in the recommendation'])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(events[3]).toMatchObject({ 'Has an owner': 'yes', 'Planned for': '2026-05-01' });
    expect(events[5]).toMatchObject({ 'Recorded by (role)': 'Team lead', Explanation: reason });
    expect(events[6]).toMatchObject({ 'What it shows': 'Le budget', 'Happened on': '2026-01-07' });
  });
});

describe('every file', () => {
  it('tells nothing of being heard, no person who recorded, and nothing of another programme', async () => {
    for (const file of files) {
      const { status, headers, text } = await taken(file, lead);
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z.]+"$/);
      expect(text).toContain('armed');
      for (const secret of [
        'heard',
        'score',
        'entendus',
        'foreign',
        'comment-of-somebody',
        ownerId,
        ...sample.members.map((m) => m.id),
      ])
        expect(text, `${file} holds ${secret}`).not.toContain(secret);
      expect((await taken(file, lead, { program: elsewhere })).status).toBe(403);
    }
  });

  it('holds what the reader may read and the table is limited to', async () => {
    const ids = async (as: string, query = {}) => (await json(as, query)).recommendations.map(({ id }) => id);
    expect(await ids(lead)).toEqual(['apart', 'tied', 'armed']);
    expect(await ids(teamLead)).toEqual(['armed']);
    expect((await lines('events.csv', teamLead)).every(({ Id }) => Id === 'armed')).toBe(true);
    expect((await lines('recommendations.csv', teamLead)).map(({ Id }) => Id)).toEqual(['armed']);
    expect(await ids(teamLead, { team: sample.teams[1]?.id ?? '' })).toEqual([]);
    expect(await ids(lead, { sort: 'oldest', institution: sample.institutionIds[0] ?? '' })).toEqual(['armed', 'tied']);
  });

  it('as JSON has the codes, the head of the ledger of the programme and how many the file holds, not how many the ledger does', async () => {
    const whole = await json(teamLead);
    const { count, head } = (await app.api(`/programs/${sample.programId}/ledger`, { as: lead })).body;
    expect(whole).toMatchObject({ program: sample.programId, counts: { recommendations: 1, events: 7 } });
    // Less those in the file of a whole programme, the length would be the number of those who said whether they were heard.
    expect(whole.ledger).toEqual({ head });
    const all = await json();
    expect(all.counts).toEqual({ recommendations: 3, events: count - 1 });
    expect(Object.keys(all).sort()).toEqual(['counts', 'ledger', 'program', 'recommendations', 'takenAt']);
    expect(all.ledger).toEqual({ head });
    expect((await verifyLedger(app.services.db.read, sample.programId, { head, count: null })).stands).toBe(count);
    const [armed] = whole.recommendations;
    expect(armed).toMatchObject({ state: 'declined', reasonCode: 'resources', links: [], evidenceCount: 1 });
    expect(armed?.events[3]).toMatchObject({ type: 'assigned', detail: { owned: true, dueOn: '2026-05-01' } });
  });
});

it('is linked from the table with what the table is limited to', async () => {
  const asked = new URLSearchParams({ program: sample.programId, state: 'declined' });
  for (const [lang, words] of [
    ['fr', 'Événements (CSV)'],
    ['en', 'Events (CSV)'],
  ] as const) {
    const page = await app.app.request(`/recommendations?${asked}&lang=${lang}`, { headers: { cookie: viewer } });
    const text = await page.text();
    expect(text).toContain(words);
    const [, href = ''] = /href="(\/api\/v1\/recommendations\/recommendations\.csv[^"]*)"/.exec(text) ?? [];
    const query = new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1]);
    expect(Object.fromEntries(query)).toMatchObject({ program: sample.programId, state: 'declined', lang });
  }
});
