import { useState } from 'hono/jsx/dom';
import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { orderFaults } from '../../../surveys/validation/order.ts';
import { useDraft, useEditor } from './editor.ts';
import { fieldId, panelTitle } from './fieldIds.ts';
import { faultWords } from './fields/fieldFaults.ts';
import { placeWords } from './placeWords.ts';
import { say } from './say.ts';

/** The draft as it is stored, for people who know the format. It counts when it is applied. */
export const JsonPanel = () => {
  const editor = useEditor();
  const { words } = editor.data;
  const [text, setText] = useState(JSON.stringify(useDraft(), null, 2));
  const [fault, setFault] = useState<string | null>(null);
  const apply = () => {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return setFault(words.json.malformed);
    }
    const { draft, fault: found } = openDraft(json);
    if (draft === null) {
      return setFault(
        say(words.json.wrongShape, { path: found.path || '/', expected: words.expected[found.expected] }),
      );
    }
    const [misplaced] = orderFaults(draft);
    if (misplaced !== undefined) {
      return setFault(`${placeWords(editor, draft, misplaced.path)} – ${faultWords(editor, misplaced)}`);
    }
    setFault(null);
    editor.change('json', () => draft);
    editor.announce(words.json.applied);
  };
  const id = fieldId('');
  return (
    <>
      <h2 id={panelTitle} tabindex={-1}>
        {words.outline.json}
      </h2>
      <p>{words.json.lead}</p>
      <div class={fault === null ? 'field' : 'field faulty'}>
        <label for={id}>{words.json.label}</label>
        <span class="fault" id="json-fault" role="alert">
          {fault}
        </span>
        <textarea
          id={id}
          class="entry code"
          rows={28}
          spellcheck={false}
          aria-describedby="json-fault"
          aria-invalid={fault === null ? undefined : 'true'}
          value={text}
          onInput={(event: Event) => setText((event.target as HTMLTextAreaElement).value)}
        />
      </div>
      <button type="button" class="button" onClick={apply}>
        {words.json.apply}
      </button>
    </>
  );
};
