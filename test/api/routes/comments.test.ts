import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../../api/db/schema/audit.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { commentDecisions, commentPublications, comments } from '../../../api/db/schema/comments.ts';
import { createRelease } from '../../../api/model/releases.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { sampleRows, storeRows } from '../../support/storeResponses.ts';

let app: TestApp;
let sample: Fixture;
let reviewer: string;
let second: string;
let admin: string;
const themes: string[] = [];
const text = (words: string) => ({ fr: words, en: words });

const get = (path: string, as = reviewer) => app.api(path, { as });
const post = (path: string, body: object, as = reviewer) => app.api(path, { method: 'POST', as, body });
const list = async (state: string) =>
  (await get(`/comments?campaign=${sample.campaignId}&state=${state}&limit=500`)).body;
const campaign = async () => {
  const { body } = await get(`/comments/campaigns?program=${sample.programId}`);
  return body.items.find(({ id }: { id: string }) => id === sample.campaignId);
};
const figure = async (query: Record<string, string> = {}, as = admin) =>
  (await get(`/findings/comments?${new URLSearchParams({ program: sample.programId, ...query })}`, as)).body;

beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-03-10T15:00:00Z') });
  sample = await fixture(app.services.db);
  await storeRows(app.services.db, sampleRows(sample, 60));
  await app.services.live.reload();
  reviewer = await app.signedIn('comment_reviewer', 'program', sample.programId);
  second = await app.signedIn('comment_reviewer', 'program', sample.programId);
  admin = await app.signedIn('program_admin', 'program', sample.programId);
});

describe('the review of comments', { sequential: true }, () => {
  it('begins when the campaign has ended, when nothing can be withdrawn any more', async () => {
    expect(await campaign()).toMatchObject({ ended: false, counts: { waiting: 0 }, published: null });
    expect((await list('waiting')).total).toBe(0);
    expect(await app.services.db.read.select().from(comments)).toEqual([]);
    await app.services.db.write((tx) =>
      tx.update(campaigns).set({ status: 'closed' }).where(eq(campaigns.id, sample.campaignId)),
    );
    await createRelease(app.services, sample.campaignId, 'close');
    expect(await campaign()).toMatchObject({ ended: true, items: [{ name: 'remark' }] });
    const written = (await list('waiting')).total;
    expect(written).toBeGreaterThan(40);
    // Asked for again, nothing is taken in twice.
    expect((await campaign()).counts.waiting).toBe(written);
  });

  it('keeps a comment with no team, side, person or day, in an order that tells nothing', async () => {
    const columns = await app.services.db.read.all<{ name: string }>(
      sql`select name from pragma_table_info('comments')`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['id', 'campaignId', 'institutionId', 'item', 'words']);
    const { items } = await list('waiting');
    const numbers = items.map(({ words }: { words: string }) => Number(words.split(' ')[1]));
    expect(numbers).not.toEqual([...numbers].sort((a, b) => a - b));
  });

  it('is for reviewers alone, within their reach', async () => {
    const [{ id }] = (await list('waiting')).items;
    for (const path of [`/comments/${id}`, `/comments?campaign=${sample.campaignId}`])
      expect((await get(path, admin)).status).toBe(403);
    const [row] = await app.services.db.read.select().from(comments).limit(1);
    const elsewhere = sample.institutionIds.find((each) => each !== row?.institutionId) ?? '';
    const near = await app.signedIn('comment_reviewer', 'institution', elsewhere);
    expect((await get(`/comments/${row?.id.toString('base64url')}`, near)).status).toBe(403);
    const own = await get(`/comments?campaign=${sample.campaignId}`, near);
    expect(own.body.total).toBeLessThan((await list('waiting')).total);
    const input = { campaignId: sample.campaignId, expected: 0, comments: 1 };
    expect((await post('/comments/publications', input, admin)).status).toBe(403);
    // Theirs are not accepted yet, and nobody else's are theirs. Comments are kept without their team.
    expect((await post('/comments/publications', input, near)).body.code).toBe('wrong_state');
    const ofTeam = await app.signedIn('comment_reviewer', 'team', sample.teams[0]?.id ?? '');
    expect((await get(`/comments?campaign=${sample.campaignId}`, ofTeam)).body.total).toBe(0);
    expect((await post('/comments/publications', input, ofTeam)).status).toBe(409);
    expect((await get(`/comments/agreement?campaign=${sample.campaignId}`, near)).status).toBe(403);
  });

  it('takes words out and puts none in; each decision stands, and the newest holds', async () => {
    const [{ id, words }] = (await list('waiting')).items;
    const decide = (body: object) => post(`/comments/${id}/decisions`, body);
    const invented = await decide({ decision: 'accepted', words: 'All is well', expected: 0 });
    expect([invented.status, invented.body.params.faults[0].path]).toEqual([400, 'words']);
    expect((await decide({ decision: 'withheld', expected: 0 })).status).toBe(400);
    expect((await decide({ decision: 'accepted', words: '[…]', expected: 0 })).body).toEqual({ sequence: 1 });
    expect((await decide({ decision: 'accepted', words, expected: 0 })).body.code).toBe('wrong_state');
    await decide({ decision: 'withheld', reason: 'names_author', note: 'seen', expected: 1 });
    const { body } = await get(`/comments/${id}`);
    expect(body.decisions.map(({ decision }: { decision: string }) => decision)).toEqual(['accepted', 'withheld']);
    const stored = app.services.db.read.select().from(commentDecisions);
    expect((await stored).length).toBe(2);
    for (const change of ['update comment_decisions set note = 1', 'delete from comment_decisions'])
      await expect(app.services.db.write((tx) => tx.run(sql.raw(change)))).rejects.toThrow();
    const audited = await app.services.db.read.select().from(auditEvents).where(eq(auditEvents.verb, 'comment.review'));
    expect(audited.length).toBe(2);
    expect(JSON.stringify(audited)).not.toContain(words);
  });

  it('publishes nothing by deciding', async () => {
    for (const { id, words } of (await list('waiting')).items)
      expect((await post(`/comments/${id}/decisions`, { decision: 'accepted', words, expected: 0 })).status).toBe(201);
    const { body, moreTables, reading } = { body: await figure(), ...(await figure()) };
    expect(body.table.rows).toEqual([]);
    expect(moreTables.flatMap(({ rows }: { rows: object[] }) => rows)).toEqual([]);
    expect(reading.en).toContain('No comment is published yet');
  });

  it('has comments coded by two, each without sight of the other, and settled where they differ', async () => {
    for (const name of ['First', 'Second']) {
      const input = { programId: sample.programId, name: text(name), description: text('Words') };
      themes.push((await post('/themes', input)).body.id);
    }
    const accepted = (await list('accepted')).items;
    for (const [i, { id }] of accepted.entries()) {
      expect((await post(`/comments/${id}/codings`, { theme: themes[i % 4 === 0 ? 1 : 0] })).status).toBe(201);
      if (i >= 32) continue;
      const before = (await get(`/comments/${id}`, second)).body;
      expect([before.coded, before.codings]).toEqual([1, []]);
      await post(`/comments/${id}/codings`, { theme: themes[i % 8 === 0 ? 1 : 0] }, second);
    }
    const [{ id }] = accepted;
    expect((await post(`/comments/${id}/codings`, { theme: null })).body.code).toBe('wrong_state');
    const [differing] = (await list('differing')).items;
    expect((await get(`/comments/${differing.id}`)).body.codings).toHaveLength(2);
    expect((await post(`/comments/${differing.id}/settlements`, { theme: themes[0], expected: 0 })).status).toBe(201);
    expect((await post(`/comments/${differing.id}/settlements`, { theme: themes[1], expected: 0 })).status).toBe(409);
    const { items } = (await get(`/comments/agreement?campaign=${sample.campaignId}`)).body;
    expect(items).toMatchObject([{ n: 32, agreed: 28 }]);
    // 28 of 32 agree; by chance (24 × 28 + 8 × 4) ÷ 32².
    const chance = (24 * 28 + 8 * 4) / 32 ** 2;
    expect(items[0].kappa.estimate).toBeCloseTo((28 / 32 - chance) / (1 - chance), 12);
    expect((await list('differing')).total).toBe(3);
  });

  it('publishes what was looked at, in one frozen set', async () => {
    const { total } = await list('accepted');
    const input = { campaignId: sample.campaignId, expected: 0, comments: total };
    expect((await post('/comments/publications', { ...input, comments: total - 1 })).body.code).toBe('wrong_state');
    expect((await post('/comments/publications', input)).body).toEqual({ number: 1, comments: total });
    expect((await post('/comments/publications', input)).status).toBe(409);
    const page = await app.app.request(`/dashboard/comments?program=${sample.programId}`, {
      headers: { cookie: admin },
    });
    expect(await page.text()).toMatch(/\/recommendations\/new\?[^"]*origin=comment/);
    const body = await figure();
    expect(body.moreTables[0].rows).toHaveLength(50 < total ? 50 : total);
    expect(body.table.rows.map(({ theme }: { theme: { en: string } }) => theme.en)).toContain('First');
    const rows: { comments: number | object }[] = body.table.rows;
    for (const { comments: count } of rows) if (typeof count === 'number') expect(count === 0 || count >= 5).toBe(true);
    expect(body.moreTables.at(-1).rows[0]).toMatchObject({ n: 32 });
    expect(JSON.stringify(body)).not.toContain('"institution"');
  });

  it('never shows a team’s comments, and an institution’s without counts', async () => {
    const team = await figure({ team: sample.teams[0]?.id ?? '' });
    expect(team.moreTables.flatMap(({ rows }: { rows: object[] }) => rows)).toEqual([]);
    expect(team.reading.en).toContain('never read team by team');
    const institution = await figure({ institution: sample.institutionIds[0] ?? '' });
    expect(institution.table.rows).toEqual([]);
    expect(institution.moreTables[0].rows.length).toBeGreaterThan(0);
  });

  it('takes a published comment back at once, and adds none before the next publication', async () => {
    const [{ id, words }] = (await list('accepted')).items;
    const shown = async () => (await figure()).moreTables[0].rows.some((row: { words: string }) => row.words === words);
    expect(await shown()).toBe(true);
    await post(`/comments/${id}/decisions`, { decision: 'withheld', reason: 'names_other', expected: 1 });
    expect(await shown()).toBe(false);
    await post(`/comments/${id}/decisions`, { decision: 'accepted', words: 'remark […]', expected: 2 });
    const after = (await figure()).moreTables[0].rows;
    expect(after.some((row: { words: string }) => row.words === words)).toBe(false);
  });

  it('lets the reviewer of an institution publish its own, beside what stands of the others', async () => {
    const publications = () => app.services.db.read.select().from(commentPublications);
    const [withheld] = (await list('withheld')).items;
    const id = Buffer.from(withheld.id, 'base64url');
    const [row] = await app.services.db.read.select().from(comments).where(eq(comments.id, id));
    const { institutionId = '' } = row ?? {};
    const near = await app.signedIn('comment_reviewer', 'institution', institutionId);
    const { words, decisions } = (await get(`/comments/${withheld.id}`, near)).body;
    const decided = { decision: 'accepted', words, expected: decisions.length };
    expect((await post(`/comments/${withheld.id}/decisions`, decided, near)).status).toBe(201);
    const queue = `/comments/${sample.campaignId}`;
    const page = async (path: string, cookie: string) =>
      (await app.app.request(`${path}?lang=en`, { headers: { cookie } })).text();
    expect(await page(queue, near)).toContain(`${queue}/publish`);
    expect(await page(queue, near)).not.toContain(`${queue}/agreement`);
    const look = await page(`${queue}/publish`, near);
    expect(look).toMatch(/You publish the comments of: Institution \d\. What others/);
    expect(await page(`${queue}/publish`, reviewer)).not.toContain('You publish the comments of');
    const own = (await get(`/comments?campaign=${sample.campaignId}&state=accepted&limit=500`, near)).body;
    const input = { campaignId: sample.campaignId, expected: 1, comments: own.total };
    expect(own.total).toBeLessThan((await list('accepted')).total);
    expect((await post('/comments/publications', input, near)).body).toEqual({ number: 2, comments: own.total });
    const [first, second] = await publications();
    const others = (publication = first) => publication?.comments.filter((each) => each.institution !== institutionId);
    expect(others(second)).toEqual(others(first));
    const joined = second?.comments.filter(({ alone }) => alone) ?? [];
    expect(joined.map((each) => each.id)).toEqual([withheld.id]);
    expect(second?.comments).toHaveLength(own.total + (others()?.length ?? 0));
    const keys = second?.comments.map((each) => Buffer.from(each.id, 'base64url').toString('hex')) ?? [];
    expect(keys).toEqual([...keys].sort());
    // Read where it stands alone, and not yet counted by theme, where a change would tell what it is about.
    const shown = await figure({ institution: institutionId });
    expect(shown.moreTables[0].rows).toContainEqual({ words });
  });

  it('retires a theme, which codes nothing more and keeps its name', async () => {
    expect((await app.api(`/themes/${themes[1]}/retire`, { method: 'POST', as: admin })).body).toEqual({
      retired: true,
    });
    expect((await app.api(`/themes/${themes[1]}/retire`, { method: 'POST', as: admin })).status).toBe(409);
    const [{ id }] = (await list('differing')).items;
    const refused = await post(`/comments/${id}/settlements`, { theme: themes[1], expected: 0 });
    expect(refused.body.params.faults[0].path).toBe('theme');
    const names = (await figure()).table.rows.map(({ theme }: { theme: { en: string } }) => theme.en);
    expect(names).toContain('Second');
  });
});
