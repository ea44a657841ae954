import { controlMethods } from '../../analysis/appendix/control.ts';
import { controlFinding } from '../../analysis/findings/control.ts';
import type { Reader } from '../db/database.ts';
import type { PlannedFinding } from './findingChoice.ts';
import type { FindingPlace, FindingQuery } from './findingQuery.ts';
import { markedEvents } from './markedEvents.ts';
import { readMoments } from './trendFindings.ts';

/** One statement or scale between its limits, with the events of the place. @throws Problem as `readMoments`. */
export async function planControl(
  db: Reader,
  at: FindingPlace,
  query: FindingQuery,
  now: Date,
): Promise<PlannedFinding> {
  const moments = await readMoments(db, at, query, { now, usual: 'longest' });
  const events = await markedEvents(db, at, moments.newest);
  return {
    choice: { measure: moments.name },
    // Events never change: those that count tell one figure from another.
    mark: events.map(({ id }) => id),
    make: async () => {
      const options = { ...moments.options, events };
      const finding = controlFinding(options);
      const methods = controlMethods(options, finding, await moments.invited());
      return { finding, paging: null, methods, data: moments.data };
    },
  };
}
