import { useState } from 'hono/jsx/dom';
import type { ItemPlace } from '../../../../surveys/editing/draft.ts';
import { earlierItems } from '../../../../surveys/editing/earlierItems.ts';
import type { Language, Text } from '../../../../surveys/text.ts';
import { bothLanguages } from '../audiences.ts';
import { useDraft, useEditor } from '../editor.ts';
import { fieldId } from '../fieldIds.ts';
import { excerpt, say } from '../say.ts';

/** Where a text stands: the answers given before that may be written into it. */
export type PipePlace = ItemPlace & { of: 'item' | 'section' };

interface PipeMenuProps {
  pointer: string;
  place: PipePlace;
  value: Text;
  onText: (text: Text) => void;
}

/** Where the cursor stands, or last stood, in a field of a language; its end where it never was. */
function cursorIn(pointer: string, language: Language, text: string): number {
  const field = document.getElementById(fieldId(`${pointer}/${language}`));
  const typed = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return (typed ? field.selectionStart : null) ?? text.length;
}

/** The text with the answer to an item recalled where the cursor stands. */
function withPipe(text: Text, language: Language, pointer: string, name: string): Text {
  const words = text[language];
  const at = cursorIn(pointer, language, words);
  const [before, after] = [words.slice(0, at), words.slice(at)];
  // An answer does not stick to the word before or after it, as it would at the end of a text never clicked into.
  const [left, right] = [/[\p{L}\p{N}.,;:!?»”)]$/u.test(before) ? ' ' : '', /^[\p{L}\p{N}«“(]/u.test(after) ? ' ' : ''];
  return { ...text, [language]: `${before}${left}{{${name}}}${right}${after}` };
}

/** The earlier questions, and buttons that write the answer to one of them into the text of either language. */
const Inside = ({ pointer, place, value, onText }: PipeMenuProps) => {
  const editor = useEditor();
  const { words, language: readers } = editor.data;
  const items = earlierItems(useDraft(), place, place.of);
  const [chosen, choose] = useState('');
  const name = items.some((item) => item.name === chosen) ? chosen : (items.at(-1)?.name ?? '');
  if (name === '') return <p>{words.logic.none}</p>;
  // Both languages recall the same answers, so both is what is offered first.
  const insert = (into: readonly Language[]) =>
    onText(into.reduce((text, language) => withPipe(text, language, pointer, name), value));
  const id = `${fieldId(pointer)}-pipe`;
  return (
    <>
      <p class="hint">{words.pipe.hint}</p>
      <label for={id}>{words.pipe.item}</label>
      <select id={id} value={name} onInput={(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        {items.map((item) => (
          <option value={item.name} selected={item.name === name}>
            {excerpt(item.text, readers, item.name)}
          </option>
        ))}
      </select>
      <p class="buttons">
        <button type="button" class="button second" onClick={() => insert(bothLanguages)}>
          {words.pipe.insertBoth}
        </button>
        {bothLanguages.map((language) => (
          <button type="button" class="tool" onClick={() => insert([language])}>
            {say(words.pipe.insert, { language: words.languages[language] })}
          </button>
        ))}
      </p>
    </>
  );
};

/** A menu beside a text: folded, and made only when it is opened. */
export const PipeMenu = (props: PipeMenuProps) => {
  const { words } = useEditor().data;
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="pipe" onToggle={(event: Event) => setOpen((event.target as HTMLDetailsElement).open)}>
      <summary>{words.pipe.summary}</summary>
      {isOpen && <Inside {...props} />}
    </details>
  );
};
