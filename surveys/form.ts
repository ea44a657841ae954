import type { Item, QuestionnaireDocument } from './document.ts';
import type { Rule } from './rule.ts';
import type { Audience, Side } from './side.ts';
import type { Text } from './text.ts';

type OneSide<I> = I extends Item ? Omit<I, 'textFor' | 'audience'> : never;

/** An item as one side meets it: `text` is that side's wording; what belongs to its kind is kept. */
export type FormItem = OneSide<Item>;
export type AnswerableFormItem = Exclude<FormItem, { kind: 'information' }>;

export interface FormSection {
  name: string;
  title: Text;
  intro?: Text;
  shownIf?: Rule;
  items: FormItem[];
}

/** What one side may meet of a questionnaire, in the document's order. Rules are not yet applied. */
export interface Form {
  side: Side;
  sections: FormSection[];
}

const isFor = (audience: Audience, side: Side): boolean => audience === 'all' || audience === side;

/**
 * Nobody is held to an answer: whatever may not be skipped can be left with "I prefer not to say", also where its author did
 * not offer that. Pages, API and importers all read the form, so they agree on it.
 */
const leavable = <I extends FormItem>(item: I): I =>
  item.kind !== 'information' && item.required ? { ...item, preferNotToSay: true } : item;

function itemFor(item: Item, side: Side): FormItem {
  const { textFor, audience: _, ...rest } = item;
  return leavable({ ...rest, text: textFor?.[side] ?? item.text });
}

function deriveForm(document: QuestionnaireDocument, side: Side): Form {
  const sections = document.sections
    .filter((section) => isFor(section.audience, side))
    .map(({ audience: _, ...section }) => ({
      ...section,
      items: section.items.filter((item) => isFor(item.audience, side)).map((item) => itemFor(item, side)),
    }))
    .filter((section) => section.items.length > 0);
  return { side, sections };
}

/** Derived once per document and side: every response that comes in is checked against its form. */
const forms = new WeakMap<QuestionnaireDocument, Partial<Record<Side, Form>>>();

/**
 * The form of one side: sections and items of the other side are left out, and sections with nothing to show. Kept for as
 * long as the document is: change neither.
 */
export function formFor(document: QuestionnaireDocument, side: Side): Form {
  const ofDocument = forms.get(document) ?? {};
  forms.set(document, ofDocument);
  ofDocument[side] ??= deriveForm(document, side);
  return ofDocument[side];
}

/** Whether an item takes an answer: everything but an information text. */
export const isAnswerable = <I extends FormItem | Item>(item: I): item is Exclude<I, { kind: 'information' }> =>
  item.kind !== 'information';

const names = new WeakMap<Form | QuestionnaireDocument, ReadonlySet<string>>();

/** The names of all items that take an answer, in order. Kept like the form. */
export function answerableNames(of: Form | QuestionnaireDocument): ReadonlySet<string> {
  const known = names.get(of);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { items } of of.sections) for (const item of items) if (isAnswerable(item)) found.add(item.name);
  names.set(of, found);
  return found;
}
