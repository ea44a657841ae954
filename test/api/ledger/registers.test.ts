import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { verifyLedger } from '../../../api/model/ledgerVerification.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let lead: string;
let teamLead: string;
beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-03-10T15:00:00Z') });
  sample = await fixture(app.services.db, { institutionCount: 1, teamsPerInstitution: 2 });
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  teamLead = await app.signedIn('team_lead', 'team', sample.teams[0]?.id ?? '');
});
const send = (csv: string, change: object = {}, as = lead) =>
  app.api('/recommendations/import', {
    method: 'POST',
    as,
    body: { program: sample.programId, csv, dryRun: false, ...change },
  });
const total = async () =>
  (await app.api(`/recommendations/table?program=${sample.programId}`, { as: lead })).body.total as number;
const example = () =>
  readFileSync('docs/examples/recommendations/register.csv', 'utf8').replaceAll(
    'Amélioration de l’accueil',
    sample.teams[0]?.id ?? '',
  );

it('says what the example of the documentation would add, adds it once, and labels its history', async () => {
  const counted = { recommendations: 2, events: 11, alreadyThere: 0, faultCount: 0 };
  expect((await send(example(), { dryRun: true, fill: true })).body).toMatchObject(counted);
  expect(await total()).toBe(0);
  expect((await send(example(), { fill: true })).body).toMatchObject(counted);
  expect((await send(example(), { fill: true })).body).toMatchObject({
    recommendations: 0,
    events: 0,
    alreadyThere: 2,
  });
  expect(await total()).toBe(2);
  const { items } = (
    await app.api(`/recommendations/table?program=${sample.programId}&state=implemented`, { as: lead })
  ).body;
  expect(items[0].state).toMatchObject({
    submittedOn: '2024-03-04',
    decidedDays: 42,
    importedHistory: true,
    theme: 'environment',
  });
  const { events } = (await app.api(`/recommendations/${items[0].id}`, { as: lead })).body;
  expect(
    events.every(
      ({ imported, actorRole }: { imported: boolean; actorRole: string }) => imported && actorRole === 'program_admin',
    ),
  ).toBe(true);
  expect(await verifyLedger(app.services.db.read, sample.programId, null)).toMatchObject({ count: 11, fault: null });
});

it('adds nothing of a file with a single fault, and names it', async () => {
  const before = await total();
  const csv = `team;reference;title_fr;side;on\n${sample.teams[0]?.id};a;Un;joint;2024-01-01\n${sample.teams[0]?.id};b;Deux;joint;demain`;
  const refused = await send(csv);
  expect([refused.status, refused.body.code]).toEqual([422, 'invalid_register']);
  expect(refused.body.params).toEqual({ faults: [{ line: 3, column: 'on', code: 'no_day' }], faultCount: 1 });
  expect((await send(csv, { dryRun: true })).body).toMatchObject({ faultCount: 1, recommendations: 1 });
  expect(await total()).toBe(before);
});

it.each<[string, string, string[]]>([
  ['nothing', '', ['1 null no_lines']],
  [
    'no heading of ours',
    'a,b\n1,2',
    [
      '1 team missing_column',
      '1 reference missing_column',
      '1 side missing_column',
      '1 on missing_column',
      '1 title_fr missing_column',
      '1 a unknown_column',
      '1 b unknown_column',
    ],
  ],
  ['an open quotation mark', 'team,reference,title_fr,side,on\n"x,1,t,joint,2024-01-01', ['2 null unreadable']],
  [
    'more fields than the heading',
    'team,reference,title_fr,side,on\nx,1,t,joint,2024-01-01,more',
    ['2 null too_many_fields'],
  ],
])('tells what is wrong with a file of %s', async (_, csv, expected) => {
  const { faults } = (await send(csv, { dryRun: true })).body;
  expect(
    faults.map(
      (fault: { line: number; column: string; code: string }) => `${fault.line} ${fault.column} ${fault.code}`,
    ),
  ).toEqual(expected);
});

it('takes in what belongs to the importer’s own teams alone', async () => {
  const csv = `team,reference,title_fr,side,on\n${sample.teams[1]?.id},c,Un,joint,2024-01-01`;
  expect((await send(csv, {}, teamLead)).body.params.faults).toEqual([
    { line: 2, column: 'team', code: 'unknown_team' },
  ]);
});
