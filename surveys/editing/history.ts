/** One state of what is edited: `label` says in words what led to it. */
export interface Moment<T> {
  value: T;
  label: string;
}

/** What was done, what is, and what was undone. */
export interface History<T> {
  past: readonly Moment<T>[];
  present: Moment<T>;
  future: readonly Moment<T>[];
  /** What the present change was made to, while the next change of the same may join it; null when it may not. */
  open: string | null;
}

/** How many steps can be undone. */
const longestHistory = 200;

export const startHistory = <T>(value: T): History<T> => ({
  past: [],
  present: { value, label: '' },
  future: [],
  open: null,
});

/**
 * One more step. Changes with the same `key` that follow each other (the letters typed into one field) are one step;
 * without a key a step stands alone. The very same value is no step.
 */
export function done<T>(history: History<T>, value: T, label: string, key: string | null = null): History<T> {
  if (value === history.present.value) return history;
  const joins = key !== null && key === history.open;
  const past = joins ? history.past : [...history.past, history.present].slice(-longestHistory);
  return { past, present: { value, label }, future: [], open: key };
}

/** Ends the step under way: the next change is one of its own. */
export const closed = <T>(history: History<T>): History<T> =>
  history.open === null ? history : { ...history, open: null };

/** The state before the last step; the same history when there is none. */
export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future, open: null }
    : { past: past.slice(0, -1), present: before, future: [present, ...future], open: null };
}

/** The state after the last step that was undone. */
export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined
    ? { past, present, future, open: null }
    : { past: [...past, present], present: next, future: rest, open: null };
}
