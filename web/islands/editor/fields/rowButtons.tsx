import { useEditor } from '../editor.ts';

interface RowButtonsProps {
  /** What the buttons are about, put behind their words for those who hear them. */
  what: string;
  index: number;
  count: number;
  /** Ids of the buttons begin with it. */
  id: string;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Up, down and delete for one row of a list. At an end they stay where they are, so that the focus does too. */
export const RowButtons = ({ what, index, count, id, onMove, onRemove }: RowButtonsProps) => {
  const editor = useEditor();
  const { words } = editor.data;
  const move = (to: number) => (to < 0 || to >= count ? editor.announce(words.said.atEnd) : onMove(to));
  return (
    <span class="row-buttons">
      <button
        type="button"
        id={`${id}-${index}-up`}
        class="tool"
        aria-disabled={index === 0 ? 'true' : undefined}
        onClick={() => move(index - 1)}
      >
        {words.up}
        <span class="unseen"> {what}</span>
      </button>
      <button
        type="button"
        id={`${id}-${index}-down`}
        class="tool"
        aria-disabled={index === count - 1 ? 'true' : undefined}
        onClick={() => move(index + 1)}
      >
        {words.down}
        <span class="unseen"> {what}</span>
      </button>
      <button type="button" id={`${id}-${index}-remove`} class="tool" onClick={onRemove}>
        {words.remove}
        <span class="unseen"> {what}</span>
      </button>
    </span>
  );
};

/** The ids that take the focus after a row of a list has gone: the next one's button, the one before's, the one that adds. */
export const afterRemoval = (id: string, index: number): string[] => [
  `${id}-${index}-remove`,
  `${id}-${index - 1}-remove`,
  `${id}-add`,
];
