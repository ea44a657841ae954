import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { responses, unsegmentedResponses } from '../../../api/db/schema/answers.ts';
import { campaigns, campaignTeams } from '../../../api/db/schema/campaigns.ts';
import { readRelease } from '../../../api/model/frozenReleases.ts';
import { pairingOf, pseudonymOf } from '../../../api/model/pseudonyms.ts';
import { createRelease } from '../../../api/model/releases.ts';
import { partnershipExperience1 } from '../../../surveys/instruments/partnership-experience/1.ts';
import { sideOfRole } from '../../../surveys/side.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;
let end: string;
const statements = partnershipExperience1.sections
  .flatMap(({ items }) => items)
  .filter(({ kind, audience }) => kind === 'agreement' && audience === 'all')
  .map(({ name }) => name);

/**
 * Everyone answers, `later` a third of them a point higher and some lower; two in three with a code, one of them shared by two
 * people.
 */
async function answered(campaignId: string, later: boolean): Promise<void> {
  const people = sample.members.filter(({ role }) => sideOfRole(role) !== null);
  const rows = people.map(({ id, teamId, role }, at) => {
    const answers = Object.fromEntries(
      statements.map((name, i) => {
        const first = 1 + ((at * (3 + i) + i + (at >> 2)) % 5);
        const moved = later && at % 3 === 1 ? 1 : later && at % 6 === 0 ? -1 : 0;
        return [name, Math.max(1, Math.min(5, first + moved))];
      }),
    );
    const code = at % 3 === 2 ? null : at < 2 ? 'the same' : `code ${at}`;
    return {
      ...{
        receiptHash: randomBytes(32),
        campaignId,
        versionId: sample.experienceVersionId,
        teamId,
        language: 'fr' as const,
      },
      ...{
        side: sideOfRole(role) ?? 'patient_side',
        pseudonym: pseudonymOf(sample.secret, id),
        answeredOn: '2026-02-01',
      },
      ...{ content: { answers, missing: {} }, collectionMode: 'web' as const },
      pairing: code === null ? null : pairingOf(sample.secret, sample.programId, code),
    };
  });
  const { db, live } = app.services;
  await db.write(async (tx) => {
    await tx.insert(responses).values(rows);
    await tx.insert(unsegmentedResponses).values(rows.map(({ receiptHash }) => ({ receiptHash })));
    await tx.update(campaigns).set({ status: 'closed' }).where(eq(campaigns.id, campaignId));
  });
  await live.reload();
  const released = await createRelease(app.services, campaignId, 'close');
  expect(released).toHaveProperty('release');
}

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  const { db } = app.services;
  sample = await fixture(db, {
    institutionCount: 6,
    experience: partnershipExperience1,
    mode: 'confidential',
    status: 'draft',
  });
  admin = await app.signedIn('program_admin', 'program', sample.programId);
  await db.write((tx) =>
    tx.update(campaigns).set({ pairing: true, wave: 'midpoint' }).where(eq(campaigns.id, sample.campaignId)),
  );
  await answered(sample.campaignId, false);
  end = randomUUID();
  await db.write(async (tx) => {
    const [first] = await tx.select().from(campaigns).where(eq(campaigns.id, sample.campaignId));
    if (!first) throw new Error('no campaign');
    await tx
      .insert(campaigns)
      .values({ ...first, id: end, wave: 'end', status: 'open', createdAt: first.createdAt + 1 });
    await tx.insert(campaignTeams).values(sample.teams.map(({ id: teamId }) => ({ campaignId: end, teamId })));
  });
  await answered(end, true);
});

const change = async (query: Record<string, string> = {}) =>
  (await app.api(`/findings/change?${new URLSearchParams({ program: sample.programId, ...query })}`, { as: admin }))
    .body;
type Row = Record<string, unknown>;
const pairsOf = (body: { moreTables: { columns: Row[]; rows: Row[] }[] }) =>
  body.moreTables.find(({ columns }) => columns.some(({ name }) => name === 'pairs'))?.rows;
const codes = (body: { flags: Row[] }) => body.flags.map(({ code }) => code);

describe('the change of the same people', () => {
  it('is frozen at the close, and shown beside the change of teams with who is in it', async () => {
    const body = await change();
    const rows = pairsOf(body) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    // 72 people asked, 48 with a code, two of whom share theirs.
    for (const row of rows) expect(row).toMatchObject({ pairs: 46, onlyBefore: 26, onlyAfter: 26, teams: 12 });
    expect(body.reading.en).toContain('people recognised at both moments by their code');
    expect(codes(body)).toEqual(expect.arrayContaining(['waves_unlinked', 'who_is_paired']));
    expect(body.methods.map(({ id }: Row) => id)).toContain('signed_rank');
    expect(body.appendix.defaults.map(({ key }: Row) => key)).toContain('paired_min_pairs');
  });

  it('is no figure of a place or of a side', async () => {
    const narrower: Record<string, string>[] = [
      { institution: sample.institutionIds[0] ?? '' },
      { side: 'patient_side' },
    ];
    for (const query of narrower) {
      const body = await change(query);
      expect(pairsOf(body)).toBeUndefined();
      expect(codes(body)).toContain('pairs_of_programme');
      expect(body.reading.en).not.toContain('recognised');
    }
  });

  it('leaves no code, no pair and no person in what is frozen', async () => {
    const { items } = (await app.api(`/releases?campaign=${end}`, { as: admin })).body;
    const release = await readRelease(app.services.db.read, items[0].id);
    const { paired } = release?.workedOut ?? {};
    expect(paired?.campaign).toBe(sample.campaignId);
    for (const scale of paired?.scales ?? [])
      expect(Object.keys(scale).sort()).toEqual([
        'estimate',
        'interval',
        'moved',
        'p',
        'pairs',
        'scale',
        'teams',
        'unpaired',
      ]);
    expect(JSON.stringify(paired)).not.toContain(pairingOf(sample.secret, sample.programId, 'code 3').toString('hex'));
  });

  it('is hidden when a threshold rises above those who are not in a pair', async () => {
    const raise = (minimumGroup: number) =>
      app.services.db.write((tx) => tx.update(campaigns).set({ minimumGroup }).where(eq(campaigns.id, end)));
    await raise(27);
    const body = await change();
    expect(pairsOf(body)).toBeUndefined();
    expect(codes(body)).toContain('pairs_withheld');
  });
});
