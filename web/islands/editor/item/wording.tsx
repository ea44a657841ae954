import { useState } from 'hono/jsx/dom';
import type { Side } from '../../../../surveys/side.ts';
import type { Text } from '../../../../surveys/text.ts';
import { audiences, bothSides } from '../audiences.ts';
import { useEditor } from '../editor.ts';
import { Choose } from '../fields/field.tsx';
import { TextPair } from '../fields/textPair.tsx';
import { say } from '../say.ts';
import type { ItemProps } from './itemProps.ts';

/** The wording for one side, folded away until it is used. */
const SideWording = ({ item, pointer, place, locked, put, side }: ItemProps & { side: Side }) => {
  const { words } = useEditor().data;
  const { textFor = {} } = item;
  const [startsOpen] = useState(textFor[side] !== undefined);
  const setText = (text: Text) => {
    const next = { ...textFor, [side]: text.fr === '' && text.en === '' ? undefined : text };
    const left = Object.fromEntries(Object.entries(next).filter(([, each]) => each !== undefined));
    put('text', { textFor: Object.keys(left).length === 0 ? undefined : left }, `/textFor/${side}`);
  };
  return (
    <details class="group" open={startsOpen}>
      <summary>{words.item.wording[side]}</summary>
      <TextPair
        pointer={`${pointer}/textFor/${side}`}
        label={say(words.optional, { label: words.item.wording[side] })}
        hint={words.item.wordingHint}
        value={textFor[side] ?? { fr: '', en: '' }}
        rows={2}
        locked={locked}
        pipes={{ ...place, of: 'item' }}
        onText={setText}
      />
    </details>
  );
};

/** For whom an item is, and its wording for one side where that differs. */
export const Wording = (props: ItemProps) => {
  const { item, pointer, put } = props;
  const { words, audience } = useEditor().data;
  const { audience: own = 'all' } = item;
  return (
    <>
      <Choose
        pointer={`${pointer}/audience`}
        label={words.item.audience}
        value={own}
        choices={audiences.map((value) => [value, audience[value]])}
        onValue={(value) => put('setting', { audience: audiences.find((each) => each === value) }, '/audience')}
      />
      {bothSides
        .filter((side) => own === 'all' || own === side)
        .map((side) => (
          <SideWording key={side} {...props} side={side} />
        ))}
    </>
  );
};
