import {
  moveChoice,
  removeChoice,
  setChoiceLabel,
  setOption,
  setPointValue,
} from '../../../../surveys/editing/choices.ts';
import type { DraftOption, DraftPoint } from '../../../../surveys/editing/draft.ts';
import { renameCode } from '../../../../surveys/editing/renaming.ts';
import { useEditor } from '../editor.ts';
import { Line, Tick } from '../fields/field.tsx';
import { KeyLine } from '../fields/nameField.tsx';
import { afterRemoval, RowButtons } from '../fields/rowButtons.tsx';
import { TextPair } from '../fields/textPair.tsx';
import { say } from '../say.ts';
import type { ItemProps } from './itemProps.ts';

interface ChoiceRowProps extends ItemProps {
  list: 'options' | 'points';
  index: number;
  count: number;
  id: string;
  choice: DraftOption | DraftPoint;
}

/** What is stored for an option, and what choosing it means. */
const OptionDetails = ({ item, place, pointer, index, option }: ItemProps & { index: number; option: DraftOption }) => {
  const editor = useEditor();
  const { words, published } = editor.data;
  const isPublished = (published.items[item.name] ?? []).includes(option.code);
  return (
    <details class="group">
      <summary>
        {words.name.code} <code>{option.code}</code>
      </summary>
      <KeyLine
        pointer={`${pointer}/code`}
        label={words.name.code}
        hint={isPublished ? words.name.codePublished : undefined}
        value={option.code}
        locked={isPublished}
        short
        onKey={(code) => editor.change('name', (draft) => renameCode(draft, place, index, code))}
      />
      {item.kind === 'multiple' && (
        <Tick
          pointer={`${pointer}/exclusive`}
          label={words.item.exclusive}
          checked={option.exclusive === true}
          onTick={(exclusive) => editor.change('choices', (draft) => setOption(draft, place, index, { exclusive }))}
        />
      )}
      <Tick
        pointer={`${pointer}/sensitive`}
        label={words.item.sensitiveOption}
        checked={option.sensitive === true}
        onTick={(sensitive) => editor.change('choices', (draft) => setOption(draft, place, index, { sensitive }))}
      />
    </details>
  );
};

/** One option or point: its label in both languages, what is stored for it, and its place. */
export const ChoiceRow = ({ list, index, count, id, choice, ...props }: ChoiceRowProps) => {
  const { item, place, locked } = props;
  const editor = useEditor();
  const { words, published } = editor.data;
  const pointer = `${props.pointer}/${list}/${index}`;
  const label = say(list === 'options' ? words.item.option : words.item.point, { n: index + 1 });
  const codes = new Set(published.items[item.name] ?? []);
  const isPublished = 'code' in choice && codes.has(choice.code);
  return (
    <div class="row">
      <TextPair
        pointer={`${pointer}/label`}
        label={label}
        value={choice.label}
        locked={locked}
        onText={(text) =>
          editor.change('choices', (draft) => setChoiceLabel(draft, place, index, text, isPublished ? null : codes), {
            key: `${pointer}/label`,
          })
        }
      />
      {'value' in choice && (
        <Line
          pointer={`${pointer}/value`}
          label={words.item.value}
          value={String(choice.value)}
          locked={locked}
          short
          inputmode="numeric"
          onValue={(text) =>
            /^\d+$/.test(text) &&
            editor.change('choices', (draft) => setPointValue(draft, place, index, Number(text)), {
              key: `${pointer}/value`,
            })
          }
        />
      )}
      {!locked && (
        <RowButtons
          id={id}
          what={label}
          index={index}
          count={count}
          onMove={(to) =>
            editor.change('choices', (draft) => moveChoice(draft, place, index, to), {
              focus: [`${id}-${to}-${to < index ? 'up' : 'down'}`],
              said: ['rowMoved', { n: to + 1, of: count }],
            })
          }
          onRemove={() =>
            editor.change('choices', (draft) => removeChoice(draft, place, index), {
              focus: afterRemoval(id, index),
              said: ['rowRemoved'],
            })
          }
        />
      )}
      {'code' in choice && <OptionDetails {...props} pointer={pointer} index={index} option={choice} />}
    </div>
  );
};
