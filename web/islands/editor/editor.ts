import { createContext, useContext } from 'hono/jsx/dom';
import type { DraftDocument } from '../../../surveys/editing/draft.ts';
import { closed, done, type History, redone, undone } from '../../../surveys/editing/history.ts';
import { existing, type Selection } from '../../../surveys/editing/selection.ts';
import { isSame } from '../../../surveys/editing/units.ts';
import type { EditorData } from '../../pages/manage/editorData.ts';
import type { SaidAfter, Step } from '../../text/manage/editor/words.ts';
import type { DraftApi } from './api.ts';
import type { Autosave } from './autosave.ts';
import { panelTitle } from './fieldIds.ts';
import { say } from './say.ts';
import { type EditorState, presentDraft, type Store } from './store.ts';

interface ChangeOptions {
  /** Changes with the same key that follow each other are undone as one. */
  key?: string;
  /** What is edited afterwards. */
  select?: Selection;
  /** Ids that take the focus afterwards, the first that is there. */
  focus?: readonly string[];
  /** What is announced. */
  said?: [SaidAfter, Record<string, string | number>?];
}

/** What every part of the editor works with. */
export interface Editor {
  data: EditorData;
  api: DraftApi;
  autosave: Autosave;
  /** Names under which answers are stored: no new question takes one by itself. */
  reserved: ReadonlySet<string>;
  state: () => EditorState;
  /** Does one step: saved, undoable, announced. */
  change: (step: Step, operation: (draft: DraftDocument) => DraftDocument, options?: ChangeOptions) => void;
  /** Shows something else, the focus on its heading or on what `focus` names. */
  select: (selection: Selection, focus?: readonly string[]) => void;
  /** Stays with what is selected where it has moved to: its fields and the focus stay as they are. */
  follow: (selection: Selection) => void;
  announce: (words: string) => void;
  /** Says, in sight too, why a step was not done. */
  refuse: (why: string) => void;
  /** The next change to the same field is a step of its own. */
  leaveField: () => void;
  undo: () => void;
  redo: () => void;
}

export function createEditor(data: EditorData, store: Store, api: DraftApi, autosave: Autosave): Editor {
  const { words } = data;
  const spoken = (text: string) => ({ words: text, number: store.get().spoken.number + 1 });
  /** What was being edited when a draft was changed into the next one, and what was after the change that made it. */
  const whenLeft = new WeakMap<DraftDocument, Selection>();
  const whenMade = new WeakMap<DraftDocument, Selection>();
  interface Travel {
    to: History<DraftDocument>;
    selections: WeakMap<DraftDocument, Selection>;
    sentence: string;
    none: string;
    label: string;
  }
  const travel = ({ to, selections, sentence, none, label }: Travel) => {
    const { history, selection, serial } = store.get();
    if (to.present === history.present) {
      store.set({ spoken: spoken(none) });
      return;
    }
    const there = existing(selections.get(to.present.value) ?? selection, to.present.value);
    const holder = document.activeElement?.id;
    // Who presses the button is left on it, to press again.
    const active = isSame(there, selection) || holder === 'undo' || holder === 'redo' ? holder : undefined;
    store.set({
      history: to,
      selection: there,
      serial: serial + 1,
      focus: [...(active ? [active] : []), panelTitle],
      refusal: null,
      spoken: spoken(say(sentence, { label })),
    });
  };
  return {
    data,
    api,
    autosave,
    reserved: new Set([...Object.keys(data.published.items), ...data.published.scales]),
    state: store.get,
    change(step, operation, { key, select, focus, said } = {}) {
      const { history, selection, serial } = store.get();
      const draft = operation(presentDraft(store));
      const next = existing(select ?? selection, draft);
      whenLeft.set(history.present.value, selection);
      whenMade.set(draft, next);
      store.set({
        history: done(history, draft, words.labels[step], key ?? null),
        selection: next,
        serial: select === undefined ? serial : serial + 1,
        focus: focus ?? [],
        refusal: null,
        ...(said && { spoken: spoken(say(words.said[said[0]], said[1] ?? {})) }),
      });
    },
    select(selection, focus = [panelTitle]) {
      const { history, serial } = store.get();
      store.set({
        history: closed(history),
        selection: existing(selection, history.present.value),
        serial: serial + 1,
        focus,
        refusal: null,
      });
    },
    follow(selection) {
      whenMade.set(presentDraft(store), selection);
      store.set({ selection });
    },
    announce: (text) => store.set({ spoken: spoken(text) }),
    refuse: (why) => store.set({ refusal: why, spoken: spoken(why) }),
    leaveField() {
      const { history } = store.get();
      if (history.open !== null) store.set({ history: closed(history) });
    },
    undo() {
      const { history } = store.get();
      const { label } = history.present;
      travel({ to: undone(history), selections: whenLeft, sentence: words.undone, none: words.nothingToUndo, label });
    },
    redo() {
      const to = redone(store.get().history);
      const { label } = to.present;
      travel({ to, selections: whenMade, sentence: words.redone, none: words.nothingToRedo, label });
    },
  };
}

export const EditorContext = createContext<Editor | null>(null);

/** The editor around a part of it. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('no editor around this part');
  return editor;
}

/** The draft as it stands now. */
export const useDraft = (): DraftDocument => useEditor().state().history.present.value;
