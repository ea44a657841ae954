import { beforeAll, describe, expect, it } from 'vitest';
import { forgetPoolsOnce } from '../../api/jobs/forgetPools.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { figuresOf, fileWith } from '../support/runAnalyze.ts';

let app: TestApp;
let sample: Fixture;
let as: string;

/** Twelve volunteers, two of whom say nothing of their age; the file is not in order. */
const csv = [
  'id;genre;âge',
  ...['v12;femme;65+', 'v11;homme;65+', 'v01;femme;', 'v02;homme;18-44', 'v03;femme;18-44', 'v04;homme;45-64'],
  ...['v05;femme;45-64', 'v06;homme;65+', 'v07;femme;65+', 'v08;homme;18-44', 'v09;femme;skipped', 'v10;homme;45-64'],
].join('\r\n');

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  sample = await fixture(app.services.db);
  as = await app.signedIn('recruiter', 'program', sample.programId);
});

const send = async (method: 'POST' | 'PUT', path: string, body: unknown = {}) => app.api(path, { method, body, as });
const read = async (id: string) => (await app.api(`/lotteries/${id}`, { as })).body;
const bound = (feature: string, answer: string, min: number, max: number) => ({ feature, answer, min, max });

async function prepared(settings: object = {}): Promise<string> {
  const name = { fr: 'Comité', en: 'Committee' };
  const input = { programId: sample.programId, institutionId: null, name, size: 4, reserves: 5, ...settings };
  const { body } = await send('POST', '/lotteries', input);
  expect((await send('PUT', `/lotteries/${body.id}/people`, { csv })).body).toEqual({ people: 12 });
  return body.id;
}

const agesOpen = ['18-44', '45-64', '65+'].map((age) => bound('âge', age, 0, 4));
const balanced = [bound('genre', 'femme', 2, 2), bound('genre', 'homme', 2, 2), ...agesOpen];

/** A lottery that waits for its public value: its id. */
async function committed(): Promise<string> {
  const id = await prepared();
  await send('PUT', `/lotteries/${id}/quotas`, { quotas: balanced });
  expect((await send('POST', `/lotteries/${id}/check`)).body).toEqual({ feasible: true });
  const publicSource = { fr: 'Quotidienne-4 du 5 décembre', en: 'Quotidienne-4 of December 5' };
  await send('POST', `/lotteries/${id}/commit`, { publicSource });
  return id;
}

describe('a lottery', () => {
  it('says what is wrong with a file, line by line, and changes nothing', async () => {
    const id = await prepared();
    const wrong = 'id,genre\nv1,femme\nv1,homme\nMarie Tremblay,femme\nv3,=1+1\nv4\n';
    const { status, body } = await send('PUT', `/lotteries/${id}/people`, { csv: wrong });
    expect([status, body.code]).toEqual([422, 'invalid_pool']);
    expect(body.params.faults.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [3, 'repeated_reference'],
      [4, 'bad_reference'],
      [5, 'bad_answer'],
      [6, 'wrong_number_of_cells'],
    ]);
    expect((await read(id)).pool).toEqual({
      people: 12,
      counts: { genre: { femme: 6, homme: 6, '': 0 }, âge: { '18-44': 3, '45-64': 3, '65+': 4, '': 2 } },
    });
  });

  it('gives the smallest easing where no panel meets the quotas, and cannot be committed then', async () => {
    const id = await prepared();
    const quotas = [bound('genre', 'femme', 0, 4), bound('genre', 'homme', 0, 4), bound('âge', '18-44', 4, 4)];
    const rest = [bound('âge', '45-64', 0, 4), bound('âge', '65+', 0, 4)];
    expect((await send('PUT', `/lotteries/${id}/quotas`, { quotas })).status).toBe(400);
    await send('PUT', `/lotteries/${id}/quotas`, { quotas: [...quotas, ...rest] });
    expect((await send('POST', `/lotteries/${id}/check`)).body).toEqual({ feasible: false });
    expect((await read(id)).check.relaxation).toEqual([
      { feature: 'âge', answer: '18-44', bound: 'min', from: 4, to: 3 },
    ]);
    const source = { publicSource: { fr: 'Loto', en: 'Lotto' } };
    expect((await send('POST', `/lotteries/${id}/commit`, source)).body.code).toBe('wrong_state');
  });

  it('counts who gave no answer for the most and not for the fewest', async () => {
    const id = await prepared();
    const ages = [bound('âge', '18-44', 0, 0), bound('âge', '45-64', 0, 4), bound('âge', '65+', 1, 4)];
    const open = [bound('genre', 'femme', 0, 4), bound('genre', 'homme', 0, 4)];
    await send('PUT', `/lotteries/${id}/quotas`, { quotas: [...open, ...ages] });
    await send('POST', `/lotteries/${id}/check`);
    const { check } = await read(id);
    const silent = check.profiles.filter(({ features }: { features: Record<string, string> }) => features.âge === '');
    expect(silent.map(({ probability }: { probability: number }) => probability)).toEqual([0]);
  });

  it('is committed, drawn once, and comes out the same from the files, the secret and the public value', async () => {
    const id = await committed();
    const before = await read(id);
    expect(JSON.stringify(before)).not.toContain('"secret"');
    expect(before.state).toBe('committed');
    expect((await send('PUT', `/lotteries/${id}/people`, { csv })).body.code).toBe('wrong_state');
    const file = async (name: string) =>
      (await app.app.request(`/api/v1/lotteries/${id}/${name}`, { headers: { cookie: as } })).text();
    const [people, features] = [await file('people.csv'), await file('features.csv')];
    await send('POST', `/lotteries/${id}/draw`, { publicValue: ' 4  7 1 9 ' });
    expect((await send('POST', `/lotteries/${id}/draw`, { publicValue: '1' })).body.code).toBe('wrong_state');
    const { draw, commitment, state } = await read(id);
    expect([state, draw.publicValue]).toEqual(['drawn', '4 7 1 9']);
    const again = await figuresOf([
      ...['lottery', '--data', fileWith(people, 'people.csv'), '--features', fileWith(features, 'features.csv')],
      ...['--size', '4', '--reserves', '5', '--id', 'id', '--secret', draw.secret, '--public', '4 7 1 9'],
    ]);
    expect(again.hashes).toEqual({
      ...{ people: commitment.peopleHash, features: commitment.featuresHash },
      ...{ commitment: commitment.commitment, lottery: commitment.lotteryHash },
    });
    expect([again.seed, again.panel, again.reserveList]).toEqual([draw.seed, draw.panel, draw.reserves]);
    const kept = await app.services.db.read.run(`select reference from lottery_people where lotteryId = '${id}'`);
    expect(kept.rows).toHaveLength(9);
  });

  it('gives an empty seat to the next reserve who keeps the quotas, until the panel is final and the pool gone', async () => {
    const id = await committed();
    await send('POST', `/lotteries/${id}/draw`, { publicValue: '12' });
    const { panel, reserveList } = await read(id);
    const [leaving] = panel;
    const expected = reserveList.find(
      ({ features }: { features: Record<string, string> }) => features.genre === leaving.features.genre,
    );
    const { body } = await send('POST', `/lotteries/${id}/withdrawals`, { reference: leaving.reference });
    expect(body).toEqual({ seated: true, replacement: expected.reference });
    expect((await send('POST', `/lotteries/${id}/withdrawals`, { reference: leaving.reference })).status).toBe(400);
    for (const { reference } of (await read(id)).reserveList)
      expect((await send('POST', `/lotteries/${id}/withdrawals`, { reference })).body.seated).toBe(false);
    const last = (await read(id)).panel[0].reference;
    expect((await send('POST', `/lotteries/${id}/withdrawals`, { reference: last })).body.replacement).toBeNull();
    expect((await read(id)).broken).toHaveLength(1);
    expect((await send('POST', `/lotteries/${id}/end`, { kind: 'given_up' })).body.code).toBe('wrong_state');
    await send('POST', `/lotteries/${id}/end`, { kind: 'final' });
    const end = await read(id);
    expect([end.state, end.panel.length, end.panel[0].features]).toEqual(['final', 3, {}]);
    const left = await app.services.db.read.run(`select count(*) as n from lottery_people where lotteryId = '${id}'`);
    expect(left.rows[0]?.n).toBe(0);
  });

  it('is seen by those who recruit alone, each where they recruit', async () => {
    const [institution = ''] = sample.institutionIds;
    const id = await prepared({ institutionId: institution });
    const list = async (cookie: string) =>
      (await app.api(`/lotteries?program=${sample.programId}`, { as: cookie })).body.items?.map(
        (each: { id: string }) => each.id,
      );
    const own = await app.signedIn('recruiter', 'institution', institution);
    expect(await list(own)).toEqual([id]);
    expect((await list(as)).length).toBeGreaterThan(1);
    const analyst = await app.signedIn('analyst', 'program', sample.programId);
    for (const path of ['', '/people.csv', '/features.csv'])
      expect((await app.api(`/lotteries/${id}${path}`, { as: analyst })).status).toBe(403);
  });

  it('leaves no pool behind that nobody ends', async () => {
    const id = await prepared();
    const later = new Date(Date.now() + 181 * 86_400_000);
    expect(await forgetPoolsOnce({ db: app.services.db, now: () => later })).toBeGreaterThan(0);
    expect((await read(id)).state).toBe('given_up');
    expect((await read(id)).pool).toBeNull();
    expect(await forgetPoolsOnce({ db: app.services.db, now: () => later })).toBe(0);
  });
});
