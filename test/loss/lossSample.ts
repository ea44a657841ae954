import { newReceiptCode, newRecordKey } from '../../api/answers/tokens.ts';
import { type Database, openDatabase } from '../../api/db/database.ts';
import { type Fixture, type FixtureInvitation, fixture } from '../support/fixture.ts';

/** How somebody answers: by the API, by the pages without script, or in a tab of a browser. */
export type Way = 'api' | 'form' | 'tab';

/** One person who answers once, what they answer, and what became of it as far as they know. */
export interface Sender {
  number: number;
  way: Way;
  /** Closes the tab, or breaks the connection, while the answers are on their way, and never comes back. */
  givesUp: boolean;
  invitation: FixtureInvitation;
  /** Stand in the answers and in the demographic record, and nowhere else. */
  remark: string;
  words: string;
  /** Made with the form; for pages, known once the form is shown. */
  receiptCode: string | null;
  recordKey: string;
  /** Was told that the answers are received. */
  confirmed: boolean;
  /** Times it was sent. */
  sends: number;
}

export interface LossSample {
  sample: Fixture;
  senders: Sender[];
}

/** Shares of everyone, by counting: the same people at every run; what varies is when things break. */
const wayOf = (number: number, all: number, tabs: number): Way => {
  const every = tabs === 0 ? 0 : Math.floor(all / tabs);
  if (every > 0 && number % every === 0 && number / every < tabs) return 'tab';
  return number % 2 === 0 ? 'api' : 'form';
};

/** A campaign with an invitation for each sender. @param tabs how many of them use a browser. */
export async function lossSample(url: string, all: number, tabs: number): Promise<LossSample> {
  const db: Database = await openDatabase(url);
  try {
    const institutionCount = 4;
    const teamsPerInstitution = Math.ceil(all / 6 / institutionCount);
    const sample = await fixture(db, { institutionCount, teamsPerInstitution });
    const senders = sample.invitations.slice(0, all).map((invitation, number): Sender => {
      const way = wayOf(number, all, tabs);
      return {
        ...{ number, way, invitation, remark: `remark ${number}.`, words: `words ${number}.` },
        givesUp: way === 'tab' ? number % 3 !== 0 : number % 10 === 3 || number % 10 === 6,
        receiptCode: way === 'api' ? newReceiptCode() : null,
        recordKey: newRecordKey().toString('base64url'),
        ...{ confirmed: false, sends: 0 },
      };
    });
    return { sample, senders };
  } finally {
    await db.close();
  }
}

/** What is entered on the pages, by the name of the control. */
export const entriesOf = ({ number, remark, words }: Sender): Map<string, string> =>
  new Map([
    ['experience.heard', String(1 + (number % 5))],
    ['experience.remark', remark],
    ['aboutYou', 'yes'],
    ['demographics.own_words', words],
  ]);

/** The same as the body of `POST /api/v1/responses`. */
export const bodyOf = ({ invitation, receiptCode, number, remark, words, recordKey }: Sender): string =>
  JSON.stringify({
    ...{ token: invitation.token, receiptCode, language: number % 4 ? 'fr' : 'en' },
    answers: { heard: 1 + (number % 5), remark },
    demographics: { recordKey, answers: { own_words: words } },
  });
