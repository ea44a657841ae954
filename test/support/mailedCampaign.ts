import { eq } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import type { Config } from '../../api/config.ts';
import { campaigns, invitations } from '../../api/db/schema/campaigns.ts';
import { contacts, messages, unsubscribedAddresses } from '../../api/db/schema/messages.ts';
import { members } from '../../api/db/schema/organization.ts';
import { deliverDue } from '../../api/jobs/deliverMail.ts';
import { remindDue } from '../../api/jobs/remind.ts';
import { smtpSend } from '../../api/jobs/smtpMail.ts';
import { type TestApp, testApp } from './app.ts';
import { type Fixture, type FixtureOptions, fixture } from './fixture.ts';
import { type MailServer, mailServer } from './mailServer.ts';

type Person = Fixture['invitations'][number] & { email: string };

export interface MailedCampaign extends TestApp {
  server: MailServer;
  sample: Fixture;
  /** Signed in as programme lead. */
  as: string;
  /** Those invited, in a fixed order. */
  people: Person[];
  set(row: Partial<typeof campaigns.$inferInsert>): Promise<unknown>;
  setInvitation(person: Person, row: Partial<typeof invitations.$inferInsert>): Promise<unknown>;
  setMember(person: Person, row: Partial<typeof members.$inferInsert>): Promise<unknown>;
  unsubscribe(person: Person): Promise<unknown>;
  /** Presses the button for invitations. */
  invite(): Promise<number>;
  remind(): Promise<number>;
  /** Sends what is due. */
  deliver(): Promise<number>;
  all(): Promise<(typeof messages.$inferSelect)[]>;
  ledger(): Promise<(typeof contacts.$inferSelect)[]>;
  /** Addresses that got something since the last call. */
  arrived(): string[];
}

/** Noon where the institutions are, on a Wednesday. */
export const openingNoon = new Date('2026-02-04T17:00:00Z');

/** A campaign opened today at noon, with a programme lead and a real mail server. */
export async function mailedCampaign(
  options: FixtureOptions & { config?: Partial<Config>; now?: Date } = {},
): Promise<MailedCampaign> {
  const { config = {}, now = openingNoon, ...made } = options;
  const server = await mailServer();
  const app = await testApp({ now, config: { smtpUrl: server.url, ...config } });
  const { services } = app;
  const sample = await fixture(services.db, { institutionCount: 1, teamsPerInstitution: 1, ...made });
  const as = await app.signedIn('program_admin', 'program', sample.programId);
  // Its sign-in link is none of the test's messages.
  await services.db.write((tx) => tx.delete(messages));
  const send = smtpSend(services);
  onTestFinished(() => send.close());
  const rows = await services.db.read.select().from(members);
  const people = sample.invitations.map((invitation) => ({
    ...invitation,
    email: rows.find(({ id }) => id === invitation.memberId)?.email ?? '',
  }));
  const { campaignId } = sample;
  const write: TestApp['services']['db']['write'] = (job) => services.db.write(job);
  const set: MailedCampaign['set'] = (row) =>
    write((tx) => tx.update(campaigns).set(row).where(eq(campaigns.id, campaignId)));
  await set({ openedOn: '2026-02-04', reminderDays: [7, 14] });
  return {
    ...app,
    ...{ server, sample, as, people, set },
    setInvitation: ({ id }, row) => write((tx) => tx.update(invitations).set(row).where(eq(invitations.id, id))),
    setMember: ({ memberId }, row) => write((tx) => tx.update(members).set(row).where(eq(members.id, memberId))),
    unsubscribe: ({ email }) => write((tx) => tx.insert(unsubscribedAddresses).values({ address: email })),
    invite: async () =>
      (await app.api(`/campaigns/${campaignId}/invitations/send`, { method: 'POST', as })).body.queued,
    remind: () => remindDue(services),
    deliver: () => deliverDue(services, send),
    all: () => services.db.read.select().from(messages).orderBy(messages.id),
    ledger: () => services.db.read.select().from(contacts).orderBy(contacts.id),
    arrived: () =>
      server.received
        .splice(0)
        .flatMap(({ to }) => to)
        .sort(),
  };
}
