import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { bounces } from '../../../api/commands/bounces.ts';
import { bounceMail, mailbox } from '../../support/bounceMail.ts';
import { type MailedCampaign, mailedCampaign } from '../../support/mailedCampaign.ts';

async function run({ services }: MailedCampaign, content: string): Promise<{ code: number; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'bounces-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'mailbox');
  writeFileSync(file, content);
  const said: string[] = [];
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((line) => void said.push(String(line))),
  );
  const env = { DATABASE_URL: services.config.databaseUrl, SECRET: services.config.secret };
  const code = await bounces.run(['--file', file], env);
  for (const spy of spies) spy.mockRestore();
  return { code, said: said.join('\n') };
}

async function sent() {
  const site = await mailedCampaign();
  await site.invite();
  await site.deliver();
  site.arrived();
  const [person, other, third] = site.people;
  if (!person || !other || !third) throw new Error('too few people');
  const messageId = (id: string) => `<invitation.${id}@localhost>`;
  const rowOf = async (id: string) => (await site.all()).find((row) => row.id === `invitation:${id}`);
  return { ...site, person, other, third, messageId, rowOf };
}

describe('bounces', () => {
  it('are noted by the message they name, and said as counts, without an address', async () => {
    const site = await sent();
    const mails = mailbox(
      bounceMail({ messageId: site.messageId(site.person.id), recipient: site.person.email }),
      bounceMail({
        ...{ messageId: site.messageId(site.other.id), recipient: site.other.email },
        ...{ action: 'delayed', status: '4.4.1' },
      }),
      bounceMail({ messageId: site.messageId(site.third.id), recipient: 'somebody@else.org' }),
      bounceMail({ messageId: '<other@system.org>', recipient: 'a@b.org' }),
      'Subject: I am away\n\nUntil Monday.',
    );
    const { code, said } = await run(site, mails);
    expect(code).toBe(0);
    expect(said).toBe('5 messages read; 1 did not arrive; 1 delayed; 1 to an address changed since; 1 not ours');
    expect(await site.rowOf(site.person.id)).toMatchObject({ status: 'failed', error: 'bounced 5.1.1' });
    expect(await site.rowOf(site.other.id)).toMatchObject({ status: 'sent', error: 'delayed 4.4.1' });
    expect(await site.rowOf(site.third.id)).toMatchObject({ status: 'sent', error: null });
  });

  it('lead to a corrected address and to the invitation again, which a late second bounce does not undo', async () => {
    const site = await sent();
    const bounce = bounceMail({ messageId: site.messageId(site.person.id), recipient: site.person.email });
    await run(site, bounce);
    const member = { role: 'patient_partner', name: 'Eve', language: 'fr', email: 'eve.roy@example.org' };
    const path = `/members/${site.person.memberId}`;
    expect((await site.api(path, { method: 'PUT', body: member, as: site.as })).status).toBe(200);
    expect(await site.invite()).toBe(1);
    await site.deliver();
    expect(site.arrived()).toEqual(['eve.roy@example.org']);
    expect((await run(site, bounce)).said).toContain('1 to an address changed since');
    expect(await site.rowOf(site.person.id)).toMatchObject({ status: 'sent', error: null });
  });

  it('keep reminders from an address that does not work, until it is corrected', async () => {
    const site = await sent();
    await run(site, bounceMail({ messageId: site.messageId(site.person.id), recipient: site.person.email }));
    site.setNow(new Date('2026-02-11T17:00:00Z'));
    expect(await site.remind()).toBe(5);
    await site.setMember(site.person, { email: 'eve.roy@example.org' });
    expect(await site.remind()).toBe(1);
  });

  it('are read to the end, whatever somebody sends to their address', async () => {
    const site = await sent();
    const nested = Array.from(
      { length: 400 },
      (_, at) => `Content-Type: multipart/mixed; boundary="${at}"\n\n--${at}\n`,
    );
    const hostile = [
      nested.join(''),
      `X: ${'a'.repeat(3_000_000)}\n\nBody`,
      // Read with patience, each of these would take hours.
      bounceMail({ messageId: `<${'@'.repeat(900_000)}`, recipient: 'a@b.org' }),
      bounceMail({ messageId: site.messageId(site.other.id), recipient: 'a\r\n '.repeat(200_000) }),
    ];
    const good = bounceMail({ messageId: site.messageId(site.person.id), recipient: site.person.email });
    const { code, said } = await run(site, mailbox(...hostile, good));
    expect(code).toBe(0);
    expect(said).toContain('5 messages read; 1 did not arrive');
    expect(said).toContain('1 could not be read');
    expect(await site.rowOf(site.person.id)).toMatchObject({ status: 'failed' });
  });

  it('need a file that can be read', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    expect(await bounces.run(['--file', '/nowhere/at/all'], {})).toBe(2);
    expect(await bounces.run([], {})).toBe(2);
  });
});
