import type { Editor } from './editor.ts';
import { moveSelected } from './moves.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'search', 'date'].includes(target.type));

/**
 * The shortcuts. Ctrl or Cmd+Z is the browser's own while something was typed into the field that has the focus, because
 * there it takes back letters; anywhere else it undoes the last step.
 * @returns what ends them.
 */
export function listenToKeys(root: HTMLElement, editor: Editor): () => void {
  let typedInto: EventTarget | null = null;
  const onInput = (event: Event) => {
    typedInto = isTyping(event.target) ? event.target : null;
  };
  const onFocus = () => {
    typedInto = null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (editor.state().conflict !== null) return;
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
    if (isUndo && (typedInto === null || typedInto !== document.activeElement)) {
      event.preventDefault();
      if (event.shiftKey) editor.redo();
      else editor.undo();
    }
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    // In a select these keys open the list.
    if (event.altKey && by !== 0 && !(event.target instanceof HTMLSelectElement)) {
      event.preventDefault();
      moveSelected(editor, by);
    }
  };
  root.addEventListener('input', onInput);
  root.addEventListener('focusin', onFocus);
  document.addEventListener('keydown', onKey);
  return () => {
    root.removeEventListener('input', onInput);
    root.removeEventListener('focusin', onFocus);
    document.removeEventListener('keydown', onKey);
  };
}
