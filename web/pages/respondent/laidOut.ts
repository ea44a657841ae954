import { itemsOfRule } from '../../../surveys/conditions.ts';
import { type FormItem, isAnswerable } from '../../../surveys/form.ts';
import { filledText, pipesIn } from '../../../surveys/piping.ts';
import type { Language, Text } from '../../../surveys/text.ts';

/** An earlier answer in words, or null when there is none. */
export type Recall = (item: string, language: Language) => string | null;

/** An item as it stands on a page. */
export interface LaidOutItem {
  /** With recalled answers filled in. */
  item: FormItem;
  /** As the questionnaire has it. */
  asWritten: FormItem;
  /** False: hidden now, but answers on this very page may bring it up. */
  shown: boolean;
  /** Texts that recall answers given on this very page. */
  follows: { text: boolean; hint: boolean };
}

export const filled = (text: Text, recall: Recall): Text => ({
  fr: filledText(text.fr, (item) => recall(item, 'fr')),
  en: filledText(text.en, (item) => recall(item, 'en')),
});

const filledItem = (item: FormItem, recall: Recall): FormItem => ({
  ...item,
  text: filled(item.text, recall),
  ...(item.hint && { hint: filled(item.hint, recall) }),
});

const recalls = (text: Text | undefined, names: ReadonlySet<string>): boolean =>
  text !== undefined && [text.fr, text.en].some((words) => pipesIn(words).some(({ item }) => names.has(item)));

/** The items that stand on one page: those shown, and those that answers on the page itself may bring up. */
export function layOut(items: readonly FormItem[], shown: ReadonlySet<string>, recall: Recall): LaidOutItem[] {
  const here = new Set<string>();
  const laidOut: LaidOutItem[] = [];
  for (const item of items) {
    const isShown = shown.has(item.name);
    if (!isShown && !(item.shownIf && itemsOfRule(item.shownIf).some((name) => here.has(name)))) continue;
    const follows = { text: recalls(item.text, here), hint: recalls(item.hint, here) };
    laidOut.push({ item: filledItem(item, recall), asWritten: item, shown: isShown, follows });
    if (isAnswerable(item)) here.add(item.name);
  }
  return laidOut;
}
