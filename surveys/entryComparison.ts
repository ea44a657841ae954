import { canonicalJson } from './canonical.ts';
import type { AnswerValue, ResponseContent } from './response.ts';

/** One item of which two entries of the same sheet say different things. */
export interface EntryDifference {
  item: string;
  /** What the first entry says: an answer, or why there is none. */
  value?: AnswerValue;
  reason?: string;
}

const saidOf = ({ answers, missing }: ResponseContent, item: string): string =>
  canonicalJson([answers[item] ?? null, missing[item] ?? null]);

/** Where the second entry of a sheet differs from the first, in the order of the questionnaire. */
export function entryDifferences(first: ResponseContent, second: ResponseContent): EntryDifference[] {
  const names = new Set(
    [first, second].flatMap(({ answers, missing }) => [...Object.keys(answers), ...Object.keys(missing)]),
  );
  return [...names]
    .filter((item) => saidOf(first, item) !== saidOf(second, item))
    .map((item) => {
      const [value, reason] = [first.answers[item], first.missing[item]];
      return { item, ...(value === undefined ? {} : { value }), ...(reason === undefined ? {} : { reason }) };
    });
}
