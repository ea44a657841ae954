import { origins, priorities, themes } from '../../analysis/ledger/facets.ts';
import { reasonCodes } from '../../analysis/ledger/reasons.ts';
import {
  closings,
  isState,
  mayFollow,
  possibleEvents,
  type SideEvent,
  type State,
} from '../../analysis/ledger/transitions.ts';
import type { ContributorSide } from '../../api/db/schema/recommendations.ts';
import type { Step } from '../support/histories.ts';

/** Of the first recommendation, and days until that of the last. */
export const firstDay = Date.UTC(2023, 0, 1);
const submittedOver = 1300;
const daysApart = 12;

type Random = () => number;
const oneOf = <T>(random: Random, of: readonly T[]): T => {
  const chosen = of[Math.floor(random() * of.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
};

const dayAfter = (start: number, days: number) => new Date(start + days * 86_400_000).toISOString().slice(0, 10);
const sentence = 'Le budget de cette année est engagé ailleurs, nous le dirons au comité.';

/** What a step of each type says. */
function detailOf(random: Random, owners: string[], type: State | SideEvent, day: string): Record<string, unknown> {
  const later = dayAfter(Date.parse(day), 30 + Math.floor(random() * 300));
  const refusal = { reasonCode: oneOf(random, reasonCodes), reason: sentence };
  const said: Partial<Record<State | SideEvent, Record<string, unknown>>> = {
    submitted: { origin: oneOf(random, origins), theme: oneOf(random, themes), priority: oneOf(random, priorities) },
    accepted_in_part: { changed: 'Nous commençons par un étage, puis un autre.' },
    declined: refusal,
    deferred: { ...refusal, reviewOn: later },
    out_of_scope: { ...refusal, routedTo: 'La direction' },
    planned: { dueOn: later },
    implemented: { evidence: 'Procès-verbal', implementedOn: day },
    partially_implemented: refusal,
    stopped: refusal,
    progress_note: { note: 'Discutée en réunion.' },
    communicated_back: { communicatedOn: day, channel: 'meeting' },
    assigned: { ownerId: oneOf(random, owners), dueOn: later },
    commented: { comment: 'Nous attendons encore.' },
    heard: { score: 1 + Math.floor(random() * 5) },
    disputed: { reason: sentence },
  };
  return said[type] ?? {};
}

const beside = [
  ...(['progress_note', 'communicated_back', 'assigned', 'commented', 'verified', 'disputed'] as const),
  ...(['progress_note', 'communicated_back', 'assigned', 'heard'] as const),
] satisfies SideEvent[];

export const sideOf = (random: Random): ContributorSide =>
  oneOf(random, ['patient_side', 'patient_side', 'professional_side', 'joint'] as const);

/**
 * A lawful history of `events` steps, twelve days apart: states while there are any to enter, other events in between and after.
 * @param when From 0 to 1, how late it is submitted.
 */
export function lawfulSteps(random: Random, owners: string[], events: number, when: number): Step[] {
  const start = firstDay + Math.floor(when * submittedOver) * 86_400_000;
  const made: Step[] = [];
  let state: State | null = null;
  for (let index = 0; index < events; index++) {
    const day = dayAfter(start, index * daysApart);
    const onward: State[] = possibleEvents(state)
      .filter(isState)
      // One in a hundred is withdrawn.
      .filter((type) => type !== 'superseded' && (!closings.includes(type) || random() < 0.01));
    const aside: SideEvent[] = state === null ? [] : beside.filter((type) => mayFollow(state, type));
    const enters: boolean = state === null || (onward.length > 0 && random() < 0.6);
    const type: State | SideEvent = oneOf<State | SideEvent>(random, enters ? onward : aside);
    if (isState(type)) state = type;
    made.push([type, day, detailOf(random, owners, type, day)]);
  }
  return made;
}
