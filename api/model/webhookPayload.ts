import type { State } from '../../analysis/ledger/transitions.ts';
import { canonicalJson } from '../../surveys/canonical.ts';

/** What a webhook tells of one event: ids, codes and days. No name of a person, and nothing that somebody wrote. */
export interface EventFacts {
  program: string;
  institution: string;
  team: string;
  recommendation: string;
  /** Kind of the event, as in docs/ledger.md. */
  event: string;
  /** Number of the event within its recommendation, as readers know it. */
  sequence: number;
  /** Where the recommendation stood after the event. */
  state: State;
  /** As reported, `YYYY-MM-DD`. */
  occurredOn: string;
  /** Brought in from elsewhere. */
  imported: boolean;
  /** The chain of the programme with this event as its last. */
  ledger: { count: number; head: string };
  /** The page of the recommendation, for staff. */
  url: string;
}

const bodyOf = (type: string, at: number, data: object): string =>
  canonicalJson({ type, timestamp: new Date(at).toISOString(), data });

/** The body for an event of the ledger. @param at when it was recorded, in milliseconds since the epoch. */
export const eventBody = (at: number, facts: EventFacts): string => bodyOf(`recommendation.${facts.event}`, at, facts);

/** The body of a test: nothing happened. */
export const testBody = (at: number, program: string): string => bodyOf('test', at, { program });
