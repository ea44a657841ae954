import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { campaigns, invitations } from '../../api/db/schema/campaigns.ts';
import { institutions, programs } from '../../api/db/schema/organization.ts';
import { loggable } from '../../api/loggable.ts';
import { Problem, toProblem } from '../../api/problem.ts';
import { temporaryDatabase } from '../support/database.ts';
import { fixture } from '../support/fixture.ts';

const codeOf = (job: Promise<unknown>): Promise<string> =>
  job.then(
    () => 'none',
    (error: unknown) => toProblem(error).code,
  );

describe('what a thrown value is to the outside', () => {
  it('is the problem it carries, however deep', () => {
    expect(toProblem(new Problem('conflict')).code).toBe('conflict');
    expect(toProblem(new Error('x', { cause: new Error('y', { cause: new Problem('in_use') }) })).code).toBe('in_use');
    expect(toProblem('a text').code).toBe('internal');
    expect(toProblem(new Error('database or disk is full')).code).toBe('storage_full');
  });

  it('is a wrong state when a trigger refuses, and an error of ours for any other constraint', async () => {
    const db = await temporaryDatabase();
    await fixture(db);
    await db.write((tx) => tx.update(invitations).set({ spent: 1 }));
    expect(await codeOf(db.write((tx) => tx.update(campaigns).set({ mode: 'shared' })))).toBe('wrong_state');
    const id = randomUUID();
    const institution = { id, name: { fr: 'x', en: 'x' }, kind: 'hospital' as const, region: '', createdAt: 0 };
    const orphan = db.write((tx) => tx.insert(institutions).values({ ...institution, programId: 'none' }));
    expect(await codeOf(orphan)).toBe('internal');
    const twin = db.write(async (tx) => tx.insert(programs).values(await tx.select().from(programs)));
    expect(await codeOf(twin)).toBe('internal');
  });
});

describe('what is logged of it', () => {
  it('holds the statement and the place, never the values', async () => {
    const db = await temporaryDatabase();
    const secret = 'a secret answer';
    const failed = db.write((tx) =>
      tx.insert(invitations).values({
        ...{
          id: 'i',
          campaignId: secret,
          memberId: 'm',
          teamId: 't',
          side: 'patient_side',
          tokenHash: Buffer.from(secret),
        },
      }),
    );
    const line = await failed.then(() => '', loggable);
    expect(line).toMatch(/insert into "invitations"/);
    expect(line).toMatch(/SQLITE_CONSTRAINT/);
    expect(line).toMatch(/\n\s+at /);
    expect(line).not.toContain(secret);
  });

  it('quotes nothing that was parsed', () => {
    let line = '';
    try {
      JSON.parse('a secret answer');
    } catch (error) {
      line = loggable(error);
    }
    expect(line).toMatch(/^SyntaxError/);
    expect(line).not.toContain('secret');
    expect(loggable('a secret answer')).toBe('a thrown string');
  });
});
