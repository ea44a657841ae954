/** Formats in which questionnaires come and go. */
export const exchangeFormats = ['fhir', 'xlsx', 'json'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];
