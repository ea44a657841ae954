import type { ConfidentialityMode } from '../../../api/db/schema/campaigns.ts';
import type { Side } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

interface Limits {
  min?: string;
  max?: string;
}

/** What a respondent reads on the way from the first page to the receipt. */
export interface RespondentWords {
  landing: {
    asker: string;
    team: string;
    time: string;
    minutes: (minutes: number, questions: number) => string;
    minutesAboutYou: (minutes: number) => string;
    until: string;
    noEnd: string;
    /** The first holds everywhere; the others, on a device of one’s own. */
    freely: { heading: string; points: [string, ...string[]] };
    skipAny: string;
    /** Where some questions need an answer. */
    skipMost: string;
    kept: { heading: string; points: Record<ConfidentialityMode, (side: string) => string[]> };
    keptAboutYou: string;
    readers: { heading: string; points: Record<ConfidentialityMode, (minimumGroup: number) => string[]> };
    sides: Record<Side, string>;
    privacy: string;
    start: string;
  };
  part: (part: number, parts: number) => string;
  sheet: (page: number, pages: number) => string;
  next: string;
  back: string;
  backToReview: string;
  toReview: string;
  newQuestions: string;
  /** Before the words of a question that an answer has just brought up, or taken away. */
  appeared: string;
  vanished: string;
  /** Beside a question that must be answered. */
  required: string;
  takeBack: string;
  upTo: (length: string) => string;
  dateHint: string;
  aboutYou: { yes: string; no: string };
  review: {
    title: string;
    nothingSent: string;
    blanks: (count: number) => string;
    change: string;
    agreedAboutYou: string;
    skippedAboutYou: string;
    send: string;
    sendAgain: string;
    nothingLost: string;
  };
  thanks: {
    title: string;
    received: string;
    receipt: string;
    keep: string;
    check: string;
    next: string;
    openUntil: (day: string) => string;
    afterwards: Record<ConfidentialityMode, (minimumGroup: number) => string>;
    ask: string;
    close: string;
  };
  answered: { title: string; paragraphs: string[]; check: string };
  closed: { title: string; paragraphs: string[] };
  unknown: { title: string; paragraphs: string[] };
  faults: {
    required: string;
    tooLong: (length: string, over: string, limit: string) => string;
    number: string;
    wholeNumber: string;
    date: string;
    range: (limits: Limits) => string;
    exclusive: (option: string) => string;
    pattern: string;
    answerAndReason: (reason: string) => string;
    badText: string;
    other: string;
  };
}

export const respondentWords: Record<Language, RespondentWords> = { fr, en };
