import { useEditor } from '../editor.ts';
import { Line, Tick } from '../fields/field.tsx';
import { TextPair } from '../fields/textPair.tsx';
import { say } from '../say.ts';
import type { ItemProps } from './itemProps.ts';

/** A number as people of either language type it; undefined for nothing, or for what is no number yet. */
function numberOf(text: string): number | undefined {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}

/** Ends of a number or a date. */
const Ends = ({ item, pointer, put }: ItemProps) => {
  const { words } = useEditor().data;
  const isDate = item.kind === 'date';
  const end = (key: 'min' | 'max') => (
    <Line
      pointer={`${pointer}/${key}`}
      label={say(words.optional, { label: words.item[key] })}
      value={String(item[key] ?? '')}
      type={isDate ? 'date' : 'text'}
      inputmode={isDate ? undefined : 'decimal'}
      short
      onValue={(text) => put('setting', { [key]: isDate ? text || undefined : numberOf(text) }, `/${key}`)}
    />
  );
  return (
    <div class="two">
      {end('min')}
      {end('max')}
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
