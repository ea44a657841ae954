/** The lowest threshold a campaign may have, in people: one that rose may have been there. */
export const lowestThreshold = 5;

/** Records under a table of answers about the person; more of them for a sensitive question. */
export const minimumBase = 10;
export const sensitiveBase = 20;

/** Teams have six to eight people, and readers know it: unless more were asked, nobody looks for more in one. */
export const usualTeam = 8;
