import { addChoice } from '../../../../surveys/editing/choices.ts';
import { hasOptions } from '../../../../surveys/editing/kinds.ts';
import { useEditor } from '../editor.ts';
import { fieldId } from '../fieldIds.ts';
import { faultAt } from '../fields/fieldFaults.ts';
import { ChoiceRow } from './choiceRow.tsx';
import type { ItemProps } from './itemProps.ts';

/** What can be chosen: options or points, added, ordered and removed; of an agreement item, what they always are. */
export const Choices = (props: ItemProps) => {
  const { item, place, pointer, locked } = props;
  const editor = useEditor();
  const { words } = editor.data;
  if (item.kind === 'agreement') return <p class="hint">{words.item.agreement}</p>;
  if (!hasOptions(item.kind) && item.kind !== 'rating') return null;
  const list = hasOptions(item.kind) ? 'options' : 'points';
  const choices = item[list] ?? [];
  const fault = faultAt(editor, `${pointer}/${list}`);
  const id = `${list}-of-item`;
  return (
    <fieldset class="choices" id={fieldId(`${pointer}/${list}`)} tabindex={-1}>
      <legend>{words.item[list]}</legend>
      {fault && <p class="fault">{fault}</p>}
      {choices.map((choice, i) => (
        <ChoiceRow
          key={`choice-${i}`}
          {...props}
          list={list}
          index={i}
          count={choices.length}
          id={id}
          choice={choice}
        />
      ))}
      {!locked && (
        <button
          type="button"
          id={`${id}-add`}
          class="button second"
          onClick={() =>
            editor.change('choices', (draft) => addChoice(draft, place), {
              focus: [fieldId(`${pointer}/${list}/${choices.length}/label/fr`)],
              said: ['rowAdded', { n: choices.length + 1, of: choices.length + 1 }],
            })
          }
        >
          {list === 'options' ? words.item.addOption : words.item.addPoint}
        </button>
      )}
    </fieldset>
  );
};
