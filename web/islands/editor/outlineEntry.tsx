import type { Selection } from '../../../surveys/editing/selection.ts';
import { useEditor } from './editor.ts';
import { faultsUnder } from './fields/fieldFaults.ts';
import { sayCount } from './say.ts';

interface EntryProps {
  id?: string;
  label: string;
  /** What is said in small behind it. */
  note?: string;
  selection: Selection;
  isCurrent: boolean;
}

/** One thing of the outline, to be chosen. */
export const Entry = ({ id, label, note, selection, isCurrent }: EntryProps) => {
  const editor = useEditor();
  return (
    <button
      type="button"
      id={id}
      class="entry-of-outline"
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => editor.select(selection)}
    >
      <span>{label}</span>
      {note && <span class="note">{note}</span>}
    </button>
  );
};

/** How many faults stand at a place, in words; nothing for none. */
export function useFaultNote(pointer: string): string | undefined {
  const editor = useEditor();
  const count = faultsUnder(editor, pointer);
  return count === 0 ? undefined : sayCount(editor.data.words.outline.faults, count, editor.data.language);
}
