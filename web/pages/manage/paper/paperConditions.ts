import { conditionWords, type Say } from '../../../../analysis/conditionWords.ts';
import { formatDay, formatEither, formatNumber, quoted } from '../../../../analysis/format.ts';
import { choicesOf } from '../../../../surveys/choices.ts';
import type { FormItem } from '../../../../surveys/form.ts';
import type { OnlyIf } from '../../../../surveys/paperForm.ts';
import { replacePipes } from '../../../../surveys/piping.ts';
import type { Language } from '../../../../surveys/text.ts';
import { paperWords } from '../../../text/manage/paper/words.ts';

/** What the words of a paper form refer to. */
export interface PaperContext {
  language: Language;
  /** Number of each question, by item name. */
  numbers: ReadonlyMap<string, number>;
  items: ReadonlyMap<string, FormItem>;
}

/** `question 7`; the item’s name when it is not on this form. */
const questionWords = ({ numbers, language }: PaperContext, name: string): string =>
  paperWords[language].say.question(String(numbers.get(name) ?? name));

const isDay = (value: string | number): value is string => typeof value === 'string';

/** Conditions as someone with a pen reads them: the number of the question, and the words of its choices. */
function sayOnPaper(context: PaperContext): Say {
  const { language, items } = context;
  const { say } = paperWords[language];
  return (condition, negated) => {
    const at = negated ? 1 : 0;
    const question = questionWords(context, condition.item);
    const item = items.get(condition.item);
    const choices = item === undefined ? [] : choicesOf(item);
    const label = (code: string | number): string => {
      const found = choices.find((choice) => choice.code === String(code));
      if (found !== undefined) return quoted(found.label[language], language);
      return typeof code === 'number' ? formatNumber(code, language, decimals(code)) : code;
    };
    const among = (codes: (string | number)[]) => say.is[at](question, formatEither(codes.map(label), language));
    if ('is' in condition) return among(condition.is);
    if ('contains' in condition) return say.contains[at](question, quoted(condition.contains, language));
    if ('answered' in condition) return say.answered[at](question);
    const bound = 'atLeast' in condition ? condition.atLeast : condition.atMost;
    const isAtLeast = 'atLeast' in condition;
    if (isDay(bound)) return say[isAtLeast ? 'onOrAfter' : 'onOrBefore'][at](question, formatDay(bound, language));
    // Points have words: those on this side of the bound are named.
    const within = choices
      .map(({ code }) => Number(code))
      .filter((value) => (isAtLeast ? value >= bound : value <= bound));
    return within.length > 0 ? among(within) : say[isAtLeast ? 'atLeast' : 'atMost'][at](question, label(bound));
  };
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** `Answer question 7 only if … Otherwise, go to question 8.` */
export const onlyIfWords = (only: OnlyIf, context: PaperContext): string =>
  paperWords[context.language].onlyIf(only, conditionWords(only.rule, context.language, sayOnPaper(context)));

/** A text with its piped parts as paper can show them: the fallback, or which answer is meant. */
export const onPaper = (text: string, context: PaperContext): string =>
  replacePipes(
    text,
    ({ item, fallback }) => fallback ?? paperWords[context.language].yourAnswer(questionWords(context, item)),
  );
