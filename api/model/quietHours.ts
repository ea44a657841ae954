/** Hours of the day, where the institutions are, between which a campaign writes to people. */
export interface SendingHours {
  /** 0 to 23: messages leave from this hour on. */
  sendFrom: number;
  /** 1 to 24: and no longer from this one on. */
  sendUntil: number;
}

/** Those of messages that belong to no campaign. */
export const usualHours: SendingHours = { sendFrom: 8, sendUntil: 20 };

const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', hour: '2-digit', hourCycle: 'h23' });
const hourAt = (instant: number): number => Number(clock.format(instant));

/** Wherever people live, the hour changes at a whole quarter of an hour of universal time. */
const quarterHour = 900_000;

/**
 * When a message that is due may leave: now, or at the next hour that is not quiet. Saturdays and Sundays are days like the
 * others: patients and families often answer then.
 * @param instant milliseconds since the epoch. @returns the same, not earlier.
 */
export function mayLeaveAt(instant: number, { sendFrom, sendUntil }: SendingHours): number {
  const isQuiet = (at: number) => hourAt(at) < sendFrom || hourAt(at) >= sendUntil;
  if (!isQuiet(instant)) return instant;
  let at = Math.ceil((instant + 1) / quarterHour) * quarterHour;
  // Two days at most: a window holds an hour at least, and the clocks change by one.
  for (let step = 0; step < 200 && isQuiet(at); step++) at += quarterHour;
  return at;
}
