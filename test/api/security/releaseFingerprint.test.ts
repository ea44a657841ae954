import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addResponse, emptyCube } from '../../../analysis/columns/cube.ts';
import { encodeCube } from '../../../analysis/columns/cubeBinary.ts';
import { cubeLayout } from '../../../analysis/layout.ts';
import { parseResponse } from '../../../surveys/answers.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

const points = [1, 2, 3, 4, 5];

describe('the fingerprint of a release', () => {
  it('does not let a reader try out the answers of a few people until they fit', async () => {
    const { api, services, signedIn } = await testApp();
    const options = { institutionCount: 1, teamsPerInstitution: 1, demographics: null };
    const sample = await fixture(services.db, { ...options, roles: ['patient_partner', 'professional'] });
    const secrets = [
      { heard: 2, useful: 5 },
      { heard: 4, useful: 1 },
    ];
    for (const [index, { token }] of sample.invitations.entries()) {
      const body = responseBody(token, { answers: secrets[index], demographics: null });
      expect((await api('/responses', { method: 'POST', body })).status).toBe(201);
    }
    const admin = await signedIn('program_admin', 'program', sample.programId);
    const body = { campaignId: sample.campaignId };
    expect((await api('/releases', { method: 'POST', as: admin, body })).status).toBe(201);

    const as = await signedIn('viewer', 'program', sample.programId);
    const { sha256 } = (await api(`/releases?campaign=${sample.campaignId}`, { as })).body.items[0];
    const version = (await api(`/questionnaire-versions/${sample.experienceVersionId}`, { as })).body;
    const document = documentSchema.parse(version.document);
    const team = (await api(`/teams?program=${sample.programId}`, { as })).body.items[0].id;
    const demographics = JSON.stringify({ campaign: sample.campaignId, cells: [] });
    const all = points.flatMap((heard) => points.map((useful) => ({ heard, useful })));
    const fitting = all.flatMap((patient) =>
      all.filter((professional) => {
        const cube = emptyCube(cubeLayout(sample.campaignId, [document]), [team]);
        for (const [side, answers] of [
          ['patient_side', patient],
          ['professional_side', professional],
        ] as const) {
          const parsed = parseResponse(document, side, { answers });
          if (parsed.ok) addResponse(cube, 0, side, parsed.content);
        }
        const guess = createHash('sha256').update(encodeCube(cube)).update('\n').update(demographics).digest('hex');
        return guess === sha256;
      }),
    );
    expect(fitting).toEqual([]);
  });
});
