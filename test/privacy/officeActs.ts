import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { messages } from '../../api/db/schema/messages.ts';
import { roleAssignments, user } from '../../api/db/schema/staff.ts';
import { deliverDue } from '../../api/jobs/deliverMail.ts';
import { remindDue } from '../../api/jobs/remind.ts';
import type { Send } from '../../api/jobs/smtpMail.ts';
import type { Fixture } from '../support/fixture.ts';
import type { AttackedApp } from './attackedApp.ts';
import { shuffled } from './collection.ts';
import type { Invited } from './respondentActs.ts';

/** A request of the partnership office. @throws Error unless it is granted. */
export async function asOffice({ app }: AttackedApp, cookie: string, path: string, body?: unknown): Promise<unknown> {
  const reply = await app.request(`/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** An account for the office, signed in by a link. @returns the cookie. */
async function officeOf({ app, services }: AttackedApp, programId: string): Promise<string> {
  const coach = randomUUID();
  const id = randomUUID();
  const email = `${id}@example.org`;
  const at = services.now();
  await services.db.write(async (tx) => {
    await tx.insert(user).values({ id, name: 'Office', email, emailVerified: false, createdAt: at, updatedAt: at });
    const role = { role: 'program_admin', scopeKind: 'program', scopeId: programId } as const;
    await tx.insert(roleAssignments).values({ id: randomUUID(), userId: id, ...role, createdAt: at.getTime() });
    // Who reads the hands up, and gets a mail about them.
    const account = {
      name: 'Coach',
      email: `${coach}@example.org`,
      emailVerified: false,
      createdAt: at,
      updatedAt: at,
    };
    await tx.insert(user).values({ id: coach, ...account });
    const coaching = { role: 'patient_coach', scopeKind: 'program', scopeId: programId } as const;
    await tx.insert(roleAssignments).values({ id: randomUUID(), userId: coach, ...coaching, createdAt: at.getTime() });
  });
  await app.request('/api/auth/sign-in/magic-link', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json', origin: services.config.baseUrl } },
    body: JSON.stringify({ email, callbackURL: '/dashboard' }),
  });
  const found = services.db.read.select().from(messages).where(eq(messages.recipient, email));
  const [mail] = await found.orderBy(desc(messages.id));
  const link = /https?:\S+\/sign-in\/confirm\?\S+/.exec(mail?.body ?? '')?.[0] ?? '';
  const reply = await app.request(link.replace('/sign-in/confirm', '/api/auth/magic-link/verify'));
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

export interface TakenMail {
  recipient: string;
  text: string;
}

/** Hands over what is due, until nothing is. @param taken where the mail server keeps what it takes. */
async function deliverAll({ services }: AttackedApp, taken: TakenMail[]): Promise<void> {
  const send: Send = async ({ recipient, subject, body }) => {
    taken.push({ recipient, text: `${services.now().toISOString()} ${recipient} ${subject}\n${body}` });
  };
  while ((await deliverDue(services, send)) > 0);
}

export const step = (one: AttackedApp, office: string, campaignId: string, to: string): Promise<unknown> =>
  asOffice(one, office, `/campaigns/${campaignId}/transition`, { to });

/** Opens the campaign of a sample and writes to everybody. @returns the cookie of the office. */
export async function openAndInvite(one: AttackedApp, sample: Fixture, taken: TakenMail[]): Promise<string> {
  const { campaignId, programId } = sample;
  // Those of the sample: opening invites, as it does for any campaign.
  await one.services.db.maintain((client) =>
    client.execute({ sql: 'delete from invitations where campaignId = ?', args: [campaignId] }),
  );
  await one.services.db.maintain((client) =>
    client.execute({ sql: "update campaigns set reminderDays = '[7]' where id = ?", args: [campaignId] }),
  );
  const office = await officeOf(one, programId);
  await step(one, office, campaignId, 'open');
  await asOffice(one, office, `/campaigns/${campaignId}/invitations/send`, {});
  await deliverAll(one, taken);
  return office;
}

/** A week goes by, and those who have neither answered nor declined are reminded, by day. */
export async function remindAll(one: AttackedApp, taken: TakenMail[]): Promise<void> {
  const clock = one.services.now();
  const morning = Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate() + 8, 15);
  one.later(morning - clock.getTime());
  await remindDue(one.services);
  await deliverAll(one, taken);
}

/** Reads the links out of the mails, as those invited do. In random order. */
export async function invitedPeople(one: AttackedApp, taken: TakenMail[], campaignId: string): Promise<Invited[]> {
  const { rows } = await one.services.db.queuedClient.execute({
    sql: `select i.id, i.memberId, i.teamId, i.side, t.institutionId, m.email from invitations i
      join teams t on t.id = i.teamId join members m on m.id = i.memberId where i.campaignId = ?`,
    args: [campaignId],
  });
  return shuffled(rows).map((row, who) => {
    const email = String(row.email);
    const mail = taken.find(({ recipient }) => recipient === email)?.text ?? '';
    const token = /\/r\/([\w-]+)/.exec(mail)?.[1];
    if (token === undefined) throw new Error(`no link for ${email}`);
    return {
      ...{ who, email, token, invitationId: String(row.id), memberId: String(row.memberId) },
      ...{ teamId: String(row.teamId), institutionId: String(row.institutionId) },
      side: row.side === 'patient_side' ? ('patient_side' as const) : ('professional_side' as const),
    };
  });
}
