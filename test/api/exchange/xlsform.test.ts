import { beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../api/exchange/workbookReading.ts';
import { writeWorkbook } from '../../../api/exchange/workbookWriting.ts';
import { publishShipped } from '../../../api/model/shippedQuestionnaires.ts';
import { shippedDocuments } from '../../../surveys/instruments/catalogue.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { followUpForm, visitForm } from '../../surveys/exchange/xlsform/forms.ts';
import { partsWith, zipped } from './workbooks.ts';

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

const send = (raw: Uint8Array<ArrayBuffer>, query: Record<string, string> = {}) =>
  app.api(`/questionnaires/import?${new URLSearchParams({ program: programId, ...query })}`, {
    ...{ method: 'POST', as, raw },
    headers: { 'content-type': 'application/octet-stream' },
  });

describe('importing an XLSForm', () => {
  it('tells first, by sheet and cell, what would be lost, and saves nothing', async () => {
    const { status, body } = await send(writeWorkbook(visitForm), { dryRun: 'true' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ format: 'xlsx', slug: 'visit-form-2', sections: 2, items: 9 });
    expect(body.losses).toContainEqual({
      ...{ path: 'survey!F14', code: 'condition_left_out', params: { text: `today() > \${day}` } },
    });
    expect((await app.api('/questionnaires/visit-form-2/draft', { as })).status).toBe(404);
  });

  it('makes a draft that can be published once its first screen is written', async () => {
    const { status, body } = await send(writeWorkbook(followUpForm), { slug: 'suivi' });
    expect(status).toBe(201);
    const words = { fr: 'Mots', en: 'Words' };
    const document = {
      ...body.document,
      title: words,
      description: words,
      consent: { heading: words, paragraphs: [words] },
    };
    const headers = { 'if-match': '"1"' };
    expect((await app.api('/questionnaires/suivi/draft', { method: 'PUT', as, body: document, headers })).status).toBe(
      200,
    );
    expect((await app.api('/questionnaires/suivi/publish', { method: 'POST', as })).status).toBe(201);
  });

  it.each([
    ['a bomb', zipped(partsWith('', { 'xl/media/bomb.xml': ' '.repeat(25_000_000) })), 'spreadsheet_too_large'],
    ['a zip file of something else', zipped({ 'readme.txt': 'hello' }), 'spreadsheet_broken'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'spreadsheet_old'],
    ['an entity', zipped(partsWith('', { 'xl/workbook.xml': '<!DOCTYPE a><workbook/>' })), 'spreadsheet_unsafe'],
    ['a workbook of something else', writeWorkbook([{ name: 'Budget', rows: [['a']] }]), 'not_questionnaire'],
  ])('refuses %s', async (_, raw, code) => {
    const { status, body } = await send(raw, { dryRun: 'true' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'unreadable_file', params: { reasons: [expect.objectContaining({ code })] } });
  });
});

describe('exporting a version as an XLSForm', () => {
  const exported = (name: string) =>
    app.app.request(`/api/v1/questionnaires/${shipped?.slug}/versions/1/${name}`, { headers: { cookie: as } });

  it('sends a workbook that comes back as the same document, with nothing to tell', async () => {
    const reply = await exported('export.xlsx');
    expect(reply.headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(reply.headers.get('content-disposition')).toContain(`${shipped?.slug}-1.xlsx`);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    const sheets = await readWorkbook(bytes, () => true);
    expect(sheets.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings', 'tandem']);
    const { body } = await send(bytes, { slug: 'again' });
    expect(body.losses).toEqual([]);
    expect(body.document).toEqual({ ...shipped?.document, slug: 'again' });
  });

  it('tells what other programs ignore', async () => {
    const reply = await exported('export/losses?format=xlsx');
    const { losses } = (await reply.json()) as { losses: unknown[] };
    expect(losses).toContainEqual({ path: '/consent', code: 'part_only_here', params: { part: 'consent' } });
    expect(losses).toContainEqual({ path: '/scales', code: 'part_only_here', params: { part: 'scales' } });
  });
});
