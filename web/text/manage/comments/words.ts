import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

type State = 'waiting' | 'accepted' | 'withheld' | 'to_code' | 'differing';
type Reason = 'names_author' | 'names_other' | 'harmful' | 'no_comment' | 'other';

/** Words of the pages on which comments are reviewed and sorted. */
export interface CommentWords {
  title: string;
  lead: string;
  rules: string[];
  rulesTitle: string;
  onlyThemes: string;
  campaigns: string;
  noCampaign: string;
  campaign: string;
  notEnded: string;
  publishedCell: (number: string, day: string, comments: string) => string;
  published: string;
  unpublished: string;
  states: Record<State, string>;
  /** Names a state in the list to choose from, with how many are in it. */
  stateCount: (state: string, count: string) => string;
  all: string;
  queue: {
    choose: string;
    item: string;
    state: string;
    show: string;
    allItems: string;
    order: string;
    list: string;
    words: string;
    none: string;
    read: string;
    start: (count: string) => string;
    startCoding: (count: string) => string;
    later: string;
    total: (count: string) => string;
  };
  comment: {
    title: string;
    question: string;
    written: string;
    telling: string;
    now: string;
    decided: (decision: string, day: string, by: string) => string;
    decision: Record<'accepted' | 'withheld', string>;
    undecided: string;
    history: string;
    decide: string;
    decideAgain: string;
    preview: string;
    previewTitle: string;
    previewText: string;
    /** The words as they would be published, or that nothing would be. */
    wouldBe: string;
    wouldNotBe: string;
    confirm: string;
    change: string;
    nothingLeaves: string;
    next: string;
    nextToCode: string;
    reasons: Record<Reason, string>;
    accept: { label: string; hint: string };
    withhold: { label: string; hint: string };
  };
  coding: {
    title: string;
    independent: string;
    done: (count: string) => string;
    full: string;
    code: string;
    none: string;
    gave: (by: string, theme: string) => string;
    you: string;
    differ: string;
    same: string;
    settle: string;
    settleLead: string;
    settled: (theme: string, by: string, day: string) => string;
    onlyAccepted: string;
    noThemes: string;
  };
  publish: {
    link: string;
    title: string;
    lead: string;
    rules: string[];
    /** To whom reviews some institutions alone, by their names. */
    own: (institutions: string) => string;
    ownLater: string;
    counts: string;
    accepted: string;
    withheld: string;
    waiting: string;
    toCode: string;
    differing: string;
    waitingNote: string;
    list: string;
    words: string;
    none: string;
    button: (count: string) => string;
    consequence: string;
    partial: (shown: string, all: string) => string;
  };
  agreement: {
    link: string;
    title: string;
    lead: string;
    table: string;
    coders: string;
    twice: string;
    same: string;
    kappa: string;
    tooFew: (fewest: string) => string;
    none: string;
    differing: string;
    noDiffering: string;
    how: string;
    noValue: string;
  };
  themes: {
    title: string;
    lead: string;
    add: string;
    change: (name: string) => string;
    list: string;
    name: string;
    description: string;
    state: string;
    used: string;
    retired: (day: string) => string;
    none: string;
    retire: string;
    retireConsequence: string;
    changeNote: string;
  };
  fields: Record<string, FieldWords>;
}

export const commentWords: Record<Language, CommentWords> = { fr, en };
