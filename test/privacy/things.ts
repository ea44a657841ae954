import type { Side } from '../../surveys/side.ts';
import type { StolenCopy } from './stolenCopy.ts';

/** One thing in the data folder that belongs to somebody: an invitation, a response, a record about a person, a hand up. */
export interface Thing {
  /** Number of the person: what the thief wants to know, and the test knows. */
  who: number;
  teamId: string;
  institutionId: string;
  side: Side;
  /** What tells it from all others of its kind, wherever it stands. */
  marks: (string | Buffer)[];
}

/** `decliner`: the invitation of somebody who declined; `reason`: why somebody did; `handUp`: a request to be contacted. */
export type Kind = 'person' | 'answer' | 'record' | 'decliner' | 'reason' | 'handUp';

/** What was lived, and what a thief took of it. */
export interface Lived {
  copy: StolenCopy;
  things: Record<Kind, Thing[]>;
  /** By number of the person: when the answers came, counted from the first. What a bystander saw. */
  arrivals: Map<number, number>;
  /** Everything the server printed. */
  log: string;
  /** Everything the mail server took, in order. */
  mails: string;
  /** By number of the person: the values of the answers, as they stand in a column segment. */
  columns: Map<number, string>;
  /** Numbers of those who were reminded: they had not answered by then, as everybody in the office knows. */
  reminded: Set<number>;
  /** Tokens and receipt codes, which must stand nowhere. */
  secrets: string[];
  /** Marks of answers that were withdrawn, of which nothing must be left. */
  withdrawn: (string | Buffer)[];
}

/** A trace tells one thing from another by a number or a text; silent about those it does not hold. */
export type Trace = ReadonlyMap<number, number | string>;
export type Traces = Map<string, Trace>;
