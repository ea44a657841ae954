import { hashReceipt } from '../../api/answers/tokens.ts';
import { openDatabase } from '../../api/db/database.ts';
import { answersOf, rowsOf } from '../api/answers/stored.ts';
import type { Sender } from './lossSample.ts';

/** What is wrong, counted; everything must be 0. */
export interface Faults {
  /** Told that it was received, and not there. */
  lost: number;
  /** The same answers, or the same person about themselves, twice. */
  duplicated: number;
  /** A token spent without an answer, or an answer without its token spent. */
  tokens: number;
  /** An answer with the receipt of another form than the one that was sent. */
  receipts: number;
  /** Answers without the record about the person that came with them, or the other way round. */
  halves: number;
  /** The page "Was my answer received?" says something else than what is stored. */
  misinformed: number;
  /** Teams whose answers are not as many as their spent tokens. */
  teams: number;
  /** Tokens and receipt codes in what the server printed. */
  printed: number;
}

export interface Accounts {
  faults: Faults;
  stored: number;
}

const tally = (values: Iterable<string | undefined>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/**
 * Compares what is stored with what every sender sent and was told.
 * @param told what the receipt page said, by number.
 * @param printed everything the server printed.
 */
export async function balance(
  url: string,
  senders: Sender[],
  { told, printed }: { told: Map<number, boolean>; printed: string },
): Promise<Accounts> {
  const db = await openDatabase(url);
  try {
    const answers = await answersOf(db);
    const records = [...(await rowsOf(db, 'demographic_tail')), ...(await rowsOf(db, 'demographic_records'))];
    const invited = await rowsOf(db, 'invitations');
    const spent = new Set(invited.filter((row) => row.spent === 1).map(({ id }) => String(id)));
    const remarkOf = ({ content }: Record<string, unknown>) => /remark \d+\./.exec(String(content))?.[0];
    const remarks = tally(answers.map(remarkOf));
    const words = tally(records.map(({ content }) => /words \d+\./.exec(String(content))?.[0]));
    const receipts = new Map(answers.map((row) => [remarkOf(row), String(row.receiptHash)]));
    const ofTeam = tally(answers.map(({ teamId }) => String(teamId)));
    const spentOfTeam = tally(invited.filter((row) => row.spent === 1).map(({ teamId }) => String(teamId)));

    const faults: Faults = {
      ...{ lost: 0, duplicated: 0, tokens: 0, receipts: 0, halves: 0, misinformed: 0 },
      teams: [...new Set([...ofTeam.keys(), ...spentOfTeam.keys()])].filter(
        (id) => ofTeam.get(id) !== spentOfTeam.get(id),
      ).length,
      printed: senders.filter(
        ({ invitation, receiptCode }) =>
          printed.includes(invitation.token) || (receiptCode !== null && printed.includes(receiptCode)),
      ).length,
    };
    for (const sender of senders) {
      const { remark, receiptCode } = sender;
      const there = remarks.get(remark) ?? 0;
      const about = words.get(sender.words) ?? 0;
      if (sender.confirmed && there === 0) faults.lost++;
      if (there > 1 || about > 1) faults.duplicated++;
      if (spent.has(sender.invitation.id) !== there > 0) faults.tokens++;
      if (there > 0 !== about > 0) faults.halves++;
      const sent = receiptCode === null ? undefined : hashReceipt(receiptCode).toString('hex');
      if (there > 0 && receipts.get(remark) !== sent) faults.receipts++;
      if (told.get(sender.number) !== undefined && told.get(sender.number) !== there > 0) faults.misinformed++;
    }
    const known = new Set(senders.map(({ remark }) => remark));
    faults.duplicated += answers.filter((row) => !known.has(remarkOf(row) ?? '')).length;
    return { faults, stored: answers.length };
  } finally {
    await db.close();
  }
}
