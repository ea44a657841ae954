import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkbookZip } from '../../../api/exchange/workbookZip.ts';
import { rasterise } from '../../../api/takeaway/rasterise.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';

let app: TestApp;
let admin: string;
let place: string;
let campaignId: string;

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  const made = await answeredCampaign(app, [8, 8, 8, 3]);
  admin = made.admin;
  campaignId = made.sample.campaignId;
  place = `program=${made.sample.programId}`;
});

const fetched = async (file: string, query = '') => {
  const reply = await app.app.request(`/api/v1/findings/${file}?${place}${query}`, { headers: { cookie: admin } });
  return { reply, bytes: new Uint8Array(await reply.arrayBuffer()) };
};
/** Width and height in pixels, as a PNG file says them. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a figure as PNG', () => {
  it('is a picture of the size asked for, to be kept as a file', async () => {
    const { reply, bytes } = await fetched('satisfaction.png', '&lang=fr');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('image/png');
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename="satisfaction.png"');
    expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const [width = 0, height = 0] = sizeOf(bytes);
    const small = sizeOf((await fetched('satisfaction.png', '&lang=fr&density=1')).bytes);
    expect(width).toBe(2 * (small[0] ?? 0));
    expect(Math.abs(height - 2 * (small[1] ?? 0))).toBeLessThanOrEqual(1);
  });

  it('has words in it on a server without fonts', async () => {
    const sheet = (words: string) =>
      rasterise(
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="system-ui, sans-serif"><text y="20">${words}</text></svg>`,
        200,
      );
    const [empty, french, bold] = await Promise.all([
      sheet(''),
      sheet('Écart'),
      sheet('<tspan font-weight="600">Écart</tspan>'),
    ]);
    expect(Buffer.from(french).equals(Buffer.from(empty))).toBe(false);
    expect(Buffer.from(bold).equals(Buffer.from(french))).toBe(false);
  });

  it('is not there where nothing may be drawn, and for nobody who may not see the figure', async () => {
    const team = await app.api(`/teams?program=${place.slice(8)}`, { as: admin });
    const small = team.body.items.map(({ id }: { id: string }) => id);
    const statuses = [];
    for (const id of small) statuses.push((await fetched('satisfaction.png', `&team=${id}`)).reply.status);
    expect(statuses).toContain(404);
    expect((await app.app.request(`/api/v1/findings/satisfaction.png?${place}`)).status).toBe(401);
  });
});

describe('a figure as a workbook', () => {
  it('holds what the page holds: the words, the tables, numbers as numbers, and withheld cells as words', async () => {
    const { reply, bytes } = await fetched('satisfaction.xlsx', `&lang=en&campaign=${campaignId}`);
    expect(reply.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const page = await app.api(`/findings/satisfaction?${place}&campaign=${campaignId}`, { as: admin });
    const zip = await openWorkbookZip(bytes);
    const about = await zip.text('xl/worksheets/sheet1.xml');
    for (const text of [page.body.reading.en, page.body.appendix.data.fingerprint])
      expect(about.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toContain(text);
    const table = await zip.text('xl/worksheets/sheet2.xml');
    const rows: Record<string, unknown>[] = page.body.table.rows;
    const numbers = rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number'));
    expect(numbers.length).toBeGreaterThan(10);
    expect([...table.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => Number(value)).sort()).toEqual(numbers.sort());
    expect(table).not.toContain('<f>');
  });
});
