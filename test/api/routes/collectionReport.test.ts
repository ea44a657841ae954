import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashToken } from '../../../api/answers/tokens.ts';
import { campaigns } from '../../../api/db/schema/campaigns.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { type Fixture, fixture } from '../../support/fixture.ts';
import { responseBody } from '../../support/responseBody.ts';

const roles = Array(8).fill('professional');

const change = ({ services: { db } }: TestApp, id: string, set: Partial<typeof campaigns.$inferInsert>) =>
  db.write((tx) => tx.update(campaigns).set(set).where(eq(campaigns.id, id)));

async function answer(app: TestApp, sample: Fixture, extra: (person: number) => Record<string, unknown>, people = 30) {
  for (const [person, { token }] of sample.invitations.slice(0, people).entries()) {
    const reply = await app.api('/responses', { method: 'POST', body: responseBody(token, extra(person)) });
    expect(reply.status).toBe(201);
  }
}

async function report(app: TestApp, sample: Fixture, of: 'ways' | 'pairing', id = sample.campaignId) {
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  return (await app.api(`/campaigns/${id}/${of}`, { as })).body;
}

describe('GET /campaigns/{id}/ways', () => {
  it('counts the ways of a closed campaign, hiding small ones and what would tell them', async () => {
    const app = await testApp();
    const sample = await fixture(app.services.db, { roles });
    await answer(app, sample, (person) =>
      person < 2 ? { collectionMode: 'proxy' } : person < 8 ? { collectionMode: 'assisted' } : {},
    );
    expect(await report(app, sample, 'ways')).toEqual({ responses: null, ways: null, withheld: 'still_open' });
    await change(app, sample.campaignId, { status: 'closed' });
    expect(await report(app, sample, 'ways')).toEqual({
      responses: 30,
      ways: { web: 22, assisted: null, proxy: null, kiosk: 0, paper: 0 },
      withheld: null,
    });
  });

  it('hides a small way behind another that nobody knows, and not behind the paper that the office entered itself', async () => {
    const app = await testApp();
    const sample = await fixture(app.services.db, { roles });
    const counted = async (...counts: [mode: string, responses: number][]) => {
      await app.services.db.batch([
        'delete from collection_modes',
        ...counts.map(([mode, responses]) => ({
          sql: 'insert into collection_modes (campaignId, mode, responses) values (?, ?, ?)',
          args: [sample.campaignId, mode, responses],
        })),
      ]);
      return report(app, sample, 'ways');
    };
    await change(app, sample.campaignId, { status: 'closed' });
    expect((await counted(['web', 22], ['paper', 3], ['proxy', 3], ['assisted', 8])).ways).toEqual({
      ...{ web: 22, assisted: null, proxy: null, kiosk: 0, paper: 3 },
    });
    expect(await counted(['paper', 22], ['web', 3])).toMatchObject({ ways: null, withheld: 'too_few' });
    expect((await counted(['paper', 22])).ways).toMatchObject({ paper: 22, web: 0 });
  });

  it('tells nothing of fewer than five', async () => {
    const app = await testApp();
    const sample = await fixture(app.services.db, { roles });
    await answer(app, sample, () => ({}), 4);
    await change(app, sample.campaignId, { status: 'closed' });
    expect(await report(app, sample, 'ways')).toEqual({ responses: null, ways: null, withheld: 'too_few' });
  });
});

describe('GET /campaigns/{id}/pairing', () => {
  it('counts codes found again, not found, given twice and not given', async () => {
    const app = await testApp();
    const sample = await fixture(app.services.db, { roles, mode: 'confidential' });
    const { db } = app.services;
    await db.batch(["update campaigns set status = 'draft'", "update campaigns set pairing = 1, status = 'open'"]);
    await answer(app, sample, (person) => (person < 20 ? { pairingCode: `code ${person}` } : {}));
    await change(app, sample.campaignId, { status: 'closed' });
    expect(await report(app, sample, 'pairing')).toEqual({
      responses: 30,
      codes: { paired: 0, unmatched: 20, shared: 0, none: 10 },
      earlier: 0,
      withheld: null,
    });
    // The next wave: the same people, by new links to a campaign made from the first.
    await db.batch([
      `insert into campaigns (id, programId, name, wave, status, mode, minimumGroup, experienceVersionId, demographicsVersionId, createdAt, pairing)
        select 'later', programId, name, 'end', 'draft', mode, minimumGroup, experienceVersionId, demographicsVersionId, createdAt + 1, 1 from campaigns`,
      "update campaigns set status = 'open' where id = 'later'",
      `insert into invitations (id, campaignId, memberId, teamId, side, tokenHash)
        select 'later ' || id, 'later', memberId, teamId, side, randomblob(32) from invitations`,
    ]);
    const later = sample.invitations.map(({ id, ...rest }) => ({ ...rest, id: `later ${id}`, token: `later-${id}` }));
    for (const { id, token } of later) {
      await db.batch([{ sql: 'update invitations set tokenHash = ? where id = ?', args: [hashToken(token), id] }]);
    }
    const codes = (person: number) => {
      if (person < 9) return { pairingCode: ` CODE-${person}` };
      if (person < 15) return { pairingCode: `new ${person}` };
      return person < 21 ? { pairingCode: 'twin' } : {};
    };
    await answer(app, { ...sample, invitations: later }, codes);
    expect(await report(app, sample, 'pairing', 'later')).toMatchObject({ codes: null, withheld: 'still_open' });
    await change(app, 'later', { status: 'closed' });
    expect(await report(app, sample, 'pairing', 'later')).toEqual({
      responses: 30,
      codes: { paired: 9, unmatched: 6, shared: 6, none: 9 },
      earlier: 1,
      withheld: null,
    });
    // While people still answer the first, each who does would move one count of the second.
    await app.services.db.batch([
      { sql: "update campaigns set status = 'closing' where id = ?", args: [sample.campaignId] },
    ]);
    expect(await report(app, sample, 'pairing', 'later')).toMatchObject({ earlier: 0, codes: { paired: 0 } });
  });

  it('is refused where no code is asked for', async () => {
    const app = await testApp();
    const sample = await fixture(app.services.db);
    expect(await report(app, sample, 'pairing')).toMatchObject({ code: 'wrong_state' });
  });
});
