/** A figure on fewer of the people invited says so. */
export const leastResponseRate = 0.6;

/** Fewer patients than this are said to be few. */
export const fewPatients = 20;

/** A question that a smaller share of those asked answered is named as a limitation. */
export const usualItemResponse = 0.8;

/** A reference population counted longer ago than this is called old: censuses come every five years. */
export const benchmarkYears = 5;
