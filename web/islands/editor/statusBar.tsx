import { useEditor } from './editor.ts';
import { focusFirst } from './focus.ts';
import { say, sayCount } from './say.ts';
import type { SaveStatus } from './store.ts';
import { NextToTranslate } from './translation.tsx';

/** How the saving stands, in words. */
function useStatusWords(status: SaveStatus): string {
  const { words, language } = useEditor().data;
  if (status.kind === 'saved') {
    const time = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { hour: 'numeric', minute: '2-digit' });
    return say(words.status.saved, { time: time.format(status.at) });
  }
  return status.kind === 'refused' ? say(words.status.refused, { why: status.why }) : words.status[status.kind];
}

const Steps = () => {
  const editor = useEditor();
  const { words } = editor.data;
  const { history } = editor.state();
  return (
    <>
      <button
        type="button"
        id="undo"
        class="tool"
        aria-disabled={history.past.length === 0 ? 'true' : undefined}
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={editor.undo}
      >
        {words.undo}
      </button>
      <button
        type="button"
        id="redo"
        class="tool"
        aria-disabled={history.future.length === 0 ? 'true' : undefined}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        onClick={editor.redo}
      >
        {words.redo}
      </button>
    </>
  );
};

/** Whether everything is saved, undo and redo, and what is left to mend: always in sight. */
export const StatusBar = () => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const { status, faults, conflict, refusal } = editor.state();
  const isContested = conflict !== null;
  const isTrouble = status.kind === 'offline' || status.kind === 'refused' || status.kind === 'conflict';
  const text = useStatusWords(status);
  return (
    <div class="status-bar">
      <p class={isTrouble ? 'fault' : undefined} data-status={status.kind}>
        {text}
      </p>
      {refusal !== null && (
        <p class="fault" id="refusal">
          {refusal}
        </p>
      )}
      {!isContested && <Steps />}
      {!isContested && faults.length > 0 && (
        <button
          type="button"
          class="tool"
          onClick={() => {
            const list = document.getElementById('faults');
            if (list instanceof HTMLDetailsElement) list.open = true;
            focusFirst(['faults-summary']);
          }}
        >
          {sayCount(words.outline.faults, faults.length, language)}
        </button>
      )}
      {!isContested && <NextToTranslate />}
      <p class="unseen" role="status">
        {isTrouble && text}
      </p>
    </div>
  );
};
