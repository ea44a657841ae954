import { useEditor } from '../editor.ts';
import { Line, Tick } from '../fields/field.tsx';
import { TextPair } from '../fields/textPair.tsx';
import { numberOf, useTypedNumber } from '../fields/typedNumber.ts';
import { say } from '../say.ts';
import type { ItemProps } from './itemProps.ts';

/** One end of a number. */
const NumberEnd = ({ item, pointer, put, end }: ItemProps & { end: 'min' | 'max' }) => {
  const { words } = useEditor().data;
  const value = item[end];
  const [shown, onTyped] = useTypedNumber(typeof value === 'number' ? value : undefined);
  return (
    <Line
      pointer={`${pointer}/${end}`}
      label={say(words.optional, { label: words.item[end] })}
      value={shown}
      inputmode="decimal"
      short
      onValue={(text) => put('setting', { [end]: onTyped(text) }, `/${end}`)}
    />
  );
};

/** One end of a date. */
const DateEnd = ({ item, pointer, put, end }: ItemProps & { end: 'min' | 'max' }) => {
  const { words } = useEditor().data;
  return (
    <Line
      pointer={`${pointer}/${end}`}
      label={say(words.optional, { label: words.item[end] })}
      value={String(item[end] ?? '')}
      type="date"
      short
      onValue={(text) => put('setting', { [end]: text || undefined }, `/${end}`)}
    />
  );
};

/** Ends of a number or a date. */
const Ends = (props: ItemProps) => {
  const End = props.item.kind === 'date' ? DateEnd : NumberEnd;
  return (
    <div class="two">
      <End {...props} end="min" />
      <End {...props} end="max" />
    </div>
  );
};

/** What a typed answer may be, and what is said when it is not. */
export const Limits = (props: ItemProps) => {
  const { item, pointer, put } = props;
  const { words } = useEditor().data;
  const isText = item.kind === 'short_text' || item.kind === 'long_text';
  return (
    <fieldset>
      <legend>{words.item.limits}</legend>
      {!isText && <Ends {...props} />}
      {item.kind === 'number' && (
        <Tick
          pointer={`${pointer}/integer`}
          label={words.item.integer}
          checked={item.integer === true}
          onTick={(integer) => put('setting', { integer })}
        />
      )}
      {isText && (
        <Line
          pointer={`${pointer}/maxLength`}
          label={say(words.optional, { label: words.item.maxLength })}
          value={String(item.maxLength ?? '')}
          inputmode="numeric"
          short
          onValue={(text) => put('setting', { maxLength: numberOf(text) }, '/maxLength')}
        />
      )}
      {item.kind === 'short_text' && (
        <Line
          pointer={`${pointer}/pattern`}
          label={say(words.optional, { label: words.item.pattern })}
          hint={words.item.patternHint}
          value={item.pattern ?? ''}
          onValue={(pattern) => put('setting', { pattern: pattern || undefined }, '/pattern')}
        />
      )}
      <TextPair
        pointer={`${pointer}/message`}
        label={say(words.optional, { label: words.item.message })}
        hint={words.item.messageHint}
        value={item.message ?? { fr: '', en: '' }}
        onText={(message) =>
          put('text', { message: message.fr === '' && message.en === '' ? undefined : message }, '/message')
        }
      />
    </fieldset>
  );
};
