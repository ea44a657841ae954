import type { DraftDocument } from '../../../surveys/editing/draft.ts';
import { type History, startHistory } from '../../../surveys/editing/history.ts';
import type { Selection } from '../../../surveys/editing/selection.ts';
import type { DocumentFault } from '../../../surveys/validation/fault.ts';

/** How the saving stands, for the line that says so. */
export type SaveStatus =
  | { kind: 'unchanged' }
  | { kind: 'saved'; at: Date }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'refused'; why: string }
  | { kind: 'conflict' };

/** What somebody else saved meanwhile, and what both started from. */
export interface Conflict {
  base: DraftDocument;
  theirs: DraftDocument;
  revision: number;
}

export interface EditorState {
  history: History<DraftDocument>;
  selection: Selection;
  /** Goes up whenever other fields are to stand on the page, so that none is taken for the one before. */
  serial: number;
  /** Ids of what takes the focus after the next drawing: the first that is there. */
  focus: readonly string[];
  /** The last announcement; the number tells two equal ones apart. */
  spoken: { words: string; number: number };
  status: SaveStatus;
  /** Why the last step was not done, in sight until the next one. */
  refusal: string | null;
  /** The revision the faults are about; null before the first check. */
  checked: number | null;
  faults: readonly DocumentFault[];
  /** The newest saved revision: previews follow it. */
  revision: number;
  conflict: Conflict | null;
}

export interface Store {
  get: () => EditorState;
  set: (part: Partial<EditorState>) => void;
  /** @returns what ends it. */
  subscribe: (listener: () => void) => () => void;
}

/** Everything the editor shows, in one place. */
export function createStore(draft: DraftDocument, revision: number): Store {
  let state: EditorState = {
    history: startHistory(draft),
    selection: { at: 'start' },
    serial: 0,
    focus: [],
    spoken: { words: '', number: 0 },
    status: { kind: 'unchanged' },
    refusal: null,
    checked: null,
    faults: [],
    revision,
    conflict: null,
  };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(part) {
      state = { ...state, ...part };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const presentDraft = (store: Store): DraftDocument => store.get().history.present.value;
