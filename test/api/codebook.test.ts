import { beforeEach, expect, it } from 'vitest';
import { publishShipped } from '../../api/model/shippedQuestionnaires.ts';
import { codebookOf } from '../../surveys/codebook.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';

let app: TestApp;
let as: string;

beforeEach(async () => {
  app = await testApp();
  const { programId } = await fixture(app.services.db);
  await publishShipped(app.services.db, new Date());
  as = await app.signedIn('program_admin', 'program', programId);
});

const path = '/api/v1/questionnaires/partnership-experience/versions/1/codebook.csv';

it('is the codebook of the published version, as a file', async () => {
  const reply = await app.app.request(path, { headers: { cookie: as } });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="partnership-experience-1-codebook.csv"');
  const lines = (await reply.text()).split('\r\n').filter((line) => line !== '');
  const columns = codebookOf(partnershipExperience1).map(({ column }) => column);
  expect(lines.map((line) => line.split(',')[0])).toEqual(['column', ...columns]);
});

it('is for those who are signed in, and only of a version that exists', async () => {
  expect((await app.app.request(path)).status).toBe(401);
  const missing = await app.api('/questionnaires/partnership-experience/versions/99/codebook.csv', { as });
  expect([missing.status, missing.body.code]).toEqual([404, 'not_found']);
});
