import { hashReceipt, hashToken } from '../../api/answers/tokens.ts';
import { type Answered, type Invited, reasons } from './respondentActs.ts';
import type { StolenCopy } from './stolenCopy.ts';
import type { Kind, Thing } from './things.ts';

const place = ({ who, teamId, institutionId, side }: Invited) => ({ who, teamId, institutionId, side });

const personOf = (person: Invited): Thing => ({
  ...place(person),
  marks: [person.invitationId, person.memberId, person.email, person.token, hashToken(person.token)],
});

interface Cast {
  /** Who answered, and did not withdraw. */
  kept: Invited[];
  declining: Invited[];
  given: Map<number, Answered>;
  /** Numbers of those who asked to be contacted. */
  raised: Set<number>;
}

/** Everything in the copy that belongs to somebody, with whose it is. */
export function thingsOf(copy: StolenCopy, { kept, declining, given, raised }: Cast): Record<Kind, Thing[]> {
  const ofAnswers = (marks: (own: Answered) => Thing['marks']): Thing[] =>
    kept.flatMap((person) => {
      const own = given.get(person.who);
      return own === undefined ? [] : [{ ...place(person), marks: marks(own) }];
    });
  const reasonRows = new Map(copy.rows.get('decline_reasons')?.map(({ id, reason }) => [reason, String(id)]));
  return {
    person: kept.map(personOf),
    answer: ofAnswers(({ mark, receiptCode }) => [mark, hashReceipt(receiptCode), receiptCode]),
    record: ofAnswers(({ words, recordKey }) => [words, recordKey]),
    decliner: declining.map(personOf),
    handUp: ofAnswers(({ reach, handUpKey }) => [reach, handUpKey]).filter(({ who }) => raised.has(who)),
    reason: declining.flatMap((person, i) => {
      const id = reasonRows.get(reasons[i]);
      return id === undefined ? [] : [{ ...place(person), marks: [Buffer.from(id, 'hex')] }];
    }),
  };
}

/** By number of the person: the values of the answers, as they stand in a column segment. */
export const columnsOf = (given: Map<number, Answered>): Map<number, string> =>
  new Map([...given].map(([who, { values }]) => [who, values.join(' ')]));
