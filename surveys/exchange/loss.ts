/**
 * What an exchange does to a part of a questionnaire: `left_out`: it is gone. `changed`: it stands there in another way.
 * `only_here`: it is in the file and comes back when read here, but other programs ignore it. `to_complete`: the other
 * format did not have it, and someone must write it before publishing.
 */
export const lossEffects = ['left_out', 'changed', 'to_complete', 'only_here'] as const;
export type LossEffect = (typeof lossEffects)[number];

/** What can be lost between our document and another format, and what becomes of it. Words stand with the pages. */
export const lossCodes = {
  /** Another kind of question that cannot be asked here. `params`: `type`. */
  item_left_out: 'left_out',
  /** A question whose choices stand in a list elsewhere. `params`: `list`, its address. */
  choices_elsewhere: 'left_out',
  /** `params`: `choice`. */
  choice_left_out: 'left_out',
  /** Choices beyond those that are told one by one. `params`: `count`. */
  choices_left_out: 'left_out',
  initial_left_out: 'left_out',
  calculation_left_out: 'left_out',
  repeats_left_out: 'left_out',
  rule_left_out: 'left_out',
  /** A condition over a question that comes later, or in a circle. `params`: `item`. */
  rule_over_later: 'left_out',
  /** A text that recalls an answer that comes later. `params`: `item`. */
  recall_of_later: 'left_out',
  pattern_left_out: 'left_out',
  limit_left_out: 'left_out',
  /** A field or an extension that has no place here. `params`: `field`. */
  field_left_out: 'left_out',
  /** A text in a language other than French and English. `params`: `language`. */
  language_left_out: 'left_out',
  /** A part of ours that the format cannot hold. `params`: `part`. */
  part_left_out: 'left_out',
  /** `params`: `from`, `to`. */
  name_changed: 'changed',
  /** `params`: `from`, `to`. */
  code_changed: 'changed',
  /** A group within a group stands beside it. */
  group_flattened: 'changed',
  /** A question under a question follows it. */
  question_flattened: 'changed',
  /** A type that becomes a near one. `params`: `type`, `kind`. */
  kind_changed: 'changed',
  /** Questions outside of any group, put into a section. */
  section_added: 'changed',
  /** Answers in one's own words beside the choices: the choices alone remain. */
  own_words_left_out: 'left_out',
  /** `params`: `maximum`. */
  text_shortened: 'changed',
  /** The rule depends on an order that does not hold here. */
  rule_changed: 'changed',
  /** The document is not the one that its fingerprint was made of. */
  fingerprint_differs: 'changed',
  /** Texts in neither of our languages stand in the place of one. `params`: `from`, `language`. */
  language_taken_as: 'changed',
  /** Only in XLSForms from here on. A condition, as it is written there. `params`: `text`. */
  condition_left_out: 'left_out',
  /** What an answer must be, as it is written there. `params`: `text`. */
  constraint_left_out: 'left_out',
  /** A limit that was not to be reached is allowed. `params`: `text`. */
  limit_widened: 'changed',
  /** A text of any length. `params`: `maximum`. */
  length_limited: 'changed',
  /** The title of a group within a group stands as a text, and its questions stay in the section. */
  group_inlined: 'changed',
  /** `params`: `list`. */
  too_few_choices: 'left_out',
  group_left_out: 'left_out',
  /** A text recalls something that is not here. `params`: `name`. */
  reference_left_out: 'left_out',
  /** A reason for not answering in other words than those of every questionnaire. `params`: `choice`. */
  reason_words_changed: 'changed',
  /** Elsewhere, a condition that looks for words heeds capital letters. */
  capitals_count: 'changed',
  /** Elsewhere, a recalled choice is its code. */
  recalled_code: 'changed',
  /** `params`: `language`. */
  language_missing: 'to_complete',
  /** A part that our documents have and the file does not. `params`: `part`. */
  part_missing: 'to_complete',
  /** `params`: `part`. */
  part_only_here: 'only_here',
} as const satisfies Record<string, LossEffect>;
export type LossCode = keyof typeof lossCodes;

/** Parts of our documents, for losses that name one in `params.part`. */
const documentParts = [
  'purpose',
  'consent',
  'description',
  'licence',
  'licence_terms',
  'attribution',
  'sources',
  'adapted_from',
  'scales',
  'audience',
  'other_wording',
  'sensitive',
  'origin',
  'message',
  'missing_reasons',
  'exclusive',
  'rule',
  'pattern',
  'limits',
  'length',
  'intro',
  'hint',
  'choices',
  'recalled_answer',
  'text',
  'title',
  'recalled_words',
] as const;
export type DocumentPart = (typeof documentParts)[number];

/** One thing that an exchange does not carry over. */
export interface Loss {
  /** Of an import: the place in the foreign file, as that format names places. Of an export: a JSON pointer into our document. */
  path: string;
  code: LossCode;
  params: Record<string, string | number>;
}

/** What a foreign file becomes: a document that still has to be checked by `validateDocument`. */
export interface Imported {
  document: unknown;
  losses: Loss[];
}

/** Our document in another format. */
export interface Exported<T> {
  content: T;
  losses: Loss[];
}

export const loss = (path: string, code: LossCode, params: Loss['params'] = {}): Loss => ({ path, code, params });
export const partLoss = (path: string, code: LossCode, part: DocumentPart): Loss => loss(path, code, { part });
