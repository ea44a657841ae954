import { type ItemPlace, itemAt } from '../../../../surveys/editing/draft.ts';
import { setItem, setItemText } from '../../../../surveys/editing/items.ts';
import { isEntered } from '../../../../surveys/editing/kinds.ts';
import { renameItem } from '../../../../surveys/editing/renaming.ts';
import { useDraft, useEditor } from '../editor.ts';
import { NameField } from '../fields/nameField.tsx';
import { TextPair } from '../fields/textPair.tsx';
import { Logic } from '../logic/logic.tsx';
import { say } from '../say.ts';
import { Answering } from './answering.tsx';
import { Choices } from './choices.tsx';
import { ItemBar } from './itemBar.tsx';
import type { ItemProps } from './itemProps.ts';
import { KindField } from './kindField.tsx';
import { Limits } from './limits.tsx';
import { Wording } from './wording.tsx';

/** Whose question it is and what its licence allows, where it comes from the bank. */
const Origin = ({ item }: ItemProps) => {
  const { words } = useEditor().data;
  if (item.origin === undefined) return null;
  const { slug, number, licence, attribution, rewording } = item.origin;
  return (
    <p class="notice">
      {say(words.item.from, { slug, number, licence, attribution })}{' '}
      {rewording === 'forbidden' && say(words.item.locked, { licence, attribution: '' })}
    </p>
  );
};

/** One question or information text: everything that can be said of it. */
export const ItemPanel = ({ place }: { place: ItemPlace }) => {
  const editor = useEditor();
  const { words, published } = editor.data;
  const item = itemAt(useDraft(), place);
  if (item === undefined) return null;
  const pointer = `/sections/${place.section}/items/${place.item}`;
  const isPublished = Object.hasOwn(published.items, item.name);
  const props: ItemProps = {
    item,
    place,
    pointer,
    locked: item.origin?.rewording === 'forbidden',
    put: (step, parts, key) =>
      editor.change(step, (draft) => setItem(draft, place, parts), key === undefined ? {} : { key: pointer + key }),
  };
  const pipes = { ...place, of: 'item' } as const;
  return (
    <>
      <ItemBar {...props} />
      <Origin {...props} />
      <KindField {...props} />
      <TextPair
        pointer={`${pointer}/text`}
        label={item.kind === 'information' ? words.item.information : words.item.text}
        value={item.text}
        rows={3}
        locked={props.locked}
        pipes={pipes}
        onText={(text) =>
          editor.change('text', (draft) => setItemText(draft, place, text, isPublished ? null : editor.reserved), {
            key: `${pointer}/text`,
          })
        }
      />
      <TextPair
        pointer={`${pointer}/hint`}
        label={say(words.optional, { label: words.item.hint })}
        value={item.hint ?? { fr: '', en: '' }}
        locked={props.locked}
        pipes={pipes}
        onText={(hint) => props.put('text', { hint: hint.fr === '' && hint.en === '' ? undefined : hint }, '/hint')}
      />
      <Choices key={`choices-${item.kind}`} {...props} />
      {isEntered(item.kind) && <Limits key={`limits-${item.kind}`} {...props} />}
      {item.kind !== 'information' && <Answering key="answering" {...props} />}
      <Wording key="wording" {...props} />
      <Logic
        key="logic"
        pointer={`${pointer}/shownIf`}
        rule={item.shownIf}
        place={pipes}
        onRule={(shownIf, focus) => editor.change('logic', (draft) => setItem(draft, place, { shownIf }), { focus })}
      />
      <NameField
        key="name"
        pointer={`${pointer}/name`}
        value={item.name}
        published={isPublished}
        onName={(name) => editor.change('name', (draft) => renameItem(draft, place, name), { key: `${pointer}/name` })}
      />
    </>
  );
};
