import { conditionsOf } from './conditions.ts';
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

/** Words that rules look for, folded; and the last text they were looked for in, for many rules may ask about one. */
const foldedWords = new WeakMap<Rule, string>();
let lastText = { text: '', folded: '' };

function isFoundIn(text: string, rule: Rule & { contains: string }): boolean {
  const words = foldedWords.get(rule) ?? folded(rule.contains);
  foldedWords.set(rule, words);
  if (lastText.text !== text) lastText = { text, folded: folded(text) };
  return lastText.folded.includes(words);
}

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
  if ('contains' in rule) return typeof value === 'string' && isFoundIn(value, rule);
  return value !== undefined && value !== null;
}

/** One step through a form: the item, and whether it is shown by the rules of its section and its own. */
export interface Step {
  section: FormSection;
  item: FormItem;
  shown: boolean;
}

/** The items that a form's rules ask for: of a long form, few or none. */
const askedFor = new WeakMap<Pick<Form, 'sections'>, ReadonlySet<string>>();

function itemsInRules(form: Pick<Form, 'sections'>): ReadonlySet<string> {
  const known = askedFor.get(form);
  if (known !== undefined) return known;
  const rules = form.sections.flatMap(({ shownIf, items }) => [shownIf, ...items.map((item) => item.shownIf)]);
  const names = new Set(
    rules.flatMap((rule) => (rule === undefined ? [] : conditionsOf(rule).map(({ condition }) => condition.item))),
  );
  askedFor.set(form, names);
  return names;
}

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
  const asked = itemsInRules(form);
  const given: Record<string, unknown> = { ...before };
  for (const section of form.sections) {
    const sectionShown = section.shownIf === undefined || holds(section.shownIf, given);
    for (const item of section.items) {
      const shown = sectionShown && (item.shownIf === undefined || holds(item.shownIf, given));
      const answer = visit({ section, item, shown });
      if (shown && answer !== undefined && asked.has(item.name)) given[item.name] = answer;
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
