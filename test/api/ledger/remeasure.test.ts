import { beforeAll, describe, expect, it } from 'vitest';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';
import { insertHistories, type Step } from '../../support/histories.ts';
import { laterCampaign, publishWith } from '../../support/laterCampaign.ts';

/** How many of six answered in each team: everybody, then too few to show in the last institution. */
const answering = [6, 6, 6, 6, 6, 6, 6, 6];
const answeringLater = [6, 6, 6, 6, 6, 6, 2, 1];
const texts: Record<string, { fr: string; en: string }> = {
  prepared: { fr: 'On m’a remboursé mes dépenses à temps.', en: 'My expenses were paid back on time.' },
};

let app: TestApp;
let sample: Fixture;
let admin: string;
let later: string;

const path: Step[] = [
  ['acknowledged', '2026-03-02'],
  ['under_review', '2026-03-03'],
  ['accepted', '2026-03-04'],
  ['planned', '2026-03-05'],
  ['in_progress', '2026-03-06'],
];
const implemented = (day: string): Step => ['implemented', day, { evidence: 'Fait.', implementedOn: day }];

interface Raised {
  team?: number;
  item?: string;
  campaign?: string;
  declared?: string | null;
}
let made = 0;
/** A recommendation of a team, raised from a figure, with its history. */
async function raised({ team = 0, item = 'listened_to', campaign = sample.campaignId, declared = null }: Raised) {
  const { id: teamId = '', institutionId = '' } = sample.teams[team] ?? {};
  const id = `raised-${++made}`;
  const source = { campaignId: campaign, item };
  const first: Step = ['submitted', '2026-03-01', { origin: 'survey_finding', source }];
  const steps = [first, ...(declared === null ? [] : [...path, implemented(declared)])];
  await insertHistories(app.services.db, sample.programId, [{ id, teamId, institutionId, steps }]);
  return id;
}
const measured = async (id: string, as = admin) =>
  (await app.api(`/recommendations/${id}/remeasure`, { as })).body.remeasure;
const page = async (address: string, lang: 'fr' | 'en', as = admin) => {
  const reply = await app.app.request(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`, {
    headers: { cookie: as },
  });
  // The text alone, as it is read.
  const html = await reply.text();
  return {
    status: reply.status,
    html,
    text: html
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, '’')
      .replace(/\s+/g, ' '),
  };
};
type Row = Record<string, unknown> & { moment: { fr: string; en: string } };
const figures = ({ side, n, value, low, high }: Row) => ({ side, n, value, low, high });
const trend = async (query: Record<string, string>): Promise<Row[]> => {
  const asked = new URLSearchParams({ program: sample.programId, measure: 'listened_to', ...query });
  return (await app.api(`/findings/trend?${asked}`, { as: admin })).body.table.rows;
};

/** A team of an institution that is shown at both moments: the gate hides one more beside the one that is too small. */
async function shownTeam(): Promise<number> {
  for (const at of [0, 1, 2]) {
    const rows = await trend({ institution: sample.institutionIds[at] ?? '' });
    if (rows.every(({ n }) => typeof n === 'number')) return 2 * at;
  }
  throw new Error('nothing is shown');
}

beforeAll(async () => {
  app = await testApp({ end: 'file', now: new Date('2026-09-10T15:00:00Z') });
  ({ sample, admin } = await answeredCampaign(app, answering));
  const answered = { app, sample, admin };
  later = await laterCampaign(answered, {
    ...{ mode: 'anonymous', opensOn: '2026-06-01', answering: answeringLater },
    experienceVersionId: await publishWith(answered, texts),
    answersOf: (person, at) => ({ listened_to: 3 + ((person + at) % 3), prepared: 1 + ((person * 2 + at) % 5) }),
  });
});

describe('a recommendation raised from a figure', () => {
  const form = () =>
    `/recommendations/new?${new URLSearchParams({
      ...{ program: sample.programId, campaign: sample.campaignId, item: 'listened_to' },
      institution: sample.institutionIds[1] ?? '',
    })}`;
  const post = (values: Record<string, string>) =>
    app.app.request(form(), {
      method: 'POST',
      headers: {
        ...{ cookie: admin, 'content-type': 'application/x-www-form-urlencoded' },
        ...{ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
      },
      body: new URLSearchParams(values).toString(),
    });

  it('is offered for each statement of the figure to those who may record one, and to nobody else', async () => {
    const figure = `/dashboard/satisfaction?program=${sample.programId}&campaign=${sample.campaignId}`;
    const { html } = await page(figure, 'en');
    const links = [...html.matchAll(/href="(\/recommendations\/new\?[^"]*)"/g)].map(
      ([, href]) => new URLSearchParams(href?.replaceAll('&amp;', '&').split('?')[1]),
    );
    expect(links.map((query) => query.get('item'))).toEqual(expect.arrayContaining(['listened_to', 'preparation']));
    for (const query of links) expect(query.get('campaign')).toBe(sample.campaignId);
    expect(html).toContain('Raise a recommendation from this');
    const french = await page(`/dashboard/explore?program=${sample.programId}&measure=listened_to`, 'fr');
    expect(french.html).toContain('Proposer une recommandation à partir de ce résultat');
    const viewer = await app.signedIn('viewer', 'program', sample.programId);
    expect((await page(figure, 'en', viewer)).html).not.toContain('/recommendations/new');
  });

  it('says where it comes from, keeps that when refused, and records it', async () => {
    const opened = await page(form(), 'fr');
    expect(opened.text).toContain('Proposée à partir d’un résultat');
    expect(opened.html).toContain('<option value="survey_finding" selected="">');
    const typed = { teamId: sample.teams[2]?.id ?? '', contributorSide: 'joint', 'title.fr': '', 'title.en': '' };
    const refused = await post(typed);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(/Proposée à partir d’un résultat|Raised from a result/);
    const sent = await post({ ...typed, 'title.fr': 'Écouter davantage' });
    expect(sent.status).toBe(303);
    const id = sent.headers.get('location')?.split('/').at(-1)?.split('?')[0] ?? '';
    const [submitted] = (await app.api(`/recommendations/${id}`, { as: admin })).body.events;
    expect(submitted.detail).toEqual({
      origin: 'survey_finding',
      source: { campaignId: sample.campaignId, item: 'listened_to' },
    });
  });

  it('is not recorded as raised from what is not there', async () => {
    const nowhere = form().replace('item=listened_to', 'item=happiness');
    expect((await page(nowhere, 'en')).status).toBe(404);
    expect((await page(form().replace(sample.campaignId, 'elsewhere'), 'en')).status).toBe(404);
  });

  it('may come from published comments, which name no team and have no score', async () => {
    const address = form().replace('&item=listened_to', '&origin=comment');
    const { html, text } = await page(address, 'en');
    expect(text).toContain('Raised from published comments');
    expect(html).toContain('<option value="comment" selected="">');
    const { institutionId = '', id: teamId = '' } = sample.teams[2] ?? {};
    const body = { teamId, title: { fr: 'Un titre', en: '' }, detail: { fr: '', en: '' }, contributorSide: 'joint' };
    for (const [campaignId, expected] of [
      [sample.campaignId, true],
      ['elsewhere', false],
    ] as const) {
      const sent = { ...body, origin: 'comment', source: { campaignId } };
      const { id } = (await app.api('/recommendations', { method: 'POST', as: admin, body: sent })).body;
      expect(await measured(id)).toBe(null);
      const shown = await page(`/recommendations/${id}`, 'fr');
      expect([shown.status, shown.text.includes('Proposée à partir de commentaires publiés')]).toEqual([200, expected]);
      expect(shown.html).not.toContain(`institution=${institutionId}`);
    }
  });

  it('shows the very rows of the trend before and after, at the institution', async () => {
    const team = await shownTeam();
    const id = await raised({ team, declared: '2026-05-20' });
    const institution = sample.institutionIds[team / 2] ?? '';
    const { measured: shown, ...about } = await measured(id);
    expect(about).toMatchObject({ institution, campaign: { id: sample.campaignId } });
    expect(shown.table.rows.map(figures)).toEqual((await trend({ institution })).map(figures));
    expect(shown.table.rows.map(({ moment }: Row) => moment.en.split(':')[0])).toEqual(
      shown.table.rows.map((_: Row, at: number) => (at < shown.table.rows.length / 2 ? 'Before' : 'After')),
    );
    expect(shown.reading.en).toMatch(/^Between these two moments, agreement went from .* to .* \(/);
    const english = await page(`/recommendations/${id}`, 'en');
    expect(english.text).toContain('is no proof that the recommendation caused it');
    expect(english.html).toContain('95% interval, low');
    expect(english.html).toContain(`institution=${institution}&amp;measure=listened_to`);
    const french = await page(`/recommendations/${id}`, 'fr');
    expect(french.text).toContain('Entre ces deux moments, l’accord est passé de');
    expect(french.text).toContain('ne prouve pas que la recommandation en est la cause');
  });

  it('has nothing after it before it is declared implemented, nor from a campaign that was open by then', async () => {
    const open = (await measured(await raised({}))).measured;
    expect(open.reading.en).toContain('not declared implemented yet');
    expect(open.table.rows.map(({ moment }: Row) => moment.fr.slice(0, 5))).toEqual(open.table.rows.map(() => 'Avant'));
    expect(open.caution).toBe(null);
    for (const declared of ['2026-06-01', '2026-07-01']) {
      const none = (await measured(await raised({ declared }))).measured;
      expect(none.reading.fr).toContain('aucune campagne ouverte depuis n’est encore diffusée ici');
      expect(none.table.rows).toEqual(open.table.rows);
    }
    const ownCampaign = (await measured(await raised({ campaign: later, declared: '2026-05-20' }))).measured;
    expect(ownCampaign.reading.en).toContain('no campaign that opened since then');
  });

  it('says that a changed question is not compared, in place of a change', async () => {
    const { reading, table } = (await measured(await raised({ item: 'prepared', declared: '2026-05-20' }))).measured;
    expect(reading.en).toBe(
      'The question, its answers or their scoring changed between these two moments: before and after do not compare.',
    );
    expect(reading.fr).toContain('ne se comparent pas');
    expect(table.rows.some(({ moment }: Row) => moment.en.startsWith('After'))).toBe(true);
  });

  it('shows nothing of a place whose figures are hidden: the programme stands for it, as its trend shows', async () => {
    const id = await raised({ team: 6, campaign: later });
    const [, hidden] = await trend({ institution: sample.institutionIds[3] ?? '' });
    expect(hidden?.n).toEqual({ hidden: true });
    const { institution: place, measured: shown } = await measured(id);
    expect(place).toBe(null);
    expect(shown.table.rows.map(figures)).toEqual((await trend({})).slice(1).map(figures));
    expect(shown.table.rows[0].n).toBe(39);
    const { text } = await page(`/recommendations/${id}`, 'fr');
    expect(text).toContain('Les chiffres de l’établissement à ce moment ne sont pas diffusés.');
  });

  it('keeps hidden what the trend hides at one of the two moments, and tells no change', async () => {
    const id = await raised({ team: 6, declared: '2026-05-20' });
    const institution = sample.institutionIds[3] ?? '';
    const { institution: place, measured: shown } = await measured(id);
    expect(place).toBe(institution);
    expect(shown.table.rows.map(figures)).toEqual((await trend({ institution })).map(figures));
    expect(shown.table.rows.at(-1)).toMatchObject({
      n: { hidden: true },
      value: { hidden: true },
      low: { hidden: true },
    });
    expect(shown.reading.en).toContain('no change can be read');
    const { html, text } = await page(`/recommendations/${id}`, 'en');
    expect(html).toMatch(/<td class="withheld"[^>]*><span>not shown/);
    expect(text).toContain(
      'Between these two moments no change can be read: one of the two figures at least is not shown.',
    );
  });

  it('is read by those who may read the recommendation, and says nothing of a source elsewhere', async () => {
    const id = await raised({ team: 2, declared: '2026-05-20' });
    const lead = await app.signedIn('team_lead', 'team', sample.teams[2]?.id ?? '');
    const other = await app.signedIn('team_lead', 'team', sample.teams[3]?.id ?? '');
    expect((await measured(id, lead)).measured).toEqual((await measured(id)).measured);
    expect((await app.api(`/recommendations/${id}/remeasure`, { as: other })).status).toBe(403);
    expect(await measured(await raised({ campaign: 'elsewhere' }))).toBe(null);
    expect((await measured(await raised({ item: 'happiness' }))).measured).toBe(null);
  });
});
