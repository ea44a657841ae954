import type { Item } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Audience, Side } from '../side.ts';
import type { Language, Text } from '../text.ts';
import type { WordingSize } from './wording.ts';

/** A text that says something else in one language; null: not there. */
export interface Wording {
  language: Language;
  before: string | null;
  after: string | null;
  size: WordingSize;
  /** A negation, a quantity or a number came or went, or the whole text did. */
  turned: boolean;
}
export type WordedPart = 'text' | 'hint' | 'message' | `textFor/${Side}`;
export type ItemFlag = 'required' | 'dontKnow' | 'preferNotToSay' | 'notApplicable' | 'sensitive' | 'integer';

/** What changed in an item that both versions have. `option` is the stored code of an option or the value of a point. */
export type ItemChange =
  | ({ code: 'reworded'; part: WordedPart } & Wording)
  | ({ code: 'relabelled'; option: string } & Wording)
  | { code: 'option_added'; option: string; label: Text }
  | { code: 'option_removed'; option: string; label: Text }
  | { code: 'options_reordered' }
  | { code: 'option_flag'; option: string; flag: 'exclusive' | 'sensitive'; after: boolean }
  /** The label of an earlier code stands under another one. */
  | { code: 'recoded'; option: string; earlier: string; label: Text }
  | { code: 'kind'; before: Item['kind']; after: Item['kind'] }
  /** Names of the sections. */
  | { code: 'moved'; before: string; after: string }
  /** `of`: the item's own condition, or that of its section. */
  | { code: 'logic'; of: 'item' | 'section'; before: Rule | null; after: Rule | null }
  | { code: 'audience'; before: Audience; after: Audience }
  | { code: 'flag'; flag: ItemFlag; after: boolean }
  | { code: 'limit'; limit: 'min' | 'max' | 'maxLength'; before: string | number | null; after: string | number | null }
  | { code: 'pattern'; before: string | null; after: string | null }
  | { code: 'origin' };

export type ScaleChange =
  | ({ code: 'reworded'; part: 'title' } & Wording)
  | { code: 'member_added'; item: string }
  | { code: 'member_removed'; item: string }
  | { code: 'member_reversed'; item: string; after: boolean }
  /** Shares from 0 to 1. */
  | { code: 'minimum_answered'; before: number; after: number }
  | { code: 'members_reordered' }
  | { code: 'scale_moved' };

/** What changed around the items. `section` is a section's name. */
export type DocumentChange =
  | ({ code: 'reworded'; part: string } & Wording)
  | { code: 'section_added'; section: string; title: Text }
  | { code: 'section_removed'; section: string; title: Text }
  | { code: 'section_moved'; section: string }
  | { code: 'section_audience'; section: string; before: Audience; after: Audience }
  | { code: 'term'; term: DocumentTerm; before: string; after: string };
export type DocumentTerm = 'slug' | 'purpose' | 'licence' | 'attribution' | 'rewording' | 'adaptedFrom' | 'sources';
