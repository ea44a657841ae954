import type { LedgerEvent } from './state.ts';

/** How far a dispute has come. */
export const disputeSteps = ['disputed', 'mediated', 'dispute_settled'] as const;
export type DisputeStep = (typeof disputeSteps)[number];

export interface DisputePath {
  /** The last step taken. */
  at: DisputeStep;
  steps: { step: DisputeStep; on: string }[];
}

/** The path of the latest dispute, from the events in their order; null while there was none. Days are `YYYY-MM-DD`. */
export function disputePath(events: readonly Pick<LedgerEvent, 'type' | 'occurredOn'>[]): DisputePath | null {
  const opened = events.findLastIndex(({ type }) => type === 'disputed');
  if (opened === -1) return null;
  const steps = events.slice(opened).flatMap(({ type, occurredOn }) => {
    const step = disputeSteps.find((known) => known === type);
    return step === undefined ? [] : [{ step, on: occurredOn }];
  });
  return { at: steps.at(-1)?.step ?? 'disputed', steps };
}
