const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether a text is a day of the calendar as `YYYY-MM-DD`: the same as zod's `iso.date`, without zod, for a browser. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (shape.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/** The day so many days later, or earlier; a day beyond the years 0000 to 9999 is null. */
export function dayAfter(day: string, days: number): string | null {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString();
  return moved.length === 24 && isDay(moved.slice(0, 10)) ? moved.slice(0, 10) : null;
}
