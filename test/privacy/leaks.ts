import { randomBytes } from 'node:crypto';
import { hashToken } from '../../api/answers/tokens.ts';
import { openConnection } from '../../api/db/connection.ts';
import type { AttackedApp } from './attackedApp.ts';
import { reorderSegments } from './segmentLeak.ts';

/** A fault built in on purpose, to see that the attack finds it. */
export interface Leak {
  name: string;
  mixing: boolean;
  closes: boolean;
  /** Few answers stand on one page, which then keeps the order of arrival best. */
  few?: boolean;
  /** How a successful attack is named, at least one. */
  found: RegExp;
  before?(one: AttackedApp): Promise<void>;
  afterEach?(one: AttackedApp, sent: { token: string; receiptHash: Buffer }): Promise<void>;
  after?(one: AttackedApp): Promise<void>;
  afterClosing?(one: AttackedApp, inOrder: number[][]): Promise<void>;
}

const run = (one: AttackedApp, ...statements: string[]): Promise<void> =>
  one.services.db.maintain(async (client) => {
    for (const sql of statements) await client.execute(sql);
  });

const spending = 'after update of spent on invitations when new.spent = 1';
const checkpoint = 'pragma wal_checkpoint(TRUNCATE)';

/** One for each family of traces. */
export const leaks: Leak[] = [
  {
    name: 'no mixing: the write-ahead log stays',
    ...{ mixing: false, closes: false },
    found: /person: frame of the log in which the token is spent.* × answer: frame of the write-ahead log/,
    // What was written before would else fill the log, which then begins anew over the first answers.
    before: (one) => run(one, checkpoint),
  },
  {
    name: 'no mixing, but the log is emptied: pages keep the order',
    ...{ mixing: false, closes: false, few: true },
    found: /bystander × record: place in (the file|its page), demographic_tail/,
    after: (one) => run(one, checkpoint),
  },
  {
    name: 'a time is kept of both sides',
    ...{ mixing: true, closes: false },
    found: /person: spent_at\.at.* × answer: stored_at\.at/,
    before: (one) =>
      run(
        one,
        'create table spent_at (invitationId text primary key, at real) strict, without rowid',
        'create table stored_at (receiptHash blob primary key, at real) strict, without rowid',
        `create trigger leak_spent ${spending} begin insert into spent_at values (new.id, julianday('now')); end`,
        `create trigger leak_stored after insert on response_tail begin
          insert into stored_at values (new.receiptHash, julianday('now')) on conflict do nothing; end`,
      ),
  },
  {
    name: 'row numbers count both sides',
    ...{ mixing: true, closes: false },
    found:
      /person: (order of the rows of spent_list|spent_list\.rowid).* × answer: (order of the rows of stored_list|stored_list\.rowid)/,
    before: (one) =>
      run(
        one,
        'create table spent_list (invitationId text) strict',
        'create table stored_list (receiptHash blob unique) strict',
        `create trigger leak_spent ${spending} begin insert into spent_list values (new.id); end`,
        `create trigger leak_stored after insert on response_tail begin
          insert into stored_list values (new.receiptHash) on conflict do nothing; end`,
      ),
  },
  {
    name: 'a reply is stored with token and receipt',
    ...{ mixing: true, closes: false },
    found: /^person × answer: values in common/,
    before: (one) =>
      run(
        one,
        'create table replies (tokenHash blob, session text) strict',
        'create table receipts (receiptHash blob, session text) strict',
      ),
    async afterEach({ services }, { token, receiptHash }) {
      const session = randomBytes(8).toString('hex');
      await services.db.batch([
        { sql: 'insert into replies values (?, ?)', args: [hashToken(token), session] },
        { sql: 'insert into receipts values (?, ?)', args: [receiptHash, session] },
      ]);
    },
  },
  {
    name: 'the server prints the addresses asked for',
    ...{ mixing: true, closes: false },
    found: /person: place in what the server printed.* × answer: place in what the server printed/,
    afterEach: async ({ print }, { token, receiptHash }) =>
      print(`POST /r/${token} 200\nstored ${receiptHash.toString('hex')}`),
  },
  {
    name: 'the mail job notes when somebody has answered',
    ...{ mixing: true, closes: false },
    found: /bystander × person: messages\.nextAttemptAt/,
    before: (one) =>
      run(
        one,
        `create trigger leak_mail ${spending} begin update messages set status = 'dropped', nextAttemptAt =
          (select max(nextAttemptAt) + 1 from messages) where invitationId = new.id or id = 'invitation:' || new.id; end`,
      ),
  },
  {
    name: 'what is deleted is not overwritten',
    ...{ mixing: true, closes: false },
    found: /bystander × answer: place in (the file|its page), no table/,
    before: (one) =>
      run(
        one,
        'create table received (n integer primary key, receiptHash blob unique) strict',
        `create trigger leak_stored after insert on response_tail begin
          insert into received (receiptHash) values (new.receiptHash) on conflict do nothing; end`,
      ),
    async after({ services: { db, submissions } }) {
      await submissions.mix();
      await db.maintain(async () => {
        // A connection of its own overwrites nothing.
        const client = openConnection(db.location);
        for (const sql of ['drop trigger leak_stored', 'drop table received', checkpoint]) await client.execute(sql);
        client.close();
      });
    },
  },
  {
    name: 'a segment in the order of arrival',
    ...{ mixing: true, closes: true },
    found: /bystander × answer: row of the column segment/,
    afterClosing: ({ services: { db } }, inOrder) => db.maintain((client) => reorderSegments(client, inOrder)),
  },
];
