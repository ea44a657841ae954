import { render } from 'hono/jsx/dom';
import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { type EditorData, editorIds } from '../../pages/manage/editorData.ts';
import { draftApi } from './api.ts';
import { App } from './app.tsx';
import { startAutosave } from './autosave.ts';
import { createEditor } from './editor.ts';
import { restore } from './restore.ts';
import { say } from './say.ts';
import { takeStash } from './stash.ts';
import { createStore } from './store.ts';

/** Says above the JSON why the editor does not take over, and lets the JSON be seen. */
function giveWay(root: HTMLElement, words: string): void {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  notice.textContent = words;
  root.replaceWith(notice);
  document.getElementById(editorIds.fallback)?.classList.remove('fallback');
}

async function start(root: HTMLElement, data: EditorData): Promise<void> {
  const { words, slug } = data;
  const api = draftApi(data);
  const reply = await api.read();
  if (reply.kind !== 'done') return giveWay(root, words.notLoaded);
  const { draft, fault } = openDraft(reply.body.document);
  if (draft === null) {
    return giveWay(root, say(words.wrongShape, { path: fault.path || '/', expected: words.expected[fault.expected] }));
  }
  const stash = takeStash(slug);
  const store = createStore(draft, reply.body.revision);
  const autosave = startAutosave(store, api, data);
  const editor = createEditor(data, store, api, autosave);
  document.getElementById(editorIds.fallback)?.remove();
  render(<App editor={editor} store={store} />, root);
  if (stash !== null) restore(stash, editor, store);
  globalThis.addEventListener('pagehide', autosave.keep);
  globalThis.addEventListener('beforeunload', (event) => {
    if (autosave.isUnsaved()) event.preventDefault();
  });
}

const root = document.getElementById(editorIds.root);
const data = document.getElementById(editorIds.data)?.textContent;
if (root !== null && data) void start(root, JSON.parse(data));
