import { useState } from 'hono/jsx/dom';
import { useDraft, useEditor } from './editor.ts';
import { outlineId } from './fieldIds.ts';
import { moveItemInSection } from './moves.ts';
import { Entry, useFaultNote } from './outlineEntry.tsx';
import { excerpt, say } from './say.ts';

/** Items on one page of the outline. */
const perPage = 50;

interface ItemEntryProps {
  section: number;
  index: number;
  /** Where the item that is dragged came from; null when none is. */
  dragged: number | null;
  onDrag: (index: number | null) => void;
}

const ItemEntry = ({ section, index, dragged, onDrag }: ItemEntryProps) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const { selection } = editor.state();
  const item = useDraft().sections[section]?.items[index];
  const faults = useFaultNote(`/sections/${section}/items/${index}`);
  if (item === undefined) return null;
  return (
    <li
      draggable="true"
      class={dragged === null || dragged === index ? undefined : 'drop'}
      onDragStart={() => onDrag(index)}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event: Event) => dragged !== null && event.preventDefault()}
      onDrop={(event: Event) => {
        event.preventDefault();
        const isElsewhere = dragged !== null && dragged !== index;
        if (isElsewhere && moveItemInSection(editor, { section, item: dragged }, index)) {
          editor.select({ at: 'item', section, item: index }, [outlineId(section, index)]);
        }
        onDrag(null);
      }}
    >
      <Entry
        id={outlineId(section, index)}
        label={`${index + 1}. ${excerpt(item.text, language, words.untitled.item)}`}
        note={faults}
        selection={{ at: 'item', section, item: index }}
        isCurrent={selection.at === 'item' && selection.section === section && selection.item === index}
      />
    </li>
  );
};

/** The items of one section, fifty at a time: the page of the selected one, unless another is turned to. */
export const OutlineItems = ({ section }: { section: number }) => {
  const editor = useEditor();
  const { words } = editor.data;
  const { selection } = editor.state();
  const count = useDraft().sections[section]?.items.length ?? 0;
  const selected = selection.at === 'item' ? selection.item : 0;
  const [turned, turn] = useState<{ page: number; selected: number } | null>(null);
  const [dragged, drag] = useState<number | null>(null);
  const wanted = turned !== null && turned.selected === selected ? turned.page : Math.floor(selected / perPage);
  const last = Math.max(0, Math.ceil(count / perPage) - 1);
  const page = Math.min(Math.max(0, wanted), last);
  const first = page * perPage;
  const shown = Math.min(perPage, count - first);
  const to = (next: number) => turn({ page: Math.min(Math.max(0, next), last), selected });
  return (
    <div>
      {last > 0 && (
        <div class="pages">
          <button
            type="button"
            class="tool"
            aria-disabled={page === 0 ? 'true' : undefined}
            onClick={() => to(page - 1)}
          >
            {words.outline.previous}
          </button>
          <button
            type="button"
            class="tool"
            aria-disabled={page === last ? 'true' : undefined}
            onClick={() => to(page + 1)}
          >
            {words.outline.next}
          </button>
          <span class="note">{say(words.outline.more, { from: first + 1, to: first + shown, n: count })}</span>
        </div>
      )}
      <ol class="items-of-outline">
        {Array.from({ length: shown }, (_, i) => (
          <ItemEntry section={section} index={first + i} dragged={dragged} onDrag={drag} />
        ))}
      </ol>
    </div>
  );
};
