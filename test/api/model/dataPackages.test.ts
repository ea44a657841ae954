import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';

type Row = Record<string, string>;
let app: TestApp;
let sample: Fixture;
let admin: string;
let files: Record<string, string>;
let rows: Row[];

const packaged = (as: string) =>
  app.app.request(`/api/v1/findings/package.zip?program=${sample.programId}`, { headers: { cookie: as } });

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  ({ sample, admin } = await answeredCampaign(app, [3, 6, 6, 5, 6, 6, 6, 6, 4, 2, 6, 6]));
  const reply = await packaged(admin);
  expect(reply.headers.get('content-type')).toBe('application/zip');
  const zip = unzipSync(new Uint8Array(await reply.arrayBuffer()));
  files = Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
  rows = parse(files['frequencies.csv'] ?? '', { columns: true });
});

describe('the data package', () => {
  it('holds counts, dictionary, code book, a script and what it is', () => {
    expect(Object.keys(files).sort()).toEqual([
      'README.txt',
      'codebook.csv',
      'dictionary.csv',
      'frequencies.csv',
      'read.R',
    ]);
    const dictionary: Row[] = parse(files['dictionary.csv'] ?? '', { columns: true });
    expect(dictionary.map(({ column }) => column)).toEqual(Object.keys(rows[0] ?? {}));
    expect(dictionary.every((row) => row.meaning_fr && row.meaning_en)).toBe(true);
    const items = new Set(
      parse(files['codebook.csv'] ?? '', { columns: true }).map((row: unknown) => (row as Row).item),
    );
    for (const { item } of rows) expect(items).toContain(item);
  });

  it('tells of each place and side what the page tells, and nothing where the page shows nothing', async () => {
    let shown = 0;
    for (const [id, at] of [
      [sample.programId, ''],
      ...sample.institutionIds.map((one) => [one, `&institution=${one}`]),
    ]) {
      const page = await app.api(`/findings/satisfaction?program=${sample.programId}${at}&side=both`, { as: admin });
      const own = rows.filter(({ place, side }) => place === id && side === 'both');
      const byItem = new Map<string, Row[]>();
      for (const row of own) byItem.set(row.item ?? '', [...(byItem.get(row.item ?? '') ?? []), row]);
      const told = [page.body.table, ...page.body.moreTables].flatMap(
        ({ rows: all }: { rows: Record<string, unknown>[] }) => all,
      );
      const open = [...byItem.values()].filter(([first]) => first?.withheld === '0');
      if (page.body.n === null) expect(open, id).toEqual([]);
      for (const answers of open) {
        const n = answers
          .filter(({ answered }) => answered === 'yes')
          .reduce((sum, { count }) => sum + Number(count), 0);
        expect(told.some((row) => row.n === n)).toBe(true);
        shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(10);
    for (const row of rows.filter(({ withheld }) => withheld === '1'))
      expect([row.count, row.respondents, row.code]).toEqual(['', '', '']);
    expect(rows.some(({ withheld }) => withheld === '1')).toBe(true);
  });

  it('has no team in it, and is for analysts and leads of the programme alone', async () => {
    for (const { id } of sample.teams) expect(files['frequencies.csv']).not.toContain(id);
    const status = async (role: 'analyst' | 'viewer' | 'recruiter') =>
      (await packaged(await app.signedIn(role, 'program', sample.programId))).status;
    expect([await status('analyst'), await status('viewer'), await status('recruiter')]).toEqual([200, 403, 403]);
    const local = await app.signedIn('analyst', 'institution', sample.institutionIds[0] ?? '');
    expect((await packaged(local)).status).toBe(403);
  });
});
