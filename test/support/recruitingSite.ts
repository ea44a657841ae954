import { randomUUID } from 'node:crypto';
import { inventBenchmarks } from '../../api/demo/benchmarks.ts';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import { type TestApp, testApp } from './app.ts';
import { fixture } from './fixture.ts';
import { responseBody } from './responseBody.ts';

/**
 * Two institutions of eight teams: sixteen records of the patient side in each, all of people above forty-four, released at the
 * close. Large enough for the gate to show an institution's own diversity.
 */
export async function recruitingSite(): Promise<{ site: TestApp; cookie: string }> {
  const site = await testApp({ end: 'file', config: { demo: true } });
  const { db } = site.services;
  const sample = await fixture(db, {
    ...{ institutionCount: 2, teamsPerInstitution: 8 },
    ...{ experience: partnershipExperience1, demographics: demographics1 },
  });
  const served = { programs: [sample.programId], at: Date.now(), newId: randomUUID };
  await db.write((tx) => inventBenchmarks(tx, served));
  let patients = 0;
  for (const [at, { token, side }] of sample.invitations.entries()) {
    if (side === 'patient_side') patients += 1;
    // Six and ten of the sixteen of each institution: no count from one to four.
    const age = side === 'patient_side' ? (patients % 16 < 6 ? '45-54' : '65-74') : at % 3 === 0 ? '35-44' : '45-54';
    const body = responseBody(token, { answers: { listened_to: 1 + (at % 5) } });
    const demographics = { ...body.demographics, answers: { age } };
    const reply = await site.api('/responses', { method: 'POST', body: { ...body, demographics } });
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  }
  const cookie = await site.signedIn('program_admin', 'program', sample.programId);
  // Figures about the person appear at the close alone.
  for (const to of ['closing', 'closed']) {
    const path = `/campaigns/${sample.campaignId}/transition`;
    const reply = await site.api(path, { method: 'POST', as: cookie, body: { to } });
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
  }
  return { site, cookie };
}
