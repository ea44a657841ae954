import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { questionnaireComparisons, questionnaires } from '../../../api/db/schema/questionnaires.ts';
import { comparisonsOf } from '../../../api/model/questionnaireComparisons.ts';
import { comparabilityBetween } from '../../../surveys/comparison/chain.ts';
import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { demographics1 } from '../../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../../surveys/instruments/partnership-experience/1.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

const slug = partnershipExperience1.slug;
const now = new Date('2026-03-10T15:00:00Z');
let app: TestApp;
let sample: Fixture;
let admin: string;

/** The programme's own questionnaires, answered and released. */
async function answered(answering: number[], end: 'test' | 'file' = 'test') {
  app = await testApp({ now, end });
  ({ sample, admin } = await answeredCampaign(app, answering));
  await app.services.db.write(async (tx) => {
    await tx.update(questionnaires).set({ programId: sample.programId });
  });
}

const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.api(path, { method: 'POST', as: admin, body, headers });
const preview = (document?: unknown, of = slug) =>
  post(`/questionnaires/${of}/versions/1/preview-impact`, document === undefined ? {} : { document });
type Change = (item: QuestionnaireDocument['sections'][number]['items'][number]) => object | null;
const changed = (change: Change, document = partnershipExperience1): QuestionnaireDocument => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    items: section.items.flatMap((item) => {
      const changes = change(item);
      return changes === null ? [] : [{ ...item, ...changes } as typeof item];
    }),
  })),
});
const named = (body: { items: { name: string }[] }, name: string) => body.items.find((item) => item.name === name);
const listened = 'listened_to';
const nothing: Change = () => ({});
const only =
  (name: string, changes: object | null): Change =>
  (item) =>
    item.name === name ? changes : {};

describe('a preview', () => {
  beforeAll(() => answered([6, 6, 6, 5], 'file'));

  it('of the same document changes nothing', async () => {
    const { status, body } = await preview(changed(nothing));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      base: { slug, number: 1 },
      document: [],
      faults: [],
      openCampaigns: 1,
      unreleased: 0,
    });
    for (const item of body.items) expect(item).toMatchObject({ status: 'kept', changes: [], proposed: 'identical' });
  });

  it('compares the saved draft when no document is sent', async () => {
    expect((await preview()).body).toMatchObject({ code: 'not_found', params: { noun: 'draft' } });
    await post(`/questionnaires/${slug}/draft`, { from: 1 });
    expect((await preview()).status).toBe(200);
    expect((await preview({ nonsense: true })).body).toMatchObject({ code: 'invalid_document', status: 422 });
  });

  it('counts the answers of the latest release, and no later ones', async () => {
    const document = changed(only(listened, { required: true }));
    const touched = async () => named((await preview(document)).body, listened);
    const before = await touched();
    expect(before).toMatchObject({ proposed: 'minor_wording', touched: { all: { count: expect.any(Number) } } });
    const last = sample.invitations.filter(({ teamId }) => teamId === sample.teams[3]?.id)[5];
    const content = responseBody(last?.token ?? '', { answers: { [listened]: 1 } });
    const body = { ...content, demographics: { ...content.demographics, answers: { age: '45-54' } } };
    const reply = await app.api('/responses', { method: 'POST', body });
    expect(reply.status).toBe(201);
    expect(await touched()).toEqual(before);
  });

  it('counts the same whatever the draft says: no row of drafts tells more than one', async () => {
    const counts = async (document: unknown) =>
      Object.fromEntries(
        (await preview(document)).body.items.map(({ name, touched }: { name: string; touched: unknown }) => [
          name,
          touched,
        ]),
      );
    const first = await counts(changed(nothing));
    const drafts: Change[] = [
      only(listened, null),
      only(listened, { dontKnow: true }),
      () => ({ hint: { fr: 'a', en: 'a' } }),
    ];
    for (const draft of drafts) expect(await counts(changed(draft))).toEqual(first);
  });

  it('refuses what would change kept answers, and says how to do it', async () => {
    const { body } = await preview(changed(only(listened, { kind: 'long_text', maxLength: 100 })));
    expect(body.faults).toContainEqual(
      expect.objectContaining({ code: 'kind_changed', params: { item: listened, earlier: 'agreement' } }),
    );
  });

  it('counts nothing of a campaign in shared mode but that there is one', async () => {
    await app.services.db.write(async (tx) => {
      const { id: _, ...copy } = (await tx.select().from(campaigns))[0] ?? { id: '' };
      await tx.insert(campaigns).values({ ...(copy as typeof campaigns.$inferInsert), id: 'shared', mode: 'shared' });
    });
    const one = (await preview(changed(nothing))).body;
    expect(one).toMatchObject({ shared: true, unreleased: 0 });
    await app.services.db.write(async (tx) => {
      await tx.delete(campaigns).where(eq(campaigns.id, 'shared'));
    });
    expect((await preview(changed(nothing))).body.items).toEqual(one.items);
  });

  it('is for those who edit', async () => {
    const viewer = await app.signedIn('viewer', 'program', sample.programId);
    const path = `/questionnaires/${slug}/versions/1/preview-impact`;
    expect((await app.api(path, { method: 'POST', as: viewer, body: {} })).status).toBe(403);
    expect((await app.api(path, { method: 'POST', body: {} })).status).toBe(401);
  });

  it('tells a question about the person only as “5 or more” or not at all', async () => {
    for (const to of ['closing', 'closed']) await post(`/campaigns/${sample.campaignId}/transition`, { to });
    const { body } = await preview(changed(only('age', { required: true }), demographics1), demographics1.slug);
    for (const { touched } of body.items) {
      if (touched === null) continue;
      expect(touched.values).toEqual({});
      expect([{ known: 'none' }, { known: 'not_shown' }, { known: 'at_least', count: 5 }]).toContainEqual(touched.all);
    }
    expect(named(body, 'age')).toMatchObject({ touched: { all: { known: 'at_least', count: 5 } } });
  });
});

describe('a preview of few answers', () => {
  it('tells no number below five, and none by subtraction', async () => {
    await answered([5, 4, 3, 2]);
    const { body } = await preview(changed(only(listened, { required: true })));
    const numbers = body.items.flatMap((item: { touched: { all: object; values: object } | null }) =>
      item.touched === null ? [] : [item.touched.all, ...Object.values(item.touched.values)],
    ) as { known: string; count?: number }[];
    expect(numbers.length).toBeGreaterThan(0);
    for (const { count } of numbers) if (count !== undefined) expect(count).toBeGreaterThanOrEqual(5);
    for (const { touched } of body.items) {
      const values = Object.values(touched?.values ?? {}) as { known: string; count?: number }[];
      if (!values.some(({ known }) => known === 'few')) continue;
      const told = values.reduce((sum, { count = 0 }) => sum + count, 0);
      expect(touched.all).toEqual({ known: 'at_least', count: Math.max(told, 5) });
    }
  });

  it('counts nothing before a release', async () => {
    await answered([2, 2]);
    const { body } = await preview(changed(nothing));
    for (const { touched } of body.items) {
      if (touched !== null) expect(touched.all).toEqual({ known: 'not_shown' });
    }
  });
});

describe('publishing a second version', () => {
  beforeEach(async () => {
    await answered([0, 0]);
    await post(`/questionnaires/${slug}/draft`, { from: 1 });
  });
  const save = (document: unknown) =>
    app.api(`/questionnaires/${slug}/draft`, {
      ...{ method: 'PUT', as: admin, body: document, headers: { 'if-match': '"1"' } },
    });
  const other = changed((item) =>
    item.name === listened ? { required: true } : item.name === 'would_do_again' ? { dontKnow: true } : {},
  );

  it('stores what was proposed and what was decided, for every item and scale both versions have', async () => {
    await save(other);
    const published = await post(`/questionnaires/${slug}/publish`, { decisions: { would_do_again: 'minor_wording' } });
    expect(published.body).toMatchObject({ number: 2 });
    const { body } = await app.api(`/questionnaires/${slug}/versions/2`, { as: admin });
    expect(body.comparison.base).toEqual({ slug, number: 1 });
    expect(body.comparison.items).toMatchObject({
      [listened]: { proposed: 'minor_wording', decided: 'minor_wording' },
      would_do_again: { proposed: 'rescored', decided: 'minor_wording' },
    });
    for (const { name } of partnershipExperience1.scales) expect(body.comparison.items).toHaveProperty(name);
    const chain = await comparisonsOf(app.services.db.read, [body.id]);
    expect(comparabilityBetween(sample.experienceVersionId, body.id, listened, chain)).toBe('minor_wording');
    expect(comparabilityBetween(body.id, sample.experienceVersionId, 'purpose_clear', chain)).toBe('identical');
  });

  it.each([
    ['identical where something visible differs', { [listened]: 'identical' }],
    ['an item that is not there', { nowhere: 'identical' }],
  ])('refuses to decide %s', async (_, decisions) => {
    await save(other);
    const refused = await post(`/questionnaires/${slug}/publish`, { decisions });
    expect(refused.body).toMatchObject({ code: 'invalid_request', status: 400 });
    expect(refused.body.params.faults[0].path).toBe(`decisions.${Object.keys(decisions)[0]}`);
    expect((await app.api(`/questionnaires/${slug}/versions`, { as: admin })).body.items).toHaveLength(1);
    expect(await app.services.db.read.select().from(questionnaireComparisons)).toEqual([]);
  });

  it('refuses another kind under the same name, told by the check and at publishing', async () => {
    await save(changed(only(listened, { kind: 'long_text', maxLength: 100 })));
    const { faults } = (await post(`/questionnaires/${slug}/draft/validate`)).body;
    expect(faults).toContainEqual(expect.objectContaining({ code: 'kind_changed' }));
    expect((await post(`/questionnaires/${slug}/publish`)).body).toMatchObject({ code: 'invalid_document' });
  });

  it('compares with the newest version, whichever one the draft was made from', async () => {
    await save(other);
    await post(`/questionnaires/${slug}/publish`);
    await post(`/questionnaires/${slug}/draft`, { from: 1 });
    expect((await app.api(`/questionnaires/${slug}/draft/base`, { as: admin })).body.base).toEqual({ slug, number: 2 });
    await post(`/questionnaires/${slug}/publish`);
    const { comparison } = (await app.api(`/questionnaires/${slug}/versions/3`, { as: admin })).body;
    expect(comparison).toMatchObject({ base: { number: 2 }, items: { would_do_again: { proposed: 'rescored' } } });
  });
});

describe('a copy', () => {
  it('names what it was adapted from, keeps the names, and is compared with it when first published', async () => {
    await answered([0, 0]);
    const own = await post('/questionnaires', {
      ...{ programId: sample.programId, slug: 'our-own', from: sample.experienceVersionId },
    });
    expect(own.status).toBe(201);
    const { document } = (await app.api('/questionnaires/our-own/draft', { as: admin })).body;
    const source = (await app.api(`/questionnaires/${slug}/versions/1`, { as: admin })).body;
    expect(document.adaptedFrom).toEqual({ slug, number: 1, sha256: source.sha256 });
    const { body } = await preview(document);
    expect(body.items.every(({ status }: { status: string }) => status === 'kept')).toBe(true);
    await post('/questionnaires/our-own/publish');
    const first = (await app.api('/questionnaires/our-own/versions/1', { as: admin })).body;
    expect(first.comparison).toMatchObject({
      base: { slug, number: 1 },
      items: { [listened]: { decided: 'identical' } },
    });
  });
});
