import { expect, it } from 'vitest';
import { describeFault } from '../../../api/import/fault.ts';
import { importMapSchema } from '../../../api/import/map.ts';
import { rowReader } from '../../../api/import/rowReader.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { liveQuestionnaire } from '../../support/liveQuestionnaire.ts';
import { responseBody } from '../../support/responseBody.ts';

it('the API and the importer say it in the words of the author', async () => {
  const { api, services } = await testApp();
  const { invitations } = await fixture(services.db, { experience: liveQuestionnaire, demographics: null });
  const token = invitations[0]?.token ?? '';
  const answers = { coached: 'YES', postcode: 'nowhere', meetings: 60 };
  const body = { ...responseBody(token), answers, missing: {}, demographics: null };
  const { status, body: problem } = await api('/responses', { method: 'POST', body });
  expect([status, problem.code]).toEqual([422, 'invalid_answers']);
  expect(problem.params.faults).toEqual([
    {
      part: 'experience',
      item: 'postcode',
      code: 'pattern_mismatch',
      params: {},
      message: { fr: 'Écrivez-le comme H2X 1Y4.', en: 'Write it like H2X 1Y4.' },
    },
    {
      part: 'experience',
      item: 'meetings',
      code: 'out_of_range',
      params: { min: 1, max: 50 },
      message: { fr: 'Entre 1 et 50 rencontres.', en: 'Between 1 and 50 meetings.' },
    },
  ]);
  expect(JSON.stringify(problem)).not.toContain('nowhere');

  const map = importMapSchema.parse({
    campaign: 'c',
    team: { column: 'team' },
    side: { fixed: 'patient_side' },
    items: { postcode: { column: 'code' } },
  });
  const { faults } = rowReader(
    map,
    liveQuestionnaire,
    ['team', 'code'],
    () => true,
  )({ line: 3, fields: ['t', 'nowhere'] });
  expect(faults.map(describeFault)).toEqual(['line 3, column code: Write it like H2X 1Y4.']);
});
