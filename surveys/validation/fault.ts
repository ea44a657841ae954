/** What can be wrong with a questionnaire document. The words stand with the pages, in both languages. */
const documentFaultCodes = [
  // The shape of the document.
  'missing',
  'wrong_type',
  'too_small',
  'too_big',
  'unknown_key',
  'unknown_kind',
  'invalid_rule',
  'invalid_value',
  'invalid_format',
  'too_deep',
  'too_many_items',
  'too_many_conditions',
  // Texts.
  'text_missing',
  'bad_text',
  // Names.
  'duplicate_name',
  'duplicate_option',
  'duplicate_point',
  // Items.
  'min_above_max',
  'exclusive_in_single',
  'never_shown',
  'pattern_unsupported',
  'patterns_too_costly',
  // Scales.
  'scale_item_unknown',
  'scale_item_unscorable',
  'scale_item_repeated',
  'scale_mixed_ranges',
  // Rules.
  'rule_item_unknown',
  'rule_item_later',
  'rule_circular',
  'rule_over_information',
  'rule_other_side',
  'rule_value_unknown',
  'rule_not_numeric',
  'rule_not_text',
  // Against the versions published before: `params` name the item, and what it was.
  'kind_changed',
  'option_recoded',
  'option_replaced',
  'point_recoded',
  // Against the licences of what was taken from others.
  'wording_protected',
  'licence_protected',
  'origin_dropped',
  'origin_terms',
  'origin_unknown',
  // Pipes.
  'pipe_malformed',
  'pipe_not_here',
  'pipe_item_unknown',
  'pipe_item_later',
  'pipe_over_information',
  'pipe_other_side',
  'pipe_languages_differ',
] as const;
export type DocumentFaultCode = (typeof documentFaultCodes)[number];

/** One fault, and where: a JSON pointer into the document, `''` for the whole of it. */
export interface DocumentFault {
  path: string;
  code: DocumentFaultCode;
  params: Record<string, string | number>;
}

export const documentFault = (
  path: string,
  code: DocumentFaultCode,
  params: DocumentFault['params'] = {},
): DocumentFault => ({ path, code, params });
