/** Turns at shared devices that are remembered: more than a day of meetings. */
const most = 20_000;

/** As they are made: nothing longer is remembered at the wish of whoever sends a form. */
const isTurn = (key: string): boolean => /^[0-9a-f-]{36}$/.test(key);

/**
 * Turns at a shared device that are over. A browser without script can send an old page of the form again, by the back button
 * and a reload; it then gets the start page. Random keys alone, in memory alone: nothing tells whose turn it was.
 */
export function clearedTurns() {
  const over = new Set<string>();
  return {
    add(turn: string): void {
      if (!isTurn(turn)) return;
      over.add(turn);
      const [oldest] = over;
      if (over.size > most && oldest !== undefined) over.delete(oldest);
    },
    has: (turn: string): boolean => over.has(turn),
  };
}
