import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testApp } from '../support/app.ts';
import { fixture } from '../support/fixture.ts';
import { occurrences, stealFolder } from './stolenCopy.ts';

it('leaves nothing of a request to be contacted that was deleted', async () => {
  const app = await testApp();
  const { db, submissions } = app.services;
  const sample = await fixture(db);
  const coach = await app.signedIn('patient_coach', 'program', sample.programId);
  const reach = 'Somebody who can be reached at 555-0199';
  for (const { token } of sample.invitations.slice(0, 3)) {
    const body = { key: randomBytes(16).toString('base64url'), reach, words: `${reach}, please` };
    const raised = await app.api(`/forms/${token}/hand-up`, { method: 'POST', body });
    expect(raised.status).toBe(201);
  }
  const { body: listed } = await app.api(`/contact-requests?program=${sample.programId}`, { as: coach });
  expect(listed.items).toHaveLength(3);
  for (const { id } of listed.items) {
    expect((await app.api(`/contact-requests/${id}/handle`, { method: 'POST', as: coach })).status).toBe(200);
    expect((await app.api(`/contact-requests/${id}`, { method: 'DELETE', as: coach })).status).toBe(200);
  }
  await submissions.mix();
  const folder = join(db.location.url.slice('file:'.length), '..');
  const scratch = mkdtempSync(join(tmpdir(), 'stolen-'));
  try {
    const copy = await stealFolder(folder, scratch);
    expect(copy.rows.get('contact_requests')).toEqual([]);
    expect(occurrences(copy, '555-0199')).toBe(0);
    expect(readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('555-0199'))).toBe(false);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
