import { beforeAll, describe, expect, it } from 'vitest';
import { states } from '../../../analysis/ledger/transitions.ts';
import { lanes } from '../../../analysis/ledger/working.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { insertHistories, type Step } from '../../support/histories.ts';

const refusal = { reasonCode: 'resources', reason: 'Le budget de cette année est déjà engagé.' };
const review: Step[] = [
  ['acknowledged', '2026-01-02'],
  ['under_review', '2026-01-03'],
];
const submitted = (detail = {}): Step => ['submitted', '2026-01-01', detail];
let app: TestApp;
let sample: Fixture;
let lead: string;
let teamLead: string;
beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-03-10T15:00:00Z') });
  sample = await fixture(app.services.db, { institutionCount: 2, teamsPerInstitution: 2 });
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  teamLead = await app.signedIn('team_lead', 'team', sample.teams[0]?.id ?? '');
  const ownerId = (await app.api('/me', { as: lead })).body.id;
  const next = await app.signedIn('institution_lead', 'institution', sample.teams[3]?.institutionId ?? '');
  const elsewhere = (await app.api('/me', { as: next })).body.id;
  const at = (index: number) => ({
    teamId: sample.teams[index]?.id ?? '',
    institutionId: sample.teams[index]?.institutionId ?? '',
  });
  await insertHistories(app.services.db, sample.programId, [
    {
      id: 'late',
      ...at(0),
      steps: [
        submitted({ theme: 'care', priority: 'low' }),
        ['assigned', '2026-01-02', { ownerId, dueOn: '2026-03-01' }],
      ],
    },
    {
      id: 'later',
      ...at(1),
      steps: [submitted({ priority: 'high' }), ['assigned', '2026-01-02', { ownerId: null, dueOn: '2026-03-09' }]],
    },
    {
      id: 'in-time',
      ...at(2),
      contributorSide: 'patient_side',
      steps: [submitted(), ['assigned', '2026-01-02', { ownerId, dueOn: '2026-03-10' }]],
    },
    {
      id: 'refused',
      ...at(0),
      steps: [
        submitted(),
        ...review,
        ['assigned', '2026-01-04', { ownerId, dueOn: '2026-02-01' }],
        ['declined', '2026-01-05', refusal],
      ],
    },
    {
      id: 'put-off',
      ...at(3),
      steps: [submitted(), ...review, ['deferred', '2026-01-04', { ...refusal, reviewOn: '2026-03-10' }]],
    },
    {
      id: 'put-off-longer',
      ...at(3),
      steps: [
        submitted(),
        ['assigned', '2026-01-01', { ownerId: elsewhere }],
        ...review,
        ['deferred', '2026-01-05', { ...refusal, reviewOn: '2026-09-01' }],
      ],
    },
  ]);
});

const table = async (query: Record<string, string>, as = lead) =>
  (await app.api(`/recommendations/table?${new URLSearchParams({ program: sample.programId, ...query })}`, { as }))
    .body;
const idsOf = async (query: Record<string, string>, as = lead): Promise<string[]> =>
  (await table(query, as)).items.map(({ id }: { id: string }) => id);

describe('the table', () => {
  it('counts what is overdue and what is to be reviewed on the day of the reader', async () => {
    expect(await table({})).toMatchObject({
      total: 6,
      page: 1,
      pages: 1,
      overdue: 2,
      reviewDue: 1,
      today: '2026-03-10',
    });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ attention: 'overdue', sort: 'due' }, ['late', 'later']],
    [{ attention: 'review_due' }, ['put-off']],
    [{ attention: 'review_planned', sort: 'review' }, ['put-off', 'put-off-longer']],
    [{ state: 'declined' }, ['refused']],
    [{ theme: 'care' }, ['late']],
    [{ side: 'patient_side' }, ['in-time']],
    [{ owner: 'none', state: 'submitted' }, ['later']],
    [{ state: 'submitted', sort: 'due' }, ['late', 'later', 'in-time']],
    [{ state: 'submitted', sort: 'priority' }, ['later', 'late', 'in-time']],
    [{ state: 'deferred', sort: 'since' }, ['put-off', 'put-off-longer']],
  ])('%o', async (query, expected) => {
    expect(await idsOf(query)).toEqual(expected);
  });

  it('limits to a team, an institution and an owner', async () => {
    const [first] = sample.teams;
    expect((await idsOf({ team: first?.id ?? '' })).sort()).toEqual(['late', 'refused']);
    expect((await idsOf({ institution: first?.institutionId ?? '' })).sort()).toEqual(['late', 'later', 'refused']);
    const { owners } = await table({}, teamLead);
    // Who answers for something in other institutions is named to nobody who cannot read it.
    expect(owners).toHaveLength(1);
    expect((await table({})).owners).toHaveLength(2);
    expect((await idsOf({ owner: owners[0].id })).sort()).toEqual(['in-time', 'late', 'refused']);
  });

  it('shows each reader what they may read, and counts no more', async () => {
    expect((await idsOf({}, teamLead)).sort()).toEqual(['late', 'refused']);
    expect(await table({ attention: 'overdue' }, teamLead)).toMatchObject({ total: 1, overdue: 1, reviewDue: 0 });
  });

  it('goes to the last page when fewer are left, and refuses a code it does not know', async () => {
    expect(await table({ page: '9' })).toMatchObject({ page: 1, pages: 1, total: 6 });
    expect((await table({ state: 'lost' })).code).toBe('invalid_request');
  });
});

describe('the board', () => {
  it('has a column for each state, and tells how many stand there', async () => {
    const { body } = await app.api(`/recommendations/board?program=${sample.programId}`, { as: lead });
    expect(body.columns.map(({ state }: { state: string }) => state)).toEqual([...states]);
    const counts = Object.fromEntries(
      body.columns.map(({ state, count, items }: { state: string; count: number; items: unknown[] }) => {
        expect(items).toHaveLength(count);
        return [state, count];
      }),
    );
    expect(counts).toMatchObject({ submitted: 3, declined: 1, deferred: 2, planned: 0 });
    const own = await app.api(`/recommendations/board?program=${sample.programId}`, { as: teamLead });
    expect(own.body.columns.flatMap(({ items }: { items: unknown[] }) => items)).toHaveLength(2);
    expect(JSON.stringify(body)).not.toContain('heard');
  });

  it('places every state in one row', () => {
    expect(lanes.flatMap((lane) => [...lane.states]).sort()).toEqual([...states].sort());
  });
});

it('limits and counts a whole programme without touching the rows', async () => {
  const plan = async (query: string) =>
    (await app.services.db.read.all<{ detail: string }>(`explain query plan ${query}`))
      .map(({ detail }) => detail)
      .join();
  const from = 'from recommendation_states indexed by recommendation_states_working';
  const limits = `where programId = 'p' and theme = 'care' and dueOn < '2026-01-01' and ownerId is null`;
  expect(await plan(`select state, count(*) ${from} ${limits} group by state`)).toContain('COVERING INDEX');
  expect(
    await plan(`select recommendationId ${from} ${limits} order by reviewOn, since, createdAt, recommendationId`),
  ).toContain('COVERING INDEX');
});
