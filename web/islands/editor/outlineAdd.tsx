import { useState } from 'hono/jsx/dom';
import { type ItemKind, itemKinds } from '../../../surveys/editing/draft.ts';
import { BankDialog } from './bankDialog.tsx';
import { useDraft, useEditor } from './editor.ts';
import { addItemHere } from './moves.ts';

/** Adds an item of a chosen kind after the one selected, or takes one from the bank. */
export const AddItem = () => {
  const editor = useEditor();
  const { words, kinds } = editor.data;
  const [kind, choose] = useState<ItemKind>('agreement');
  const [asksBank, askBank] = useState(false);
  if (useDraft().sections.length === 0) return null;
  return (
    <div class="add-item">
      <label for="new-kind">{words.outline.kind}</label>
      <select
        id="new-kind"
        value={kind}
        onInput={(event: Event) => {
          const chosen = (event.target as HTMLSelectElement).value;
          choose(itemKinds.find((each) => each === chosen) ?? kind);
        }}
      >
        {itemKinds.map((each) => (
          <option value={each} selected={each === kind}>
            {kinds[each]}
          </option>
        ))}
      </select>
      <div class="buttons">
        <button type="button" class="button second" onClick={() => addItemHere(editor, kind)}>
          {words.outline.addItem}
        </button>
        <button type="button" id="from-bank" class="tool" onClick={() => askBank(true)}>
          {words.outline.fromBank}
        </button>
      </div>
      {asksBank && <BankDialog onClose={() => askBank(false)} />}
    </div>
  );
};
