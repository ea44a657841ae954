import type { DraftDocument } from '../../../surveys/editing/draft.ts';
import { selectionOf } from '../../../surveys/editing/selection.ts';
import { type Editor, useDraft, useEditor } from './editor.ts';
import { fieldId, fieldIdsAround, panelTitle } from './fieldIds.ts';
import { faultWords } from './fields/fieldFaults.ts';
import { excerpt, say, sayCount } from './say.ts';

/** Most faults in the list at once. */
const mostShown = 50;

/** Where a fault is, in words. */
function placeWords({ data }: Editor, draft: DraftDocument, path: string): string {
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

/** What keeps the draft from being published, each entry leading to its field. */
export const FaultList = () => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const { faults, checked } = editor.state();
  const draft = useDraft();
  const follow = (path: string) => (event: Event) => {
    event.preventDefault();
    editor.select(selectionOf(path, draft), [...fieldIdsAround(path), panelTitle]);
  };
  if (checked === null) return <p>{words.faults.checking}</p>;
  if (faults.length === 0) return <p>{words.faults.none}</p>;
  return (
    <details id="faults" class="faults-of-draft">
      <summary id="faults-summary">{sayCount(words.faults.count, faults.length, language)}</summary>
      <ul class="faults">
        {faults.slice(0, mostShown).map((fault) => (
          <li>
            <a href={`#${fieldId(fault.path)}`} onClick={follow(fault.path)}>
              {placeWords(editor, draft, fault.path)}
            </a>
            {' – '}
            {faultWords(editor, fault)}
          </li>
        ))}
      </ul>
      {faults.length > mostShown && <p>{say(words.faults.more, { n: faults.length - mostShown })}</p>}
    </details>
  );
};
