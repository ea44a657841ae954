import { enteredAnswer } from '../../../surveys/enteredAnswer.ts';
import { isAnswerable } from '../../../surveys/form.ts';
import { filledText } from '../../../surveys/piping.ts';
import { walkForm } from '../../../surveys/visibility.ts';
import { type Entries, entryOf } from './entries.ts';
import type { PageLogic } from './pageLogic.ts';
import { recalledWords } from './recalledWords.ts';

/** How a page stands with what is entered on it. */
export interface PageState {
  /** Names of the items that are shown. */
  shown: ReadonlySet<string>;
  /** A text with the answers it recalls. */
  fill: (text: string) => string;
}

/** The same rules as on the server, over one page: in a browser, while somebody answers. */
export function pageState({ purpose, language, items, before, recalled }: PageLogic, entries: Entries): PageState {
  const shown = new Set<string>();
  const words = new Map(Object.entries(recalled));
  walkForm(
    { sections: [{ name: 'page', title: { fr: '', en: '' }, items }] },
    ({ item, shown: isShown }) => {
      if (!isShown) return undefined;
      shown.add(item.name);
      if (!isAnswerable(item)) return undefined;
      const answer = enteredAnswer(item, entryOf(purpose, item, entries));
      if (answer !== undefined) words.set(item.name, recalledWords(item, answer, language));
      return answer;
    },
    before,
  );
  return { shown, fill: (text) => filledText(text, (item) => words.get(item) ?? null) };
}
