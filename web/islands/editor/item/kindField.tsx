import { itemKinds } from '../../../../surveys/editing/draft.ts';
import { ofKind } from '../../../../surveys/editing/kinds.ts';
import { replacedAt } from '../../../../surveys/editing/list.ts';
import { useEditor } from '../editor.ts';
import { Choose } from '../fields/field.tsx';
import type { ItemProps } from './itemProps.ts';

/** The kind of an item; what the new kind also has is kept. */
export const KindField = ({ item, place, pointer }: ItemProps) => {
  const editor = useEditor();
  const { words, kinds } = editor.data;
  const toKind = (chosen: string) => {
    const kind = itemKinds.find((each) => each === chosen);
    if (kind === undefined) return;
    // From what it was before: choosing with the arrow keys passes through kinds that keep less.
    const before = editor.state().history;
    const key = `${pointer}/kind`;
    const from = before.open === key ? before.past.at(-1)?.value : before.present.value;
    const start = from?.sections[place.section]?.items[place.item] ?? item;
    editor.change(
      'kind',
      (draft) => ({
        ...draft,
        sections: replacedAt(draft.sections, place.section, (section) => ({
          ...section,
          items: replacedAt(section.items, place.item, () => ofKind(start, kind)),
        })),
      }),
      { key },
    );
  };
  return (
    <Choose
      pointer={`${pointer}/kind`}
      label={words.item.kind}
      hint={words.item.kindHint}
      value={item.kind}
      choices={itemKinds.map((kind) => [kind, kinds[kind]])}
      onValue={toKind}
    />
  );
};
