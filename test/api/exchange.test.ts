import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '../../api/db/schema/audit.ts';
import { publishShipped } from '../../api/model/shippedQuestionnaires.ts';
import { shippedDocuments } from '../../surveys/instruments/catalogue.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';

const [shipped] = shippedDocuments;
let app: TestApp;
let as: string;
let programId: string;

beforeEach(async () => {
  app = await testApp();
  ({ programId } = await fixture(app.services.db));
  await publishShipped(app.services.db, new Date());
  as = await app.signedIn('program_admin', 'program', programId);
});

const file = (name: string) => readFileSync(new URL(`../reference/exchange/${name}`, import.meta.url), 'utf8');
const send = (
  raw: string | Uint8Array<ArrayBuffer>,
  query: Record<string, string> = {},
  headers: Record<string, string> = {},
) =>
  app.api(`/questionnaires/import?${new URLSearchParams({ program: programId, ...query })}`, {
    ...{ method: 'POST', as, raw },
    headers: { 'content-type': 'application/octet-stream', ...headers },
  });
const exported = (name: string) =>
  app.app.request(`/api/v1/questionnaires/${shipped?.slug}/versions/1/${name}`, { headers: { cookie: as } });

describe('importing a questionnaire', () => {
  it('tells first what would be lost, and saves nothing', async () => {
    const { status, body } = await send(file('visit.fhir.json'), { dryRun: 'true' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ format: 'fhir', slug: 'visit', sections: 1, items: 4, purpose: 'experience' });
    expect(body.losses).toContainEqual({
      path: 'came',
      code: 'kind_changed',
      params: { type: 'boolean', kind: 'single' },
    });
    expect(body.faults.length).toBeGreaterThan(0);
    expect((await app.api('/questionnaires/visit/draft', { as })).status).toBe(404);
  });

  it('leaves out a condition or a recalled answer over what comes later, and tells so before anything is saved', async () => {
    const question = (linkId: string, after: string) => ({
      ...{ linkId, type: 'string', text: linkId },
      enableWhen: [{ question: after, operator: 'exists', answerBoolean: true }],
    });
    const item = [question('a', 'b'), { linkId: 'b', type: 'string', text: 'b {{a}} {{c|more}}' }, question('c', 'b')];
    const raw = JSON.stringify({ resourceType: 'Questionnaire', status: 'draft', name: 'order', item });
    const { body } = await send(raw, { dryRun: 'true', slug: 'order' });
    expect(body.losses).toContainEqual(expect.objectContaining({ code: 'rule_over_later', params: { item: 'b' } }));
    expect(body.losses).toContainEqual(expect.objectContaining({ code: 'recall_of_later', params: { item: 'c' } }));
    expect((await send(raw, { slug: 'order' })).status).toBe(201);
    const { document } = (await app.api('/questionnaires/order/draft', { as })).body;
    const [a, b, c] = document.sections[0].items;
    expect(b.text.fr || b.text.en).toBe('b {{a}} more');
    expect([a.shownIf, c.shownIf]).toEqual([undefined, { item: 'b', answered: true }]);
  });

  it('makes the draft, once for one key, and notes where it came from', async () => {
    const key = { 'idempotency-key': 'once' };
    const { status, body } = await send(file('visit.fhir.json'), { slug: 'our-visit' }, key);
    expect(status).toBe(201);
    expect((await send(file('visit.fhir.json'), { slug: 'our-visit' }, key)).body).toEqual(body);
    const draft = (await app.api('/questionnaires/our-visit/draft', { as })).body;
    expect(draft.document).toEqual(body.document);
    expect(draft.document.slug).toBe('our-visit');
    const events = await app.services.db.read
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.verb, 'questionnaire.edit'));
    expect(events.map(({ detail }) => detail)).toEqual([expect.objectContaining({ imported: 'fhir' })]);
  });

  it('takes a short name that is free, and says when the one asked for is not', async () => {
    await send(file('visit.fhir.json'));
    expect((await send(file('visit.fhir.json'))).body.slug).toBe('visit-2');
    const taken = await send(file('visit.fhir.json'), { slug: 'visit', dryRun: 'true' });
    expect(taken.body).toMatchObject({ code: 'conflict', params: { field: 'slug' } });
    expect((await send(file('visit.fhir.json'), { slug: 'visit' })).body.code).toBe('conflict');
  });

  it('takes the file out of a form as well', async () => {
    const form = new FormData();
    form.set('file', new Blob([file('mood.fhir.json')]), 'mood.xlsx');
    const path = `/api/v1/questionnaires/import?program=${programId}&dryRun=true`;
    const reply = await app.app.request(path, { method: 'POST', body: form, headers: { cookie: as } });
    expect(await reply.json()).toMatchObject({ format: 'fhir', items: 3 });
    const empty = await app.app.request(path, { method: 'POST', body: new FormData(), headers: { cookie: as } });
    expect(await empty.json()).toMatchObject({ code: 'invalid_request' });
  });

  it.each([
    ['malformed JSON', '{"resourceType":', 'malformed_json'],
    ['another resource', '{"resourceType":"Patient"}', 'not_questionnaire'],
    ['neither JSON nor a spreadsheet', '<html>', 'unknown_format'],
    ['nothing at all', '', 'unknown_format'],
    ['another encoding', new Uint8Array([0x7b, 0xe9, 0x7d]), 'wrong_encoding'],
    ['nesting without end', '['.repeat(200_000) + ']'.repeat(200_000), 'too_deep'],
    [
      'groups without end',
      `{"resourceType":"Questionnaire","item":${'[{"linkId":"g","type":"group","item":'.repeat(9000)}[]${'}]'.repeat(9000)}}`,
      'too_deep',
    ],
  ])('refuses %s', async (_, raw, code) => {
    const { status, body } = await send(raw, { dryRun: 'true' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'unreadable_file', params: { reasons: [expect.objectContaining({ code })] } });
  });

  it('refuses five megabytes by their size', async () => {
    const raw = `{"resourceType":"Questionnaire","title":"${'x'.repeat(5_000_000)}"}`;
    const { status, body } = await send(raw, { dryRun: 'true' }, { 'content-length': String(raw.length) });
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'body_too_large', params: { limit: 4_000_000 } });
  });
});

describe('exporting a version', () => {
  it.each(['export.fhir.json', 'export.json'])('and importing it again gives the same document: %s', async (name) => {
    const reply = await exported(name);
    expect(reply.headers.get('content-disposition')).toContain(`${shipped?.slug}-1.`);
    const { body } = await send(await reply.text(), { slug: 'again' });
    expect(body.losses).toEqual([]);
    expect(body.faults).toEqual([]);
    expect(body.document).toEqual({ ...shipped?.document, slug: 'again' });
  });

  it('states the licence in every format', async () => {
    expect(await (await exported('export.fhir.json')).json()).toMatchObject({
      copyright: expect.stringContaining(shipped?.document.licence ?? '?'),
    });
    expect(await (await exported('export.json')).json()).toMatchObject({
      ...{ licence: shipped?.document.licence, number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  it('tells what each format cannot hold', async () => {
    const path = `/questionnaires/${shipped?.slug}/versions/1/export/losses`;
    const fhir = (await app.api(`${path}?format=fhir`, { as })).body;
    expect(fhir.losses).toContainEqual({ path: '/scales', code: 'part_only_here', params: { part: 'scales' } });
    expect((await app.api(`${path}?format=json`, { as })).body).toMatchObject({ losses: [] });
    expect((await app.api(`${path}?format=word`, { as })).body.code).toBe('invalid_request');
  });

  it('tells when a file was changed after it was exported', async () => {
    const changed = (await (await exported('export.json')).text()).replaceAll(/"en": "[^"]+"/g, '"en": "Other words"');
    const { body } = await send(changed, { dryRun: 'true' });
    expect(body.losses).toEqual([{ path: '/sha256', code: 'fingerprint_differs', params: {} }]);
  });
});

describe('the page', () => {
  it('shows mark-up in a file as text', async () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const item = [{ linkId: '"><b>', type: 'string', text: hostile, extension: [{ url: `urn:x/${hostile}` }] }];
    const form = new FormData();
    form.set('file', new Blob([JSON.stringify({ resourceType: 'Questionnaire', title: hostile, item })]), 'a.json');
    const path = `/questionnaires/import?program=${programId}`;
    const headers = { cookie: as, origin: 'http://localhost' };
    const reply = await app.app.request(path, { method: 'POST', body: form, headers });
    const html = await reply.text();
    expect(reply.status).toBe(200);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<script>alert|<img src=x|"><b>/);
  });

  it('takes no file from a page of another site', async () => {
    const form = new FormData();
    form.set('file', new Blob([file('visit.fhir.json')]), 'a.json');
    const headers = { cookie: as, origin: 'https://elsewhere.example' };
    const reply = await app.app.request('/questionnaires/import', { method: 'POST', body: form, headers });
    expect(reply.status).toBe(403);
  });

  it('keeps what was read when the session has ended, to be sent again', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ document: '{"a":1}', losses: '[]', format: 'fhir', slug: 'kept' })) {
      form.set(name, value);
    }
    const headers = { origin: 'http://localhost' };
    const reply = await app.app.request('/questionnaires/import', { method: 'POST', body: form, headers });
    expect(reply.status).toBe(401);
    expect(await reply.text()).toContain('value="kept"');
  });
});
