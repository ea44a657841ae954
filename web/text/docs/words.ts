import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** A rule that holds for the whole API. */
export interface ApiRule {
  title: string;
  paragraphs: string[];
}

export interface DocsWords {
  title: string;
  lead: string;
  document: string;
  contents: string;
  rules: ApiRule[];
  routes: string;
  signedIn: string;
  open: string;
  parameters: string;
  body: string;
  problems: string;
  /** Before the problems of one address. */
  mayAnswer: string;
  name: string;
  where: string;
  kind: string;
  needed: string;
  yes: string;
  no: string;
  code: string;
  status: string;
  meaning: string;
  places: Record<'path' | 'query' | 'header' | 'cookie', string>;
  kinds: {
    string: string;
    number: string;
    integer: string;
    boolean: string;
    object: string;
    date: string;
    any: string;
    nothing: string;
    list: (of: string) => string;
  };
  tags: Record<string, string>;
  /** What a route does, by `GET /programs/{id}`; null where the document itself says it in this language. */
  summaries: Record<string, string> | null;
}

export const docsWords: Record<Language, DocsWords> = { fr, en };
