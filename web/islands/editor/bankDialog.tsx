import { useLayoutEffect, useRef, useState } from 'hono/jsx/dom';
import type { DraftItem } from '../../../surveys/editing/draft.ts';
import { openDraft } from '../../../surveys/editing/openDraft.ts';
import type { BankItem } from './api.ts';
import { useEditor } from './editor.ts';
import { insertItemHere } from './moves.ts';
import { excerpt, say, sayCount } from './say.ts';

/** An item of the bank as a draft takes it in: with where it comes from. Null when fields cannot edit it. */
function itemOf({ item, origin }: BankItem): DraftItem | null {
  const read = openDraft({ sections: [{ items: [item] }] }).draft?.sections[0]?.items[0];
  return read === undefined ? null : { ...read, origin };
}

const Found = ({ entry, onInsert }: { entry: BankItem; onInsert: () => void }) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const item = itemOf(entry);
  if (item === null) return null;
  const text = excerpt(item.text, language, item.name);
  return (
    <li>
      <p>
        <strong>{text}</strong>
      </p>
      <p class="hint">
        {say(words.bank.from, {
          slug: entry.title[language] || entry.slug,
          number: entry.number,
          licence: entry.origin.licence,
          attribution: entry.origin.attribution,
        })}
      </p>
      {entry.origin.rewording === 'forbidden' && <p>{words.bank.forbidden}</p>}
      <button
        type="button"
        class="button second"
        onClick={() => {
          onInsert();
          insertItemHere(editor, item);
        }}
      >
        {words.bank.insert}
        <span class="unseen"> {text}</span>
      </button>
    </li>
  );
};

interface Search {
  words: string;
  items: BankItem[];
  next: string | null;
  failed: boolean;
}

/** Searches the published items that the programme may use, and inserts one with its origin. */
export const BankDialog = ({ onClose }: { onClose: () => void }) => {
  const editor = useEditor();
  const { words, language } = editor.data;
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState<Search | null>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  // A search field would keep the key to itself, to empty what was typed.
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  const look = async (query: string, before: Search | null) => {
    const reply = await editor.api.bank(query, before?.next ?? null);
    const items = reply.kind === 'done' ? [...(before?.items ?? []), ...reply.body.items] : [];
    const next = reply.kind === 'done' ? reply.body.next : null;
    setSearch({ words: query, items, next, failed: reply.kind !== 'done' });
  };
  const send = (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('words');
    void look(field instanceof HTMLInputElement ? field.value.trim() : '', null);
  };
  return (
    <dialog ref={dialog} class="bank" aria-labelledby="bank-title" onClose={onClose} onKeyDown={closeOnEscape}>
      <h2 id="bank-title">{words.bank.title}</h2>
      <p>{words.bank.lead}</p>
      <form class="field" onSubmit={send}>
        <label for="bank-words">{words.bank.search}</label>
        <input id="bank-words" name="words" class="entry" type="search" autocomplete="off" />
        <p class="buttons">
          <button type="submit" class="button">
            {words.bank.go}
          </button>
          <button type="button" class="button second" onClick={close}>
            {words.bank.close}
          </button>
        </p>
      </form>
      <div role="status">
        {search && (
          <p>
            {search.failed
              ? words.bank.failed
              : search.items.length === 0
                ? words.bank.none
                : sayCount(words.bank.found, search.items.length, language)}
          </p>
        )}
      </div>
      <ul class="found">
        {search?.items.map((entry) => (
          <Found entry={entry} onInsert={close} />
        ))}
      </ul>
      {search && search.next !== null && (
        <button type="button" class="button second" onClick={() => void look(search.words, search)}>
          {words.bank.more}
        </button>
      )}
    </dialog>
  );
};
