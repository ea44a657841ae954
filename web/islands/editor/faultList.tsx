import { selectionOf } from '../../../surveys/editing/selection.ts';
import { useDraft, useEditor } from './editor.ts';
import { fieldId, fieldIdsAround, panelTitle } from './fieldIds.ts';
import { faultWords } from './fields/fieldFaults.ts';
import { placeWords } from './placeWords.ts';
import { say, sayCount } from './say.ts';

/** Most faults in the list at once. */
const mostShown = 50;

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
