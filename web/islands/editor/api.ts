import type { Origin } from '../../../surveys/document.ts';
import type { Text } from '../../../surveys/text.ts';
import type { DocumentFault } from '../../../surveys/validation/fault.ts';
import type { EditorData } from '../../pages/manage/editorData.ts';

/**
 * A reply of the API; `why` puts a refusal into the reader's words, `faults` tells what it is about in the draft.
 * `unreachable`: there was no reply at all.
 */
export type Reply<T> =
  | { kind: 'done'; body: T }
  | { kind: 'refused'; status: number; why: string; faults?: readonly DocumentFault[] }
  | { kind: 'unreachable' };

async function call<T>(path: string, init: RequestInit = {}): Promise<Reply<T>> {
  try {
    const response = await fetch(`/api/v1/questionnaires${path}`, init);
    const body = await response.json();
    if (response.ok) return { kind: 'done', body };
    const why = `${body.title ?? ''} ${body.detail ?? ''}`.trim();
    return { kind: 'refused', status: response.status, why, faults: body.params?.faults };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** A key of one write, so that it counts once however often it is sent. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** An item of the bank: of which version of which questionnaire, and what it will say of where it comes from. */
export interface BankItem {
  slug: string;
  number: number;
  title: Text;
  item: Record<string, unknown>;
  origin: Origin;
}

export interface DraftApi {
  read: () => Promise<Reply<{ revision: number; document: unknown }>>;
  save: (document: unknown, revision: number, key: string) => Promise<Reply<{ revision: number }>>;
  check: () => Promise<Reply<{ revision: number; faults: DocumentFault[] }>>;
  /** Items of the bank that hold the words, from a mark of the page before on. */
  bank: (words: string, after: string | null) => Promise<Reply<{ items: BankItem[]; next: string | null }>>;
}

/** The API as the editor of one draft uses it. */
export function draftApi({ slug, language, program }: EditorData): DraftApi {
  const draft = `/${encodeURIComponent(slug)}/draft`;
  const lang = `?lang=${language}`;
  return {
    read: () => call(draft + lang, { cache: 'no-store' }),
    save: (document, revision, key) =>
      call(draft + lang, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': `"${revision}"`, 'idempotency-key': key },
        body: JSON.stringify(document),
      }),
    check: () => call(`${draft}/validate${lang}`, { method: 'POST' }),
    bank: (q, after) => call(`/items?${new URLSearchParams({ program, q, ...(after === null ? {} : { after }) })}`),
  };
}
