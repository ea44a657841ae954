import { useEditor } from '../editor.ts';
import { Tick } from '../fields/field.tsx';
import type { ItemProps } from './itemProps.ts';

const reasons = ['required', 'dontKnow', 'preferNotToSay', 'notApplicable'] as const;

/** Whether an answer must be given, what may be said instead of one, and how carefully it is shown. */
export const Answering = ({ item, pointer, put }: ItemProps) => {
  const { words } = useEditor().data;
  return (
    <fieldset>
      <legend>{words.item.answering}</legend>
      {reasons.map((reason) => (
        <Tick
          pointer={`${pointer}/${reason}`}
          label={words.item[reason]}
          checked={item[reason] === true}
          onTick={(checked) => put('setting', { [reason]: checked })}
        />
      ))}
      <Tick
        pointer={`${pointer}/sensitive`}
        label={words.item.sensitive}
        hint={words.item.sensitiveHint}
        checked={item.sensitive === true}
        onTick={(checked) => put('setting', { sensitive: checked || undefined })}
      />
    </fieldset>
  );
};
