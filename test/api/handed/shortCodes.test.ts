import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashShortCode, isShortCode, shortCode } from '../../../api/answers/tokens.ts';
import { invitationCodes } from '../../../api/db/schema/campaigns.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { testSecret } from '../../support/testSecret.ts';

const spacing = fc.array(fc.constantFrom('', ' ', '-', ' – ', '\u00a0', '.'), { minLength: 10, maxLength: 10 });

describe('a short code', () => {
  it('is the same each time, in two groups of signs that nobody confuses', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const code = shortCode(testSecret, id);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(shortCode(testSecret, id)).toBe(code);
        expect(isShortCode(code)).toBe(true);
      }),
    );
  });

  it('is read however people write it: small letters, spaces, dashes, O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(fc.uuid(), spacing, fc.boolean(), fc.constantFrom('i', 'I', 'l', 'L'), (id, gaps, small, one) => {
        const code = shortCode(testSecret, id);
        const signs = [...code.replace('-', '')].map((sign) => (sign === '0' ? 'O' : sign === '1' ? one : sign));
        const typed = signs.map((sign, at) => `${sign}${gaps[at]}`).join('');
        const written = small ? typed.toLowerCase() : typed;
        expect(isShortCode(written)).toBe(true);
        expect(hashShortCode(testSecret, written)).toEqual(hashShortCode(testSecret, code));
      }),
    );
  });

  it('is another one with another sign, another invitation or another secret', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.nat(9), (id, other, at) => {
        const signs = [...shortCode(testSecret, id).replace('-', '')];
        signs[at] = signs[at] === 'Z' ? 'Y' : 'Z';
        expect(hashShortCode(testSecret, signs.join(''))).not.toEqual(
          hashShortCode(testSecret, shortCode(testSecret, id)),
        );
        if (id !== other) expect(shortCode(testSecret, other)).not.toBe(shortCode(testSecret, id));
        expect(hashShortCode('another secret', shortCode(testSecret, id))).not.toEqual(
          hashShortCode(testSecret, shortCode(testSecret, id)),
        );
      }),
    );
  });

  it('refuses what is no code', () => {
    for (const typed of ['', '7KQ2M', '7KQ2M-0XD94-1', '7KQ2M-0XDU4', '7KQ2M-0XD9é'])
      expect(isShortCode(typed)).toBe(false);
  });
});

describe('letters', () => {
  async function setUp() {
    const app = await testApp({ now: new Date('2026-05-04T15:00:00Z') });
    const sample = await fixture(app.services.db);
    const as = await app.signedIn('program_admin', 'program', sample.programId);
    const path = `/campaigns/${sample.campaignId}/invitations/letters`;
    return { ...app, sample, as, path, letters: (query = '') => app.api(`${path}${query}`, { as }) };
  }

  it('make a code good that leads to the form of its invitation, and to no other', async () => {
    const { api, letters, sample } = await setUp();
    const code = shortCode(sample.secret, sample.invitations[0]?.id ?? '');
    const ask = (typed: string) => api('/codes', { method: 'POST', body: { code: typed } });
    expect((await ask(code)).status).toBe(404);
    const { status, body } = await letters();
    expect(status).toBe(200);
    expect(body.letters).toHaveLength(sample.invitations.length);
    expect((await ask(code.toLowerCase().replace('-', ' '))).body).toEqual({ token: sample.invitations[0]?.token });
    expect((await ask('00000-00000')).body).toMatchObject({ code: 'unknown_code', params: {} });
    expect((await ask('short')).body.code).toBe('invalid_request');
  });

  it('keep only a keyed hash of each code, once, however often they are printed', async () => {
    const { letters, services, sample } = await setUp();
    await letters();
    await letters();
    const rows = await services.db.read.select().from(invitationCodes);
    expect(rows).toHaveLength(sample.invitations.length);
    const first = sample.invitations[0];
    const row = rows.find(({ invitationId }) => invitationId === first?.id);
    expect(row?.codeHash).toEqual(hashShortCode(sample.secret, shortCode(sample.secret, first?.id ?? '')));
  });

  it('go to nobody who has answered, declined or left; by address, trouble with mail, and team', async () => {
    const { letters, services, sample } = await setUp();
    const [spent, declined, left, silent, failed, unsubscribed] = sample.invitations;
    const { invitations: table } = await import('../../../api/db/schema/campaigns.ts');
    const { members } = await import('../../../api/db/schema/organization.ts');
    const { messages, unsubscribedAddresses } = await import('../../../api/db/schema/messages.ts');
    await services.db.write(async (tx) => {
      await tx
        .update(table)
        .set({ spent: 1 })
        .where(eq(table.id, spent?.id ?? ''));
      await tx
        .update(table)
        .set({ declined: 1 })
        .where(eq(table.id, declined?.id ?? ''));
      await tx
        .update(members)
        .set({ leftOn: '2026-01-01' })
        .where(eq(members.id, left?.memberId ?? ''));
      await tx
        .update(members)
        .set({ email: null })
        .where(eq(members.id, silent?.memberId ?? ''));
      await tx
        .update(members)
        .set({ email: 'Stop@example.org' })
        .where(eq(members.id, unsubscribed?.memberId ?? ''));
      await tx.insert(unsubscribedAddresses).values({ address: 'stop@example.org' });
      await tx.insert(messages).values({
        ...{ id: `invitation:${failed?.id}`, kind: 'invitation', recipient: 'x@example.org', language: 'fr' },
        ...{ subject: '', body: '', status: 'failed', nextAttemptAt: 0 },
      });
    });
    const ids = async (query: string): Promise<string[]> =>
      (await letters(query)).body.letters.map(({ invitationId }: { invitationId: string }) => invitationId);
    const all = await ids('');
    expect(all).toHaveLength(sample.invitations.length - 3);
    for (const one of [spent, declined, left]) expect(all).not.toContain(one?.id);
    expect(await ids('?who=no_email')).toEqual([silent?.id]);
    expect((await ids('?who=unreached')).sort()).toEqual([failed?.id, unsubscribed?.id].sort());
    const team = sample.teams[1]?.id;
    expect((await ids(`?team=${team}`)).sort()).toEqual(
      sample.invitations
        .filter(({ teamId }) => teamId === team)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('count as a contact on the day they are said to be printed, each once, and not before', async () => {
    const { api, as, letters, path, services, sample, setNow } = await setUp();
    await letters();
    const { contacts } = await import('../../../api/db/schema/messages.ts');
    const ledger = () => services.db.read.select().from(contacts);
    expect(await ledger()).toEqual([]);
    const [first, second] = sample.invitations;
    const mark = (ids: (string | undefined)[]) => api(path, { method: 'POST', as, body: { invitations: ids } });
    expect((await mark([first?.id])).body).toEqual({ printed: 1 });
    setNow(new Date('2026-05-06T15:00:00Z'));
    expect((await mark([first?.id, second?.id, 'of another campaign'])).body).toEqual({ printed: 1 });
    expect((await ledger()).sort((a, b) => a.contactedOn.localeCompare(b.contactedOn))).toEqual(
      [first, second].map((one, at) => ({
        ...{ id: `letter:${one?.id}`, memberId: one?.memberId, campaignId: sample.campaignId, kind: 'letter' },
        contactedOn: ['2026-05-04', '2026-05-06'][at],
      })),
    );
    expect((await letters('?printed=new')).body.letters).toHaveLength(sample.invitations.length - 2);
  });

  it('are written in a language that the campaign speaks, and only while it is open', async () => {
    const { letters, services, sample } = await setUp();
    const { campaigns } = await import('../../../api/db/schema/campaigns.ts');
    await services.db.write((tx) =>
      tx
        .update(campaigns)
        .set({ languages: ['en'] })
        .where(eq(campaigns.id, sample.campaignId)),
    );
    const { body } = await letters();
    expect(new Set(body.letters.map(({ language }: { language: string }) => language))).toEqual(new Set(['en']));
    await services.db.write((tx) =>
      tx.update(campaigns).set({ status: 'closing' }).where(eq(campaigns.id, sample.campaignId)),
    );
    expect((await letters()).body.code).toBe('wrong_state');
  });

  it('are noted in the audit trail without any code', async () => {
    const { api, as, letters, sample } = await setUp();
    await letters();
    const { body } = await api(`/audit?program=${sample.programId}`, { as });
    expect(body.items[0]).toMatchObject({ verb: 'invitation.link', detail: { letters: sample.invitations.length } });
    expect(JSON.stringify(body)).not.toContain(shortCode(sample.secret, sample.invitations[0]?.id ?? ''));
  });
});
