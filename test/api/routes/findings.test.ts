import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../../../analysis/csv.ts';
import type { Cell, Column } from '../../../analysis/finding.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { publishShippedBenchmarks } from '../../../api/model/shippedBenchmarks.ts';
import { demographics1 } from '../../../surveys/instruments/demographics/1.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';

/** How many of six answered in each team: institutions 1 and 5 hold teams too small to show. */
const answering = [3, 6, 6, 5, 6, 6, 6, 6, 4, 2, 6, 6];
type Row = Record<string, unknown>;
const isHidden = (cell: unknown): boolean => typeof cell === 'object' && cell !== null && 'hidden' in cell;

let app: TestApp;
let sample: Fixture;
let admin: string;
let campaign: Row;
beforeAll(async () => {
  app = await testApp({ end: 'file' });
  ({ sample, admin } = await answeredCampaign(app, answering));
  await publishShippedBenchmarks(app.services.db, new Date());
  campaign = { id: sample.campaignId, name: { fr: 'Campaign', en: 'Campaign' }, wave: 'baseline' };
});

const read = (path: string, query: Record<string, string> = {}, as: string | undefined = admin) =>
  app.api(`/findings/${path}?${new URLSearchParams({ program: sample.programId, ...query })}`, {
    ...(as !== '' && { as }),
  });
const text = async (path: string, query: Record<string, string> = {}) => {
  const parameters = new URLSearchParams({ program: sample.programId, ...query });
  const reply = await app.app.request(`/api/v1/findings/${path}?${parameters}`, { headers: { cookie: admin } });
  return { status: reply.status, headers: reply.headers, body: await reply.text() };
};
const team = (at: number): string => sample.teams[at]?.id ?? '';
const institution = (at: number): string => sample.institutionIds[at] ?? '';

describe('satisfaction', () => {
  it('compares the sides at programme level, says where it comes from, and carries no statistics', async () => {
    const { status, body, headers } = await read('satisfaction');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(body).toMatchObject({ kind: 'satisfaction', n: 62, choice: { campaign }, paging: null });
    expect(body.release).toMatchObject({ number: 1 });
    expect(body.questionnaireVersions).toEqual(['partnership-experience 1']);
    expect(body.table.rows.slice(0, 2).map((row: Row) => row.n)).toEqual([24, 38]);
    expect(body).not.toHaveProperty('stats');
    expect(Object.keys(body.chart.fr)).toEqual(['wide', 'narrow']);
  });

  it('puts the sides together within a team, and where it is asked to', async () => {
    const rows = (await read('satisfaction', { team: team(2) })).body.table.rows;
    expect(new Set(rows.map(({ side }: { side: { en: string } }) => side.en))).toEqual(new Set(['Everyone']));
    const together = (await read('satisfaction', { side: 'both' })).body.table.rows;
    expect(together[0].n).toBe(62);
  });

  it('shows nothing of a team of fewer than five, the count included', async () => {
    const { body } = await read('satisfaction', { team: team(0) });
    expect([body.n, body.chart]).toEqual([null, null]);
    const tables: { rows: Row[]; columns: { name: string; kind: string }[] }[] = [body.table, ...body.moreTables];
    for (const { rows, columns } of tables) {
      const figures = columns.filter(({ kind }) => kind !== 'text').map(({ name }) => name);
      for (const row of rows) for (const name of figures) expect(isHidden(row[name])).toBe(true);
    }
    const csv = (await text('satisfaction.csv', { team: team(0), lang: 'en' })).body.split('\r\n').slice(1, -1);
    for (const line of csv) expect(line).toMatch(/(,not shown)+$/);
    const svg = await text('satisfaction.svg', { team: team(0) });
    expect([svg.status, JSON.parse(svg.body).params]).toEqual([404, { noun: 'chart' }]);
  });

  it('leaves no group of one to four to be worked out from the levels', async () => {
    const respondents = async (query: Record<string, string>): Promise<number | null> =>
      (await read('satisfaction', { ...query, side: 'both' })).body.n;
    const all = await respondents({});
    const byInstitution = await Promise.all(sample.institutionIds.map((id) => respondents({ institution: id })));
    const left = byInstitution.reduce<number>((rest, n) => rest - (n ?? 0), all ?? 0);
    expect(left === 0 || left >= 5).toBe(true);
    for (const [at, n] of byInstitution.entries()) {
      const teams = sample.teams.filter(({ institutionId }) => institutionId === institution(at));
      const shown = await Promise.all(teams.map(({ id }) => respondents({ team: id })));
      const rest = shown.reduce<number>((sum, one) => sum - (one ?? 0), n ?? 0);
      if (n !== null) expect(rest === 0 || (rest >= 5 && shown.filter((one) => one === null).length > 1)).toBe(true);
    }
  });
});

describe('comparison', () => {
  it('lists groups in alphabetical order and hides the small ones', async () => {
    const { body } = await read('comparison');
    const people = body.table.rows.map(({ n }: Row) => (isHidden(n) ? null : n));
    expect(people).toEqual([null, null, 6, null, 6, 6, 6, 6, null, null, 6, 6]);
    expect(body.choice.scale).toBe('preparation');
    expect(body.paging).toEqual({ page: 1, pages: 1 });
    const byInstitution = await read('comparison', { by: 'institution', scale: 'voice' });
    expect(byInstitution.body.table.rows).toHaveLength(6);
    const within = await read('comparison', { institution: institution(1) });
    expect(within.body.table.rows.map(({ n }: Row) => n)).toEqual([6, { hidden: true }]);
  });

  it('refuses what cannot be compared', async () => {
    expect((await read('comparison', { scale: 'happiness' })).body.params).toEqual({ noun: 'scale' });
    expect((await read('comparison', { team: team(2) })).body.code).toBe('invalid_request');
    expect((await read('comparison', { institution: institution(0), by: 'institution' })).status).toBe(400);
  });
});

describe('diversity', () => {
  it('never shows a count of one to four, of any item, place or side', async () => {
    const items = demographics1.sections.flatMap((section) => section.items);
    const choices = items.filter(({ kind }) => kind === 'single' || kind === 'multiple').map(({ name }) => name);
    const places: Record<string, string>[] = [
      {},
      ...sample.institutionIds.map((id) => ({ institution: id })),
      { team: team(2) },
    ];
    for (const item of choices) {
      for (const place of places) {
        for (const side of ['both', 'patient_side', 'professional_side']) {
          const { status, body } = await read('diversity', { item, side, ...place });
          expect(status).toBe(200);
          for (const { rows } of [body.table, ...body.moreTables]) {
            for (const { count } of rows) expect(isHidden(count) || count === 0 || count >= 5).toBe(true);
          }
          if ('team' in place) expect([body.n, body.table.rows, body.chart]).toEqual([null, [], null]);
        }
      }
    }
  });

  it('is read against the benchmark asked for, else the programme’s own', async () => {
    const quebec = await read('diversity', { benchmark: 'shipped:quebec-2022-disability' });
    expect(quebec.body.choice).toMatchObject({ item: 'disability', benchmark: 'shipped:quebec-2022-disability' });
    expect((await read('diversity', { item: 'gender' })).body.choice).toMatchObject({
      item: 'gender',
      benchmark: null,
    });
    const body = {
      ...{ programId: sample.programId, item: 'gender', geography: 'Montréal', referenceDate: '2025-03-31' },
      ...{ name: { fr: 'Genre', en: 'Gender' }, universe: { fr: 'Inscrits', en: 'Registered' }, source: 'Registre' },
      ...{ shares: { women: 0.52 }, mapping: { women: ['WOMAN'] } },
    };
    const added = await app.api('/benchmarks', { method: 'POST', as: admin, body });
    expect((await read('diversity', { item: 'gender' })).body.choice.benchmark).toBe(added.body.id);
    expect((await read('diversity', { item: 'gender', benchmark: 'none' })).body.choice.benchmark).toBeNull();
  });

  it('chooses a question, a population and a side where they are left open', async () => {
    const { body } = await read('diversity', {});
    expect(body.choice.item).not.toBeNull();
    expect(body.choice.benchmark).not.toBeNull();
    expect(body.choice.side).toBe('patient_side');
    expect(body.table.rows.some(({ benchmark }: Row) => benchmark !== null)).toBe(true);
    // It counts children and asks another question: it is passed over, and refused when asked for.
    const language = await read('diversity', { item: 'language_of_care' });
    expect(language.body.choice.benchmark).toBeNull();
    const asked = { item: 'language_of_care', benchmark: 'shipped:quebec-2021-home-language' };
    expect(await read('diversity', asked)).toMatchObject({ status: 422, body: { code: 'benchmark_mismatch' } });
    expect((await read('diversity', { item: 'disability' })).body.choice.benchmark).toBe(
      'shipped:quebec-2022-disability',
    );
  });

  it('refuses what does not fit', async () => {
    expect((await read('diversity', { item: 'height' })).body.params).toEqual({ noun: 'item' });
    expect((await read('diversity', { benchmark: 'nothing' })).body.params).toEqual({ noun: 'benchmark' });
    const other = { item: 'age', benchmark: 'shipped:quebec-2022-disability' };
    expect((await read('diversity', other)).body.code).toBe('invalid_request');
  });
});

describe('follow-through', () => {
  it('needs no release, and follows the ledger at once', async () => {
    expect((await read('follow-through')).body).toMatchObject({ n: 0, release: null, choice: { campaign: null } });
    const recommendation = {
      ...{ teamId: team(4), contributorSide: 'patient_side', detail: { fr: '', en: '' } },
      title: { fr: 'Ouvrir le soir', en: '' },
    };
    await app.api('/recommendations', { method: 'POST', as: admin, body: recommendation });
    expect((await read('follow-through')).body.n).toBe(1);
    const { body } = await read('follow-through', { by: 'institution' });
    expect(body.table.rows.map(({ total }: Row) => total)).toEqual([0, 0, 1, 0, 0, 0]);
  });

  it('quotes recommendations only to those who may read them', async () => {
    const lead = await app.signedIn('team_lead', 'team', team(0));
    const quotes = ({ moreTables }: { moreTables: { columns: { name: string }[] }[] }): number =>
      moreTables.filter(({ columns }) => columns.some(({ name }) => name === 'title')).length;
    expect(quotes((await read('follow-through')).body)).toBe(1);
    expect(quotes((await read('follow-through', {}, lead)).body)).toBe(0);
    expect(quotes((await read('follow-through', { team: team(0) }, lead)).body)).toBe(1);
  });
});

/** Every number that stands somewhere in a value, whatever its depth. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('a chart for a browser to draw', () => {
  const kinds = [
    'satisfaction',
    'trend',
    'comparison',
    'follow-through',
    'diversity',
    'explore',
    'multiples',
    'funnel',
  ];

  it('says of each mark that stands for a row what the table says, in the reader’s numbers', async () => {
    for (const kind of kinds) {
      const [finding, view] = await Promise.all([read(kind), read(`${kind}.vega.json`, { lang: 'fr' })]);
      expect([kind, view.status], kind).toEqual([kind, finding.body.chart === null ? 404 : 200]);
      if (finding.body.chart === null) continue;
      const tables = [finding.body.table, ...(finding.body.moreTables ?? [])] as {
        columns: { name: string; title: { fr: string }; kind: string; decimals?: number }[];
        rows: Row[];
      }[];
      expect(view.body.rows.length, kind).toBeGreaterThan(0);
      for (const { address, name, figures } of view.body.rows as {
        address: string;
        name: string;
        figures: [string, string][];
      }[]) {
        const [table, row] = address.split('.').map(Number);
        const { columns, rows } = tables[table ?? 0] ?? { columns: [], rows: [] };
        const cells = rows[row ?? 0] ?? {};
        const first = cells[columns[0]?.name ?? ''] as { fr: string } | string;
        expect(name.startsWith(typeof first === 'string' ? first : first.fr), `${kind} ${name}`).toBe(true);
        for (const [title, figure] of figures) {
          const column = columns.find((each) => each.title.fr === title);
          if (title === '') expect(figure).toBe('non diffusé');
          else expect(figure).toBe(cellText(cells[column?.name ?? ''] as Cell, column as Column, 'fr'));
        }
      }
    }
  });

  it('holds of its marks only what places and paints them', async () => {
    const { body } = await read('satisfaction.vega.json');
    const values = (body.spec.data as { values?: Row[] }[]).flatMap((data) => data.values ?? []);
    const names = new Set(values.flatMap((datum) => Object.keys(datum)));
    expect([...names].sort()).toEqual(
      'area colour fill series shape size stroke tells text width x x2 y y2'.split(' '),
    );
    // As fine as the picture, and no finer.
    for (const number of numbersIn(values)) expect(Number(number.toFixed(4))).toBe(number);
    expect(body.series).toEqual(['Patients', 'Professionnels']);
  });

  it('stands behind the same gate as the picture', async () => {
    const view = await text('satisfaction.vega.json', { team: team(0) });
    expect([view.status, JSON.parse(view.body).params]).toEqual([404, { noun: 'chart' }]);
    expect((await read('satisfaction.vega.json', {}, '')).status).toBe(401);
  });
});

describe('the forms of a figure', () => {
  it('are SVG in both languages and widths', async () => {
    const wide = await text('satisfaction.svg', { lang: 'fr' });
    expect([wide.status, wide.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(wide.body).toMatch(/^<svg [^>]*lang="fr"[^>]*aria-label="Expérience du partenariat/);
    const others = await Promise.all([
      text('satisfaction.svg', { lang: 'en' }),
      text('satisfaction.svg', { lang: 'fr', width: 'narrow' }),
    ]);
    expect(new Set([wide, ...others].map(({ body }) => body)).size).toBe(3);
  });

  it('are CSV of each table', async () => {
    const csv = await text('satisfaction.csv', { lang: 'fr' });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="satisfaction.csv"');
    expect(csv.body.split('\r\n')[0]).toContain('Tout à fait d’accord');
    expect((await text('satisfaction.csv', { table: '1' })).body).not.toBe(csv.body);
    expect((await text('satisfaction.csv', { table: '20' })).status).toBe(404);
  });
});

describe('a figure', () => {
  it('is for those who may see it, at their place', async () => {
    const lead = await app.signedIn('team_lead', 'team', team(2));
    expect((await read('satisfaction', {}, '')).status).toBe(401);
    expect((await read('satisfaction', {}, lead)).status).toBe(200);
    expect((await read('satisfaction', { team: team(2) }, lead)).status).toBe(200);
    expect((await read('satisfaction', { team: team(3) }, lead)).status).toBe(403);
    expect((await read('comparison', {}, lead)).status).toBe(403);
    expect((await read('satisfaction', { program: 'elsewhere' }, lead)).status).toBe(403);
  });

  it.each([
    ['team', () => ({ team: 'nowhere' })],
    ['institution', () => ({ institution: 'nowhere' })],
    ['team', () => ({ team: team(0), institution: institution(1) })],
    ['release', () => ({ release: 'nothing' })],
    ['release', () => ({ campaign: 'nothing' })],
    ['release', () => ({ wave: 'end' })],
  ])('is not found: %s', async (noun, query) => {
    const { status, body } = await read('satisfaction', query());
    expect([status, body.params]).toEqual([404, { noun }]);
  });

  it('hides what a threshold raised since then protects', async () => {
    expect((await read('satisfaction', { team: team(2) })).body.n).toBe(6);
    await app.services.db.write(async (tx) => {
      await tx.update(campaigns).set({ minimumGroup: 7 }).where(eq(campaigns.id, sample.campaignId));
    });
    expect((await read('satisfaction', { team: team(2) })).body.n).toBeNull();
  });

  // The last: on a server, where there is one database, the others would find theirs emptied.
  it('is not made before the first release, nor of what was promised to one team alone', async () => {
    for (const mode of ['anonymous', 'shared'] as const) {
      const other = await testApp();
      const own = await fixture(other.services.db, { mode });
      const as = await other.signedIn('program_admin', 'program', own.programId);
      if (mode === 'shared') {
        await other.api('/releases', { method: 'POST', as, body: { campaignId: own.campaignId } });
      }
      const { body } = await other.api(`/findings/satisfaction?program=${own.programId}`, { as });
      expect(body).toMatchObject({ code: 'not_found', params: { noun: 'release' } });
      await other.services.live.close();
    }
  });
});
