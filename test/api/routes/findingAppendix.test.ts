import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Appendix } from '../../../analysis/appendix/appendix.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { releases } from '../../../api/db/schema/releases.ts';
import { publishShippedBenchmarks } from '../../../api/model/shippedBenchmarks.ts';
import { appendixSchema } from '../../../api/routes/appendixSchema.ts';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';

/** How many of six answered in each team: institutions 1 and 5 hold teams too small to show. */
const answering = [3, 6, 6, 5, 6, 6, 6, 6, 4, 2, 6, 6];
const kinds = ['satisfaction', 'trend', 'diversity', 'follow-through', 'comparison'];

let app: TestApp;
let sample: Fixture;
let admin: string;
let fingerprint: string;
beforeAll(async () => {
  app = await testApp({ end: 'file' });
  ({ sample, admin } = await answeredCampaign(app, answering));
  await publishShippedBenchmarks(app.services.db, new Date());
  const listed = await app.api(`/releases?campaign=${sample.campaignId}`, { as: admin });
  fingerprint = listed.body.items[0].sha256;
});

const read = (kind: string, query: Record<string, string> = {}, as = admin) =>
  app.api(`/findings/${kind}?${new URLSearchParams({ program: sample.programId, ...query })}`, { as });
const appendixOf = async (kind: string, query: Record<string, string> = {}): Promise<Appendix> =>
  (await read(kind, query)).body.appendix;
const holds = ({ limitations }: Appendix, code: string) => limitations.find((one) => one.code === code)?.holds;

describe('the appendix of a figure', () => {
  it.each(kinds)('%s: is as /openapi.json documents it, with the version of the software', async (kind) => {
    const appendix = await appendixOf(kind);
    expect(appendixSchema.strict().parse(appendix)).toEqual(appendix);
    const described = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    expect(appendix.software).toEqual({ name: 'Tandem', version: described.version });
    const openApi = JSON.parse(await (await app.app.request('/openapi.json')).text());
    const reply = openApi.paths[`/findings/${kind}`].get.responses[200].content['application/json'].schema;
    expect(reply.properties.appendix).toEqual({ $ref: '#/components/schemas/Appendix' });
    expect(openApi.components.schemas.Appendix.properties).toHaveProperty('limitations');
  });

  it('cites the release by the fingerprint that the list of releases gives, never by the plain hash', async () => {
    const [stored] = await app.services.db.read.select().from(releases);
    for (const kind of kinds) {
      const { body } = await read(kind);
      expect(JSON.stringify(body)).not.toContain(stored?.sha256);
      if (kind === 'follow-through') continue;
      const { data } = body.appendix;
      expect(data).toMatchObject({ fingerprint, ledger: null, releases: [{ number: 1, fingerprint }] });
      expect(data.releases[0].releasedOn).toBe(stored?.releasedOn);
    }
  });

  it('cites the ledger by its events: it changes with one, and with nothing else', async () => {
    const before = (await appendixOf('follow-through')).data;
    expect(before).toMatchObject({ kind: 'ledger', releases: [], ledger: { events: 0 } });
    const recommendation = {
      ...{ teamId: sample.teams[4]?.id, contributorSide: 'joint', detail: { fr: '', en: '' } },
      title: { fr: 'Ouvrir le soir', en: '' },
    };
    await app.api('/recommendations', { method: 'POST', as: admin, body: recommendation });
    const after = (await appendixOf('follow-through')).data;
    expect(after.ledger?.events).toBe(1);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect((await appendixOf('follow-through', { by: 'institution' })).data).toEqual(after);
    const elsewhere = await appendixOf('follow-through', { team: sample.teams[0]?.id ?? '' });
    expect(elsewhere.data.ledger?.events).toBe(0);
  });

  it('weighs the response only where the gate shows who answered', async () => {
    expect(holds(await appendixOf('satisfaction'), 'low_response_rate')).toBe(false);
    const small = await appendixOf('satisfaction', { team: sample.teams[9]?.id ?? '' });
    expect(small.limitations.map((one) => one.holds)).toEqual([null, null, null]);
    const shown = await appendixOf('satisfaction', { team: sample.teams[2]?.id ?? '' });
    expect([holds(shown, 'low_response_rate'), holds(shown, 'few_patients')]).toEqual([false, null]);
  });

  it('reads the same for every team that is withheld, but for its name', async () => {
    const small = sample.teams.filter((_, at) => [0, 1, 8, 9].includes(at));
    const read = await Promise.all(small.map(({ id }) => appendixOf('satisfaction', { team: id })));
    const nameless = read.map(({ estimand: _, ...rest }) => rest);
    for (const appendix of nameless) expect(appendix).toEqual(nameless[0]);
  });

  it('states the threshold of the campaign, also once it has risen', async () => {
    const smallest = async () => (await appendixOf('satisfaction')).defaults.find(({ key }) => key === 'min_n_stat');
    expect(await smallest()).toMatchObject({ value: 5, source: 'campaign' });
    await app.services.db.write(async (tx) => {
      await tx.update(campaigns).set({ minimumGroup: 7 }).where(eq(campaigns.id, sample.campaignId));
    });
    expect(await smallest()).toMatchObject({ value: 7 });
  });
});
