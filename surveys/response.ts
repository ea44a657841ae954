import type { NoValueCode } from './missing.ts';

/** A stored value: a point (number), an option code, several option codes, or a text; dates are `YYYY-MM-DD`. */
export type AnswerValue = number | string | string[];
export type Answers = Record<string, AnswerValue>;

/** What is stored of one response: each item of the version stands in exactly one of the two maps. */
export interface ResponseContent {
  answers: Answers;
  missing: Record<string, NoValueCode>;
}
