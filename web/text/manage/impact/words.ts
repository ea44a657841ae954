import type { Touched } from '../../../../analysis/disclosure/touchedAnswers.ts';
import type { DocumentChange, ItemChange, ScaleChange } from '../../../../surveys/comparison/change.ts';
import type { Comparability } from '../../../../surveys/comparison/comparability.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { RuleNames } from '../../../pages/manage/ruleWords.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of what changes between two versions. */
export interface ImpactWords {
  title: (title: string) => string;
  draft: string;
  /** `slug`: null for an earlier version of the same questionnaire. */
  against: (slug: string | null, number: number) => string;
  /** Heads of the two wordings. */
  earlier: (number: number) => string;
  later: string;
  summary: (counts: { added: number; removed: number; changed: number; same: number }) => string;
  nothing: string;
  first: string;
  faults: (count: number) => string;
  whole: string;
  toDraft: string;
  openCampaigns: (count: number) => string;
  counts: string;
  unreleased: (count: number) => string;
  shared: string;
  around: string;
  items: string;
  scales: string;
  same: (count: number) => string;
  added: string;
  sameTextAs: (name: string) => string;
  removed: string;
  parts: Record<string, string>;
  paragraph: (number: number) => string;
  sectionPart: (part: 'title' | 'intro', section: string) => string;
  languages: Record<Language, string>;
  none: string;
  label: (option: string) => string;
  item: (change: ItemChange, language: Language, names: RuleNames) => string;
  scale: (change: ScaleChange) => string;
  /** A scale that changes only by what became of its items. */
  memberChanged: string;
  document: (change: DocumentChange) => string;
  touched: (touched: Touched) => string;
  /** Answers kept under an option that says something else now, or that is no longer offered. */
  reads: (touched: Touched, before: string, after: string | null) => string | null;
  decide: (text: string) => string;
  proposed: (comparability: { name: string; means: string }) => string;
  meanings: string;
  chosenByHand: string;
  repair: string;
  comparabilities: Record<Comparability, { name: string; means: string }>;
  publish: string;
  consequence: string;
  see: string;
}

export const impactWords: Record<Language, ImpactWords> = { fr, en };
