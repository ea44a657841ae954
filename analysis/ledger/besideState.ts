import { daysBetween } from './days.ts';
import type { EventDetail } from './eventDetails.ts';
import type { Corrections, LedgerEvent, Link, RecommendationState } from './state.ts';
import type { EventType } from './transitions.ts';

type Change = Partial<RecommendationState>;

/** Its detail was checked against its schema when it was recorded. */
const said = <Type extends EventType>(_: Type, event: LedgerEvent) => event.detail as EventDetail<Type>;

const isSame = (a: Link, b: Link): boolean => a.relation === b.relation && a.to === b.to;

function corrected(before: RecommendationState, event: LedgerEvent): Change {
  const { why: _, origin, theme, priority, ...words } = said('corrected', event);
  const corrections: Corrections = { ...before.corrections, ...words };
  return {
    corrections,
    ...(origin === undefined ? {} : { origin }),
    ...(theme === undefined ? {} : { theme }),
    ...(priority === undefined ? {} : { priority }),
  };
}

function assigned(before: RecommendationState, event: LedgerEvent): Change {
  const { ownerId, dueOn } = said('assigned', event);
  return { ownerId, dueOn: dueOn ?? before.dueOn };
}

function submitted(event: LedgerEvent): Change {
  const { origin, theme, priority } = said('submitted', event);
  return { origin: origin ?? null, theme: theme ?? null, priority: priority ?? null };
}

/** What an event says besides the state it enters. `day` is the one that durations count. */
export function besideState(before: RecommendationState, event: LedgerEvent, day: string): Change {
  switch (event.type) {
    case 'submitted':
      return submitted(event);
    case 'planned':
      return { dueOn: said('planned', event).dueOn ?? before.dueOn };
    case 'communicated_back':
      return {
        communicatedOn: said('communicated_back', event).communicatedOn ?? day,
        toldDays: before.toldDays ?? (before.decidedOn === null ? null : daysBetween(before.decidedOn, day)),
      };
    case 'corrected':
      return corrected(before, event);
    case 'assigned':
      return assigned(before, event);
    case 'linked': {
      const { relation, to } = said('linked', event);
      return { links: [...before.links.filter((link) => !isSame(link, { relation, to })), { relation, to }] };
    }
    case 'unlinked': {
      const gone = said('unlinked', event);
      return { links: before.links.filter((link) => !isSame(link, gone)) };
    }
    case 'objectives_set':
      return { objectives: said('objectives_set', event).objectives };
    case 'evidence_added':
      return { evidenceCount: before.evidenceCount + 1 };
    case 'commented':
      return { commentCount: before.commentCount + 1 };
    case 'heard':
      return { heardCount: before.heardCount + 1, heardSum: before.heardSum + said('heard', event).score };
    case 'verified':
      return { verified: true, verifiedOn: day };
    case 'disputed':
      return { disputed: true, disputedOn: day };
    default:
      return {};
  }
}
