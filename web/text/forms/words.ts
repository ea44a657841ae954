import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What was just done, as the address says it with `?done=`. */
export type Done =
  | 'added'
  | 'saved'
  | 'removed'
  | 'sent'
  | 'invited'
  | 'stepped'
  | 'released'
  | 'published'
  | 'retired'
  | 'started'
  | 'recorded';

/** Words that every form of staff shares. */
export interface FormWords {
  save: string;
  add: string;
  edit: string;
  cancel: string;
  moreRows: string;
  /** First line of a list that must be chosen from. */
  choose: string;
  none: string;
  newer: string;
  older: string;
  first: string;
  next: string;
  /** Parts of a long list: what they are of, where one is, and the ways on. */
  pages: {
    legend: (list: string) => string;
    at: (page: number, pages: number) => string;
    previous: string;
    next: string;
  };
  print: string;
  programs: string;
  noProgram: string;
  done: Record<Done, string>;
  /** The session ended while a form was being filled. */
  signedOut: { title: string; text: string; signIn: string; again: string };
}

export const formWords: Record<Language, FormWords> = { fr, en };

const isDone = (value: string | null): value is Done => value !== null && Object.hasOwn(fr.done, value);

/** The notice that an address asks for; null when it asks for none. */
export function noticeOf(url: URL, language: Language): string | null {
  const done = url.searchParams.get('done');
  return isDone(done) ? formWords[language].done[done] : null;
}
