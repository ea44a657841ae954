import { beforeEach, describe, expect, it } from 'vitest';
import { publishShipped } from '../../api/model/shippedQuestionnaires.ts';
import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import { shippedDocuments } from '../../surveys/instruments/catalogue.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';
import { anotherProgram } from '../support/places.ts';

const [shipped] = shippedDocuments;
const slug = 'our-own';
let app: TestApp;
let as: string;
let programId: string;

beforeEach(async () => {
  app = await testApp();
  ({ programId } = await fixture(app.services.db));
  await publishShipped(app.services.db, new Date());
  as = await app.signedIn('program_admin', 'program', programId);
});

const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  app.api(path, { method: 'POST', as, body, headers });
const put = (body: unknown, headers: Record<string, string> = {}) =>
  app.api(`/questionnaires/${slug}/draft`, { method: 'PUT', as, body, headers });
const shippedVersion = async () =>
  (await app.api(`/questionnaires/${shipped?.slug}/versions/${shipped?.number}`, { as })).body;
/** A draft that is a copy of a shipped version, which is valid. */
async function copy() {
  return post('/questionnaires', { programId, slug, from: (await shippedVersion()).id });
}

describe('shipped questionnaires', () => {
  it('are published once, however often the server starts', async () => {
    await publishShipped(app.services.db, new Date());
    const { body } = await app.api(`/questionnaires/${shipped?.slug}/versions`, { as });
    expect(body.items).toHaveLength(shippedDocuments.filter((each) => each.slug === shipped?.slug).length);
    expect(body.items[0].sha256).toBe(sha256Hex(canonicalJson(shipped?.document)));
  });

  it('are open to every programme and changed by nobody', async () => {
    const { items } = (await app.api(`/questionnaires?program=${programId}`, { as })).body;
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ slug: shipped?.slug, programId: null })]));
    for (const path of ['draft', 'publish', `versions/1/retire`]) {
      const body = path === 'draft' ? { from: 1 } : undefined;
      const { status } = await post(`/questionnaires/${shipped?.slug}/${path}`, body);
      expect(status).toBe(403);
    }
  });

  it('are read by id and by slug and number', async () => {
    const version = await shippedVersion();
    expect(version.document).toEqual(shipped?.document);
    expect((await app.api(`/questionnaire-versions/${version.id}`, { as })).body).toEqual(version);
    expect((await app.api('/questionnaire-versions/none', { as })).body.code).toBe('not_found');
    expect((await app.api(`/questionnaires/${shipped?.slug}/versions/99`, { as })).body.code).toBe('not_found');
    expect((await app.api(`/questionnaires/${shipped?.slug}/versions/x`, { as })).body.code).toBe('invalid_request');
  });
});

describe('a draft', () => {
  it('starts empty, or as a copy of a published version under its own slug', async () => {
    const empty = await post('/questionnaires', { programId, slug: 'empty-one', purpose: 'experience' });
    expect(empty.status).toBe(201);
    expect(empty.body).toMatchObject({ slug: 'empty-one', purpose: 'experience', latest: null, hasDraft: true });
    await copy();
    const { body, headers } = await app.api(`/questionnaires/${slug}/draft`, { as });
    expect(body).toMatchObject({ revision: 1, document: { slug, title: shipped?.document.title } });
    expect(headers.get('etag')).toMatch(/"1"$/);
    expect((await copy()).body).toMatchObject({ code: 'conflict', params: { field: 'slug' } });
    expect((await post('/questionnaires', { programId, slug: 'x1' })).body.code).toBe('invalid_request');
    expect((await post('/questionnaires', { programId, slug: 'x1', from: 'none' })).body.code).toBe('not_found');
  });

  it('is saved only over the revision that was read', async () => {
    await copy();
    expect((await put({ any: 'thing' })).body).toMatchObject({ code: 'revision_required', status: 428 });
    const saved = await put({ any: 'thing' }, { 'if-match': '"1"' });
    expect(saved.status).toBe(200);
    expect(saved.body.revision).toBe(2);
    expect(saved.headers.get('etag')).toMatch(/"2"$/);
    const stale = await put({ other: 'thing' }, { 'if-match': '"1"' });
    expect(stale.body).toMatchObject({ code: 'stale_revision', status: 412, params: { revision: 2 } });
    for (const tag of ['*', 'nonsense', '"x"', '""']) {
      expect((await put({}, { 'if-match': tag })).status).toBe(412);
    }
    expect((await put({ again: 1 }, { 'if-match': 'W/"2"' })).body.revision).toBe(3);
    expect((await app.api(`/questionnaires/${slug}/draft`, { as })).body.document).toEqual({ again: 1 });
  });

  it('may hold anything that is a JSON object within bounds', async () => {
    await copy();
    const raw = `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`;
    const deep = await app.api(`/questionnaires/${slug}/draft`, {
      method: 'PUT',
      as,
      raw,
      headers: { 'if-match': '"1"' },
    });
    expect(deep.body.code).toBe('invalid_request');
    expect((await put([1], { 'if-match': '"1"' })).body.code).toBe('invalid_request');
    const odd = { '': null, nul: 'a\u0000b', emoji: '🩺', half: '\ud800', nested: [[{}]] };
    expect((await put(odd, { 'if-match': '"1"' })).status).toBe(200);
    expect((await app.api(`/questionnaires/${slug}/draft`, { as })).body.document).toEqual(odd);
  });

  it('may not hold a condition or a text over what comes later, nor a circle: what was saved stays', async () => {
    await copy();
    const before = (await app.api(`/questionnaires/${slug}/draft`, { as })).body;
    const saying = (items: unknown[]) => put({ sections: [{ items }] }, { 'if-match': '"1"' });
    const on = (item: string) => ({ item, answered: true });
    const later = await saying([{ name: 'a', shownIf: on('b') }, { name: 'b' }]);
    expect(later.body).toMatchObject({
      ...{ status: 422, code: 'invalid_document' },
      params: { faults: [{ path: '/sections/0/items/0/shownIf', code: 'rule_item_later', params: { item: 'b' } }] },
    });
    const circle = await saying([
      { name: 'a', shownIf: on('b') },
      { name: 'b', shownIf: { not: on('a') } },
    ]);
    expect(circle.body.params.faults).toMatchObject([{ code: 'rule_circular' }]);
    const recall = await saying([{ name: 'a', text: { fr: 'Après {{b}} ?' } }, { name: 'b' }]);
    expect(recall.body.params.faults).toEqual([
      { path: '/sections/0/items/0/text/fr', code: 'pipe_item_later', params: { item: 'b' } },
    ]);
    expect((await app.api(`/questionnaires/${slug}/draft`, { as })).body).toEqual(before);
    expect((await saying([{ name: 'a' }, { name: 'b', shownIf: on('a') }])).body.revision).toBe(2);
  });

  it('is told every fault, each with its place', async () => {
    await post('/questionnaires', { programId, slug, purpose: 'experience' });
    const { body } = await post(`/questionnaires/${slug}/draft/validate`);
    expect(body.revision).toBe(1);
    expect(body.faults.length).toBeGreaterThan(0);
    const refused = await post(`/questionnaires/${slug}/publish`);
    expect(refused.body).toMatchObject({ code: 'invalid_document', status: 422, params: { faults: body.faults } });
  });

  it('keeps its slug and its purpose', async () => {
    await copy();
    const { document } = (await app.api(`/questionnaires/${slug}/draft`, { as })).body;
    await put({ ...document, slug: 'another', purpose: 'demographics' }, { 'if-match': '"1"' });
    const { faults } = (await post(`/questionnaires/${slug}/draft/validate`)).body;
    expect(faults.map(({ path }: { path: string }) => path)).toEqual(['/slug', '/purpose']);
  });

  it('is not shown to those who may not edit', async () => {
    await copy();
    const viewer = await app.signedIn('viewer', 'program', programId);
    expect((await app.api(`/questionnaires/${slug}/draft`, { as: viewer })).status).toBe(403);
    expect((await app.api(`/questionnaires/${slug}/versions`, { as: viewer })).status).toBe(200);
  });
});

describe('publishing', () => {
  it('makes numbered versions, for ever', async () => {
    await copy();
    const first = await post(`/questionnaires/${slug}/publish`, undefined, { 'if-match': '"1"' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ slug, number: 1, retiredAt: null });
    const version = (await app.api(`/questionnaires/${slug}/versions/1`, { as })).body;
    expect(sha256Hex(canonicalJson(version.document))).toBe(first.body.sha256);
    expect((await app.api(`/questionnaires/${slug}/draft`, { as })).body.code).toBe('not_found');
    expect((await post(`/questionnaires/${slug}/publish`)).body.code).toBe('not_found');

    expect((await post(`/questionnaires/${slug}/draft`, { from: 1 })).status).toBe(201);
    expect((await post(`/questionnaires/${slug}/draft`, { from: 1 })).body.code).toBe('conflict');
    expect((await post(`/questionnaires/${slug}/publish`)).body).toMatchObject({
      code: 'conflict',
      params: { number: 1 },
    });
    const changed = { ...version.document, licence: 'CC BY 4.0, changed' };
    await put(changed, { 'if-match': '"1"' });
    const stale = await post(`/questionnaires/${slug}/publish`, undefined, { 'if-match': '"1"' });
    expect(stale.body.code).toBe('stale_revision');
    expect((await post(`/questionnaires/${slug}/publish`)).body.number).toBe(2);
    expect((await app.api(`/questionnaires/${slug}/versions/1`, { as })).body).toEqual(version);
  });

  it('happens once for one idempotency key', async () => {
    await copy();
    const key = { 'idempotency-key': 'once' };
    const first = await post(`/questionnaires/${slug}/publish`, undefined, key);
    expect((await post(`/questionnaires/${slug}/publish`, undefined, key)).body).toEqual(first.body);
    expect((await app.api(`/questionnaires/${slug}/versions`, { as })).body.items).toHaveLength(1);
  });

  it('retires a version once', async () => {
    await copy();
    await post(`/questionnaires/${slug}/publish`);
    const retired = await post(`/questionnaires/${slug}/versions/1/retire`);
    expect(retired.body.retiredAt).toBeGreaterThan(0);
    expect((await post(`/questionnaires/${slug}/versions/1/retire`)).body.code).toBe('wrong_state');
    expect((await post(`/questionnaires/${slug}/versions/7/retire`)).body.code).toBe('not_found');
  });

  it('stays within the programme', async () => {
    await copy();
    await post(`/questionnaires/${slug}/publish`);
    const other = await anotherProgram(app.services.db);
    const stranger = await app.signedIn('program_admin', 'program', other.programId);
    const { id } = (await app.api(`/questionnaires/${slug}/versions/1`, { as })).body;
    for (const path of [
      `/questionnaires/${slug}/versions`,
      `/questionnaire-versions/${id}`,
      `/questionnaires?program=${programId}`,
    ]) {
      expect((await app.api(path, { as: stranger })).status).toBe(403);
    }
    const stolen = { programId: other.programId, slug: 'stolen', from: id };
    expect((await app.api('/questionnaires', { method: 'POST', as: stranger, body: stolen })).status).toBe(403);
    const listed = (await app.api(`/questionnaires?program=${other.programId}`, { as: stranger })).body.items;
    expect(listed.map((each: { slug: string }) => each.slug)).not.toContain(slug);
  });
});
