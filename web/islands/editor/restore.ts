import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { isSame } from '../../../surveys/editing/units.ts';
import type { Editor } from './editor.ts';
import type { Stash } from './stash.ts';
import { presentDraft, type Store } from './store.ts';

/** Brings back what was not saved when the page was left: on top of what is stored, or beside it if that has changed. */
export function restore(stash: Stash, editor: Editor, store: Store): void {
  const { draft } = openDraft(stash.document);
  const base = openDraft(stash.base).draft;
  const stored = presentDraft(store);
  if (draft === null || base === null || isSame(draft, stored)) return;
  const { revision } = store.get();
  editor.change('restore', () => draft);
  if (stash.revision === revision || isSame(base, stored)) editor.announce(editor.data.words.restored);
  else editor.autosave.contest({ base, theirs: stored, revision });
}
