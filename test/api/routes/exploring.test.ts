import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { invitations } from '../../../api/db/schema/campaigns.ts';
import { teams } from '../../../api/db/schema/organization.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  ({ sample, admin } = await answeredCampaign(app, [6, 6, 6, 6, 6, 6, 2, 2]));
  await app.services.db.write(async (tx) => {
    for (const [at, { id }] of sample.teams.entries())
      await tx
        .update(teams)
        .set({ level: at % 2 === 0 ? 'clinical' : 'organizational', continuum: 'partnership' })
        .where(eq(teams.id, id));
  });
});

type Row = Record<string, unknown>;
const ask = async (path: string, query: Record<string, string> = {}, as = admin) =>
  app.api(`${path}?${new URLSearchParams({ program: sample.programId, ...query })}`, { as });
const isHidden = (cell: unknown): boolean => typeof cell === 'object' && cell !== null && 'hidden' in cell;
const nOf = (row: Row | undefined) => (typeof row?.n === 'number' ? row.n : null);

describe('exploring', () => {
  it('shows one statement for the whole and for each institution, about being listened to if nothing else is asked', async () => {
    const { status, body } = await ask('/findings/explore', { side: 'both' });
    expect(status).toBe(200);
    expect(body.choice).toMatchObject({ measure: 'listened_to', side: 'both' });
    expect(body.table.rows).toHaveLength(1 + sample.institutionIds.length);
    expect(body.appendix.kind).toBe('explore');
  });

  it('a level is added up from the teams that are shown, and says how many of them these are', async () => {
    const both = await Promise.all(
      sample.teams.map(async ({ id }) => (await ask('/findings/satisfaction', { team: id })).body.table.rows as Row[]),
    );
    const statement = (await ask('/findings/explore', { side: 'both' })).body.title.en.match(/“(.+)”/)?.[1] ?? '';
    const shown = both.map((rows) => nOf(rows.find(({ item }) => (item as { en: string }).en.startsWith(statement))));
    const { body } = await ask('/findings/explore', { side: 'both', level: 'clinical' });
    const expected = shown.filter((n, at) => at % 2 === 0 && n !== null).reduce<number>((sum, n) => sum + (n ?? 0), 0);
    expect(body.table.rows[0].n).toBe(expected);
    expect(body.subtitle.fr).toContain('équipes cliniques');
    const withheld = shown.filter((n, at) => at % 2 === 0 && n === null).length;
    expect(body.flags.some(({ code }: Row) => code === 'cut_of_shown_teams')).toBe(withheld > 0);
  });

  it('refuses to split a level by side, and says why', async () => {
    const { body } = await ask('/findings/explore', { side: 'patient_side', level: 'clinical' });
    expect(body.chart).toBeNull();
    expect(body.table.rows.every(({ n }: Row) => isHidden(n))).toBe(true);
    expect(body.flags.map(({ code }: Row) => code)).toContain('sides_not_in_cut');
  });

  it('within an institution teams are rows, and their sides are withheld', async () => {
    const { body } = await ask('/findings/explore', {
      institution: sample.institutionIds[0] ?? '',
      side: 'patient_side',
    });
    expect(body.table.rows).toHaveLength(3);
    expect(body.table.rows.slice(1).every(({ n }: Row) => isHidden(n))).toBe(true);
    expect(body.flags.map(({ code }: Row) => code)).toContain('sides_not_in_teams');
  });

  it('only the exploration takes a level: a figure that would ignore it is refused', async () => {
    for (const kind of ['satisfaction', 'trend', 'diversity', 'gap'])
      expect((await ask(`/findings/${kind}`, { level: 'clinical' })).status).toBe(400);
    expect((await ask('/findings/explore', { level: 'other' })).status).toBe(400);
    expect((await ask('/findings/explore', { measure: 'nothing' })).status).toBe(404);
  });

  it('gives nobody the sum of teams that they may not see, nor the rows of other institutions', async () => {
    const lead = await app.signedIn('institution_lead', 'institution', sample.institutionIds[0] ?? '');
    expect((await ask('/findings/explore', { level: 'clinical' }, lead)).status).toBe(403);
    const own = { level: 'clinical', institution: sample.institutionIds[0] ?? '' };
    expect((await ask('/findings/explore', own, lead)).status).toBe(200);
    const { body } = await ask('/findings/explore', { side: 'both' }, lead);
    expect(body.table.rows).toHaveLength(2);
  });
});

describe('the overview', () => {
  it('says for a programme what is running, with the response by side for those who invite', async () => {
    const { status, body } = await ask('/overview');
    expect(status).toBe(200);
    const asked = await app.services.db.read
      .select({ spent: invitations.spent })
      .from(invitations)
      .where(eq(invitations.campaignId, sample.campaignId));
    const answered = asked.filter(({ spent }) => spent === 1).length;
    expect(body.running[0].rates.both).toMatchObject({ invited: asked.length, answered, rr2: answered / asked.length });
    const { patient_side, professional_side } = body.running[0].rates.bySide;
    expect(patient_side.answered + professional_side.answered).toBe(answered);
    expect(body).toMatchObject({ released: 1, sinceLast: null });
  });

  it('tells the response to nobody else', async () => {
    for (const role of ['analyst', 'viewer'] as const) {
      const { body } = await ask('/overview', {}, await app.signedIn(role, 'program', sample.programId));
      expect(body.running[0].rates).toBeNull();
      expect(JSON.stringify(body)).not.toContain('rr2');
    }
    const lead = await app.signedIn('institution_lead', 'institution', sample.institutionIds[0] ?? '');
    expect((await ask('/overview', {}, lead)).body.running[0].rates).toBeNull();
    const own = await ask('/overview', { institution: sample.institutionIds[0] ?? '' }, lead);
    expect(own.body.running[0].rates.both.invited).toBeGreaterThan(0);
  });

  it('does not tell the sides apart where few were invited', async () => {
    const { body } = await ask('/overview', { team: sample.teams[0]?.id ?? '' });
    expect(body.running[0].rates.bySide).toBeNull();
    expect(body.running[0].rates.both.invited).toBe(6);
  });

  it('points at what is withheld, with the statement and the campaign of the figure behind it', async () => {
    const { body } = await ask('/overview');
    const withheld = body.attention.find(({ code }: Row) => code === 'withheld');
    const rows: Row[] = (await ask('/findings/explore', { side: 'both' })).body.table.rows.slice(1);
    const hidden = rows.filter(({ n }) => isHidden(n)).length;
    expect(hidden).toBeGreaterThan(0);
    expect(withheld).toMatchObject({ kind: 'explore', item: 'listened_to', campaign: sample.campaignId });
    expect(withheld.sentence.en).toContain(`${hidden} of ${rows.length}`);
  });

  it('is empty where nothing is released', async () => {
    const other = await fixture(app.services.db, {});
    const lead = await app.signedIn('program_admin', 'program', other.programId);
    const { body } = await app.api(`/overview?program=${other.programId}`, { as: lead });
    expect(body).toMatchObject({ released: 0, sinceLast: null, attention: [] });
  });
});
