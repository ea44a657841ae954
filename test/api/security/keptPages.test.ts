import { describe, expect, it } from 'vitest';
import { testApp } from '../../support/app.ts';
import { answer, sharedReflection, tokenOf } from '../../support/sharedReflection.ts';

describe('a page of staff that opens forms or tells what people wrote', () => {
  it('is kept by no browser, to be shown again after the sign-out', async () => {
    const app = await testApp();
    const sample = await sharedReflection(app);
    const team = sample.teams[0]?.id ?? '';
    await answer(app, tokenOf(sample, team, 'manager'), {});
    const lead = await app.signedIn('program_admin', 'program', sample.programId);
    const coach = await app.signedIn('patient_coach', 'team', team);
    const { campaignId } = sample;
    const asked = [
      [lead, `/campaigns/${campaignId}/links`, 'no-store'],
      [lead, `/campaigns/${campaignId}/letters/print?size=a4`, 'no-store'],
      [coach, `/teams/${team}/reflection/${campaignId}`, 'no-store'],
      [coach, `/teams/${team}/reflection/${campaignId}/summary`, 'no-store'],
      [coach, `/teams/${team}/reflection/${campaignId}/summary.txt`, 'no-store'],
      [coach, '/contact-requests', 'no-store'],
      [lead, `/campaigns/${campaignId}`, 'private, no-cache'],
    ] as const;
    for (const [cookie, path, kept] of asked) {
      const { status, headers } = await app.app.request(path, { headers: { cookie } });
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, kept]);
    }
  });
});
