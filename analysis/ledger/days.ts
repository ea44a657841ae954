const dayLength = 86_400_000;

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes a hundred times longer than asking it for a day. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  const calendar =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** Wherever people live, the day begins at a whole quarter of an hour of universal time. */
const quarterHour = 900_000;
let lastAsked = { quarter: Number.NaN, timeZone: '', day: '' };

/** The calendar day `YYYY-MM-DD` of an instant (milliseconds since the epoch) where the institutions are. */
export function dayOf(instant: number, timeZone = 'America/Toronto'): string {
  const quarter = Math.floor(instant / quarterHour);
  if (lastAsked.quarter !== quarter || lastAsked.timeZone !== timeZone) {
    const parts = calendarOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]);
    const { year, month, day } = Object.fromEntries(parts) as Record<string, string>;
    lastAsked = { quarter, timeZone, day: `${year}-${month}-${day}` };
  }
  return lastAsked.day;
}

/** Numbers of days met, kept: a ledger names the same few thousand days a million times. */
const numbers = new Map<string, number>();
const mostKept = 50_000;

function dayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
  if (numbers.size >= mostKept) numbers.clear();
  numbers.set(day, number);
  return number;
}

/** Whole calendar days from one day to another; negative when the second comes first. RangeError when not a day. */
export const daysBetween = (from: string, to: string): number => {
  const days = dayNumber(to) - dayNumber(from);
  if (!Number.isFinite(days)) throw new RangeError(`Days are written YYYY-MM-DD, got ${from} and ${to}.`);
  return days;
};

/** The same day `months` earlier, the last of the month where that day does not exist. */
export const monthsBefore = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
};

/** The day that lies some days after another. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);

/** The instant at which a day ends where the institutions are: the first of the next one. */
export function endOfDay(day: string, timeZone?: string): number {
  // No place is more than fourteen hours from universal time.
  let instant = Date.parse(`${day}T00:00:00Z`) + dayLength - 14 * 3_600_000;
  while (dayOf(instant, timeZone) <= day) instant += quarterHour;
  return instant;
}
