import { beforeAll, expect, it } from 'vitest';
import { answeredCampaign } from '../../support/answeredCampaign.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import type { Fixture } from '../../support/fixture.ts';

let app: TestApp;
let sample: Fixture;
let admin: string;
let ofProgram: string;
let ofFirst: string;
const institution = (at: number): string => sample.institutionIds[at] ?? '';

const add = async (source: string, institutionId: string | null): Promise<string> => {
  const body = {
    ...{ programId: sample.programId, item: 'gender', source, geography: 'Montréal' },
    ...(institutionId === null ? {} : { institutionId }),
    ...{ name: { fr: source, en: source }, universe: { fr: 'Adultes', en: 'Adults' }, referenceDate: '2025-03-31' },
    ...{ ageFrom: 18, population: 'served', counts: 'any_mention', asks: 'same' },
    ...{ shares: { women: 0.52, men: 0.47 }, mapping: { women: ['WOMAN'], men: ['MAN'] } },
  };
  const reply = await app.api('/benchmarks', { method: 'POST', as: admin, body });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body.id;
};

beforeAll(async () => {
  app = await testApp({ end: 'file' });
  ({ sample, admin } = await answeredCampaign(app, Array(12).fill(6)));
  ofFirst = await add('Own register', institution(0));
  ofProgram = await add('Register of all', null);
});

const read = async (query: Record<string, string>) =>
  app.api(`/findings/diversity?${new URLSearchParams({ program: sample.programId, item: 'gender', ...query })}`, {
    as: admin,
  });

it('an institution is read against its own population first, though the programme’s is newer', async () => {
  expect((await read({ institution: institution(0) })).body.choice.benchmark).toBe(ofFirst);
  expect((await read({ institution: institution(1) })).body.choice.benchmark).toBe(ofProgram);
  expect((await read({})).body.choice.benchmark).toBe(ofProgram);
});

it('the programme and other institutions are never read against it, even where somebody asks', async () => {
  for (const place of [{}, { institution: institution(1) }] as Record<string, string>[]) {
    const { body } = await read({ ...place, benchmark: ofFirst });
    expect(body.code).toBe('benchmark_mismatch');
    expect(body.params.faults).toEqual([{ path: 'universe', message: 'another_institution' }]);
  }
  const asked = await read({ institution: institution(0), benchmark: ofFirst });
  expect([asked.status, asked.body.choice.benchmark]).toEqual([200, ofFirst]);
});
