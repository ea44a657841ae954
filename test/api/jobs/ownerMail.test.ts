import { eq } from 'drizzle-orm';
import PostalMime from 'postal-mime';
import { expect, it, onTestFinished } from 'vitest';
import { messages } from '../../../api/db/schema/messages.ts';
import { roleAssignments } from '../../../api/db/schema/staff.ts';
import { deliverDue } from '../../../api/jobs/deliverMail.ts';
import { smtpSend } from '../../../api/jobs/smtpMail.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { insertHistories } from '../../support/histories.ts';
import { mailServer } from '../../support/mailServer.ts';

it('tells a new owner at once by mail, once, and not whoever names themselves or answers for it already', async () => {
  const server = await mailServer();
  // At night: staff who are named are told at any hour.
  const app = await testApp({ now: new Date('2026-03-10T04:00:00Z'), config: { smtpUrl: server.url } });
  const { services } = app;
  const send = smtpSend(services);
  onTestFinished(() => send.close());
  const sample = await fixture(services.db, { institutionCount: 1, teamsPerInstitution: 1 });
  const { id: teamId = '', institutionId = '' } = sample.teams[0] ?? {};
  const id = 'bench';
  await insertHistories(services.db, sample.programId, [
    { ...{ id, teamId, institutionId }, title: { fr: 'Un banc', en: 'A bench' }, steps: [['submitted', '2026-01-01']] },
  ]);
  const lead = await app.signedIn('institution_lead', 'institution', institutionId);
  const other = await app.signedIn('team_lead', 'team', teamId);
  const [me, them] = [(await app.api('/me', { as: lead })).body, (await app.api('/me', { as: other })).body];
  let after = 1;
  const name = async (ownerId: string | null, as = lead, dueOn?: string) => {
    const body = { type: 'assigned', after, detail: { ownerId, ...(dueOn && { dueOn }) } };
    const reply = await app.api(`/recommendations/${id}/events`, { method: 'POST', as, body });
    expect(reply.status).toBe(201);
    after = reply.body.sequence;
  };
  const arrived = async () => {
    await deliverDue(services, send, { kind: 'assigned' });
    return Promise.all(
      server.received.splice(0).map(async ({ to, source }) => ({ ...(await PostalMime.parse(source)), to: to[0] })),
    );
  };

  await name(them.id, lead, '2026-09-01');
  const [mail, ...more] = await arrived();
  expect([mail?.to, more]).toEqual([them.email, []]);
  expect(mail?.subject).toBe('On compte sur vous pour une recommandation / A recommendation is in your hands');
  for (const said of [
    `Bonjour ${them.name},`,
    '• Un banc',
    'La date cible est le 1er septembre 2026.',
    `Hello ${them.name},`,
    '• A bench',
    'The target date is September 1, 2026.',
    `/recommendations/${id}`,
  ])
    expect(mail?.text).toContain(said);
  expect(mail?.html).toContain('Voir la recommandation');
  expect(await arrived()).toEqual([]);

  // The same owner with another date, themselves, and nobody: nobody new is told.
  await name(them.id, lead, '2026-10-01');
  await name(null);
  await name(me.id);
  expect(await arrived()).toEqual([]);
  // Named once more after others is news.
  await name(them.id);
  expect((await arrived()).map(({ to }) => to)).toEqual([them.email]);

  // Whoever answers no longer for it when the message leaves, or may not read it any more, is not told.
  await name(me.id, other);
  await name(them.id);
  await services.db.write((tx) => tx.delete(roleAssignments).where(eq(roleAssignments.userId, them.id)));
  expect(await arrived()).toEqual([]);
  const told = await services.db.read.select().from(messages).where(eq(messages.kind, 'assigned'));
  expect(told.map(({ status, error }) => [status, error]).sort()).toEqual([
    ['dropped', 'left'],
    ['dropped', 'reassigned'],
    ['sent', null],
    ['sent', null],
  ]);
  expect(told.every(({ body }) => body === '')).toBe(true);
});
