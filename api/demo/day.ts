const dayLength = 86_400_000;

/** `YYYY-MM-DD` of a time in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day so many days before (or, negative, after) a day given in milliseconds. */
export const daysBefore = (now: number, days: number): number => now - days * dayLength;
