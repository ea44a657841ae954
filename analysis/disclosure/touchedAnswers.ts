/**
 * How many stored answers a change touches, as far as it may be told: never a number from 1 to 4. `few`: 1 to 4. `not_shown`:
 * hidden, whatever the reason. `at_most`: no more people than answered the questionnaire.
 */
export type Touched =
  | { known: 'none' | 'few' | 'not_shown' }
  | { known: 'exactly' | 'at_least' | 'at_most'; count: number };

/** What the gate lets out about one item of one campaign's release, for the whole programme and both sides together. */
export type GatedCounts = { counts: Record<string, number> } | 'hidden';

export interface TouchedItem {
  all: Touched;
  /** By stored value; empty where values are not told apart. */
  values: Record<string, Touched>;
}

/** A shown distribution stands on at least so many people, and a smaller number is never told. */
const smallest = 5;

function touchedValue(count: number, hiddenElsewhere: boolean): Touched {
  if (count >= smallest) return { known: hiddenElsewhere ? 'at_least' : 'exactly', count };
  if (hiddenElsewhere) return { known: 'not_shown' };
  return { known: count === 0 ? 'none' : 'few' };
}

/**
 * Adds up what the gate lets out, campaign by campaign: nothing here can be learned that the published figures of these
 * releases do not show. The whole is the sum of the values that are told: where one of them is `few`, the whole is only
 * `at_least`, so that no small number is left when the others are taken from it.
 * @param campaigns one entry for each campaign with a release, and an item in it.
 */
export function touchedItem(values: readonly string[], campaigns: readonly GatedCounts[]): TouchedItem {
  const shown = campaigns.filter((each) => each !== 'hidden');
  const hidden = shown.length < campaigns.length;
  const sums = values.map((value): [string, number] => [
    value,
    shown.reduce((sum, { counts }) => sum + (counts[value] ?? 0), 0),
  ]);
  const told = sums.map(([value, count]): [string, Touched] => [value, touchedValue(count, hidden)]);
  const count = sums.reduce((sum, [, each]) => sum + (each < smallest ? 0 : each), 0);
  const isWhole = !hidden && sums.every(([, each]) => each === 0 || each >= smallest);
  return { all: whole(campaigns.length, shown.length, count, isWhole), values: Object.fromEntries(told) };
}

function whole(campaigns: number, shown: number, count: number, isWhole: boolean): Touched {
  if (campaigns === 0) return { known: 'none' };
  if (shown === 0) return { known: 'not_shown' };
  return { known: isWhole ? 'exactly' : 'at_least', count: Math.max(count, smallest) };
}

/**
 * An item whose answers are counted nowhere, a text for example: no more answers than people who answered. `respondents`:
 * of each release, null where the gate hides it.
 */
export function touchedAtMost(respondents: readonly (number | null)[]): Touched {
  if (respondents.length === 0) return { known: 'none' };
  if (respondents.includes(null)) return { known: 'not_shown' };
  return { known: 'at_most', count: respondents.reduce<number>((sum, each) => sum + (each ?? 0), 0) };
}

/**
 * A question about the person: only whether five people or more answered it. What the gate hides (fewer than ten answers,
 * or more where it has reasons) is not told apart from nobody. `shown`: of each release, whether the gate shows the item.
 */
export function touchedPersons(shown: readonly boolean[]): Touched {
  if (shown.length === 0) return { known: 'none' };
  return shown.includes(true) ? { known: 'at_least', count: smallest } : { known: 'not_shown' };
}
