import { useState } from 'hono/jsx/dom';
import { useDraft, useEditor } from '../editor.ts';
import { duplicateItemAt, moveItemInSection, moveItemToSection, removeItemAt } from '../moves.ts';
import { PanelBar } from '../panelBar.tsx';
import { excerpt, say } from '../say.ts';
import type { ItemProps } from './itemProps.ts';

/** Takes the item to the end of another section. */
const ToSection = ({ place }: Pick<ItemProps, 'place'>) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const { sections } = useDraft();
  const others = sections.map((section, index) => ({ section, index })).filter(({ index }) => index !== place.section);
  const [chosen, choose] = useState(-1);
  const to = others.some(({ index }) => index === chosen) ? chosen : (others[0]?.index ?? -1);
  if (to < 0) return null;
  return (
    <details class="to-section">
      <summary>{words.toSection}</summary>
      <label class="unseen" for="to-section">
        {words.toSection}
      </label>
      <select
        id="to-section"
        value={String(to)}
        onInput={(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}
      >
        {others.map(({ section, index }) => (
          <option value={String(index)} selected={index === to}>
            {`${index + 1}. ${excerpt(section.title, language, words.untitled.section)}`}
          </option>
        ))}
      </select>
      <button type="button" class="button second" onClick={() => moveItemToSection(editor, place, to)}>
        {words.moveTo}
      </button>
    </details>
  );
};

/** Where the item stands, and what can be done to it as a whole. */
export const ItemBar = ({ place }: ItemProps) => {
  const editor = useEditor();
  const { words } = editor.data;
  const count = useDraft().sections[place.section]?.items.length ?? 0;
  return (
    <PanelBar
      title={say(words.place.item, { n: place.item + 1, of: count })}
      index={place.item}
      count={count}
      onMove={(to) => moveItemInSection(editor, place, to)}
      onDuplicate={() => duplicateItemAt(editor, place)}
      onRemove={() => removeItemAt(editor, place)}
    >
      <ToSection place={place} />
    </PanelBar>
  );
};
