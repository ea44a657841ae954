import type { DraftDocument } from '../../../surveys/editing/draft.ts';
import { done } from '../../../surveys/editing/history.ts';
import { openDraft } from '../../../surveys/editing/openDraft.ts';
import { isSame } from '../../../surveys/editing/units.ts';
import type { EditorData } from '../../pages/manage/editorData.ts';
import { type DraftApi, newKey } from './api.ts';
import { dropStash, putStash } from './stash.ts';
import { type Conflict, presentDraft, type Store } from './store.ts';

/** Milliseconds of quiet before a change is saved. */
const quiet = 1000;
/** The longest wait between two tries, in milliseconds. */
const longestWait = 30_000;

interface Write {
  document: DraftDocument;
  revision: number;
  key: string;
}

export interface Autosave {
  /** Whether something would be lost if the page went away. */
  isUnsaved: () => boolean;
  /** Saves a draft made out of two, over the other person's. */
  settle: (document: DraftDocument, conflict: Conflict, label: string) => void;
  /** Stops saving and shows both. */
  contest: (conflict: Conflict) => void;
  /** Writes what is not saved where a reload finds it. */
  keep: () => void;
}

/**
 * Saves the draft a second after the last change, again and again until it is done; checks it after each save. A write whose
 * fate is unknown is sent again as it was, under its key, before anything newer: it may have been stored.
 */
export function startAutosave(store: Store, api: DraftApi, { slug, words }: EditorData): Autosave {
  let saved = { document: presentDraft(store), revision: store.get().revision };
  let write: Write | null = null;
  let isSending = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isUnsaved = () => presentDraft(store) !== saved.document || write !== null;
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(send, milliseconds);
  };
  const keep = () => {
    const { conflict } = store.get();
    const base = conflict?.base ?? saved.document;
    if (isUnsaved())
      putStash(slug, { revision: conflict === null ? saved.revision : -1, base, document: presentDraft(store) });
    else dropStash(slug);
  };
  const contest = (conflict: Conflict) => {
    write = null;
    store.set({ conflict, status: { kind: 'conflict' }, focus: ['conflict-title'], serial: store.get().serial + 1 });
    keep();
  };

  async function check(): Promise<void> {
    const reply = await api.check();
    if (reply.kind === 'done') store.set({ faults: reply.body.faults, checked: reply.body.revision });
  }
  function fail(status: { kind: 'offline' } | { kind: 'refused'; why: string }): void {
    failures += 1;
    store.set({ status });
    keep();
    wait(Math.min(longestWait, quiet * 2 ** failures));
  }
  /** Somebody else saved in between: unless it is the very same, both are shown. */
  async function meet(mine: Write): Promise<void> {
    const reply = await api.read();
    const theirs = reply.kind === 'done' ? openDraft(reply.body.document).draft : null;
    if (reply.kind !== 'done') {
      return fail(reply.kind === 'refused' ? { kind: 'refused', why: reply.why } : { kind: 'offline' });
    }
    if (theirs === null) return fail({ kind: 'refused', why: words.status.unreadable });
    write = null;
    if (!isSame(theirs, mine.document)) {
      contest({ base: saved.document, theirs, revision: reply.body.revision });
      return;
    }
    succeed(mine.document, reply.body.revision);
  }
  function succeed(document: DraftDocument, revision: number): void {
    saved = { document, revision };
    write = null;
    failures = 0;
    store.set({ revision, status: { kind: 'saved', at: new Date() } });
    keep();
    void check();
  }
  async function send(): Promise<void> {
    clearTimeout(timer);
    if (isSending || store.get().conflict !== null || !isUnsaved()) return;
    isSending = true;
    const sent = write ?? { document: presentDraft(store), revision: saved.revision, key: newKey() };
    write = sent;
    if (failures === 0) store.set({ status: { kind: 'saving' } });
    const reply = await api.save(sent.document, sent.revision, sent.key);
    if (reply.kind === 'done') succeed(sent.document, reply.body.revision);
    else if (reply.kind === 'unreachable') fail({ kind: 'offline' });
    else if (reply.status === 412) await meet(sent);
    else {
      // It was refused, so it was not stored: the next try takes what is there then.
      write = null;
      if (reply.faults !== undefined) store.set({ faults: reply.faults, checked: sent.revision });
      fail({ kind: 'refused', why: reply.why });
    }
    isSending = false;
    if (failures === 0 && isUnsaved()) wait(quiet);
  }

  let seen = presentDraft(store);
  store.subscribe(() => {
    const draft = presentDraft(store);
    if (draft === seen) return;
    seen = draft;
    if (store.get().conflict !== null || !isUnsaved()) return;
    // What was refused for what it says may be right after this change; what met no server is tried in its own time.
    const isRefused = store.get().status.kind === 'refused';
    if (failures === 0) store.set({ status: { kind: 'waiting' } });
    if (failures === 0 || isRefused) wait(quiet);
  });
  globalThis.addEventListener('online', () => {
    if (failures > 0) void send();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && failures === 0) void send();
  });
  void check();

  return {
    isUnsaved,
    contest,
    keep,
    settle(document, conflict, label) {
      saved = { document: conflict.theirs, revision: conflict.revision };
      const { history, serial } = store.get();
      seen = document;
      store.set({
        conflict: null,
        history: done(history, document, label),
        serial: serial + 1,
        focus: ['panel-title'],
      });
      if (isUnsaved()) void send();
      else succeed(document, conflict.revision);
    },
  };
}
