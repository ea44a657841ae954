/** Why an answer is missing: six different things, kept apart from the item to the export. */
export const missingReasons = [
  'not_shown',
  'not_in_version',
  'skipped',
  'prefer_not_to_say',
  'dont_know',
  'not_reached',
] as const;
export type MissingReason = (typeof missingReasons)[number];

/**
 * What stands in place of a value. `not_applicable` is an answer ("does not apply to me") without a place on the scale:
 * it is counted and shown apart, never among the missing and never as a score.
 */
export const noValueCodes = [...missingReasons, 'not_applicable'] as const;
export type NoValueCode = (typeof noValueCodes)[number];
