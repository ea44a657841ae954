import { agreementPoints } from '../agreement.ts';
import { checkAnswer } from '../answerValue.ts';
import type { Condition } from '../conditions.ts';
import { dayAfter, isDay } from '../day.ts';
import type { AnswerableItem, Option } from '../document.ts';
import type { AnswerValue } from '../response.ts';

/** Most parts that are combined freely: 64 sets of options, or of words in a text. */
const mostCombined = 6;

function subsets<T>(all: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const one of all) sets.push(...sets.map((set) => [...set, one]));
  return sets;
}

/** A number at each end of what conditions and limits tell apart, and one on either side of it. */
function numbers(bounds: readonly number[], integer: boolean): number[] {
  const sorted = [...new Set(bounds)].sort((a, b) => a - b);
  const between = sorted.map((bound, i) => (bound + (sorted[i + 1] ?? bound + 2)) / 2);
  const beside = sorted.flatMap((bound) => [
    Math.floor(bound),
    Math.ceil(bound),
    Math.floor(bound) + 1,
    Math.ceil(bound) - 1,
  ]);
  return integer ? [0, ...sorted, ...beside] : [0, ...sorted, ...between, ...beside];
}

const days = (bounds: readonly string[]): string[] =>
  bounds.flatMap((day) => [day, dayAfter(day, 1), dayAfter(day, -1)]).filter((day) => day !== null);

function optionSets(options: readonly Option[], codes: ReadonlySet<unknown>): string[][] | null {
  const told = options.filter(({ code }) => codes.has(code));
  const other = options.filter(({ code }) => !codes.has(code));
  const free = told.filter((option) => option.exclusive !== true).map(({ code }) => code);
  if (free.length > mostCombined) return null;
  const alone = [...told.filter((option) => option.exclusive === true), ...other.slice(0, 1)].map(({ code }) => [code]);
  return [...subsets(free).filter((set) => set.length > 0), ...alone];
}

/**
 * Texts that hold each set of the words asked for. Limits of length and patterns are left out: what no text of the right
 * length can meet counts as met.
 */
function texts(words: readonly string[]): string[] | null {
  const different = [...new Set(words)];
  if (different.length > mostCombined) return null;
  return subsets(different).map((set) => ['\ue000', ...set].join('\ue000'));
}

/**
 * Answers to an item that stand for all others: for any answer there is one here that meets the same conditions. Null when
 * that takes too many. "No answer" is not among them.
 */
export function representatives(item: AnswerableItem, conditions: readonly Condition[]): AnswerValue[] | null {
  const named = conditions.flatMap((condition) => {
    if ('is' in condition) return condition.is;
    if ('atLeast' in condition) return [condition.atLeast];
    return 'atMost' in condition ? [condition.atMost] : [];
  });
  switch (item.kind) {
    case 'agreement':
      return agreementPoints.map(({ value }) => value);
    case 'rating':
      return item.points.map(({ value }) => value);
    case 'single': {
      const codes = new Set<unknown>(named);
      const other = item.options.find(({ code }) => !codes.has(code));
      const told = item.options.filter(({ code }) => codes.has(code));
      return [...told, ...(other === undefined ? [] : [other])].map(({ code }) => code);
    }
    case 'multiple':
      return optionSets(item.options, new Set<unknown>(named));
    case 'number': {
      const bounds = [...named, item.min, item.max].filter((bound) => typeof bound === 'number');
      return numbers(bounds, item.integer).filter((value) => 'value' in checkAnswer(item, value));
    }
    case 'date': {
      const bounds = [...named, item.min ?? '2000-01-01', item.max].filter((bound) => typeof bound === 'string');
      return days(bounds.filter(isDay)).filter((value) => 'value' in checkAnswer(item, value));
    }
    default:
      return texts(conditions.flatMap((condition) => ('contains' in condition ? [condition.contains] : [])));
  }
}
