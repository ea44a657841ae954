import { useLayoutEffect, useRef, useState } from 'hono/jsx/dom';
import { Announcements } from './announcements.tsx';
import { ConflictPanel } from './conflict/conflictPanel.tsx';
import { type Editor, EditorContext } from './editor.ts';
import { focusFirst } from './focus.ts';
import { listenToKeys } from './keys.ts';
import { Outline } from './outline.tsx';
import { Panel } from './panel.tsx';
import { Preview } from './preview.tsx';
import { Publish } from './publish.tsx';
import { StatusBar } from './statusBar.tsx';
import type { Store } from './store.ts';

interface AppProps {
  editor: Editor;
  store: Store;
}

const Workbench = () => (
  <div class="workbench">
    <Outline />
    <div>
      <Panel />
      <Publish />
    </div>
    <Preview />
  </div>
);

/** The editor: outline, fields, preview; or both drafts, while two people's changes wait for a decision. */
export const App = ({ editor, store }: AppProps) => {
  const [state, setState] = useState(store.get());
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, []);
  useLayoutEffect(() => (root.current === null ? undefined : listenToKeys(root.current, editor)), []);
  useLayoutEffect(() => focusFirst(state.focus), [state.focus]);
  const { words } = editor.data;
  return (
    <EditorContext.Provider value={editor}>
      <div class="editor" ref={root}>
        <p>
          {words.lead} <span class="wide">{words.shortcuts}</span>
        </p>
        <StatusBar />
        {state.conflict === null ? (
          <Workbench key="workbench" />
        ) : (
          <ConflictPanel key="conflict" conflict={state.conflict} />
        )}
        <Announcements />
      </div>
    </EditorContext.Provider>
  );
};
