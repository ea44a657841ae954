import type { MarkedEvent } from '../../analysis/findings/markedEvents.ts';
import type { Reader } from '../db/database.ts';
import type { FindingPlace } from './findingQuery.ts';
import type { NamedHierarchy } from './hierarchies.ts';
import { eventsAt } from './programEvents.ts';

/** The events that figures over time mark at a place: the programme’s own, and those of its institution. */
export async function markedEvents(
  db: Reader,
  { place }: FindingPlace,
  { names }: Pick<NamedHierarchy, 'names'>,
): Promise<MarkedEvent[]> {
  return (await eventsAt(db, place)).map(
    ({ id, happenedOn, words, institutionId }): MarkedEvent => ({
      ...{ id, happenedOn, words },
      place: institutionId === null ? null : (names.get(institutionId) ?? null),
    }),
  );
}
