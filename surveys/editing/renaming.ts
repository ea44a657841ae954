import type { DraftDocument, DraftItem, DraftSection, ItemPlace } from './draft.ts';
import { itemAt } from './draft.ts';
import { replacedAt } from './list.ts';

type Conditions = (condition: Record<string, unknown>) => Record<string, unknown>;

/** Changes every condition of a rule, whatever else stands in it; the very same value when nothing changed. */
function withConditions<R>(rule: R, change: Conditions): R {
  if (Array.isArray(rule)) {
    const parts = rule.map((part: unknown) => withConditions(part, change));
    return parts.every((part, i) => part === rule[i]) ? rule : (parts as R);
  }
  if (typeof rule !== 'object' || rule === null) return rule;
  if ('item' in rule) return change(rule as Record<string, unknown>) as R;
  const entries = Object.entries(rule).map(([key, part]) => [key, withConditions(part, change)] as const);
  return entries.every(([key, part]) => part === (rule as Record<string, unknown>)[key])
    ? rule
    : (Object.fromEntries(entries) as R);
}

/** Changes every rule of a draft. Sections and items without one stay the very same. */
function inRules(draft: DraftDocument, change: Conditions): DraftDocument {
  const inOne = <T extends DraftSection | DraftItem>(part: T): T => {
    const shownIf = withConditions(part.shownIf, change);
    return shownIf === part.shownIf ? part : { ...part, shownIf };
  };
  const sections = draft.sections.map((section) => {
    const items = section.items.map(inOne);
    const same = items.every((item, i) => item === section.items[i]);
    return inOne(same ? section : { ...section, items });
  });
  return { ...draft, sections };
}

/** Changes every string under a value; the very same value when none changed. */
function inStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) {
    const parts = value.map((part: unknown) => inStrings(part, change));
    return parts.every((part, i) => part === value[i]) ? value : (parts as T);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, inStrings(part, change)] as const);
  return entries.every(([key, part]) => part === (value as Record<string, unknown>)[key])
    ? value
    : (Object.fromEntries(entries) as T);
}

/** `{{name}}` and `{{name|words without an answer}}` in texts, under the new name. */
const piped =
  (from: string, to: string) =>
  (text: string): string =>
    text.includes('{{')
      ? text.replace(/\{\{(\s*)([a-z0-9_]+)/g, (whole, space: string, name: string) =>
          name === from ? `{{${space}${to}` : whole,
        )
      : text;

/** The value with its own rule changed. */
function withRules<T>(value: T, change: Conditions): T {
  if (typeof value !== 'object' || value === null || !('shownIf' in value)) return value;
  return { ...value, shownIf: withConditions(value.shownIf, change) };
}

/** A value in which every use of some items, in rules and in texts, goes to others: by the names of the first. */
export function withNames<T>(value: T, names: ReadonlyMap<string, string>): T {
  const uses = withRules(value, (condition) => {
    const name = names.get(String(condition.item));
    return name === undefined ? condition : { ...condition, item: name };
  });
  return [...names].reduce((changed, [from, to]) => inStrings(changed, piped(from, to)), uses);
}

/** Gives an item another name, wherever it is used: in rules, in scales and where its answer is written into a text. */
export function renameItem(draft: DraftDocument, place: ItemPlace, name: string): DraftDocument {
  const from = itemAt(draft, place)?.name;
  if (from === undefined || from === name) return draft;
  const sections = replacedAt(draft.sections, place.section, (section) => ({
    ...section,
    items: replacedAt(section.items, place.item, (item) => ({ ...item, name })),
  }));
  const scales = draft.scales.map((scale) =>
    scale.items.some((item) => item.name === from)
      ? { ...scale, items: scale.items.map((item) => (item.name === from ? { ...item, name } : item)) }
      : scale,
  );
  const renamed = inRules({ ...draft, sections, scales }, (condition) =>
    condition.item === from ? { ...condition, item: name } : condition,
  );
  return from === '' ? renamed : { ...renamed, sections: inStrings(renamed.sections, piped(from, name)) };
}

/** Gives an option another code, and rules over it with it. */
export function renameCode(draft: DraftDocument, place: ItemPlace, index: number, code: string): DraftDocument {
  const item = itemAt(draft, place);
  const from = item?.options?.[index]?.code;
  if (item === undefined || from === undefined || from === code) return draft;
  const sections = replacedAt(draft.sections, place.section, (section) => ({
    ...section,
    items: replacedAt(section.items, place.item, (each) => ({
      ...each,
      options: replacedAt(each.options ?? [], index, (option) => ({ ...option, code })),
    })),
  }));
  return inRules({ ...draft, sections }, (condition) =>
    condition.item === item.name && Array.isArray(condition.is) && condition.is.includes(from)
      ? { ...condition, is: condition.is.map((value: unknown) => (value === from ? code : value)) }
      : condition,
  );
}
