import type { Form, FormItem, FormSection } from './form.ts';
import type { Rule } from './rule.ts';

/** Values by item name. Unknown on purpose: rules are also applied to answers that are not yet checked. */
export type GivenAnswers = Readonly<Record<string, unknown>>;

const answerTo = (item: string, answers: GivenAnswers): unknown =>
  Object.hasOwn(answers, item) ? answers[item] : undefined;

/** Two numbers, or two days as `YYYY-MM-DD`. */
const isAtLeast = (a: unknown, b: unknown): boolean =>
  (typeof a === 'number' && typeof b === 'number' && a >= b) ||
  (typeof a === 'string' && typeof b === 'string' && a >= b);

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/**
 * Whether a rule holds over the answers given. An item without an answer (skipped, "prefer not to say", hidden) meets no
 * condition; `not` turns that round. Over an item with several choices, `is` asks whether one of them was chosen.
 */
export function holds(rule: Rule, answers: GivenAnswers): boolean {
  if ('all' in rule) return rule.all.every((part) => holds(part, answers));
  if ('any' in rule) return rule.any.some((part) => holds(part, answers));
  if ('not' in rule) return !holds(rule.not, answers);
  const value = answerTo(rule.item, answers);
  if ('is' in rule) {
    const chosen: unknown[] = Array.isArray(value) ? value : [value];
    return rule.is.some((wanted) => chosen.includes(wanted));
  }
  if ('atLeast' in rule) return isAtLeast(value, rule.atLeast);
  if ('atMost' in rule) return isAtLeast(rule.atMost, value);
  if ('contains' in rule) return typeof value === 'string' && folded(value).includes(folded(rule.contains));
  return value !== undefined && value !== null;
}

/** One step through a form: the item, whether it is shown, and the rules (section's, item's) that decided it. */
export interface Step {
  section: FormSection;
  item: FormItem;
  shown: boolean;
  rules: Rule[];
}

const isPresent = (rule: Rule | undefined): rule is Rule => rule !== undefined;

/**
 * Goes through a form in order. `visit` returns the answer to the item, or undefined; later rules see that answer only if
 * the item was shown, so an answer to a hidden item counts as not given. A section's rule is applied at its first item.
 * `before` holds answers to items that come before a form which is only a part of one.
 */
export function walkForm(
  form: Pick<Form, 'sections'>,
  visit: (step: Step) => unknown,
  before: GivenAnswers = {},
): void {
  const given: Record<string, unknown> = { ...before };
  for (const section of form.sections) {
    const sectionShown = section.shownIf === undefined || holds(section.shownIf, given);
    for (const item of section.items) {
      const shown = sectionShown && (item.shownIf === undefined || holds(item.shownIf, given));
      const answer = visit({ section, item, shown, rules: [section.shownIf, item.shownIf].filter(isPresent) });
      if (shown && answer !== undefined) given[item.name] = answer;
    }
  }
}

/** The sections that are shown to someone who gave these answers, each with its shown items only. */
export function visibleSections(form: Form, answers: GivenAnswers): FormSection[] {
  const shownItems = new Map<FormSection, FormItem[]>();
  walkForm(form, ({ section, item, shown }) => {
    if (!shown) return undefined;
    const items = shownItems.get(section);
    if (items === undefined) shownItems.set(section, [item]);
    else items.push(item);
    return Object.hasOwn(answers, item.name) ? answers[item.name] : undefined;
  });
  return [...shownItems].map(([section, items]) => ({ ...section, items }));
}

/** The items, information texts included, that are shown to someone who gave these answers. */
export const visibleItems = (form: Form, answers: GivenAnswers): FormItem[] =>
  visibleSections(form, answers).flatMap((section) => section.items);

/** Whether one item is shown to someone who gave these answers; false for a name the form does not have. */
export const isItemShown = (form: Form, name: string, answers: GivenAnswers): boolean =>
  visibleItems(form, answers).some((item) => item.name === name);
