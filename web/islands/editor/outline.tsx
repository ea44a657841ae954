import { useDraft, useEditor } from './editor.ts';
import { outlineId } from './fieldIds.ts';
import { addSectionHere } from './moves.ts';
import { AddItem } from './outlineAdd.tsx';
import { Entry, useFaultNote } from './outlineEntry.tsx';
import { OutlineItems } from './outlineItems.tsx';
import { excerpt, sayCount } from './say.ts';

const SectionEntry = ({ index }: { index: number }) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const { selection } = editor.state();
  const section = useDraft().sections[index];
  const faults = useFaultNote(`/sections/${index}`);
  if (section === undefined) return null;
  const isOpen = (selection.at === 'section' || selection.at === 'item') && selection.section === index;
  const items = sayCount(words.outline.items, section.items.length, language);
  return (
    <li>
      <Entry
        id={outlineId(index)}
        label={`${index + 1}. ${excerpt(section.title, language, words.untitled.section)}`}
        note={faults === undefined ? items : `${items}, ${faults}`}
        selection={{ at: 'section', section: index }}
        isCurrent={selection.at === 'section' && isOpen}
      />
      {isOpen && <OutlineItems key={`items-${index}`} section={index} />}
    </li>
  );
};

/** The whole questionnaire at a glance: the items of one section at a time, so that two thousand of them stay quick. */
export const Outline = () => {
  const editor = useEditor();
  const { words } = editor.data;
  const { selection } = editor.state();
  const draft = useDraft();
  return (
    <nav class="outline" aria-labelledby="outline-title">
      <h2 id="outline-title" tabindex={-1}>
        {words.outline.title}
      </h2>
      <Entry label={words.outline.start} selection={{ at: 'start' }} isCurrent={selection.at === 'start'} />
      <ol>
        {draft.sections.map((_, index) => (
          <SectionEntry index={index} />
        ))}
      </ol>
      <AddItem />
      <p>
        <button type="button" class="tool" onClick={() => addSectionHere(editor)}>
          {words.outline.addSection}
        </button>
      </p>
      <Entry label={words.outline.scales} selection={{ at: 'scales' }} isCurrent={selection.at === 'scales'} />
      <Entry label={words.outline.json} selection={{ at: 'json' }} isCurrent={selection.at === 'json'} />
    </nav>
  );
};
