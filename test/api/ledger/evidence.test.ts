import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { contentType, officeType } from '../../../analysis/ledger/evidenceContent.ts';
import { alteredEvidence } from '../../../api/model/ledgerVerification.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let lead: string;
let id: string;
beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-03-10T15:00:00Z') });
  sample = await fixture(app.services.db);
  lead = await app.signedIn('program_admin', 'program', sample.programId);
  const words = { title: { fr: 'Un banc', en: '' }, detail: { fr: '', en: '' }, contributorSide: 'joint' };
  const body = { teamId: sample.teams[0]?.id, ...words };
  id = (await app.api('/recommendations', { method: 'POST', as: lead, body })).body.id;
});

const add = (bytes: Uint8Array, name: string, after: number, as = lead) =>
  app.api(`/recommendations/${id}/evidence?${new URLSearchParams({ after: `${after}`, what: 'Le banc', name })}`, {
    ...{ method: 'POST', raw: new Uint8Array(bytes), as },
    headers: { 'content-type': 'application/octet-stream' },
  });
const fetched = (file: string, as = lead) =>
  app.app.request(`/api/v1/recommendations/${id}/evidence/${file}`, { headers: { cookie: as } });

const office = (main: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [main]: strToU8('<x/>'), ...more });
const pdf = strToU8('%PDF-1.7\n…');

it('takes a file, keeps its hash in the ledger, and hands it out to be saved', async () => {
  const { status, body } = await add(pdf, 'procès "verbal".pdf', 1);
  expect([status, body.state.evidenceCount, body.sequence]).toEqual([201, 1, 2]);
  const [file] = body.event.detail.files;
  expect(file).toMatchObject({ mediaType: 'application/pdf', size: pdf.length });
  const reply = await fetched(file.id);
  expect(Buffer.from(await reply.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);
  expect(reply.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''proc%C3%A8s%20_verbal_.pdf");
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  expect(JSON.stringify(body.event)).not.toContain('verbal');
  const { body: whole } = await app.api(`/recommendations/${id}`, { as: lead });
  expect(whole.evidence).toEqual([{ ...file, name: 'procès _verbal_.pdf' }]);
  const outsider = await app.signedIn('viewer', 'team', sample.teams[3]?.id ?? '');
  expect((await fetched(file.id, outsider)).status).toBe(403);
  expect((await fetched('nothing')).status).toBe(404);
  expect(await alteredEvidence(app.services.db.read, sample.programId)).toEqual([]);
});

it('judges a file by its content, whatever it is called', async () => {
  const html = strToU8('<script>alert(1)</script>');
  expect((await add(html, 'photo.png', 2)).body.event.detail.files[0].mediaType).toBe('text/plain');
  const refused: [string, Uint8Array][] = [
    ['a.pdf', Uint8Array.of(0x4d, 0x5a, 0x90, 0)],
    ['a.docx', zipSync({ 'a.exe': strToU8('MZ') })],
    ['a.docm', office('word/document.xml', { 'word/vbaProject.bin': strToU8('x') })],
    ['a.txt', new Uint8Array(0)],
    ['a.zip', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9)],
  ];
  for (const [name, bytes] of refused) {
    const { status, body } = await add(bytes, name, 3);
    expect([status, body.code], name).toEqual([422, 'invalid_event']);
    expect(body.params.faults[0].path).toBe('file');
  }
  expect((await add(office('xl/workbook.xml'), 'a.xlsx', 3)).status).toBe(201);
  expect((await add(new Uint8Array(10 * 1024 * 1024 + 1).fill(65), 'a.txt', 4)).status).toBe(413);
  expect((await add(pdf, 'a.pdf', 1)).body.code).toBe('stale_revision');
});

it('tells a file whose content was changed in the database', async () => {
  await app.services.db.batch(['drop trigger recommendation_evidence_never_update']);
  await app.services.db.batch([
    "update recommendation_evidence set content = x'00' where mediaType = 'application/pdf'",
  ]);
  expect(await alteredEvidence(app.services.db.read, sample.programId)).toHaveLength(1);
});

it('never takes bytes for what they are not', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.string(), (bytes, name) => {
      const type = contentType(bytes, name);
      if (type === 'image/png') expect([...bytes.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
      if (type === 'text/plain' || type === 'text/csv')
        expect(Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf8')).toEqual(
          Buffer.from(bytes),
        );
    }),
  );
  expect(contentType(strToU8('a;b\n1;2\n'), 'Figures.CSV')).toBe('text/csv');
  expect(contentType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '')).toBe('image/jpeg');
  expect(contentType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), '')).toBe('image/png');
  const parts = (main: string) => officeType(['[Content_Types].xml', main]);
  expect(parts('word/document.xml')).toMatch(/wordprocessingml/);
  expect(parts('ppt/presentation.xml')).toMatch(/presentationml/);
  expect(parts('other.xml')).toBeNull();
});
