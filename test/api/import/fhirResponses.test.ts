import { Writable } from 'node:stream';
import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../../api/db/database.ts';
import { responses } from '../../../api/db/schema/answers.ts';
import { exportResponses } from '../../../api/import/exportResponses.ts';
import { describeFault } from '../../../api/import/fault.ts';
import { importFhirResponses } from '../../../api/import/importFhirResponses.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleRows, storeRows } from '../../support/storeResponses.ts';
import { csvFile } from './sampleImport.ts';

const now = () => new Date('2026-11-22T12:00:00Z');

async function exported(db: Database, campaignId: string): Promise<string> {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  await exportResponses({ db, campaignId, out, format: 'fhir' });
  return text;
}
const importFile = (db: Database, campaignId: string, content: string | Buffer, ending = '.ndjson') =>
  importFhirResponses({ db, campaignId, file: csvFile(content, ending), now });
const stored = async (db: Database) => (await db.read.select({ rows: count() }).from(responses))[0]?.rows;
const sorted = (text: string) => text.split('\n').sort();

/** Sixty responses exported, and another database whose teams stand in place of theirs. */
async function moved() {
  const db = await temporaryDatabase();
  const sample = await fixture(db);
  await storeRows(db, sampleRows(sample, 60));
  let text = await exported(db, sample.campaignId);
  // Only now: on a server there is one database, and this empties it.
  const other = await temporaryDatabase();
  const second = await fixture(other);
  for (const [i, { id, institutionId }] of sample.teams.entries()) {
    text = text
      .replaceAll(id, second.teams[i]?.id ?? '')
      .replaceAll(institutionId, second.teams[i]?.institutionId ?? '');
  }
  return { text, db: other, campaignId: second.campaignId };
}

test('what was exported as FHIR can be imported and is the same; twice adds nothing', async () => {
  const { text, db, campaignId } = await moved();
  expect(await importFile(db, campaignId, text)).toMatchObject({ rows: 60, added: 60, faultCount: 0 });
  expect(sorted(await exported(db, campaignId))).toEqual(sorted(text));
  expect(await importFile(db, campaignId, text, '.ndjson.gz')).toMatchObject({ added: 0, alreadyThere: 60 });
  expect(await stored(db)).toBe(60);
});

test('a response names nobody and no time, whatever stood in the file', async () => {
  const { text, db, campaignId } = await moved();
  const named = /"(subject|author|authored|source|id|meta)":|\d{4}-\d{2}-\d{2}T/;
  expect(text.split('\n').filter((line) => named.test(line))).toEqual([]);
  const [first = ''] = text.split('\n');
  const telling = { ...JSON.parse(first), subject: { reference: 'Patient/7' }, authored: '2026-01-01T10:11:12Z' };
  expect(await importFile(db, campaignId, JSON.stringify(telling))).toMatchObject({ added: 1 });
  const [row] = await db.read.select().from(responses).where(eq(responses.campaignId, campaignId));
  expect(JSON.stringify(row)).not.toMatch(/Patient|10:11/);
});

test('one faulty line, and nothing is written: each is told with its line, never with its value', async () => {
  const { text, db, campaignId } = await moved();
  const lines = text.split('\n').slice(0, 2);
  const [first = ''] = lines;
  const change = (edit: (response: Record<string, unknown>) => void) => {
    const response = JSON.parse(first);
    edit(response);
    return JSON.stringify(response);
  };
  const wrong = [
    ...lines,
    '{"secret":',
    change((each) => {
      each.questionnaire = 'https://elsewhere.example/Questionnaire/secret|1';
    }),
    change((each) => {
      each.extension = [];
    }),
    change((each) => {
      each.item = [{ linkId: 'heard', answer: [{ valueCoding: { code: '9' } }] }];
    }),
    '{"resourceType":"Patient","name":"secret"}',
  ];
  const report = await importFile(db, campaignId, wrong.join('\n'));
  const told = report.faults.map(describeFault);
  expect(told).toEqual([
    'line 3: not JSON',
    expect.stringContaining('line 4: answers another questionnaire'),
    'line 5: no team',
    'line 5: not a side that the map names',
    'line 6, column heard: out of range (min 1, max 5)',
    'line 7: not a FHIR QuestionnaireResponse',
  ]);
  expect(told.join()).not.toContain('secret');
  expect(report.added).toBe(0);
  expect(await stored(db)).toBe(0);
});

test('bytes that are not UTF-8, a line without end and an empty file are faults', async () => {
  const { text, db, campaignId } = await moved();
  const [first = ''] = text.split('\n');
  const broken = Buffer.concat([Buffer.from(`${first}\n`), Buffer.from([0x7b, 0xe9, 0x7d, 0x0a]), Buffer.from(first)]);
  const codes = async (content: string | Buffer) =>
    (await importFile(db, campaignId, content)).faults.map(({ line, code }) => `${line} ${code}`);
  expect(await codes(broken)).toEqual(['2 wrong_encoding']);
  expect(await codes(`${first}\n"${'x'.repeat(6_000_000)}`)).toEqual(['2 line_too_long']);
  expect(await codes('\n\n')).toEqual(['1 no_lines']);
});

test('only an anonymous campaign takes them', async () => {
  const db = await temporaryDatabase();
  const { campaignId } = await fixture(db, { mode: 'confidential' });
  await expect(importFile(db, campaignId, '{}')).rejects.toThrow('only an anonymous campaign');
  await expect(importFile(db, 'none', '{}')).rejects.toThrow('no campaign none');
});
