import { dayOf } from '../ledger/days.ts';
import { minimumTeams } from './oneSided.ts';
import { lowestThreshold } from './thresholds.ts';

/** One view of a contributor on whether the answer showed that they were heard, 1 to 5. Nothing in it says who. */
export interface HeardView {
  recommendationId: string;
  teamId: string;
  score: number;
  /** The system's, in milliseconds since the epoch. */
  recordedAt: number;
}

/** What may be told: the views of all batches, from the lowest score to the highest, and the month they end with. */
export interface ShownViews {
  counts: [number, number, number, number, number];
  /** `YYYY-MM`. */
  month: string;
}

/**
 * At least how many people these views are of. A person has one view of a recommendation, and is on one team: the views of the
 * recommendation with most of them in each team are of different people.
 */
function leastPeople(views: readonly HeardView[]): number {
  const teams = new Map<string, Map<string, number>>();
  for (const { teamId, recommendationId } of views) {
    const own = teams.get(teamId) ?? new Map<string, number>();
    own.set(recommendationId, (own.get(recommendationId) ?? 0) + 1);
    teams.set(teamId, own);
  }
  return [...teams.values()].reduce((sum, own) => sum + Math.max(...own.values()), 0);
}

const mayBeTold = (views: readonly HeardView[], minimumGroup: number): boolean =>
  leastPeople(views) >= minimumGroup &&
  new Set(views.map(({ teamId }) => teamId)).size >= minimumTeams &&
  new Set(views.map(({ score }) => score)).size > 1;

/**
 * The views of a whole programme that may be told by the end of a day. They come in batches, each at the end of a month: of at
 * least `minimumGroup` people in three teams who do not all say the same. What two looks differ by is then a batch or several,
 * never the view of a few. Null before the first batch.
 */
export function heardShown(
  views: readonly HeardView[],
  asOf: string,
  minimumGroup = lowestThreshold,
): ShownViews | null {
  const byMonth = new Map<string, HeardView[]>();
  for (const view of views) {
    const month = dayOf(view.recordedAt).slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), view]);
  }
  let pending: HeardView[] = [];
  let shown: ShownViews | null = null;
  const over = [...byMonth].filter(([month]) => month < asOf.slice(0, 7)).sort(([a], [b]) => a.localeCompare(b));
  for (const [month, own] of over) {
    pending = [...pending, ...own];
    if (!mayBeTold(pending, minimumGroup)) continue;
    const counts: ShownViews['counts'] = [...(shown?.counts ?? [0, 0, 0, 0, 0])];
    for (const { score } of pending) counts[score - 1] = (counts[score - 1] ?? 0) + 1;
    [shown, pending] = [{ counts, month }, []];
  }
  return shown;
}
