import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Language } from '../../../surveys/text.ts';
import { campaigns, invitations } from './campaigns.ts';
import { members } from './organization.ts';
import { user } from './staff.ts';

export type MessageKind =
  | 'invitation'
  | 'reminder'
  | 'results'
  | 'sign_in'
  | 'staff_role'
  | 'contact_request'
  | 'recommendation'
  | 'dispute'
  | 'assigned'
  | 'owner_digest';
/** Messages to send, and sent: the deterministic id is what keeps one from going twice. */
export const messages = sqliteTable(
  'messages',
  {
    id: text().primaryKey(),
    kind: text().$type<MessageKind>().notNull(),
    recipient: text().notNull(),
    language: text().$type<Language>().notNull(),
    subject: text().notNull(),
    /** Empty once an invitation or a sign-in link has been handed to the mail server; the demonstration keeps it. */
    body: text().notNull(),
    /** `dropped`: not sent, because the person has answered, declined or unsubscribed meanwhile. */
    status: text().$type<'queued' | 'sent' | 'failed' | 'dropped'>().notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: integer().notNull(),
    error: text(),
    /** Whose invitation it is about; null for messages to staff. */
    invitationId: text().references(() => invitations.id),
    /** The contributor that it tells of a recommendation. */
    memberId: text().references(() => members.id),
  },
  (t) => [index('messages_due').on(t.status, t.nextAttemptAt), index('messages_invitation').on(t.invitationId)],
);

/** Addresses that want no more messages of campaigns, in lower case. */
export const unsubscribedAddresses = sqliteTable('unsubscribed_addresses', {
  address: text().primaryKey(),
});

/** Members of staff who want no weekly reminder of the recommendations they answer for. */
export const digestRefusals = sqliteTable('digest_refusals', {
  userId: text()
    .primaryKey()
    .references(() => user.id),
});

/** The burden ledger: who was written to, for which campaign and on which day. A trigger refuses changes. */
export const contacts = sqliteTable(
  'contacts',
  {
    /** Deterministic: that of the message, or `letter:` and the invitation. */
    id: text().primaryKey(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    campaignId: text()
      .notNull()
      .references(() => campaigns.id),
    kind: text().$type<'invitation' | 'reminder' | 'results' | 'letter'>().notNull(),
    contactedOn: text().notNull(),
  },
  (t) => [index('contacts_member').on(t.memberId, t.contactedOn), index('contacts_campaign').on(t.campaignId)],
);
