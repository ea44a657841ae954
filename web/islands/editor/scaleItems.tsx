import { useState } from 'hono/jsx/dom';
import { allItems, type DraftScale } from '../../../surveys/editing/draft.ts';
import { addScaleItem, itemsForScale, removeScaleItem, reverseScaleItem } from '../../../surveys/editing/scales.ts';
import { useDraft, useEditor } from './editor.ts';
import { fieldId } from './fieldIds.ts';
import { faultAt } from './fields/fieldFaults.ts';
import { excerpt } from './say.ts';

interface ScaleProps {
  scale: DraftScale;
  index: number;
}

/** One more statement, chosen among the scored ones. */
const AddStatement = ({ index }: { index: number }) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const items = itemsForScale(useDraft(), index);
  const [chosen, choose] = useState('');
  const name = items.some((item) => item.name === chosen) ? chosen : (items[0]?.name ?? '');
  if (name === '') return <p class="hint">{words.scales.noItems}</p>;
  const id = `scale-${index}-statement`;
  return (
    <div class="add-item">
      <label for={id}>{words.scales.addItem}</label>
      <select id={id} value={name} onInput={(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        {items.map((item) => (
          <option value={item.name} selected={item.name === name}>
            {excerpt(item.text, language, item.name)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button second"
        onClick={() => editor.change('scales', (draft) => addScaleItem(draft, index, name))}
      >
        {words.add}
      </button>
    </div>
  );
};

/** The statements a scale is the mean of, each as it is or reversed. */
export const ScaleItems = ({ scale, index }: ScaleProps) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const texts = new Map(allItems(useDraft()).map(({ item }) => [item.name, item.text]));
  return (
    <fieldset id={fieldId(`/scales/${index}/items`)} tabindex={-1}>
      <legend>{words.scales.items}</legend>
      <ul class="scale-items">
        {scale.items.map(({ name, reversed = false }, i) => {
          const pointer = `/scales/${index}/items/${i}`;
          const text = texts.get(name);
          const label = text === undefined ? name : excerpt(text, language, name);
          const fault = faultAt(editor, `${pointer}/name`);
          const id = fieldId(`${pointer}/name`);
          return (
            <li id={id} tabindex={-1}>
              {label}
              {fault && <span class="fault"> {fault}</span>}
              <div class="option">
                <input
                  id={`${id}-reversed`}
                  type="checkbox"
                  checked={reversed}
                  onInput={() => editor.change('scales', (draft) => reverseScaleItem(draft, index, i, !reversed))}
                />
                <label for={`${id}-reversed`}>
                  {words.scales.reversed}
                  <span class="unseen"> {label}</span>
                </label>
              </div>
              <button
                type="button"
                class="tool"
                onClick={() =>
                  editor.change('scales', (draft) => removeScaleItem(draft, index, i), {
                    focus: [fieldId(`/scales/${index}/items`)],
                    said: ['rowRemoved'],
                  })
                }
              >
                {words.remove}
                <span class="unseen"> {label}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <AddStatement index={index} />
    </fieldset>
  );
};
