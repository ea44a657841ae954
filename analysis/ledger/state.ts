import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Origin, Priority, Relation, Theme } from './facets.ts';
import type { Phase } from './phases.ts';
import type { ReasonCode } from './reasons.ts';
import type { EventType, State } from './transitions.ts';

/** One event as stored. Never changed, never removed. */
export interface LedgerEvent {
  sequence: number;
  type: EventType;
  detail: Record<string, unknown>;
  /** As reported, `YYYY-MM-DD`. */
  occurredOn: string;
  /** The system's, in milliseconds since the epoch. */
  recordedAt: number;
  /** History brought in from elsewhere: its days are the reported ones. */
  imported: boolean;
}

/** What corrections have made of the words that the recommendation was submitted with; only what changed. */
export interface Corrections {
  title?: Text;
  detail?: Text;
  contributorSide?: Side | 'joint';
}

export interface Link {
  relation: Relation;
  /** Id of the other recommendation. */
  to: string;
}

/** Where a recommendation stands. Days are `YYYY-MM-DD`, durations whole days. */
export interface RecommendationState {
  state: State;
  since: string;
  submittedOn: string;
  /** Day of the latest decision, and days from submission to the first; null while none was taken. */
  decidedOn: string | null;
  decidedDays: number | null;
  /** Accepted, wholly or in part, at some time. */
  accepted: boolean;
  /** The institution says that it is done, wholly or in part. */
  declared: boolean;
  /** Day of the first declaration; stays when it is replaced or withdrawn since. */
  declaredOn: string | null;
  verified: boolean;
  /** Day of the latest one. */
  verifiedOn: string | null;
  /** Stays true: a dispute stays visible, even after a verification. */
  disputed: boolean;
  /** Day of the latest one. */
  disputedOn: string | null;
  /** Day on which the contributors were last told, as reported. */
  communicatedOn: string | null;
  /** Days from the latest decision until the contributors were first told after it; null while they were not. */
  toldDays: number | null;
  /** The phases it went through, each with the day on which it entered it: where it stood at the end of any day. */
  steps: [day: string, phase: Phase][];
  reasonCode: ReasonCode | null;
  reason: string | null;
  reviewOn: string | null;
  routedTo: string | null;
  supersededBy: string | null;
  corrections: Corrections;
  origin: Origin | null;
  theme: Theme | null;
  priority: Priority | null;
  /** The staff account that answers for it. */
  ownerId: string | null;
  /** Target date, by the latest event that named one. */
  dueOn: string | null;
  /** Links that it has to others; what others have to it stands with them. */
  links: Link[];
  /** Objectives of the team that it serves, in the words they had when they were named. */
  objectives: Text[];
  /** Events that added evidence, and that said something as a contributor. */
  evidenceCount: number;
  commentCount: number;
  /** How many contributors' views there are of whether they were heard, and the sum of them (1–5 each). */
  heardCount: number;
  heardSum: number;
  /** Some of the history was brought in from elsewhere: pages label it. */
  importedHistory: boolean;
}
