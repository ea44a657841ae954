import type { DraftDocument } from '../../../surveys/editing/draft.ts';
import { selectionOf } from '../../../surveys/editing/selection.ts';
import type { Editor } from './editor.ts';
import { excerpt, say } from './say.ts';

/** Where a JSON pointer leads in the draft, in words. */
export function placeWords({ data }: Editor, draft: DraftDocument, path: string): string {
  const { words, language } = data;
  const at = selectionOf(path, draft);
  if (at.at === 'section' || at.at === 'item') {
    const section = draft.sections[at.section];
    const item = at.at === 'item' ? section?.items[at.item] : undefined;
    if (item !== undefined && at.at === 'item') {
      const text = excerpt(item.text, language, words.untitled.item);
      return say(words.faults.item, { section: at.section + 1, item: at.item + 1, text });
    }
    const text = section === undefined ? '' : excerpt(section.title, language, words.untitled.section);
    return say(words.faults.section, { section: at.section + 1, text });
  }
  const [, head = '', index = ''] = path.split('/');
  const scale = head === 'scales' ? draft.scales[Number(index)] : undefined;
  if (scale !== undefined) {
    const text = excerpt(scale.title, language, words.untitled.scale);
    return say(words.faults.scale, { scale: Number(index) + 1, text });
  }
  return words.conflict.head[head] ?? words.faults.whole;
}
