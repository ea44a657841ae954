import type { Form, FormItem, FormSection } from '../../../surveys/form.ts';
import type { Rule } from '../../../surveys/rule.ts';
import type { Text } from '../../../surveys/text.ts';

/** Most items on one page: a phone shows so many without a wait, and a person finds their way back. Longer forms stay in parts. */
const mostOnOnePage = 100;

/** Whether a form may be shown all on one page. */
export const fitsOnePage = ({ sections }: Form): boolean =>
  sections.reduce((sum, { items }) => sum + items.length, 0) <= mostOnOnePage;

const withRule = <I extends FormItem>({ shownIf: own, ...item }: I, section: Rule | undefined): FormItem => {
  const rules = [section, own].filter((rule) => rule !== undefined);
  const [first] = rules;
  const shownIf = rules.length > 1 ? { all: rules } : first;
  return { ...item, ...(shownIf && { shownIf }) } as FormItem;
};

/** The title and the lead of a section stand among the items as texts; names of items have no dot, so none is taken for one. */
const titlePrefix = 'title.';
export const isTitle = ({ name }: Pick<FormItem, 'name'>): boolean => name.startsWith(titlePrefix);

const words = (name: string, text: Text, shownIf: Rule | undefined): FormItem => ({
  ...{ kind: 'information', name, text },
  ...(shownIf && { shownIf }),
});

/** A section shows its title when it shows anything: where every item has a rule, when one of them holds. */
function itemsOf({ name, title, intro, shownIf, items }: FormSection): FormItem[] {
  const ruled = items.map((item) => withRule(item, shownIf));
  const rules = ruled.flatMap((item) => item.shownIf ?? []);
  const anyShown = rules.length < ruled.length ? shownIf : { any: rules };
  return [
    words(`${titlePrefix}${name}`, title, anyShown),
    ...(intro === undefined ? [] : [words(`intro.${name}`, intro, anyShown)]),
    ...ruled,
  ];
}

/** Every item of a form in one list, each with the rule of its section in its own, under the titles of the sections. */
export const itemsOnOnePage = ({ sections }: Form): FormItem[] => sections.flatMap(itemsOf);

/** The names of what is shown on the one page, with the titles and leads of the sections that show anything. */
export function shownOnOnePage({ sections }: Form, shown: ReadonlySet<string>): Set<string> {
  const names = new Set(shown);
  for (const { name, items } of sections) {
    if (!items.some((item) => shown.has(item.name))) continue;
    names.add(`${titlePrefix}${name}`);
    names.add(`intro.${name}`);
  }
  return names;
}
