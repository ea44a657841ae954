import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { messages } from '../../../api/db/schema/messages.ts';
import { roleAssignments } from '../../../api/db/schema/staff.ts';
import { deliverDue } from '../../../api/jobs/deliverMail.ts';
import { mondayOf, queueOwnerDigests } from '../../../api/model/ownerDigests.ts';
import { testApp } from '../../support/app.ts';
import { fixture } from '../../support/fixture.ts';
import { insertHistories, type Step } from '../../support/histories.ts';

const refusal = { reasonCode: 'resources', reason: 'Le budget de cette année est déjà engagé.' };
const monday = new Date('2026-03-09T15:00:00Z');

it('knows the Monday of each day', () => {
  expect(['2026-03-08', '2026-03-09', '2026-03-15', '2026-03-16'].map(mondayOf)).toEqual([
    '2026-03-02',
    '2026-03-09',
    '2026-03-09',
    '2026-03-16',
  ]);
});

it('tells an owner each week, once, until nothing waits, in both languages, by day, and not those who refuse', async () => {
  const app = await testApp({ now: monday, config: { smtpUrl: 'smtp://mail.invalid' } });
  const { services } = app;
  const sample = await fixture(services.db, { institutionCount: 1, teamsPerInstitution: 1 });
  const lead = await app.signedIn('institution_lead', 'institution', sample.institutionIds[0] ?? '');
  const me = (await app.api('/me', { as: lead })).body;
  const place = { teamId: sample.teams[0]?.id ?? '', institutionId: sample.institutionIds[0] ?? '' };
  const assigned = (dueOn?: string): Step => ['assigned', '2026-01-02', { ownerId: me.id, ...(dueOn && { dueOn }) }];
  const titled = (title: string, steps: Step[]) => ({
    ...place,
    id: title,
    title: { fr: title, en: '' },
    steps: [['submitted', '2026-01-01'] as Step, ...steps],
  });
  const review: Step[] = [
    ['acknowledged', '2026-01-03'],
    ['under_review', '2026-01-04'],
  ];
  await insertHistories(services.db, sample.programId, [
    titled('En retard', [assigned('2026-03-01')]),
    titled('Sans réponse', [assigned()]),
    titled('À revoir', [assigned(), ...review, ['deferred', '2026-01-05', { ...refusal, reviewOn: '2026-03-01' }]]),
    titled('Acceptée', [assigned(), ...review, ['accepted', '2026-01-05']]),
    titled('Refusée', [assigned('2026-02-01'), ...review, ['declined', '2026-01-05', refusal]]),
    titled('À personne', []),
  ]);
  const digests = () => services.db.read.select().from(messages).where(eq(messages.kind, 'owner_digest'));

  expect(await Promise.all([queueOwnerDigests(services), queueOwnerDigests(services)])).toEqual(
    expect.arrayContaining([1, 0]),
  );
  const [mail, ...others] = await digests();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ id: `owner-digest:2026-03-09:${me.id}`, recipient: me.email });
  expect(mail?.subject).toBe('3 recommandations vous attendent / 3 recommendations wait for you');
  for (const said of [
    'En retard (1)\n• En retard (',
    'Overdue (1)',
    'À revoir maintenant (1)\n• À revoir',
    'Sans réponse',
    '/recommendations/mine',
  ])
    expect(mail?.body).toContain(said);
  for (const left of ['Acceptée', 'Refusée', 'À personne']) expect(mail?.body).not.toContain(left);

  const at = (time: string) => ({ ...services, now: () => new Date(time) });
  const sent: string[] = [];
  const deliver = (time: string) =>
    deliverDue(at(time), async ({ id }) => void sent.push(id), { kind: 'owner_digest' });
  await deliver('2026-03-10T03:00:00Z');
  expect(sent).toEqual([]);
  await deliver('2026-03-10T16:00:00Z');
  expect(sent).toEqual([mail?.id]);

  expect(await queueOwnerDigests(at('2026-03-15T15:00:00Z'))).toBe(0);
  expect(await queueOwnerDigests(at('2026-03-16T15:00:00Z'))).toBe(1);
  const choice = (wanted: boolean) => app.api('/me/digest', { method: 'PUT', as: lead, body: { wanted } });
  expect((await choice(false)).body).toEqual({ wanted: false });
  // Refused while it waited: it is dropped rather than sent.
  await deliver('2026-03-16T16:00:00Z');
  expect(sent).toHaveLength(1);
  expect((await digests()).find(({ id }) => id.includes('03-16'))).toMatchObject({
    status: 'dropped',
    error: 'unsubscribed',
  });
  expect(await queueOwnerDigests(at('2026-03-23T15:00:00Z'))).toBe(0);
  expect((await choice(true)).body).toEqual({ wanted: true });
  expect((await app.api('/me/digest', { as: lead })).body).toEqual({ wanted: true });
  await services.db.write((tx) => tx.delete(roleAssignments).where(eq(roleAssignments.userId, me.id)));
  expect(await queueOwnerDigests(at('2026-03-23T15:00:00Z'))).toBe(0);
});
