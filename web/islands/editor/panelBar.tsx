import type { Child } from 'hono/jsx';
import { useEditor } from './editor.ts';
import { panelTitle } from './fieldIds.ts';

interface PanelBarProps {
  title: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  children?: Child;
}

/** What is being edited and where it stands, with what can be done to it as a whole. */
export const PanelBar = ({ title, index, count, onMove, onDuplicate, onRemove, children }: PanelBarProps) => {
  const { words } = useEditor().data;
  return (
    <>
      <h2 id={panelTitle} tabindex={-1}>
        {title}
      </h2>
      <div class="panel-bar">
        <button
          type="button"
          id="panel-up"
          class="tool"
          aria-keyshortcuts="Alt+ArrowUp"
          aria-disabled={index === 0 ? 'true' : undefined}
          onClick={() => onMove(index - 1)}
        >
          {words.up}
        </button>
        <button
          type="button"
          id="panel-down"
          class="tool"
          aria-keyshortcuts="Alt+ArrowDown"
          aria-disabled={index === count - 1 ? 'true' : undefined}
          onClick={() => onMove(index + 1)}
        >
          {words.down}
        </button>
        <button type="button" class="tool" onClick={onDuplicate}>
          {words.duplicate}
        </button>
        <button type="button" class="tool" onClick={onRemove}>
          {words.remove}
        </button>
        {children}
      </div>
    </>
  );
};
