import type { ItemKind } from '../../../surveys/editing/draft.ts';
import type { Audience } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import type { EditorWords } from '../../text/manage/editor/words.ts';

/** Names and codes that stand in a published version: answers are stored under them, so they no longer change. */
export interface PublishedNames {
  /** The codes of an item's options, by the item's name. */
  items: Record<string, string[]>;
  sections: string[];
  scales: string[];
}

/** What the page hands to the editor as JSON: everything but the draft, which it reads from the API. */
export interface EditorData {
  slug: string;
  language: Language;
  /** The programme whose item bank is searched. */
  program: string;
  words: EditorWords;
  kinds: Record<ItemKind, string>;
  audience: Record<Audience, string>;
  /** What is wrong and what to do, by the code of the fault; `{name}` stands for its parameter. */
  faults: Record<string, string>;
  published: PublishedNames;
}

/** The ids by which the page and the editor find each other. */
export const editorIds = { root: 'editor', data: 'editor-data', fallback: 'draft-as-json' } as const;
